internal import Packages

/// The files of a book by their names.
struct EPUBArchive {
    private var archive: ZipArchive
    private let files: [[UInt8]: ZipArchive.Entry]

    /// Opens a book; one that is protected is refused.
    init(_ bytes: [UInt8], limits: EPUBLimits) throws(ExtractionRefusal) {
        do throws(ZipFailure) {
            archive = try ZipArchive(bytes, limits: .init(sum: limits.bytes, small: 4 << 20))
        } catch {
            throw error == .encrypted ? .encrypted : .archive(error)
        }
        files = Dictionary(archive.entries.map { ($0.name, $0) }) { first, _ in first }
        if let encryption = try xml("META-INF/encryption.xml"), Self.isProtected(encryption) { throw .encrypted }
    }

    /// A file of the book; nil where it has none of that name.
    mutating func bytes(of name: String) throws(ExtractionRefusal) -> [UInt8]? {
        guard let entry = files[Array(name.utf8)] else { return nil }
        do throws(ZipFailure) {
            return try archive.unpacked(entry)
        } catch {
            throw .archive(error)
        }
    }

    /// A file of the book that is XML; nil where it has none of that name.
    mutating func xml(_ name: String) throws(ExtractionRefusal) -> XMLElement? {
        guard let bytes = try bytes(of: name) else { return nil }
        do throws(XMLFailure) {
            return try XMLTreeReader.read(bytes, limits: .init(bytes: 16 << 20, depth: 64, elements: 500_000))
        } catch {
            throw .xml(file: name, error)
        }
    }

    /// Whether more than fonts is encrypted. Those are disguised in two ways that protect nothing else.
    private static func isProtected(_ encryption: XMLElement) -> Bool {
        encryption.all("EncryptedData").contains { data in
            let way = data.first("EncryptionMethod")?[attribute: "Algorithm"] ?? ""
            return way != "http://www.idpf.org/2008/embedding" && way != "http://ns.adobe.com/pdf/enc#RC"
        }
    }
}

/// A path of one file of a book, as another file of it says it.
enum EPUBPath {
    /// The file that a reference leads to, seen from a file; nil where it leads out of the book.
    static func resolved(_ reference: String, from file: String) -> String? {
        let path = reference.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, path.first != "/", !path.contains(":") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in decoded(path).split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// A part of an address with what is written as `%20` in it.
    private static func decoded(_ path: Substring) -> String {
        var bytes: [UInt8] = [], rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(where: { $0 == 0x2B || $0 == 0x2D }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
