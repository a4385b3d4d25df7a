import Annotations
import Prose

/// Where the marks of a notebook stand in the open text, without the marks themselves.
///
/// A key and a frame ask ten thousand marks where they are, and of a handful what they say: so the places are worked out
/// once for each change of the notebook and kept (``Reading/standing``), and nothing of the marks is copied on the way.
struct StandingPlaces: Equatable, Sendable {
    /// Where one mark stands.
    struct Place: Equatable, Sendable {
        /// The mark's number among those of its kind in the notebook.
        let number: Int
        /// Its parts in reading order. Never empty.
        let ranges: [TextRange]
    }

    /// A mark that was made in another text, and what became of its words; nil while nobody has looked.
    struct Fate: Equatable, Sendable {
        let isStatement: Bool
        let number: Int
        let status: AnchorStatus?
    }

    /// The state of the shelf that this was worked out from.
    let edition: Int
    let statements: [Place]
    let mentions: [Place]
    /// Statements first, then mentions.
    let fates: [Fate]
    /// The anchors that nobody has looked for yet.
    private(set) var unplaced: [Anchor]
    private let statementParts: PlacedParts
    private let mentionParts: PlacedParts

    /// The places of everything that a notebook has in the text that is read. What has the same parts as in `earlier`,
    /// which must be of the same text and the same placements, is not looked at again.
    init(of notebook: Notebook, in reading: Reading, edition: Int, earlier: StandingPlaces?) {
        self.edition = edition
        statementParts = PlacedParts(earlier?.statementParts, notebook.statements, \.segments, reading)
        mentionParts = PlacedParts(earlier?.mentionParts, notebook.mentions, \.parts, reading)
        statements = statementParts.places
        mentions = mentionParts.places
        fates = statementParts.fates(areStatements: true) + mentionParts.fates(areStatements: false)
        unplaced = earlier?.unplaced ?? []
        if earlier == nil {
            unplaced = notebook.anchors.filter { reading.placement(of: $0) == nil }
        }
    }
}

extension Mention {
    fileprivate var parts: [Anchor] { [anchor] }
}

/// The parts of the marks of one kind, by their number, and where they stand.
private struct PlacedParts: Equatable, Sendable {
    fileprivate struct Mark: Equatable, Sendable {
        let segments: [Anchor]
        /// Nil where that is not known of one part.
        let ranges: [TextRange]?
        let isOfOtherText: Bool
        let status: AnchorStatus?
    }

    private var marks: [Mark] = []
    private var hasOtherTexts = false

    init<Thing>(
        _ earlier: PlacedParts?, _ things: [Thing], _ segments: KeyPath<Thing, [Anchor]>, _ reading: Reading
    ) {
        marks.reserveCapacity(things.count)
        var next = 0
        for index in things.indices {
            let segments = things[index][keyPath: segments]
            let mark: Mark
            if let found = earlier?.index(of: segments, from: next), let earlier {
                mark = earlier.marks[found]
                next = found + 1
            } else {
                mark = Mark(segments, in: reading)
            }
            hasOtherTexts = hasOtherTexts || mark.isOfOtherText
            marks.append(mark)
        }
    }

    /// Where a mark with these parts was: at a number, or at the next one, where the mark before it is gone.
    private func index(of segments: [Anchor], from number: Int) -> Int? {
        (number..<min(number + 2, marks.count)).first { marks[$0].segments == segments }
    }

    /// The places of those that stand, in reading order. Marks of this text are in that order already; those of another
    /// may have changed places.
    var places: [StandingPlaces.Place] {
        let places = marks.indices.compactMap { number in
            marks[number].ranges.map { StandingPlaces.Place(number: number, ranges: $0) }
        }
        return hasOtherTexts ? places.sorted { $0.start < $1.start } : places
    }

