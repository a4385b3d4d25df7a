import Annotations
import Testing

/// What holds for every merge, whoever merges with whom and in which order.
@Suite struct MergePropertyTests {
    @Test(arguments: 1...4) func comesOutTheSameWhoeverMerges(run: UInt64) {
        for seed in run * 1000..<run * 1000 + 30 {
            var chance = Chance(seed: seed)
            let base = chance.sidecar(1 + chance.below(3))
            let ours = chance.edited(base), theirs = chance.edited(base)
            let merged = Chance.merge(base, ours, theirs)
            #expect(!merged.isEmpty, "seed \(seed)")
            #expect(Chance.merge(base, theirs, ours) == merged, "seed \(seed)")
        }
    }

    @Test(arguments: 1...4) func changesNothingWhenMergedAgain(run: UInt64) {
        for seed in run * 1000..<run * 1000 + 20 {
            var chance = Chance(seed: seed)
            let base = chance.sidecar(1 + chance.below(3))
            let ours = chance.edited(base), theirs = chance.edited(base)
            let old = SidecarCodec.bytes(of: base), mine = SidecarCodec.bytes(of: ours)
            #expect(Chance.merge(old, mine, mine) == mine, "seed \(seed)")
            #expect(Chance.merge(old, mine, old) == mine, "seed \(seed)")
            let merged = Chance.merge(base, ours, theirs)
            #expect(Chance.merge(old, mine, merged) == merged, "seed \(seed)")
            #expect(Chance.merge(old, merged, SidecarCodec.bytes(of: theirs)) == merged, "seed \(seed)")
        }
    }

    @Test(arguments: 1...4) func comesOutTheSameInWhateverOrderThreeAreMerged(run: UInt64) {
        for seed in run * 1000..<run * 1000 + 30 {
            var chance = Chance(seed: seed)
            let base = chance.sidecar(1 + chance.below(3))
            let old = SidecarCodec.bytes(of: base)
            let sides = (0..<3).map { _ in SidecarCodec.bytes(of: chance.edited(base)) }
            let all = [(0, 1, 2), (1, 2, 0), (0, 2, 1)].map { order in
                Chance.merge(old, Chance.merge(old, sides[order.0], sides[order.1]), sides[order.2])
            }
            #expect(all[0] == all[1], "seed \(seed)")
            #expect(all[0] == all[2], "seed \(seed)")
        }
    }

    /// Two thousand merges, of which none loses anything.
    @Test(arguments: 0..<8) func losesNothing(run: UInt64) throws {
        for seed in run * 250..<run * 250 + 250 {
            var chance = Chance(seed: seed)
            let start = chance.sidecar(1)
            let ours = SidecarCodec.bytes(of: chance.edited(start)),
                theirs = SidecarCodec.bytes(of: chance.edited(start))
            let base = chance.once(in: 5) ? nil : SidecarCodec.bytes(of: start)
            let result = try Contents(Chance.merge(base, ours, theirs))
            let known = try Contents(base), mine = try Contents(ours), other = try Contents(theirs)
            #expect(result.lost(of: mine, since: known).isEmpty, "seed \(seed)")
            #expect(result.lost(of: other, since: known).isEmpty, "seed \(seed)")
            #expect(result.lostOfBoth(mine, other).isEmpty, "seed \(seed)")
        }
    }
}

/// Every value that stands somewhere in a sidecar, with the annotation that it is in: the yardstick of the tests, which
/// knows nothing of members.
private struct Contents {
    /// Strings and numbers by the id of the annotation.
    private var values: [String: Set<[UInt8]>] = [:]
    /// The ids of the annotations that are deleted.
    private var deleted: Set<String> = []

    init(_ bytes: [UInt8]?) throws {
        guard let bytes, case .object(let page) = try JSONReader.value(of: bytes),
            case .array(let items)? = page["items"]
        else { return }
        for case .object(let item) in items {
            guard case .string(let id)? = item["id"] else { continue }
            if item["dictum:deleted"] != nil { deleted.insert(id) }
            for member in item.members where !["modified", "dictum:deleted"].contains(member.name) {
                collect(member.value, into: &values[id, default: []])
            }
        }
    }

    private func collect(_ value: JSONValue, into found: inout Set<[UInt8]>) {
        switch value {
        case .array(let elements): for element in elements { collect(element, into: &found) }
        case .object(let object):
            for member in object.members where !Self.bookkeeping.contains(member.name) {
                collect(member.value, into: &found)
            }
        case .string(let string): found.insert(Array(string.utf8))
        case .number(let letters): found.insert(Array(letters.utf8))
        case .bool, .null: break
        }
    }

    /// What says of kept values which they are, and is no value of anybody.
    private static let bookkeeping: Set = ["dictum:member", "dictum:decisions"]

    /// What a side had added to the base and is not here. An annotation that it deleted or took away need not be here.
    func lost(of side: Contents, since base: Contents) -> [String] {
        side.values.flatMap { id, found in
            found.subtracting(base.values[id] ?? []).subtracting(values[id] ?? [])
                .map { "\(id) \(String(decoding: $0, as: UTF8.self))" }
        }
    }

    /// What both sides have and is not here.
    func lostOfBoth(_ one: Contents, _ other: Contents) -> [String] {
        one.values.flatMap { id, found in
            found.intersection(other.values[id] ?? []).subtracting(values[id] ?? [])
                .map { "\(id) \(String(decoding: $0, as: UTF8.self))" }
        }
    }
}
