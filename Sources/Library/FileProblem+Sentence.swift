internal import Annotations
internal import Extraction

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The words for what the disk refuses: what, where, and what to do. The path is foreign text: pass the sentence
/// through the sanitiser before a terminal sees it.
extension FileProblem {
    /// All three on one line: `no such file or folder: notes/x.txt: check the name`.
    package var sentence: String {
        "\(what): \(path.display): \(advice)"
    }

    /// What is wrong, without the place.
    package var what: String {
        switch cause {
        case .missing: "no such file or folder"
        case .forbidden: "not allowed to read"
        case .vanished: "gone since the folder was listed"
        case .notAFolder: "not a folder"
        case .notAFile(let kind): "not a file with text but \(kind.description)"
        case .binary(let sign): "not a text: \(sign.description)"
        case .notExtracted(let refusal): refusal.what
        case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
        case .notAnArticle: "not known how articles are in it"
        case .alreadyListed: "a link to a folder that is listed already"
        case .sidecar: "a sidecar, not an article"
        case .severalFolders: "articles of several folders"
        case .system(let number): String(cString: strerror(number))
        }
    }

    /// What the person can do about it.
    package var advice: String {
        switch cause {
        case .missing: "check the name"
        case .forbidden: "ask its owner for the right to read it"
        case .vanished: "list the folder again"
        case .notAFolder: "name a folder"
        case .notAFile: "name a text file, or a folder of them"
        case .binary: "save it as plain text first"
        case .notExtracted(let refusal): refusal.advice
        case .tooLarge: "split it"
        case .notAnArticle: "say so with --format"
        case .alreadyListed: "nothing to do, its articles are in the list once"
        case .sidecar: "open the article beside it"
        case .severalFolders: "name one folder, or files of one folder"
        case .system: "try again when the cause is gone"
        }
    }
}

extension FileKind {
    /// The kind with its article, for a sentence.
    package var description: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .link: "a link that leads nowhere"
        case .pipe: "a pipe"
        case .device: "a device"
        case .socket: "a socket"
        case .unknown: "something unknown"
        }
    }
}

extension BinarySign {
    /// The sign as the second half of a sentence.
    package var description: String {
        switch self {
        case .format(let name): "it is \(name)"
        case .zero(let place): "it holds NUL bytes, the first at byte \(place)"
        case .controls(let percent): "\(percent) % of it are control characters"
        }
    }
}

extension FileProblem.Cause {
    /// The cause that `errno` tells of.
    init(errno number: CInt) {
        switch number {
        case ENOENT: self = .missing
        case EACCES, EPERM: self = .forbidden
        case ENOTDIR: self = .notAFolder
        case ELOOP: self = .notAFile(.link)
        case ENXIO: self = .notAFile(.socket)
        default: self = .system(number)
        }
    }
}
