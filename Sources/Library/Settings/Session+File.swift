package import Annotations
internal import Prose

/// The session as a JSON file in the state folder.
extension Session {
    /// Reads the session. A file that is not there is an empty session; one that cannot be read is too, with a notice
    /// in a sentence.
    package static func load(_ file: BytePath) -> (session: Session, notice: String?) {
        do throws(FileProblem) {
            let descriptor = try Descriptor.reading(file)
            guard try descriptor.status(file).kind == .file else { return (Session(), unreadable(file)) }
            let bytes = try descriptor.bytes(file, limit: 16 << 20)
            guard let value = try? JSONReader.value(of: bytes), let session = Session(value) else {
                return (Session(), unreadable(file))
            }
            return (session, nil)
        } catch {
            return (Session(), error.cause == .missing ? nil : unreadable(file))
        }
    }

    /// Keeps the session: whoever reads it finds the old one or this one, whole.
    package func save(_ file: BytePath) throws(FileProblem) {
        try Folders.create(file.folder)
        try PrivateFile.replace(file, with: JSONWriter.text(of: value))
    }

    private static func unreadable(_ file: BytePath) -> String {
        "the last place could not be read from \(file.display): starting at the first article"
    }

    private init?(_ value: JSONValue) {
        guard case .object(let object) = value, object["version"] == .number("1"),
            case .array(let corpora)? = object["corpora"]
        else { return nil }
        for corpus in corpora.reversed() {
            guard case .object(let corpus) = corpus, let folder = corpus.text("folder"), let place = Place(corpus)
            else {
                continue
            }
            remember(place, in: BytePath(percentDecoding: folder))
        }
    }

    private var value: JSONValue {
        let corpora = visits.map { visit in JSONValue.object(visit.place.object(in: visit.folder)) }
        return .object(JSONObject([.init("version", .number("1")), .init("corpora", .array(corpora))]))
    }
}

extension Session.Place {
    fileprivate init?(_ object: JSONObject) {
        guard let article = object.text("article"), case .number(let letters)? = object["offset"],
            let offset = Int(letters), offset >= 0
        else { return nil }
        let anchor = PlaceAnchor(
            offset: TextOffset(offset), before: object.text("before", limit: 64) ?? "",
            after: object.text("after", limit: 64) ?? "")
        self.init(article: BytePath(percentDecoding: article), anchor: anchor)
        isZoomed = object["zoomed"] == .bool(true)
        for (name, member) in Self.words { self[keyPath: member] = object.text(name, limit: 1000) }
    }

    /// The members that are words, by the names that they have in the file.
    private static var words: [(name: String, member: WritableKeyPath<Session.Place, String?>)] {
        [
            ("focus", \.focus), ("filter", \.filter), ("order", \.order), ("reviewFilter", \.reviewFilter),
            ("reviewOrder", \.reviewOrder), ("reviewStatement", \.reviewStatement), ("reviewCoder", \.reviewCoder),
        ]
    }

    fileprivate func object(in folder: BytePath) -> JSONObject {
        var object = JSONObject([
            .init("folder", .string(folder.percentEncoded)), .init("article", .string(article.percentEncoded)),
            .init("offset", .number(String(anchor.offset.scalars))), .init("before", .string(anchor.before)),
            .init("after", .string(anchor.after)),
        ])
        if isZoomed { object["zoomed"] = .bool(true) }
        for (name, member) in Self.words { object[name] = self[keyPath: member].map { .string($0) } }
        return object
    }
}

extension JSONObject {
    /// The string of a member, where it is there, is one, and has at most so many scalars.
    fileprivate func text(_ name: String, limit: Int = .max) -> String? {
        guard case .string(let text)? = self[name], text.unicodeScalars.count <= limit else { return nil }
        return text
    }
}

extension BytePath {
    /// The path as a string that keeps every byte: `%` and what is not UTF-8 as `%XX`.
    package var percentEncoded: String {
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(UInt8(ascii: "%")) { return text }
        return String(
            decoding: bytes.flatMap { byte in
                byte < 0x80 && byte != UInt8(ascii: "%") ? [byte] : Array("%".utf8) + byte.hexadecimal
            }, as: UTF8.self)
    }

    /// The path that ``percentEncoded`` made a string of.
    package init(percentDecoding text: String) {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let code = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(code, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        self.init(bytes: bytes)
    }
}

extension UInt8 {
    /// Two hexadecimal digits.
    fileprivate var hexadecimal: [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(self >> 4)], digits[Int(self & 0xF)]]
    }
}
