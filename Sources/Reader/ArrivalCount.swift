import Annotations

/// How many annotations came and went, by coder: what a person is told of a change on the disk.
struct ArrivalCount: Hashable {
    private var came: [Coder: Int] = [:]
    private var went: [Coder: Int] = [:]

    /// Counts what a person sees of it. A nil notebook is one that was not there.
    mutating func add(from old: Notebook?, to new: Notebook?) {
        guard let coder = (new ?? old)?.coder else { return }
        let before = old?.visible ?? [:]
        let after = new?.visible ?? [:]
        came[coder, default: 0] += after.count { before[$0.key] != $0.value }
        went[coder, default: 0] += before.keys.count { after[$0] == nil }
    }

    /// What happened in an article or several, in a sentence; nil where nothing did.
    func sentence(in place: String) -> String? {
        let (cameAll, wentAll) = (came.values.reduce(0, +), went.values.reduce(0, +))
        let arrived = "\(Self.annotations(cameAll)) came from the disk (\(Self.names(came)))"
        let left = "\(Self.annotations(wentAll)) went from it (\(Self.names(went)))"
        switch (cameAll, wentAll) {
        case (0, 0): return nil
        case (_, 0): return "\(place): \(arrived)"
        case (0, _): return "\(place): \(Self.annotations(wentAll)) went from the disk (\(Self.names(went)))"
        default: return "\(place): \(arrived), \(left)"
        }
    }

    private static func annotations(_ count: Int) -> String {
        count == 1 ? "1 annotation" : "\(count) annotations"
    }

    /// `ben 2, ana 1`: most first.
    private static func names(_ counts: [Coder: Int]) -> String {
        counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key.slug) \($0.value)" }.joined(separator: ", ")
    }
}

extension Notebook {
    /// What is not deleted, by id.
    fileprivate var visible: [String: Item] {
        let statements = statements.map { ($0.id.iri, Item.statement($0)) }
        let mentions = mentions.map { ($0.id.iri, Item.mention($0)) }
        return Dictionary(statements + mentions + [note].compactMap(\.self).map { ($0.id.iri, .note($0)) }) { $1 }
    }
}
