package import Annotations
internal import Prose

/// Finds the articles of a corpus that a file means.
///
/// What needs all articles to be looked into, their addresses, titles and texts, is looked up only when a file says
/// nothing better, and once.
package struct ArticleMatching {
    /// What a reference leads to.
    package enum Outcome: Hashable, Sendable {
        case found(BytePath)
        case missing
        case several([BytePath])
    }

    private let paths: [BytePath]
    private let about: (BytePath) -> Article
    private let hash: (BytePath) -> TextHash?
    private let byPath: [[UInt8]: BytePath]
    private lazy var byName = Dictionary(grouping: paths) { $0.name.bytes }
    private lazy var abouts = paths.map { ($0, about($0)) }
    private lazy var byID = grouped { $0.id.iri.isEmpty ? nil : $0.id.iri }
    private lazy var byURL = grouped { $0.url.map(Self.address) }
    private lazy var byTitle = grouped(\.title)
    private lazy var byHash = Dictionary(
        grouping: paths.compactMap { path in hash(path).map { (path, $0.hex) } }, by: { $0.1 }
    ).mapValues { $0.map(\.0) }

    /// `about` is what is known of an article, and its identifier where a sidecar gives one; `hash` that of its text.
    package init(
        _ paths: [BytePath], about: @escaping (BytePath) -> Article, hash: @escaping (BytePath) -> TextHash?
    ) {
        self.paths = paths
        self.about = about
        self.hash = hash
        byPath = Dictionary(paths.map { ($0.bytes, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The article that is meant.
    package mutating func article(_ reference: ArticleReference) -> Outcome {
        if let path = reference.path, let found = byPath[Array(path.utf8)] { return .found(found) }
        var candidates: [BytePath] = []
        for find in [Self.named, Self.called, Self.hashed, Self.addressed, Self.titled] {
            let found = find(&self, reference)
            if found.count == 1 { return .found(found[0]) }
            if candidates.isEmpty { candidates = found }
        }
        return candidates.isEmpty ? .missing : .several(candidates)
    }

    /// By the end of its path: the folders that both know must be the same.
    private static func named(_ own: inout Self, _ reference: ArticleReference) -> [BytePath] {
        guard let path = reference.path else { return [] }
        let wanted = path.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        let parts = wanted.split(separator: UInt8(ascii: "/")).map(Array.init)
        guard let name = parts.last else { return [] }
        let found = own.byName[name] ?? []
        guard found.count > 1 else { return found }
        let fits = found.map { candidate in
            let own = candidate.bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
            return zip(own.reversed(), parts.reversed()).prefix { $0 == $1 }.count
        }
        guard let most = fits.max() else { return [] }
        return zip(found, fits).filter { $0.1 == most }.map(\.0)
    }

    private static func called(_ own: inout Self, _ reference: ArticleReference) -> [BytePath] {
        reference.id.flatMap { own.byID[$0] } ?? []
    }

    private static func hashed(_ own: inout Self, _ reference: ArticleReference) -> [BytePath] {
        let text = reference.text.map { TextHash(of: $0).hex }
        for hex in [reference.hash, text].compactMap(\.self) {
            if let found = own.byHash[hex] { return found }
        }
        return []
    }

    private static func addressed(_ own: inout Self, _ reference: ArticleReference) -> [BytePath] {
        reference.url.flatMap { own.byURL[address($0)] } ?? []
    }

    private static func titled(_ own: inout Self, _ reference: ArticleReference) -> [BytePath] {
        reference.title.flatMap { own.byTitle[$0] } ?? []
    }

    private mutating func grouped(_ key: (Article) -> String?) -> [String: [BytePath]] {
        var grouped: [String: [BytePath]] = [:]
        for (path, about) in abouts {
            if let key = key(about) { grouped[key, default: []].append(path) }
        }
        return grouped
    }

    /// An address without what does not tell pages apart: its scheme, `www.`, a fragment, a slash at its end.
    private static func address(_ url: String) -> String {
        var address = url.prefix { $0 != "#" }
        for start in ["https://", "http://", "www."] where address.hasPrefix(start) {
            address = address.dropFirst(start.count)
        }
        while address.hasSuffix("/") { address = address.dropLast() }
        return String(address)
    }
}
