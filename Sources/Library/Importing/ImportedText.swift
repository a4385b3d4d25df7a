internal import Annotations
internal import Extraction
internal import Prose

/// The file that becomes of an article: what is known of it and where it is from, between two lines `---`, then its text.
struct ImportedText {
    /// The whole file, in UTF-8.
    let bytes: [UInt8]
    /// What the reader will see in it.
    let frontMatter: FrontMatter
    /// What makes it this article and no other.
    let identity: ArticleIdentity
    /// The name for its file, without the ending.
    let stem: String

    /// `source` is where the record is from, and `moment` when, as ISO 8601 has it.
    init(_ record: ArticleRecord, source: String, moment: String) {
        let hash = TextHash.digits(of: Array(record.text.utf8))
        let block = Self.block(record.details, source: source, moment: moment, hash: hash)
        let read = FrontMatter(top: block)
        bytes = Array((block + "\n" + record.text).utf8)
        frontMatter = read
        identity = ArticleIdentity(hash: hash, outlet: read.outlet, published: read.published)
        let title = read.title ?? String(record.text.unicodeScalars.prefix(200))
        stem = SafeName.stem(date: read.published, outlet: read.outlet, title: title)
    }

    private static func block(_ details: ArticleDetails, source: String, moment: String, hash: String) -> String {
        let authors = details.authors.map(author).filter { !$0.isEmpty }
        let fields = [
            ("title", value(details.title, upTo: 500)), ("outlet", value(details.outlet, upTo: 200)),
            ("author", value(authors.joined(separator: "; "), upTo: 1000)),
            ("date", value(details.published, upTo: 100)), ("url", value(details.url, upTo: 2000)),
            ("language", value(details.language, upTo: 60)), ("source", value(source, upTo: 2000)),
            ("retrieved", moment), ("sha256", hash),
        ]
        return "---\n" + fields.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined() + "---\n"
    }

    /// A value on one line that is read back as it is; at most so many scalars, and nil where none is left.
    private static func value(_ text: String?, upTo length: Int) -> String? {
        let scalars = (text ?? "").onOneLineWithoutControls.unicodeScalars.drop {
            isMark($0) || $0.properties.isWhitespace
        }
        var value = String(String.UnicodeScalarView(scalars.prefix(length)))
        while value.last?.isWhitespace == true { value.removeLast() }
        guard let first = value.first, let last = value.last else { return nil }
        let isQuoted = value.count >= 2 && first == last && (first == "\"" || first == "'")
        return isQuoted ? "\"" + value.replacing("\"", with: "\\\"") + "\"" : value
    }

    /// A name among several: what divides names or stands around a list of them is left out.
    private static func author(_ name: String) -> String {
        var rest = name.onOneLineWithoutControls.replacing(";", with: ",")[...]
        while let first = rest.first, "[\"' ".contains(first) { rest.removeFirst() }
        while let last = rest.last, "]\"' ".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Whether a scalar would join the sign before it.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .spacingMark
    }
}

/// What tells articles apart: the same words in another outlet, or on another day, are another article.
struct ArticleIdentity: Hashable {
    let hash: String
    let outlet: String?
    let published: String?
}

extension String {
    /// On one line, with controls taken for blanks.
    fileprivate var onOneLineWithoutControls: String {
        let scalars = unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(UnicodeScalarView(scalars)).onOneLine
    }
}
