/// What of a statement is seen in DNA, by the numbers that it has there, so that it shows what was changed there.
struct DnaSeen: Equatable {
    let words: Range<Int>
    var person: Int?
    var organization: Int?
    var concept: Int?
    var agreement: Int?
    var stance: Int?

    init(_ words: Range<Int>) {
        self.words = words
    }

    /// `774 854 1 20 15 - 3`: where the words begin and end, and the rest in their order.
    var text: String {
        let numbers = [words.lowerBound, words.upperBound, person, organization, concept, agreement, stance]
        return numbers.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
    }

    /// What ``text`` has written; nil for anything else.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 7, let start = Int(words[0]), let end = Int(words[1]), start >= 0, start < end else {
            return nil
        }
        self.init(start..<end)
        person = Int(words[2])
        organization = Int(words[3])
        concept = Int(words[4])
        agreement = Int(words[5])
        stance = Int(words[6])
    }
}
