internal import Annotations

/// The name of a file for an article, made of what is known of it, that every file system takes.
///
/// Letters and digits of any script stay; all else becomes a hyphen. So no name is hidden, has a separator or a control, or
/// is longer than it can be with the name of a coder behind it.
enum SafeName {
    /// The name for an article without its ending: date, outlet and title, the first words standing in for a title.
    static func stem(date: String?, outlet: String?, title: String?) -> String {
        let parts = [
            slug(date.map { String($0.prefix(10)) }, bytes: 10), slug(outlet, bytes: 40), slug(title, bytes: 80),
        ].filter { !$0.isEmpty }
        let stem = parts.joined(separator: "-")
        return stem.isEmpty || reserved.contains(stem) ? (["article"] + parts).joined(separator: "-") : stem
    }

    /// A name with a number before its ending; the first has none.
    static func numbered(_ name: BytePath, _ number: Int) -> BytePath {
        guard number > 1 else { return name }
        let file = name.name.bytes
        let dot = file.lastIndex(of: UInt8(ascii: ".")) ?? file.endIndex
        let numbered = BytePath(bytes: Array(file[..<dot]) + Array("-\(number)".utf8) + Array(file[dot...]))
        return name.bytes.contains(UInt8(ascii: "/")) ? name.folder.appending(numbered) : numbered
    }

    /// At most so many bytes, cut between words where that leaves half of them.
    private static func slug(_ text: String?, bytes: Int) -> String {
        var slug = "", isOpen = false
        for scalar in (text ?? "").lowercased().unicodeScalars.prefix(4 * bytes) {
            guard isLetter(scalar, after: slug) else {
                isOpen = !slug.isEmpty
                continue
            }
            let more = (isOpen ? "-" : "") + String(scalar)
            guard slug.utf8.count + more.utf8.count <= bytes else {
                return isOpen ? slug : cutAtWord(slug)
            }
            slug += more
            isOpen = false
        }
        return slug
    }

    private static func cutAtWord(_ slug: String) -> String {
        guard let hyphen = slug.lastIndex(of: "-"), slug[..<hyphen].utf8.count * 2 >= slug.utf8.count else {
            return slug
        }
        return String(slug[..<hyphen])
    }

    /// Whether a scalar may stand in a name. Marks belong to the letter before them.
    private static func isLetter(_ scalar: Unicode.Scalar, after slug: String) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        case .nonspacingMark, .spacingMark: !slug.isEmpty
        default: false
        }
    }

    /// Names that Windows keeps for devices, whatever their ending.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
