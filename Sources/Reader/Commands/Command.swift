/// Something that a person can tell the reader to do, by a key, by name from the palette, or from a test.
///
/// A command is a value in a table, so that help, hint line, palette and manual are made from what there is.
package struct Command: Sendable {
    /// What runs it.
    typealias Body = @Sendable (inout ReaderState, Invocation) throws(Refusal) -> [Effect]

    /// A verb and a noun: `next-candidate`.
    package let name: String
    /// What it does, as a sentence without a capital or a period.
    package let summary: String
    /// The words one of which follows its name in a keymap; empty when none does.
    package let arguments: [String]
    let body: Body

    init(_ name: String, _ summary: String, arguments: [String] = [], _ body: @escaping Body) {
        self.name = name
        self.summary = summary
        self.arguments = arguments
        self.body = body
    }

    /// What the keymap's checks need to know of it.
    package var signature: CommandSignature {
        CommandSignature(name, summary, required: arguments.isEmpty ? [] : [.word(of: arguments)])
    }

    func run(_ state: inout ReaderState, _ invocation: Invocation) throws(Refusal) -> [Effect] {
        try body(&state, invocation)
    }

    /// Why the command would do nothing now; nil when it would do something. Asked of a copy of the state.
    package func refusal(in state: ReaderState) -> Refusal? {
        var copy = state
        do throws(Refusal) {
            _ = try body(&copy, Invocation(arguments: Array(arguments.prefix(1))))
            return nil
        } catch {
            return error
        }
    }

    /// Every command there is, family by family.
    package static let all: [Command] = [
        moving,
        scrolling,
        candidates,
        proposing,
        selecting,
        textObjects,
        growing,
        edging,
        cycling,
        jumping,
        sticking,
        changing,
        mentioning,
        tagging,
        values,
        deciding,
        undoing,
        searching,
        searchingCorpus,
        marking,
        panes,
        looking,
        sharing,
        articleWork,
        describing,
        extracting,
        printing,
        articleTurning,
        reviewing,
        registering,
        coding,
        asking,
        placing,
        typing,
    ].flatMap { $0 }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The command of that name.
    package static func named(_ name: String) -> Command? { byName[name] }
}

/// How a command is called: the words after its name, and the number typed before its keys.
package struct Invocation: Hashable, Sendable {
    package let arguments: [String]
    package let count: Int?

    package init(arguments: [String] = [], count: Int? = nil) {
        self.arguments = arguments
        self.count = count
    }

    /// The count, 1 where none was typed.
    var times: Int { count ?? 1 }
}
