package import Analysis
package import Annotations
internal import Tables

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the sidecars of a corpus say, kept in a file of the cache folder so that they need not be read again.
///
/// Never the truth: an entry counts only as long as the files that it was made of have the same stamp. A file that is
/// missing, damaged, or of another version is begun anew without a word; one that cannot be written is done without.
package struct Catalog: Sendable {
    private let path: BytePath

    /// The layout of the tables below. A file with another number is begun anew.
    private static let version = 4
    /// `DICT` in ASCII, so that no other program's file is taken for ours.
    private static let mark = 0x4449_4354

    /// The catalog in a file, whose folder is there. Nothing is opened yet.
    package init(at path: BytePath) {
        self.path = path
    }

    /// One of two halves of the articles, so that two threads can read beside each other.
    package enum Half: CaseIterable, Sendable {
        case first, second
    }

    /// What is kept of all articles or of a half of them and makes sense, by article. Whether it is still true, its stamp
    /// tells.
    package func entries(_ half: Half? = nil) -> [BytePath: CatalogEntry] {
        attempt { () throws(DatabaseFailure) -> [BytePath: CatalogEntry] in
            let database = try Database(path, waiting: 1_000)
            return try isOurs(database) ? try CatalogReader(database).entries(half) : [:]
        } ?? [:]
    }

    /// Keeps what was read of articles, in the place of what was kept of them, and forgets the articles that are gone.
    package func keep(_ entries: [CatalogEntry], forgetting gone: [BytePath] = []) {
        guard !entries.isEmpty || !gone.isEmpty else { return }
        attempt { () throws(DatabaseFailure) -> Void in
            let database = try open()
            try database.transaction { () throws(DatabaseFailure) in
                let writer = try CatalogWriter(database)
                for path in gone { try writer.forget(path) }
                for entry in entries { try writer.keep(entry) }
            }
        }
    }

    /// The articles that something is kept of.
    package func paths() -> [BytePath] {
        attempt { () throws(DatabaseFailure) -> [BytePath] in
            let query = try Query("SELECT path FROM article", in: try open())
            var paths: [BytePath] = []
            while try query.next() { paths.append(BytePath(bytes: query.bytes(0))) }
            return paths
        } ?? []
    }

    // MARK: - Sketches

    /// What is kept of the words of an article, and the stamp that its file had then.
    package typealias KeptSketch = (path: BytePath, stamp: Stamp, sketch: TextSketch)

    /// Gives each sketch that is kept to `body`, as all of them are at one moment.
    package func eachSketch(_ body: (KeptSketch) -> Void) {
        attempt { () throws(DatabaseFailure) -> Void in
            let database = try Database(path, waiting: 1_000)
            guard try isOurs(database) else { return }
            let query = try Query("SELECT path, stamp, sketch FROM sketch", in: database)
            while try query.next() {
                guard let sketch = TextSketch(kept: query.bytes(2)) else { continue }
                body((BytePath(bytes: query.bytes(0)), Stamp(kept: query.bytes(1)), sketch))
            }
        }
    }

    /// Keeps sketches, in the place of what was kept of the same articles, and forgets those of articles that are gone.
    package func keep(sketches: [KeptSketch], forgetting gone: [BytePath] = []) {
        guard !sketches.isEmpty || !gone.isEmpty else { return }
        attempt { () throws(DatabaseFailure) -> Void in
            let database = try open()
            try database.transaction { () throws(DatabaseFailure) in
                let forget = try Query("DELETE FROM sketch WHERE path = ?", in: database)
                let keep = try Query("INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)", in: database)
                for path in gone { try forget.run([.bytes(path.bytes)]) }
                for kept in sketches {
                    try keep.run([.bytes(kept.path.bytes), .bytes(kept.stamp.bytes), .bytes(kept.sketch.bytes)])
                }
            }
        }
    }

    // MARK: - The file

    /// Does something with the file; nil where that failed. Where it is damaged it is deleted, and made anew the next time.
    @discardableResult
    private func attempt<Result>(_ body: () throws(DatabaseFailure) -> Result) -> Result? {
        do throws(DatabaseFailure) {
            return try body()
        } catch {
            if error.isDamage { delete() }
            return nil
        }
    }

    /// Whether a file is laid out as this program does it.
    private func isOurs(_ database: Database) throws(DatabaseFailure) -> Bool {
        let mark = try database.number("PRAGMA application_id"), version = try database.number("PRAGMA user_version")
        return mark == Self.mark && version == Self.version
    }

    /// Opens the file to write to it, and lays it out where that was not done.
    private func open() throws(DatabaseFailure) -> Database {
        let database = try Database(path, waiting: 1_000)
        if try isOurs(database) { return database }
        guard try database.number("SELECT count(*) FROM sqlite_schema") == 0 else {
            delete()
            let new = try Database(path, waiting: 1_000)
            try Self.layOut(new)
            return new
        }
        try Self.layOut(database)
        return database
    }

    private func delete() {
        for ending in ["", "-journal", "-wal", "-shm"] {
            BytePath(bytes: path.bytes + Array(ending.utf8)).withCString { _ = unlink($0) }
        }
    }

    private static func layOut(_ database: Database) throws(DatabaseFailure) {
        try database.transaction { () throws(DatabaseFailure) in
            try database.run(tables)
            try database.run("PRAGMA application_id = \(mark)")
            try database.run("PRAGMA user_version = \(version)")
        }
    }

    /// What the files of an article say is one row, since it is always read as a whole; ``EntryWriting`` lays it out. Words
    /// that many statements share (IRIs, names of coders, kinds) are kept once, in `word`.
    private static let tables = """
        CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE article (number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, stamp BLOB NOT NULL, said BLOB NOT NULL);
        CREATE TABLE sketch (path BLOB PRIMARY KEY, stamp BLOB NOT NULL, sketch BLOB NOT NULL) WITHOUT ROWID;
        """
}

extension DatabaseFailure {
    /// Whether the file is of no use any more; one that is locked or cannot be written may be next time.
    fileprivate var isDamage: Bool { Self.damage.contains(code & 0xFF) }

    /// SQLITE_ERROR (the tables are not the ones expected), SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_FORMAT, SQLITE_NOTADB.
    private static let damage: Set<Int32> = [1, 11, 20, 24, 26]
}
