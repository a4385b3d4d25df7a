internal import CFiles

/// What the file system under a folder can promise, found by trying it on files of our own, which are gone afterwards.
public struct FolderExamination: Hashable, Sendable {
    /// Something that the store relies on, or that a person should know is missing.
    public enum Ability: String, Hashable, Sendable, CaseIterable {
        /// A file can be made, filled and removed.
        case writes
        /// What was written is on the disk when the system says so, as far as it says so.
        case flushes
        /// A new file takes the place of an old one in one step.
        case replaces
        /// Two files change places in one step, so that a change by another program in the same instant is seen.
        case exchanges
        /// A first save fails where another program made the file in the same instant.
        case keepsFirst = "keeps-first"
        /// A file can be for its owner alone.
        case permissions
        /// `A` and `a` are two names.
        case tellsCase = "tells-case"
        /// Letters with accents come back in a name as they went in.
        case keepsNames = "keeps-names"
        /// A program can keep others waiting while it saves.
        case locks
    }

    /// How the trial of one ability went.
    public enum Outcome: Hashable, Sendable {
        case can
        case cannot
        /// The system refused a call, for the reason with this number.
        case refused(errno: Int32)
    }

    /// The name of the file system; empty where it is not a well-known one or would not say.
    public let fileSystem: String
    /// Whether the files are on another computer.
    public let isRemote: Bool
    /// How much can still be written, in bytes; nil where it would not say.
    public let freeSpace: UInt64?
    /// The permission bits of the folder itself, 0o777 and the three above.
    public let mode: UInt32
    /// What was tried, and how it went: every ability has an outcome.
    public let outcomes: [Ability: Outcome]

    /// Tries a folder, which must be there. Throws a ``StoreFailure`` where it cannot even be opened.
    public init(of folder: BytePath) throws(StoreFailure) {
        try self.init(of: folder, calls: SystemCalls())
    }

    package init(of folder: BytePath, calls: SystemCalls) throws(StoreFailure) {
        let open = try naming(folder) { () throws(CallFailure) in try calls.openFolder(folder) }
        defer { try? calls.close(open) }
        mode = try naming(folder) { () throws(CallFailure) in try calls.status(of: open).mode }
        var system = dictum_file_system()
        let isKnown = dictum_examine(open.number, &system) == 0
        fileSystem = withUnsafeBytes(of: system.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        isRemote = isKnown && system.is_remote != 0
        freeSpace = isKnown ? system.free : nil
        outcomes = FolderTrial(folder: open, calls: calls).outcomes
    }
}
