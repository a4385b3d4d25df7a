import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Every command in every kind of state: it does something, or says in a sentence why it does not.
struct RefusalTests {
    /// A reader in a state that people come into, by its name.
    static func state(_ name: String) throws -> ReaderState {
        switch name {
        case "no article": return try Sample.emptyReader()
        case "an empty article": return try Sample.openReader("")
        case "an article that cannot be changed":
            return try Sample.openReader(readOnlyReason: "the sidecar cannot be read: mend it first")
        default: break
        }
        var state = try Sample.openReader()
        let keys = [
            "the text": "", "a quotation selected": "<Tab>", "a statement": "<Tab><Enter>", "a free selection": "v3w",
            "the list": "gl", "the inspector": "<Tab><Enter>gi", "help": "?", "a filter in help": "?/x",
            "a search that is typed": "/fer", "a memo that is typed": "<Tab><Enter>eold", "a question": "s",
            "a filtered question": "sIl", "the palette": ":un", "messages": "g<lt>", "half a binding": "3g",
            "an empty register": "ga", "an empty codebook": "gc",
            "the register": "<Tab><Enter>sBrandt<Enter>ga", "an entry of the register": "<Tab><Enter>sBrandt<Enter>gal",
            "the codebook": "<Tab><Enter>tferry<Enter>gc", "an entry of the codebook": "<Tab><Enter>tferry<Enter>gcl",
        ]
        if name == "the review" {
            state.press("<Tab><Enter>R")
            _ = state.handle(.corpusRead(.empty), at: Moment(milliseconds: 1, seed: 1))
            return state
        }
        state.press(try #require(keys[name], "\(name)"))
        return state
    }

    static let states = [
        "no article", "an empty article", "an article that cannot be changed", "the text", "a quotation selected",
        "a statement", "a free selection", "the list", "the inspector", "the review", "help", "a filter in help",
        "a search that is typed", "a memo that is typed", "a question", "a filtered question", "the palette",
        "messages", "half a binding", "an empty register", "the register", "an entry of the register",
        "an empty codebook", "the codebook", "an entry of the codebook",
    ]

    @Test(arguments: states)
    func `whatever is run, it does something or refuses in a sentence, and the screen can be drawn`(
        _ name: String
    ) throws {
        let before = try Self.state(name)
        for command in Command.all {
            for argument in command.arguments.isEmpty ? [[]] : command.arguments.map({ [$0] }) {
                for count in Self.counts(in: name) {
                    var state = before
                    _ = state.run(command.name, Invocation(arguments: argument, count: count))
                    guard let refusal = command.refusal(in: before), count == nil else { continue }
                    let sentence = refusal.sentence
                    #expect(Self.isSentence(sentence), "\(command.name): \(sentence)")
                    #expect(Self.saysWhatToDo(sentence), "\(command.name): \(sentence)")
                }
            }
        }
        #expect(before.frame().size == before.size)
    }

    /// The numbers that are typed before the keys of a command: where that may do something else than without.
    private static func counts(in state: String) -> [Int?] {
        ["a statement", "the list", "the review", "the register"].contains(state) ? [nil, 3] : [nil]
    }

    /// Words with blanks between, in small letters where they are no key or mark, without a period.
    private static func isSentence(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.count >= 3 && words.allSatisfy { !$0.isEmpty } && !text.hasSuffix(".") && !text.hasSuffix(":")
            && text.first?.isUppercase == false && !text.contains("Optional") && !text.contains("nil")
    }

    /// What to do comes after a colon. Where there is nothing more that way, nothing is left to do.
    private static func saysWhatToDo(_ text: String) -> Bool {
        let ends = ["in this article", "further on", "before this one", "in the list", "to undo", "to redo"]
        let settled = ["every ", "everything ", "no tag has moved", "“", "no place to go "]
        return text.contains(": ") || ends.contains { text.hasSuffix($0) } || settled.contains { text.hasPrefix($0) }
    }
}
