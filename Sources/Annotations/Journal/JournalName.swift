/// Which journal: that of one coder's sidecar.
///
/// The folder is the real one, links followed, so that every path to a sidecar leads to the same journal.
struct JournalName: Hashable {
    /// The real folder of the sidecar.
    let folder: BytePath
    /// The file name of the article.
    let article: BytePath
    /// Whose it is.
    let coder: Coder

    /// The file name of the journal.
    var file: BytePath {
        let key = [folder.bytes, article.bytes, Array(coder.slug.utf8)].joined(separator: [0])
        return BytePath(String(Digest(of: Array(key)).hex.prefix(32)) + ".journal")
    }

    /// The article's path in a folder of sidecars; nil where it does not lie in it.
    func path(in store: BytePath) -> BytePath? {
        if folder == store { return article }
        let start = store.bytes.last == UInt8(ascii: "/") ? store.bytes : store.bytes + [UInt8(ascii: "/")]
        guard folder.bytes.starts(with: start) else { return nil }
        return BytePath(bytes: folder.bytes.dropFirst(start.count)).appending(article)
    }
}

extension JournalName {
    /// The members by which a file names a journal. Paths are bytes: a byte is a scalar below U+0100.
    var members: [JSONObject.Member] {
        [
            .init("folder", .string(folder.latin1)), .init("article", .string(article.latin1)),
            .init("coder", .string(coder.slug)),
        ]
    }

    /// The name that an object's members give.
    init?(_ object: JSONObject) {
        guard let folder = object.string("folder").flatMap(BytePath.init(latin1:)),
            let article = object.string("article").flatMap(BytePath.init(latin1:)),
            let coder = object.string("coder").flatMap(Coder.init(slug:))
        else { return nil }
        self.init(folder: folder, article: article, coder: coder)
    }
}

extension BytePath {
    fileprivate var latin1: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return String(text)
    }

    fileprivate init?(latin1 text: String) {
        let bytes = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
        guard bytes.count == text.unicodeScalars.count, !bytes.contains(0) else { return nil }
        self.init(bytes: bytes)
    }
}
