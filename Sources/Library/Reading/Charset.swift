/// An encoding of old programs, which the system's iconv(3) reads: a name that people know, and those by which pages and
/// libraries call it.
package struct Charset: Hashable, Sendable {
    package let name: String
    /// What iconv(3) calls it. Where one charset of a family holds all that the others do, that one is read, as browsers
    /// do (WHATWG Encoding Standard, "names and labels").
    let systemName: String
    /// Beside the name, in lower case and without anything but letters and digits.
    private let labels: [String]

    private init(_ name: String, _ systemName: String, _ labels: String...) {
        self.name = name
        self.systemName = systemName
        self.labels = labels
    }

    /// The charset of that name or label, as a page or a person writes it; nil where none is known. UTF-8, UTF-16 and
    /// Windows-1252 are read without one, see ``TextEncoding/named(_:)``.
    package static func named(_ label: String) -> Charset? { byLabel[plain(label)] }

    /// Letters and digits alone, in lower case.
    static func plain(_ label: String) -> String {
        String(
            decoding: label.lowercased().utf8.filter { (0x30...0x39).contains($0) || $0 >= 0x61 && $0 <= 0x7A },
            as: UTF8.self)
    }

    private static let byLabel: [String: Charset] = Dictionary(
        all.flatMap { charset in ([plain(charset.name)] + charset.labels).map { ($0, charset) } },
        uniquingKeysWith: { first, _ in first })

    /// All that are known by name, in the order of a help.
    package static let all: [Charset] = [
        Charset("Windows-1250", "CP1250", "cp1250", "xcp1250"),
        Charset("Windows-1251", "CP1251", "cp1251", "xcp1251"),
        Charset("Windows-1253", "CP1253", "cp1253"),
        Charset("Windows-1254", "CP1254", "cp1254", "iso88599", "latin5", "l5"),
        Charset("Windows-1255", "CP1255", "cp1255"),
        Charset("Windows-1256", "CP1256", "cp1256"),
        Charset("Windows-1257", "CP1257", "cp1257"),
        Charset("Windows-1258", "CP1258", "cp1258"),
        Charset("Windows-874", "CP874", "tis620", "iso885911", "cp874"),
        Charset("ISO-8859-2", "ISO-8859-2", "latin2", "l2"),
        Charset("ISO-8859-3", "ISO-8859-3", "latin3", "l3"),
        Charset("ISO-8859-4", "ISO-8859-4", "latin4", "l4"),
        Charset("ISO-8859-5", "ISO-8859-5", "cyrillic"),
        Charset("ISO-8859-6", "ISO-8859-6", "arabic"),
        Charset("ISO-8859-7", "ISO-8859-7", "greek"),
        Charset("ISO-8859-8", "ISO-8859-8", "hebrew", "iso88598i", "logical"),
        Charset("ISO-8859-10", "ISO-8859-10", "latin6", "l6"),
        Charset("ISO-8859-13", "ISO-8859-13", "latin7"),
        Charset("ISO-8859-14", "ISO-8859-14", "latin8"),
        Charset("ISO-8859-15", "ISO-8859-15", "latin9", "l9"),
        Charset("ISO-8859-16", "ISO-8859-16", "latin10"),
        Charset("KOI8-R", "KOI8-R", "koi8", "koi"),
        Charset("KOI8-U", "KOI8-U", "koi8ru"),
        Charset("IBM866", "CP866", "cp866", "866"),
        Charset("IBM852", "CP852", "cp852"),
        Charset("IBM855", "CP855", "cp855"),
        Charset("Macintosh", "MACINTOSH", "mac", "xmacroman", "macroman"),
        Charset("Mac Cyrillic", "MAC-CYRILLIC", "xmaccyrillic"),
        Charset("Mac Central Europe", "MAC-CENTRALEUROPE", "xmacce"),
        Charset("Shift-JIS", "CP932", "cp932", "sjis", "mskanji", "windows31j", "xsjis"),
        Charset("EUC-JP", "EUC-JP", "xeucjp"),
        Charset("ISO-2022-JP", "ISO-2022-JP", "csiso2022jp"),
        Charset("GB18030", "GB18030", "gb2312", "gbk", "cp936", "xgbk", "euccn", "hzgb2312"),
        Charset("Big5", "BIG5-HKSCS", "big5hkscs", "cnbig5", "cp950"),
        Charset("EUC-KR", "CP949", "cp949", "uhc", "ksc56011987", "ksc5601", "korean", "windows949"),
        Charset("EUC-TW", "EUC-TW"),
    ]
}
