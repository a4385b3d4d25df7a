/// Why something could not be read or saved, as data. The words are made in `StoreFailure+Sentence.swift`.
public struct StoreFailure: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Cause: Hashable, Sendable {
        /// The system refused a call.
        case system(SystemOperation, errno: Int32)
        /// The file is there and cannot be understood, so it is not written over.
        case unreadable(SidecarProblem)
        /// What bears the name is no regular file.
        case notAFile
        /// The file has more bytes than the store reads.
        case tooLarge(limit: Int)
        /// The name is a link that leads nowhere, or in a circle.
        case brokenLink
        /// The path leaves the folder.
        case outside
        /// So many of the annotations that were read from the file are gone from it that nothing is written before a
        /// person has decided; see ``SidecarStore/decide(_:article:)``.
        case massDeletion(count: Int, of: Int)
        /// Another program holds the lock; its process number where it said so.
        case locked(by: Int32?)
        /// Another program kept changing the file while it was being saved.
        case restless
        /// What would be written does not read back as what is in memory. A mistake of ours.
        case notReadBack
    }

    /// Where the work is that could not be saved.
    public enum Work: Hashable, Sendable {
        /// There was none: something was read.
        case none
        /// In this file, whole.
        case kept(BytePath)
        /// In the journal: the next start brings it back.
        case journaled
        /// In memory only, because the recovery file could not be written either.
        case inMemoryOnly
    }

    /// What went wrong.
    public let cause: Cause
    /// The file that it went wrong with.
    public let path: BytePath
    /// Where the work is.
    public var work: Work

    /// Whether there was no folder to look into.
    package var isMissingFolder: Bool { cause == .system(.openFolder, errno: Errno.notFound.code) }

    /// A failure.
    public init(_ cause: Cause, _ path: BytePath, work: Work = .none) {
        self.cause = cause
        self.path = path
        self.work = work
    }
}
