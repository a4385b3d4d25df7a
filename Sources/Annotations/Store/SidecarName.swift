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

    /// The parts of a file name, also of a copy that was made because two versions met; nil where it is not the name of
    /// a sidecar.
    public init?(_ name: BytePath) {
        let copy = ConflictCopyName(name)
        var rest = (copy?.original ?? name).bytes[...]
        guard rest.dropSuffix(".json"), let dot = rest.lastIndex(of: UInt8(ascii: ".")), dot > rest.startIndex,
            let coder = Coder(slug: String(decoding: rest[(dot + 1)...], as: UTF8.self))
        else { return nil }
        article = BytePath(bytes: rest[..<dot])
        self.coder = coder
        isConflictCopy = copy != nil
    }

    /// The file name.
    public var name: BytePath {
        BytePath(bytes: article.bytes + Array(".\(coder.slug).json".utf8))
    }
}
