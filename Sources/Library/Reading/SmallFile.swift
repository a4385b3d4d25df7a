package import Annotations

/// A file of a person's own that is read whole: settings, a keymap.
package enum SmallFile {
    /// The bytes of a file, at most `limit` of them. Nothing but a regular file is read, and nothing is waited for.
    package static func bytes(of path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file else { throw FileProblem(path, .notAFile(status.kind)) }
        return try descriptor.bytes(path, limit: limit)
    }
}
