extension Command {
    /// How the screen looks: colors, numbers, the width of the text.
    static let looking: [Command] = [
        Command("choose-theme", "other colors") { state, _ throws(Refusal) in
            state.overlay = .question(try state.themeQuestion())
            return []
        },
        Command("toggle-line-numbers", "number the lines, or not") { state, _ throws(Refusal) in
            state.appearance.hasLineNumbers.toggle()
            return state.keep("line-numbers", state.appearance.hasLineNumbers ? "on" : "off")
        },
        Command("toggle-text-width", "text as wide as its pane, or not") { state, _ throws(Refusal) in
            let width = state.appearance.textWidth
            state.limitedTextWidth = width ?? state.limitedTextWidth
            state.appearance.textWidth = width == nil ? state.limitedTextWidth : nil
            return state.keep("text-width", state.appearance.textWidth.map { String($0) } ?? "none")
        },
        Command("toggle-center", "text in the middle of its pane, or not") { state, _ throws(Refusal) in
            state.appearance.isCentered.toggle()
            return state.keep("center", state.appearance.isCentered ? "on" : "off")
        },
    ]
}

extension ReaderState {
    /// Says what holds now, and what keeps it for the next start.
    fileprivate mutating func keep(_ setting: String, _ value: String) -> [Effect] {
        say("set \(setting) \(value): in settings.keys it holds for good")
        return []
    }

    fileprivate func themeQuestion() throws(Refusal) -> Question {
        guard !appearance.themes.isEmpty else {
            throw Refusal("there are no themes to choose from: dictum themes says why")
        }
        let options = appearance.themes.map { name -> (Question.Value, String, String, String?) in
            (.theme(name), name, name == appearance.theme ? "now" : "", nil)
        }
        return question(.theme, options, makesNew: false)
    }

    /// Shows everything in a theme.
    mutating func useTheme(_ name: String) -> [Effect] {
        appearance.theme = name
        return keep("theme", name) + [.useTheme(name)]
    }
}
