package import Annotations
internal import CFiles

/// What tells whether a file was written since it was last looked at, without reading it.
package struct FileStamp: Hashable, Sendable {
    private let device, inode, size: UInt64
    /// In nanoseconds.
    private let modified, changed: Int64

    /// The stamp of what a path leads to, links followed; nil where that is no file that can be read.
    package init?(of path: BytePath) {
        guard let descriptor = try? Descriptor.reading(path) else { return nil }
        var status = dictum_file_status()
        guard dictum_status(descriptor.number, &status) == 0, status.kind == Int32(DICTUM_FILE) else { return nil }
        device = status.device
        inode = status.inode
        size = status.size
        modified = status.modified
        changed = status.changed
    }
}
