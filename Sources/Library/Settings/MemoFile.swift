package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A memo that is in somebody's editor: a private file in the state folder, and beside it what it is about.
///
/// Both stay where the program dies before the editor, so that the next start finds what was written.
package struct MemoFile: Hashable, Sendable {
    /// The file that the editor gets.
    package let text: BytePath

    /// The longest memo that is taken, in bytes.
    package static let limit = 1 << 20

    /// Puts a memo where an editor can have it. `number` tells apart the memos of one program.
    package init(in state: BytePath, number: UInt64, text: String, about: JSONValue) throws(FileProblem) {
        let folder = Self.folder(in: state)
        try Folders.create(folder)
        self.text = folder.appending(BytePath("memo-\(getpid())-\(number).txt"))
        try PrivateFile.replace(note, with: JSONWriter.text(of: about))
        try PrivateFile.replace(self.text, with: Array((text.isEmpty ? "" : text + "\n").utf8))
    }

    private init(text: BytePath) {
        self.text = text
    }

    /// What it says now, with the line ends of this program.
    package func content() throws(FileProblem) -> String {
        let bytes = try SmallFile.bytes(of: text, limit: Self.limit + 1)
        guard bytes.count <= Self.limit else { throw FileProblem(text, .system(EFBIG)) }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar != "\u{FEFF}" {
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Takes it away: what it says is somewhere else for good.
    package func remove() {
        for file in [note, text] { _ = file.withCString { unlink($0) } }
    }

    /// Leaves the file to the person, and forgets what it was about.
    package func giveUp() {
        _ = note.withCString { unlink($0) }
    }

    /// The memos of programs that came to their end before the editor did, with what each is about.
    package static func left(in state: BytePath) -> [(memo: MemoFile, about: JSONValue)] {
        let folder = folder(in: state)
        let entries = (try? FolderListing(of: folder).entries) ?? []
        return entries.map(\.name).compactMap { name -> (memo: MemoFile, about: JSONValue)? in
            guard let process = process(ofNote: name), !isRunning(process) else { return nil }
            let memo = MemoFile(text: folder.appending(BytePath(bytes: name.bytes.dropLast(4) + Array("txt".utf8))))
            let bytes = try? SmallFile.bytes(of: memo.note, limit: limit)
            return bytes.flatMap { try? JSONReader.value(of: $0) }.map { (memo, $0) }
        }
    }

    /// Where what it is about stands.
    private var note: BytePath { BytePath(bytes: text.bytes.dropLast(3) + Array("json".utf8)) }

    private static func folder(in state: BytePath) -> BytePath { state.appending(BytePath("memos")) }

    /// The program that wrote a note; nil for any other file.
    private static func process(ofNote name: BytePath) -> pid_t? {
        let parts = name.display.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "memo", name.display.hasSuffix(".json") else { return nil }
        return pid_t(parts[1]).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func isRunning(_ process: pid_t) -> Bool {
        process != getpid() && (kill(process, 0) == 0 || errno == EPERM)
    }
}
