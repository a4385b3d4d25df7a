package import Annotations
package import Extraction

/// Puts articles into a folder. Nothing that is there is written over, and what is there already is not put there twice.
package struct ArticleImporter {
    /// What became of an article.
    package enum Outcome: Hashable, Sendable {
        /// Its file, relative to the folder.
        case made(BytePath)
        /// The folder has it already.
        case isHere
    }

    private let folder: BytePath
    /// Whether nothing is written, and it is only said what would be.
    private let isDry: Bool
    /// When it is done, as ISO 8601 has it.
    private let moment: String
    private var known: KnownArticles
    private var log: ImportLog
    /// The number that a name was given last, so that many of one name are not tried from the first again.
    private var numbers: [BytePath: Int] = [:]
    /// The folders below it that were made or found.
    private var folders: Set<BytePath> = []

    /// Puts articles into `folder`, which is made with the first of them.
    package init(into folder: BytePath, moment: String, isDry: Bool) throws(FileProblem) {
        self.folder = folder
        self.moment = moment
        self.isDry = isDry
        log = ImportLog(of: folder, moment: moment)
        known = try KnownArticles(in: folder)
    }

    /// Puts an article out of a file of many there. `source` is that file, as it was named.
    package mutating func take(_ record: ArticleRecord, from source: BytePath) throws(StoreFailure) -> Outcome {
        let text = ImportedText(record, source: source.display, moment: moment)
        guard known.add(text.identity) else { return .isHere }
        return .made(try write(text.bytes, as: BytePath(text.stem + ".txt")))
    }

    /// Puts a file there as it is, under its own name, which may name folders. `source` is that file, as it was named: where
    /// the copy is from is noted beside it.
    package mutating func copy(
        _ bytes: [UInt8], as name: BytePath, from source: BytePath
    ) throws(StoreFailure) -> Outcome {
        guard known.add(bytes) else { return .isHere }
        let made = try write(bytes, as: name)
        if !isDry {
            try log.note(
                ImportRecord(
                    file: made.display, source: source.display, retrieved: moment, hash: TextHash.digits(of: bytes)))
        }
        return .made(made)
    }

    /// Writes what is not noted yet of where copies are from.
    package mutating func finish() throws(StoreFailure) { try log.write() }

    /// Writes a file under a name, or under that with the first number which is free.
    private mutating func write(_ bytes: [UInt8], as name: BytePath) throws(StoreFailure) -> BytePath {
        if !isDry { try makeFolder(folder.appending(name).folder) }
        while true {
            let number = numbers[name, default: 0] + 1
            numbers[name] = number
            let numbered = SafeName.numbered(name, number), path = folder.appending(numbered)
            if path.isThere { continue }
            if isDry { return numbered }
            if try CarefulFile.make(path, bytes) { return numbered }
        }
    }

    private mutating func makeFolder(_ folder: BytePath) throws(StoreFailure) {
        guard folders.insert(folder).inserted else { return }
        try CarefulFile.makeFolder(folder)
    }
}
