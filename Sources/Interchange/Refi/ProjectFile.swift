internal import Annotations
internal import Packages
internal import Prose

/// A project as it is read: the archive, and what its XML says beside the sources.
struct ProjectFile {
    private(set) var note = ProjectNote()
    private(set) var codes: ProjectCodes
    private(set) var users: [String: String] = [:]
    private(set) var variables: [String: String] = [:]
    /// The texts of notes, by GUID.
    private(set) var notes: [String: String] = [:]
    private(set) var problems: [ImportProblem] = []
    /// The XML.
    let xml: [UInt8]
    private var archive: ZipArchive
    private let files: [String: ZipArchive.Entry]

    /// Opens an archive and reads all of its XML but the sources.
    init(_ bytes: [UInt8]) throws(ImportFailure) {
        do throws(ZipFailure) {
            archive = try ZipArchive(bytes)
            files = Dictionary(
                archive.entries.map { ($0.shownName.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
            let project = archive.entries.filter { $0.shownName.lowercased().hasSuffix(".qde") }
            guard let project = project.min(by: { $0.name.count < $1.name.count }) else {
                throw ZipFailure.notAnArchive
            }
            xml = try archive.unpacked(project)
        } catch {
            throw ImportFailure(error == .notAnArchive ? Self.noProject : error.sentence)
        }
        codes = ProjectCodes(note)
        try readParts()
    }

    private static let noProject = "it is no archive with a project.qde in it: export it as REFI-QDA project again"

    private mutating func readParts() throws(ImportFailure) {
        var codes: [XMLElement] = []
        var cases = 0
        var notes: [XMLElement] = []
        let names = Self.sources.union(["User", "Code", "Variable", "Case", "Note"])
        var parts: [XMLElement] = []
        let root = try read(names) { element in
            switch element.name {
            case "Code": codes.append(element)
            case "Case": cases += 1
            case "Note": notes.append(element)
            case "User", "Variable": parts.append(element)
            default: break
            }
        }
        for part in parts { take(part) }
        for element in notes { take(note: element) }
        self.codes = ProjectCodes(note)
        for code in codes { self.codes.take(code) }
        problems += note.problems
        guard !note.isThere else { return }
        if cases > 0 { leave("cases", cases) }
        for name in ["Links", "Sets", "Graphs"] {
            if let count = root.first(name)?.children.count, count > 0 { leave(name.lowercased(), count) }
        }
    }

    private mutating func leave(_ what: String, _ count: Int) {
        problems.append(ImportProblem("\(count) \(what)", "Dictum has nothing of this kind"))
    }

    /// The elements that are sources.
    static let sources: Set<String> = ["TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"]

    /// The elements of some names one by one; gives back the rest.
    @discardableResult
    func read(_ names: Set<String>, _ take: (XMLElement) -> Void) throws(ImportFailure) -> XMLElement {
        do throws(XMLFailure) {
            return try XMLTreeReader.read(xml, root: "Project", taking: names, take)
        } catch {
            throw ImportFailure("project.qde: \(error.sentence)")
        }
    }

    private mutating func take(_ element: XMLElement) {
        guard let guid = RefiGUID.read(element[attribute: "guid"]) else { return }
        let name = element[attribute: "name"] ?? element[attribute: "id"] ?? ""
        if element.name == "User" { users[guid] = name } else { variables[guid] = name }
    }

    private mutating func take(note element: XMLElement) {
        guard let guid = RefiGUID.read(element[attribute: "guid"]), let text = try? text(of: element) else { return }
        if ProjectNote.isNote(text) { note = ProjectNote(text) } else { notes[guid] = text }
    }

    /// The text of a source or a note.
    mutating func text(of element: XMLElement) throws(ImportFailure) -> String {
        if let content = element.first("PlainTextContent") { return content.text }
        guard let path = element[attribute: "plainTextPath"] else {
            throw ImportFailure("it has no plain text: export it with plain text")
        }
        let internalStart = "internal://"
        guard path.lowercased().hasPrefix(internalStart) else {
            throw ImportFailure("its text is not in the archive (\(path)): export it with its texts")
        }
        let name = path.dropFirst(internalStart.count).drop { $0 == "/" }.lowercased()
        guard let entry = files["sources/\(name)"] ?? files[name] else {
            throw ImportFailure("its text “\(path)” is missing in the archive: export it again")
        }
        do throws(ZipFailure) {
            return Self.decoded(try archive.unpacked(entry))
        } catch {
            throw ImportFailure(error.sentence)
        }
    }

    /// UTF-8, or UTF-16 where a byte order mark says so; the mark left out.
    private static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
            let (one, other) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isLittle ? one | other << 8 : one << 8 | other
        }
        return String(decoding: units, as: UTF16.self)
    }
}