    /// What became of the marks of other texts.
    func fates(areStatements: Bool) -> [StandingPlaces.Fate] {
        guard hasOtherTexts else { return [] }
        return marks.indices.filter { marks[$0].isOfOtherText }.map {
            StandingPlaces.Fate(isStatement: areStatements, number: $0, status: marks[$0].status)
        }
    }
}

extension PlacedParts.Mark {
    init(_ segments: [Anchor], in reading: Reading) {
        self.segments = segments
        ranges = segments.isEmpty ? nil : reading.ranges(of: segments)
        isOfOtherText = segments.contains { $0.base != reading.base }
        status = isOfOtherText ? reading.status(of: segments) : .same
    }
}

extension StandingPlaces.Place {
    /// Where its first part begins.
    var start: TextOffset { ranges.first?.lowerBound ?? .start }

    /// Whether one of the parts, or what stands between them, lies in a window.
    func overlaps(_ window: TextRange) -> Bool {
        guard let end = ranges.last?.upperBound, start < window.upperBound else { return false }
        return max(end, start + 1) > window.lowerBound
    }
}

/// The marks of one kind that stand in the open text, in reading order.
struct StandingMarks<Mark: Sendable>: RandomAccessCollection, Sendable {
    fileprivate let marks: [Mark]
    fileprivate let places: [StandingPlaces.Place]

    var startIndex: Int { places.startIndex }
    var endIndex: Int { places.endIndex }

    subscript(index: Int) -> Placed<Mark> {
        Placed(marks: marks, place: places[index])
    }

    /// Those of which a window shows something, or what stands between their parts.
    func overlapping(_ window: TextRange) -> [Placed<Mark>] {
        places.lazy.filter { $0.overlaps(window) }.map { Placed(marks: marks, place: $0) }
    }

    /// Whether one of them stands exactly there.
    func contains(_ ranges: [TextRange]) -> Bool {
        guard let start = ranges.first?.lowerBound else { return false }
        let low = places.partition { $0.start < start }
        return places[low...].prefix { $0.start == start }.contains { $0.ranges == ranges }
    }
}

/// Something marked, and where it stands in the open text.
struct Placed<Mark: Sendable>: Sendable {
    /// Not the mark itself: there are thousands, and most are asked for nothing but their place.
    fileprivate let marks: [Mark]
    fileprivate let place: StandingPlaces.Place

    var thing: Mark { marks[place.number] }

    /// Its number among the marks of its kind in the notebook.
    var number: Int { place.number }

    /// Its parts in reading order. Never empty.
    var ranges: [TextRange] { place.ranges }

    /// Whether one of the parts holds a place.
    func covers(_ place: TextOffset) -> Bool { ranges.contains { $0.contains(place) } }

    /// How many scalars the parts hold together.
    var length: Int { ranges.reduce(0) { $0 + $1.length } }

    /// From the first word to the last, what stands between the parts included.
    var extent: TextRange? { ranges.extent }
}

extension ReaderState {
    /// The coder's statements in the open article that stand, in reading order.
    var standingStatements: StandingMarks<Statement> {
        StandingMarks(marks: openNotebook?.notebook.statements ?? [], places: standing?.statements ?? [])
    }

    /// The coder's tagged actors in the open article that stand, in reading order.
    var standingMentions: StandingMarks<Mention> {
        StandingMarks(marks: openNotebook?.notebook.mentions ?? [], places: standing?.mentions ?? [])
    }

    /// Where everything stands: as it is kept, or worked out anew where something has changed since.
    var standing: StandingPlaces? {
        guard let kept = reading?.standing, kept.edition == shelf.edition else { return standingAnew }
        return kept
    }

    private var standingAnew: StandingPlaces? {
        guard let reading, let own = shelf.own[reading.path] else { return nil }
        return StandingPlaces(of: own.notebook, in: reading, edition: shelf.edition, earlier: reading.standing)
    }

    /// Works the places out again where something has changed.
    mutating func keepStanding() {
        guard reading?.standing?.edition != shelf.edition else { return }
        let places = standingAnew
        reading?.standing = places
    }
}
