internal import Annotations
internal import CFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Changes on their way to be told: what happens in quick succession is told at once, and a file that is being written
/// when it is whole.
struct GatheredChanges {
    private var ready = FolderChanges()
    /// When the first of them came, in milliseconds.
    private var since: Int64 = 0
    /// Files that were written to and are still open.
    private var unfinished: Set<BytePath> = []
    /// Whether nothing has come for a moment since the last change.
    private var isQuiet = false

    /// How long nothing may happen before changes are told, in milliseconds: `git pull` writes many files, and an editor
    /// several times.
    private static let quiet: Int64 = 150
    /// The same while a file is being written that is not closed yet, and the longest that other changes wait.
    private static let patience: Int64 = 1000

    /// Nothing has changed.
    init() {}

    /// How long the next change may be waited for, in milliseconds; -1 for ever.
    var wait: Int32 {
        Int32(ready.isEmpty ? (unfinished.isEmpty ? -1 : Self.patience) : Self.quiet)
    }

    /// Nothing came while it was waited: a file that is still open is taken as it is when nothing else is told.
    mutating func settle() {
        isQuiet = true
        guard ready.isEmpty else { return }
        ready.files = unfinished
        unfinished = []
    }

    /// Adds something that changed.
    mutating func add(_ change: (inout FolderChanges) -> Void) {
        if ready.isEmpty { since = Self.clock }
        isQuiet = false
        change(&ready)
    }

    /// Adds what the system tells of a folder.
    mutating func add(_ change: dictum_change, in folder: BytePath) {
        let name = withUnsafeBytes(of: change.name) { BytePath(bytes: $0) }
        let kind = Int(change.kind)
        guard !name.bytes.isEmpty else {
            return add { changes in
                changes.isUnclear = changes.isUnclear || kind == Int(DICTUM_WATCH_ENDED)
                changes.folders.insert(folder)
            }
        }
        guard Self.matters(name) else { return }
        let path = folder.appending(name)
        if kind == Int(DICTUM_BEING_WRITTEN) {
            isQuiet = false
            ready.files.remove(path)
            unfinished.insert(path)
        } else {
            unfinished.remove(path)
            add { changes in
                if kind == Int(DICTUM_FOLDER_CHANGED) { changes.isUnclear = true } else { changes.files.insert(path) }
            }
        }
    }

    /// What is to be told now; nil while more may come. What is told is taken out.
    mutating func takeDue() -> FolderChanges? {
        guard !ready.isEmpty, isQuiet || Self.clock - since >= Self.patience else { return nil }
        defer {
            ready = FolderChanges()
            isQuiet = false
        }
        return ready
    }

    /// Hidden files are nobody's articles and nobody's sidecars, those in the making included; but for the register.
    static func matters(_ name: BytePath) -> Bool {
        name.bytes.first != UInt8(ascii: ".") || name == BytePath(".dictum")
    }

    /// Milliseconds of a clock that nobody sets.
    private static var clock: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
