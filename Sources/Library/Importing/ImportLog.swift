package import Annotations

/// Where the files are from that were copied into a folder of articles: lines in files of `.dictum/imports`.
///
/// A copy is what it was, byte for byte, so that this cannot stand in it; and the file `.dictum/corpus.json`, which every start
/// reads and every decision writes, would become as long as the folder is large. Each import writes files of its own and
/// changes none, so that two people who import at the same time have nothing to merge.
package struct ImportLog {
    private let folder: BytePath
    private let moment: String
    private var waiting: [ImportRecord] = []
    private var number = 0

    /// Where the lines are, in the folder of the articles.
    private static let place = BytePath(".dictum/imports")
    /// As many copies are noted together: what is copied when the program is killed is not noted.
    private static let batch = 500
    /// The longest file of lines that is read, in bytes.
    private static let longest = 64 << 20

    /// Notes what is copied into a folder at a moment, as ISO 8601 has it.
    init(of folder: BytePath, moment: String) {
        (self.folder, self.moment) = (folder, moment)
    }

    /// Notes a copy that has been made.
    mutating func note(_ record: ImportRecord) throws(StoreFailure) {
        waiting.append(record)
        if waiting.count >= Self.batch { try write() }
    }

    /// Writes what is not written yet, durably.
    mutating func write() throws(StoreFailure) {
        guard !waiting.isEmpty else { return }
        let place = folder.appending(Self.place)
        try CarefulFile.makeFolder(place)
        let bytes = waiting.flatMap(\.line), name = BytePath(moment.replacing(":", with: "-") + ".jsonl")
        repeat { number += 1 } while !(try CarefulFile.make(place.appending(SafeName.numbered(name, number)), bytes))
        waiting = []
    }

    // MARK: - Asking

    /// Where an article is from; nil where it was not copied in, or nobody noted it. It is looked up in the nearest folder
    /// above it that is a corpus: by its path, the last copy first, or by its bytes, where it was renamed since.
    package static func record(of article: BytePath) -> ImportRecord? {
        guard let path = article.absolute, let folder = corpusFolder(above: path) else { return nil }
        let name = BytePath(bytes: path.bytes.dropFirst(folder.bytes.count + (folder.bytes.last == 0x2F ? 0 : 1)))
        let hash = hash(of: article)
        var byName: ImportRecord?, byHash: ImportRecord?
        for lines in FolderScan.names(in: folder.appending(place)) {
            guard let bytes = try? SmallFile.bytes(of: folder.appending(place).appending(lines), limit: longest) else {
                continue
            }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let record = ImportRecord(line: line) else { continue }
                if record.file == name.display { byName = record.isAfter(byName) ? record : byName }
                if record.hash == hash { byHash = record.isAfter(byHash) ? record : byHash }
            }
        }
        return byName ?? byHash
    }

    /// The SHA-256 of the bytes of an article; nil where it cannot be read or is too large to be imported.
    package static func hash(of article: BytePath) -> String? {
        guard let size = article.fileSize, size <= ImportedSource.largest else { return nil }
        return (try? SmallFile.bytes(of: article, limit: size)).map { TextHash.digits(of: $0) }
    }

    private static func corpusFolder(above path: BytePath) -> BytePath? {
        var folder = path.folder
        while !folder.appending(".dictum").isThere {
            let above = folder.folder
            guard above != folder else { return nil }
            folder = above
        }
        return folder.appending(place).isThere ? folder : nil
    }
}

extension ImportRecord {
    /// Whether it counts before another: the later one, and of one moment the one that was noted later.
    fileprivate func isAfter(_ other: ImportRecord?) -> Bool { other.map { $0.retrieved <= retrieved } ?? true }
}
