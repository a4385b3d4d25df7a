/// The sketches of many texts in one piece of memory.
package struct SketchTable: Hashable, Sendable {
    private var shingles: [UInt32] = []
    /// Where those of each text begin, and at last where all end.
    private var starts: [Int32] = [0]
    private var words: [Int32] = []
    private var keys: [UInt64] = []

    package init() {}

    /// How many texts there are.
    package var count: Int { words.count }

    /// Adds a text.
    package mutating func add(_ sketch: TextSketch) {
        add(Int32(clamping: sketch.words), sketch.key, sketch.shingles[...])
    }

    private mutating func add(_ words: Int32, _ key: UInt64, _ numbers: ArraySlice<UInt32>) {
        shingles += numbers
        starts.append(Int32(clamping: shingles.count))
        self.words.append(words)
        keys.append(key)
    }

    /// Some of the texts, in the order given.
    func texts(_ numbers: some Sequence<Int>) -> SketchTable {
        var table = SketchTable()
        for number in numbers { table.add(words[number], keys[number], self[number]) }
        return table
    }

    /// How many words a text has.
    package func wordCount(_ number: Int) -> Int { Int(words[number]) }

    /// The same for texts of the same words.
    func key(_ number: Int) -> UInt64 { keys[number] }

    /// The shingles that are kept of a text, in order.
    subscript(number: Int) -> ArraySlice<UInt32> { shingles[Int(starts[number])..<Int(starts[number + 1])] }
}

/// How alike two texts are, seen from one of them.
package struct Likeness: Hashable, Sendable {
    /// Whether they are the same, word for word.
    package let isSame: Bool
    /// How much of the shorter one stands in the other, from 0 to 1: the share of its shingles.
    package let share: Double
    /// How long the other is, as a part of the one.
    package let length: Double

    /// In words: `the same words`, `97% alike, 62% as long`.
    package var text: String {
        if isSame { return "the same words" }
        // A sample in which all is alike does not show that all is.
        let alike = "\(min(99, Int(share * 100)))% alike"
        if abs(length - 1) < Self.aboutAsLong { return alike }
        let percent = Int((length * 100).rounded()), tenths = Int((length * 10).rounded())
        if length < 1.5 { return "\(alike), \(percent)% as long" }
        return "\(alike), \(tenths / 10).\(tenths % 10) times as long"
    }

    /// Texts whose lengths differ by less are called as long as each other.
    private static let aboutAsLong = 0.02
}

extension SketchTable {
    /// How much of the shorter text must stand in the other one.
    ///
    /// A changed word breaks the four shingles that it is in: four in five are left where one word in some eighteen was
    /// changed. What outlets change in the copy of an agency is less, as long as it is that copy; articles that two
    /// people wrote about one event share a tenth.
    private static let enough = 0.8
    /// The shorter text has at least such a part of the words of the longer: less is a notice of it, or one item of many.
    private static let shortestPart = 0.25
    /// Texts with fewer words are alike only if they are the same, and with fewer than the other number not even then.
    static let fewest = 30, fewestOfSame = 8

    /// How alike two texts are, seen from the first; nil where they are not the same text.
    package func likeness(_ one: Int, _ other: Int) -> Likeness? {
        let length = Double(words[other]) / Double(max(1, words[one]))
        if areSame(one, other) { return Likeness(isSame: true, share: 1, length: 1) }
        guard min(words[one], words[other]) >= Self.fewest, min(length, 1 / length) >= Self.shortestPart else {
            return nil
        }
        let share = share(one, other)
        return share >= Self.enough ? Likeness(isSame: false, share: share, length: length) : nil
    }

    /// Whether two texts have the same words.
    func areSame(_ one: Int, _ other: Int) -> Bool {
        keys[one] == keys[other] && words[one] == words[other] && words[one] >= Self.fewestOfSame
    }

    /// The share of the shingles of the text with fewer of them that the other has, too, among all that are smaller than
    /// the largest which both samples would hold.
    private func share(_ one: Int, _ other: Int) -> Double {
        let (first, second) = (self[one], self[other])
        let limit = min(bound(first), bound(second))
        var (at, next) = (first.startIndex, second.startIndex)
        var both = 0, ofFirst = 0, ofSecond = 0
        while at < first.endIndex, first[at] <= limit {
            while next < second.endIndex, second[next] < first[at] {
                (next, ofSecond) = (next + 1, ofSecond + 1)
            }
            if next < second.endIndex, second[next] == first[at] {
                (next, both, ofSecond) = (next + 1, both + 1, ofSecond + 1)
            }
            (at, ofFirst) = (at + 1, ofFirst + 1)
        }
        while next < second.endIndex, second[next] <= limit { (next, ofSecond) = (next + 1, ofSecond + 1) }
        let fewer = min(ofFirst, ofSecond)
        return fewer == 0 ? 0 : Double(both) / Double(fewer)
    }

    /// Up to which number a sample is complete.
    private func bound(_ sample: ArraySlice<UInt32>) -> UInt32 {
        sample.count < TextSketch.size ? .max : sample.last ?? .max
    }
}
