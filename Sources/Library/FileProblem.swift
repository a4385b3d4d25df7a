package import Annotations
package import Extraction

/// Why a file or a folder cannot be used, as data; the words are in `FileProblem+Sentence.swift`.
package struct FileProblem: Error, Hashable, Sendable {
    /// What went wrong.
    package enum Cause: Hashable, Sendable {
        case missing
        case forbidden
        /// There when the folder was listed, gone when it was opened.
        case vanished
        case notAFolder
        /// A name that ends like an article's but belongs to something that has no text to read.
        case notAFile(FileKind)
        case binary(BinarySign)
        /// A file of another format that no article could be taken out of.
        case notExtracted(ExtractionRefusal)
        /// Named to take articles from, and of no kind that has any.
        case notAnArticle
        /// More bytes than are read of one file.
        case tooLarge(limit: Int)
        /// A link to a folder that is listed already: going on would list it twice, or for ever.
        case alreadyListed
        /// A sidecar was named where an article should be.
        case sidecar
        /// Articles of several folders were named together.
        case severalFolders
        /// Anything else the system says, by its number.
        case system(CInt)
    }

    /// Where, as the person named it.
    package let path: BytePath
    package let cause: Cause

    /// A problem.
    package init(_ path: BytePath, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// The problem that `errno` tells of.
    init(_ path: BytePath, errno number: CInt) {
        self.init(path, Cause(errno: number))
    }
}

/// What an entry of a folder is.
package enum FileKind: Hashable, Sendable, CaseIterable {
    case file, folder, link, pipe, device, socket, unknown
}

/// What gives a binary file away.
package enum BinarySign: Hashable, Sendable {
    /// A well-known beginning: "a PDF file".
    case format(String)
    /// The first NUL, in bytes from 0.
    case zero(at: Int)
    /// Control characters of this share, in percent.
    case controls(percent: Int)
}
