package import Annotations

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the sidecars of a corpus are: beside the articles, in a folder that was named, or, where the folder of the
/// articles cannot be written, in one of the person's own.
package struct SidecarPlace: Hashable, Sendable {
    /// The folder; nil for beside the articles.
    package let folder: BytePath?
    /// What a person should know of it, in a sentence; nil where it is as usual.
    package let notice: String?

    /// The place for a corpus. `named` is what the command line or the settings say.
    package init(of corpus: Corpus, named: BytePath?, folders: Folders) {
        guard named == nil, !corpus.folder.isWritable, let absolute = corpus.folder.absolute else {
            folder = named
            notice = nil
            return
        }
        let own = folders.data.appending("sidecars").appending(Self.name(for: absolute))
        folder = own
        notice = "the folder cannot be written: what you tag is kept in \(own.display)"
    }

    /// A name that no two folders share and a person recognizes: its last part, and the hash of all of it.
    private static func name(for folder: BytePath) -> BytePath {
        let hash = folder.bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return BytePath(bytes: folder.name.bytes + Array("-\(String(hash, radix: 16))".utf8))
    }
}

extension BytePath {
    /// Whether files can be made in the folder at the path, as far as the system tells beforehand.
    fileprivate var isWritable: Bool {
        withCString { access($0, W_OK | X_OK) } == 0 || errno == ENOENT
    }
}
