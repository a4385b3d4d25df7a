/// A member that was set to different values where neither side knew of the other: all of them are kept, one stands.
///
/// Which one stands follows from the values alone, not from a clock or from who merged. It is no judgement: a person
/// decides by setting the member, or with ``Notebook/deciding(_:of:taking:)``.
public struct Disagreement: Hashable, Sendable {
    /// A value that is kept beside the one that stands.
    public struct Alternative: Hashable, Sendable {
        /// The value as it would stand in the file.
        public let value: JSONValue
        /// How often the member had been decided by a person when this value was given to it.
        let decisions: Int

        /// The value in one line for people. What comes from a file is in it: make it safe before a terminal sees it.
        public var display: String { value.gist }

        /// A kept value.
        init(_ value: JSONValue, decisions: Int) {
            self.value = value
            self.decisions = decisions
        }
    }

    /// The member as the file names it: `body/memo`, `target`, `dictum:status`, or the path of a foreign one.
    public let member: String
    /// The values beside the standing one, sorted. Empty where a person has decided and none came since.
    public internal(set) var others: [Alternative]
    /// How often a person has decided the member after a disagreement. It tells a decision from the values that were
    /// there before it, so that two people who decide differently are not taken to have taken everything back.
    var decisions: Int

    /// The member in a word for people: `memo`, `target`, `status`.
    public var name: String {
        let last = member.split(separator: "/").last.map(String.init) ?? member
        return last.hasPrefix("dictum:") ? String(last.dropFirst("dictum:".count)) : last
    }

    /// A disagreement about a member.
    init(_ member: String, others: [Alternative], decisions: Int) {
        self.member = member
        self.others = others
        self.decisions = decisions
    }

    /// The same after a person has decided: nothing is kept beside what stands.
    var decided: Disagreement {
        Disagreement(member, others: [], decisions: 1 + max(decisions, others.map(\.decisions).max() ?? 0))
    }
}

extension Record {
    /// What is to be decided: the members of which more than one value is kept.
    public var openDisagreements: [Disagreement] { disagreements.filter { !$0.others.isEmpty } }
}

extension JSONValue {
    /// The texts and names in a value, in one line: what tells it from another value of the same member.
    fileprivate var gist: String {
        switch self {
        case .null: "null"
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .number(let letters): letters
        case .string(let string): string
        case .array(let elements): elements.map(\.gist).joined(separator: " | ")
        case .object(let object): object.gist
        }
    }
}

extension JSONObject {
    fileprivate var gist: String {
        if let text = string("value") { return Self.withoutClass(text) }
        let quotes = self["selector"]?.elements.compactMap { $0.object?.string("exact") } ?? []
        if let quote = quotes.first { return quote }
        let named = [string(Vocabulary.stance), string("source")].compactMap(\.self)
        if !named.isEmpty { return named.joined(separator: " ") }
        return members.map { "\($0.name): \($0.value.gist)" }.joined(separator: ", ")
    }

    /// The word of a classifying body without what it classifies.
    private static func withoutClass(_ text: String) -> String {
        for kind in [Vocabulary.Class.quote, .article, .stance] {
            if let word = Vocabulary.word(of: text, kind) { return word }
        }
        return text
    }
}
