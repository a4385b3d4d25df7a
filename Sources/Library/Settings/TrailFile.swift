package import Annotations
package import Prose

/// Marks, jumps and what was typed into lines, of each corpus, as a JSON file in the state folder that only its owner can read.
package struct TrailFile: Hashable, Sendable {
    /// A place in an article.
    package struct Spot: Hashable, Sendable {
        package let article: BytePath
        package let anchor: PlaceAnchor

        package init(article: BytePath, anchor: PlaceAnchor) {
            self.article = article
            self.anchor = anchor
        }
    }

    /// A place with a letter.
    package struct Mark: Hashable, Sendable {
        package let letter: String
        package let spot: Spot

        package init(letter: String, _ spot: Spot) {
            self.letter = letter
            self.spot = spot
        }
    }

    package var marks: [Mark] = []
    /// The places that were left by jumps, the latest last.
    package var jumps: [Spot] = []
    /// Lines by the name of their kind, the latest last.
    package var lines: [String: [String]] = [:]

    package init() {}

    /// Where the file of a corpus lies, named by the corpus's folder.
    package static func path(of folder: BytePath, in state: BytePath) -> BytePath {
        let name = TextHash(of: ArticleText(utf8: folder.bytes)).hex + ".json"
        return state.appending(BytePath("trails")).appending(BytePath(name))
    }

    /// The file of a corpus. What is not there or cannot be read is empty: nobody's work is in it.
    package static func load(_ file: BytePath) -> TrailFile {
        guard let descriptor = try? Descriptor.reading(file), let bytes = try? descriptor.bytes(file, limit: 4 << 20),
            case .object(let object)? = try? JSONReader.value(of: bytes)
        else { return TrailFile() }
        return TrailFile(object)
    }

    /// Keeps it, for its owner alone.
    package func save(_ file: BytePath) throws(FileProblem) {
        try Folders.create(file.folder)
        try PrivateFile.replace(file, with: JSONWriter.text(of: value))
    }

    private init(_ object: JSONObject) {
        if case .array(let marks)? = object["marks"] { self.marks = marks.compactMap(Mark.init) }
        if case .array(let jumps)? = object["jumps"] { self.jumps = jumps.compactMap(Spot.init) }
        guard case .object(let kinds)? = object["lines"] else { return }
        for kind in kinds.members {
            guard case .array(let texts) = kind.value else { continue }
            lines[kind.name] = texts.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
    }

    private var value: JSONValue {
        let kinds = lines.sorted { $0.key < $1.key }.map { name, lines in
            JSONObject.Member(name, .array(lines.map { .string($0) }))
        }
        return .object(
            JSONObject([
                .init("marks", .array(marks.map(\.value))),
                .init("jumps", .array(jumps.map { .object(JSONObject($0.members)) })),
                .init("lines", .object(JSONObject(kinds))),
            ]))
    }
}

extension TrailFile.Mark {
    fileprivate init?(_ value: JSONValue) {
        guard case .object(let object) = value, case .string(let letter)? = object["letter"],
            let spot = TrailFile.Spot(value)
        else { return nil }
        self.init(letter: letter, spot)
    }

    fileprivate var value: JSONValue {
        .object(JSONObject([.init("letter", .string(letter))] + spot.members))
    }
}

extension TrailFile.Spot {
    fileprivate init?(_ value: JSONValue) {
        guard case .object(let object) = value, case .string(let article)? = object["article"],
            case .number(let letters)? = object["offset"], let offset = Int(letters), offset >= 0,
            case .string(let before)? = object["before"],
            case .string(let after)? = object["after"]
        else { return nil }
        self.article = BytePath(percentDecoding: article)
        anchor = PlaceAnchor(offset: TextOffset(offset), before: before, after: after)
    }

    fileprivate var members: [JSONObject.Member] {
        [
            .init("article", .string(article.percentEncoded)), .init("offset", .number(String(anchor.offset.scalars))),
            .init("before", .string(anchor.before)), .init("after", .string(anchor.after)),
        ]
    }
}
