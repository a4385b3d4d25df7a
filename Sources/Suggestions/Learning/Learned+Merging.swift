import Annotations

extension Learned {
    /// This and what somebody learned since an earlier state, where this may hold what others have learned meanwhile:
    /// counts are added, places come and go.
    package func adding(_ later: Learned, since earlier: Learned) -> Learned {
        var sum = self
        sum.experience.add(later.experience, since: earlier.experience)
        sum.speakers = Self.sum(speakers, later.speakers, since: earlier.speakers)
        for words in Set(later.namings.keys).union(earlier.namings.keys) {
            let actors = Self.sum(
                namings[words] ?? [:], later.namings[words] ?? [:], since: earlier.namings[words] ?? [:])
            sum.namings[words] = actors.isEmpty ? nil : actors
        }
        sum.rejected.formUnion(later.rejected.subtracting(earlier.rejected))
        sum.rejected.subtract(earlier.rejected.subtracting(later.rejected))
        for rejection in earlier.rejections where !later.rejections.contains(rejection) { sum.drop(rejection.lesson) }
        for rejection in later.rejections where !earlier.rejections.contains(rejection) { sum.keep(rejection) }
        return sum
    }

    static func sum(
        _ tallies: [String: Experience.Tally], _ later: [String: Experience.Tally],
        since earlier: [String: Experience.Tally]
    ) -> [String: Experience.Tally] {
        var sum = tallies
        for name in Set(later.keys).union(earlier.keys) {
            let after = later[name] ?? Experience.Tally(), before = earlier[name] ?? Experience.Tally()
            var tally = sum[name] ?? Experience.Tally()
            tally.accepted = max(0, tally.accepted + after.accepted - before.accepted)
            tally.rejected = max(0, tally.rejected + after.rejected - before.rejected)
            sum[name] = tally == Experience.Tally() ? nil : tally
        }
        return sum
    }

    private static func sum(
        _ counts: [Identifier<Actor>: Int], _ later: [Identifier<Actor>: Int], since earlier: [Identifier<Actor>: Int]
    ) -> [Identifier<Actor>: Int] {
        var sum = counts
        for actor in Set(later.keys).union(earlier.keys) {
            let count = (sum[actor] ?? 0) + (later[actor] ?? 0) - (earlier[actor] ?? 0)
            sum[actor] = count > 0 ? count : nil
        }
        return sum
    }
}
