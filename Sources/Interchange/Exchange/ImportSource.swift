package import Annotations

/// A file, or a folder of files, that somebody gives to be read in.
package struct ImportSource {
    /// A file of it, which is read when it is asked for.
    package struct File {
        /// From the folder that was given; of a single file its name.
        package let path: BytePath
        private let read: () throws(ImportFailure) -> [UInt8]

        package init(_ path: BytePath, _ read: @escaping () throws(ImportFailure) -> [UInt8]) {
            self.path = path
            self.read = read
        }

        /// All of it.
        package func bytes() throws(ImportFailure) -> [UInt8] { try read() }

        /// The ending of its name, in small letters and without the dot; nothing where there is none.
        package var ending: String {
            let name = path.name.display
            return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        }
    }

    /// What it is called, for people.
    package let name: String
    /// Sorted by path; of a single file only that.
    package let files: [File]
    package let isFolder: Bool
    /// The first bytes of a single file; nothing of a folder.
    package let start: [UInt8]

    /// How much of a file is looked at to tell what it is.
    package static let reach = 64 << 10

    package init(name: String, files: [File], isFolder: Bool, start: [UInt8]) {
        self.name = name
        self.files = files
        self.isFolder = isFolder
        self.start = start
    }

    /// A single file that is in memory.
    package init(_ name: String, _ bytes: [UInt8]) {
        self.init(
            name: name, files: [File(BytePath(name)) { () throws(ImportFailure) in bytes }], isFolder: false,
            start: Array(bytes.prefix(Self.reach)))
    }

    /// A folder that is in memory.
    package init(_ name: String, folder: [(path: String, bytes: [UInt8])]) {
        let files = folder.map { file in File(BytePath(file.path)) { () throws(ImportFailure) in file.bytes } }
        self.init(name: name, files: files.sorted { $0.path < $1.path }, isFolder: true, start: [])
    }

    /// The start of a single file as text, a byte order mark left out.
    package var startOfText: String {
        let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The one file, where it is one.
    package func onlyFile(for format: String) throws(ImportFailure) -> File {
        guard let file = files.first, files.count == 1, !isFolder else {
            throw ImportFailure("\(format): this is one file, and no folder: name the file")
        }
        return file
    }

    /// The text of the one file, a byte order mark left out and what is not UTF-8 replaced.
    package func text(for format: String) throws(ImportFailure) -> String {
        let bytes = try onlyFile(for: format).bytes()
        return String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }
}

/// Why something cannot be read in at all: what is wrong, where, and what to do, as a sentence without a name before it.
package struct ImportFailure: Error, Hashable, Sendable {
    package let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }
}
