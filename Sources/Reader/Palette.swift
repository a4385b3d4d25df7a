import Annotations
import Prose
import Screen

/// Another name of a command, as fingers from vim and less type it after a colon.
package enum CommandAlias: String, Hashable, Sendable, CaseIterable {
    case q
    case qAtOnce = "q!"
    case w, wq, x
    case e
    case n, p
    case h, help
    case u
    case messages = "mes"
    case noSearch = "noh"

    /// The command that it is; nil where it takes a name and is none by itself.
    var command: String? {
        switch self {
        case .q, .wq, .x: "quit-program"
        case .qAtOnce: "quit-anyway"
        case .w: "save-now"
        case .e: nil
        case .n: "next-article"
        case .p: "previous-article"
        case .h, .help: "show-help"
        case .u: "undo"
        case .messages: "show-messages"
        case .noSearch: "clear-search"
        }
    }

    /// What it does where it is no command.
    static let opening = "open the article whose name or title has these words"
}

extension ReaderState {
    /// Every command, once for each word that may follow it, with the keys that run it here: what was run last at first,
    /// what would be refused with the reason, and at the end the names that vim and less have.
    func commandQuestion() -> Question {
        let typing = Set(Command.typing.map(\.name))
        let calls = Command.all.filter { !typing.contains($0.name) }.flatMap { command in
            command.arguments.isEmpty ? [(command, [])] : command.arguments.map { (command, [$0]) }
        }
        let recent = Dictionary(uniqueKeysWithValues: recentCommands.enumerated().map { ($1, $0) })
        let order = calls.enumerated().sorted { one, other in
            let places = [one, other].map { recent[Self.name(of: $0.element)] ?? recent.count + $0.offset }
            return places[0] < places[1]
        }
        var values: [String: Question.Value] = [:]
        var choices: [Choice] = []
        for (command, arguments) in order.map(\.element) {
            let id = String(choices.count)
            values[id] = .command(command.name, arguments)
            choices.append(choice(id, command, arguments))
        }
        for alias in CommandAlias.allCases {
            let id = String(choices.count)
            values[id] = .alias(alias)
            choices.append(choice(id, alias))
        }
        let picker = Picker(title: Question.Purpose.command.title, choices: choices, isFuzzy: true, mode: .filter)
        return Question(purpose: .command, picker: picker, values: values)
    }

    private static func name(of call: (Command, [String])) -> String {
        ([call.0.name] + call.1).joined(separator: " ")
    }

    private func choice(_ id: String, _ command: Command, _ arguments: [String]) -> Choice {
        let call = ([command.name] + arguments).joined(separator: " ")
        let binding = keymap.bindings(of: call, in: context).first
        let keys = binding.map { Key.name(of: $0.keys) }
        let detail = [keys, binding?.sentence ?? command.summary].compactMap(\.self).joined(separator: "  ")
        let refusal = refusal(of: command).map { [keys, "not now: " + $0].compactMap(\.self).joined(separator: "  ") }
        return Choice(id: id, label: call, detail: detail, refusal: refusal)
    }

    private func choice(_ id: String, _ alias: CommandAlias) -> Choice {
        guard let name = alias.command else {
            return Choice(id: id, label: alias.rawValue, detail: CommandAlias.opening, operand: "NAME")
        }
        let binding = keymap.bindings(of: name, in: context).first
        let detail = [name, binding.map { Key.name(of: $0.keys) }].compactMap(\.self).joined(separator: "  ")
        return Choice(id: id, label: alias.rawValue, detail: detail)
    }

    /// A text up to this many scalars is asked what commands would do in it; in a longer one that could be felt.
    private static let askedLength = 1_000_000

    /// Why a command would do nothing now. The palette is not asked, since it would ask itself.
    private func refusal(of command: Command) -> String? {
        guard command.name != "show-palette", reading?.text.length ?? 0 <= Self.askedLength else { return nil }
        return command.refusal(in: self)?.sentence
    }

    // MARK: - What choosing does

    /// How many commands are remembered.
    private static let recentLimit = 8

    mutating func runFromPalette(_ name: String, _ arguments: [String]) -> [Effect] {
        let call = ([name] + arguments).joined(separator: " ")
        recentCommands.removeAll { $0 == call }
        recentCommands.insert(call, at: 0)
        if recentCommands.count > Self.recentLimit { recentCommands.removeLast() }
        return run(name, Invocation(arguments: arguments))
    }

    /// Runs what an alias stands for; `typed` is the whole line, its operand included.
    mutating func run(_ alias: CommandAlias, typed: String) throws(Refusal) -> [Effect] {
        if let name = alias.command { return run(name) }
        return try openArticle(named: typed.split(separator: " ").dropFirst().joined(separator: " "))
    }

    /// Opens the article whose path is a name, or else the first whose path or title holds its words.
    private mutating func openArticle(named name: String) throws(Refusal) -> [Effect] {
        guard !name.isEmpty else { throw Refusal("which article: write a part of its name or title after the e") }
        let words = name.lowercased().split(separator: " ")
        let entries = articles.entries
        let found =
            entries.first { $0.path.display == name }
            ?? entries.first { entry in
                let text = (entry.path.display + " " + entry.displayTitle).lowercased()
                return words.allSatisfy { text.contains($0) }
            }
        guard let found else {
            try refuseWhileListing()
            let list = keyName(of: "focus-list")
            throw Refusal("no article has “\(name)” in its name or title: \(list) leads to the list")
        }
        articles.moveCursor(to: found.path)
        focus = .text
        return reading?.path == found.path ? [] : [leaveEffect, .open(found.path)].compactMap(\.self)
    }
}
