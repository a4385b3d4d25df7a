import Annotations
import Prose

extension Command {
    /// Places with a letter.
    static let marking: [Command] = [
        Command("set-mark", "give this place a letter; a capital is found from every article") {
            state, _ throws(Refusal) in
            try state.withReading { _ in }
            state.overlay = .question(state.markQuestion(isSetting: true))
            return []
        },
        Command("go-to-mark", "to a place with a letter, or back to before the last jump") {
            state, _ throws(Refusal) in
            state.overlay = .question(state.markQuestion(isSetting: false))
            return []
        },
    ]
}

extension ReaderState {
    /// The letters that a place can have, or those that lead somewhere.
    fileprivate func markQuestion(isSetting: Bool) -> Question {
        let letters = Mark.small + Mark.capitals
        var options: [Question.Option] = letters.compactMap { letter in
            let mark = trail.mark(letter, in: reading?.path)
            guard isSetting || mark != nil else { return nil }
            return (
                isSetting ? .newMark(letter) : .mark(letter), mark?.words ?? "–", mark?.path.name.display ?? "",
                String(letter)
            )
        }
        if !isSetting { options.insert((.lastJump, "before the last jump", "", "'"), at: 0) }
        return question(isSetting ? .setMark : .goToMark, options, makesNew: false)
    }

    /// Gives the place of the cursor a letter.
    mutating func setMark(_ letter: Unicode.Scalar) throws(Refusal) -> [Effect] {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        let anchor = PlaceAnchor(of: reading.cursor, in: reading.text)
        trail.set(Mark(letter, at: anchor, in: reading.path))
        say("mark \(letter)\(letter.properties.isUppercase ? ", from every article" : "")")
        return [.keepTrail(wholeTrail)]
    }

    /// Goes to the place that has a letter, in whatever article it is.
    mutating func goToMark(_ letter: Unicode.Scalar) throws(Refusal) -> [Effect] {
        guard let mark = trail.mark(letter, in: reading?.path) else {
            throw Refusal("nothing is marked \(letter): m sets a mark")
        }
        focus = .text
        if let here = reading?.cursor { reading?.jumps.leave(here) }
        return go(to: mark.anchor, in: mark.path)
    }

    /// Goes to a place of an article, which is opened where it is not.
    mutating func go(to anchor: PlaceAnchor, in path: BytePath) -> [Effect] {
        guard let reading, reading.path == path else {
            destination = Destination(path: path, place: anchor)
            return [leaveEffect, .open(path)].compactMap(\.self)
        }
        self.reading?.move(to: anchor.place(in: reading.text))
        return []
    }
}

extension Mark {
    /// The words where it stands.
    fileprivate var words: String {
        anchor.after.split { $0.isNewline }.first.map(String.init) ?? "an empty line"
    }
}
