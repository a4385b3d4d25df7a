internal import CFiles

/// What the file system says of a file without opening it.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder, link, other
    }

    package let kind: Kind
    package let device: UInt64
    package let inode: UInt64
    package let size: UInt64
    /// Nanoseconds since 1970.
    package let modified: Int64
    /// The permission bits, 0o777 and the three above.
    package let mode: UInt32

    /// Whether it is the same file with, as far as the file system tells, the same content.
    package func isUnchanged(since other: FileStatus) -> Bool {
        device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }

    init(_ status: dictum_file_status) {
        switch Int(status.kind) {
        case Int(DICTUM_FILE): kind = .file
        case Int(DICTUM_FOLDER): kind = .folder
        case Int(DICTUM_LINK): kind = .link
        default: kind = .other
        }
        device = status.device
        inode = status.inode
        size = status.size
        modified = status.modified
        mode = status.mode
    }
}
