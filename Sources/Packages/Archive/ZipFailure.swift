/// Why an archive is not read: what is wrong and where.
package enum ZipFailure: Error, Hashable, Sendable {
    /// The archive as a whole.
    case notAnArchive, cut, large, split, tooManyEntries, encrypted, overlapping
    /// One entry, by its name as far as it can be shown.
    case unsafeName(String), link(String), duplicate(String), damaged(String), method(String), lyingSize(String)
    /// More comes out of it than a person would pack.
    case bomb(String)

    /// What is wrong and what to do, without a name before it.
    package var sentence: String { "\(what): \(advice)" }

    /// What is wrong.
    package var what: String {
        switch self {
        case .notAnArchive: "it is no zip archive"
        case .cut: "the archive is damaged or cut off"
        case .large: "it is a large archive (ZIP64), which is not read"
        case .split: "it is one part of an archive of several files"
        case .tooManyEntries: "the archive has too many files"
        case .encrypted: "the archive is encrypted"
        case .overlapping: "files of the archive lie over each other, so nothing of it is trusted"
        case .unsafeName(let name): "a file of the archive has a path that leads elsewhere: “\(name)”"
        case .link(let name): "a file of the archive is a link: “\(name)”"
        case .duplicate(let name): "two files of the archive have one name: “\(name)”"
        case .damaged(let name): "“\(name)” in the archive is damaged"
        case .method(let name): "“\(name)” is packed in a way that is not known"
        case .lyingSize(let name): "“\(name)” has another size than the archive says"
        case .bomb(let name): "“\(name)” would unpack to far too much, so nothing of it was read"
        }
    }

    /// What the person can do about it.
    package var advice: String {
        switch self {
        case .notAnArchive: "save it again in the other program"
        case .cut, .damaged: "copy it again"
        case .large, .tooManyEntries: "save it in several parts"
        case .split: "join them first"
        case .encrypted: "unpack it, and pack it without a password"
        case .overlapping, .lyingSize: "save it again"
        case .unsafeName, .duplicate: "pack it anew"
        case .link: "pack it anew without links"
        case .method: "pack it with Deflate"
        case .bomb: "ask whoever made it what it is"
        }
    }
}
