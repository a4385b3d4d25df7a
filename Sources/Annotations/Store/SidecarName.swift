/// The file name of a sidecar: the article's whole file name, the coder, `json`.
public struct SidecarName: Hashable, Sendable {
    /// The file name of the article.
    public let article: BytePath
    /// Whose it is.
    public let coder: Coder
    /// Whether a synchronizing program or git made it beside the real one because two versions met.
    public let isConflictCopy: Bool

    /// The name of a coder's sidecar of an article.
    public init(article: BytePath, coder: Coder) {
        self.article = article
        self.coder = coder
        isConflictCopy = false
    }

    /// The parts of a file name; nil where it is not the name of a sidecar.
    ///
    /// Known conflict copies: `….sync-conflict-20260117-101010-ABCDEFG.json` (Syncthing),
    /// `… (Ana's conflicted copy 2026-01-17).json` (Dropbox and others), `….json.orig` (git mergetool).
    public init?(_ name: BytePath) {
        var rest = name.bytes[...]
        var isCopy = rest.dropSuffix(".orig")
        guard rest.dropSuffix(".json") else { return nil }
        for mark in [".sync-conflict-", " (", "_conflict-"] {
            guard let start = rest.lastStart(of: mark) else { continue }
            let words = String(decoding: rest[start...], as: UTF8.self)
            guard mark != " (" || words.hasSuffix(")") && words.contains("conflicted copy") else { continue }
            rest = rest[..<start]
            isCopy = true
        }
        guard let dot = rest.lastIndex(of: UInt8(ascii: ".")), dot > rest.startIndex,
            let coder = Coder(slug: String(decoding: rest[(dot + 1)...], as: UTF8.self))
        else { return nil }
        article = BytePath(bytes: rest[..<dot])
        self.coder = coder
        isConflictCopy = isCopy
    }

    /// The file name.
    public var name: BytePath {
        BytePath(bytes: article.bytes + Array(".\(coder.slug).json".utf8))
    }
}

extension ArraySlice<UInt8> {
    /// Takes an end away; false where it is not there.
    fileprivate mutating func dropSuffix(_ end: String) -> Bool {
        guard count > end.utf8.count, suffix(end.utf8.count).elementsEqual(end.utf8) else { return false }
        removeLast(end.utf8.count)
        return true
    }

    /// Where a text last begins.
    fileprivate func lastStart(of text: String) -> Int? {
        let text = Array(text.utf8)
        return indices.reversed().first { self[$0...].starts(with: text) }
    }
}
