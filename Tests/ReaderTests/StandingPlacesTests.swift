import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Where marks stand is kept from key to key. What is kept must be what anybody would find who looked anew.
struct StandingPlacesTests {
    private static let path = BytePath("ferry.txt")

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `what is kept is what is found anew`(_ seed: UInt64) throws {
        var random = Xorshift(seed: seed &* 7_919 + 104_729)
        var state = try Sample.openReader()
        let keys = try ["<Tab>", "<Tab>", "<Enter>", "+", "x", "u", "<C-r>", "w", "v", "w", "a", "<Esc>", "e", "o"]
            .map { try #require(Key.sequence(named: $0).first) }
        for step in 0..<200 {
            let moment = Moment(milliseconds: 1_800_000_000_000 + UInt64(step), seed: random.next())
            _ = state.handle(.terminal(.key(keys[random.below(keys.count)])), at: moment)
            let kept = try #require(state.reading?.standing)
            let anew = try Self.anew(state)
            #expect(kept.edition == state.shelf.edition, "seed \(seed), step \(step)")
            #expect(kept == anew, "seed \(seed), step \(step)")
        }
    }

    private static func anew(_ state: ReaderState) throws -> StandingPlaces {
        let notebook = try #require(state.openNotebook?.notebook)
        return StandingPlaces(
            of: notebook, in: try #require(state.reading), edition: state.shelf.edition, earlier: nil)
    }

    @Test func `a mark that is deleted does not stand, and the others keep their places`() throws {
        var state = try Sample.openReader()
        for keys in ["<Tab>", "<Enter>", "<Tab>", "<Enter>", "<S-Tab>", "x"] { try press(keys, &state) }
        let left = try #require(state.standingStatements.first)
        #expect(state.standingStatements.count == 1)
        #expect(left.number == 0)
        #expect(left.thing.segments.first?.range == left.ranges.first)
        #expect(state.standingStatements.contains(left.ranges))
        #expect(!state.standingStatements.contains([TextRange(0, 3)]))
    }

    @Test func `a window shows what begins before it and ends behind it`() throws {
        var state = try Sample.openReader()
        for keys in ["<Tab>", "<Enter>"] { try press(keys, &state) }
        let extent = try #require(state.standingStatements.first?.extent)
        let inside = extent.lowerBound + 3..<extent.lowerBound + 5
        #expect(state.standingStatements.overlapping(inside).count == 1)
        #expect(state.standingStatements.overlapping(extent.upperBound..<extent.upperBound + 5).isEmpty)
        #expect(state.standingStatements.overlapping(.start..<extent.lowerBound).isEmpty)
    }

    @Test func `marks of another text are placed as soon as somebody has looked for them`() throws {
        let state = try Sample.openReader()
        let reading = try #require(state.reading)
        let old = ArticleText("Corrected.\n\n" + Sample.words)
        let anchor = Anchor(of: TextRange(60, 80), in: old, base: TextHash(of: old))
        var notebook = try #require(state.openNotebook?.notebook)
        var moment = Moment(milliseconds: 1, seed: 1)
        let statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor], kind: .direct,
            record: Record(creator: try Sample.coder(), created: moment.timestamp))
        notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        let before = StandingPlaces(of: notebook, in: reading, edition: 1, earlier: nil)
        #expect(before.statements.isEmpty)
        #expect(before.unplaced == [anchor])
        #expect(before.fates == [.init(isStatement: true, number: 0, status: nil)])
        var looked = reading
        looked.placements.merge(Placements(of: [anchor], in: reading.text, hash: reading.base) { _ in old })
        let after = StandingPlaces(of: notebook, in: looked, edition: 1, earlier: nil)
        #expect(after.statements == [.init(number: 0, ranges: [TextRange(48, 68)])])
        #expect(after.unplaced.isEmpty)
        #expect(after.fates.map(\.status) == [.moved])
    }

    @Test func `new placements make the places be worked out again`() throws {
        var state = try Sample.openReader()
        #expect(state.reading?.standing != nil)
        state.reading?.placements.merge(Placements())
        #expect(state.reading?.standing == nil)
    }

    private func press(_ keys: String, _ state: inout ReaderState) throws {
        for key in try Key.sequence(named: keys) {
            let count = state.openNotebook?.revision ?? 0
            _ = state.handle(.terminal(.key(key)), at: Moment(milliseconds: 1_800_000_000_000, seed: UInt64(count)))
        }
    }
}
