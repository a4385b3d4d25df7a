/// Why an archive is not read: what is wrong and where.
package enum ZipFailure: Error, Hashable, Sendable {
    /// The archive as a whole.
    case notAnArchive, cut, large, split, tooManyEntries, encrypted, overlapping
    /// One entry, by its name as far as it can be shown.
    case unsafeName(String), link(String), duplicate(String), damaged(String), method(String), lyingSize(String)
    /// More comes out of it than a person would pack.
    case bomb(String)

    /// What is wrong and what to do, without a name before it.
    package var sentence: String {
        switch self {
        case .notAnArchive: "it is no zip archive: save it again in the other program"
        case .cut: "the archive is damaged or cut off: copy it again"
        case .large: "it is a large archive (ZIP64), which is not read: save it in several parts"
        case .split: "it is one part of an archive of several files: join them first"
        case .tooManyEntries: "the archive has too many files: save it in several parts"
        case .encrypted: "the archive is encrypted: unpack it, and pack it without a password"
        case .overlapping: "files of the archive lie over each other, so nothing of it is trusted: save it again"
        case .unsafeName(let name): "a file of the archive has a path that leads elsewhere: “\(name)”: pack it anew"
        case .link(let name): "a file of the archive is a link: “\(name)”: pack it anew without links"
        case .duplicate(let name): "two files of the archive have one name: “\(name)”: pack it anew"
        case .damaged(let name): "“\(name)” in the archive is damaged: copy it again"
        case .method(let name): "“\(name)” is packed in a way that is not known: pack it with Deflate"
        case .lyingSize(let name): "“\(name)” has another size than the archive says: save it again"
        case .bomb(let name): "“\(name)” would unpack to far too much: nothing of it was read"
        }
    }
}
