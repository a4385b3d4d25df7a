internal import CFiles

/// The number by which the system names an error.
package struct Errno: Error, Hashable, Sendable {
    package let code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    package static let notFound = Errno(Int32(DICTUM_ENOENT))
    package static let exists = Errno(Int32(DICTUM_EEXIST))
    package static let interrupted = Errno(Int32(DICTUM_EINTR))
    package static let wouldBlock = Errno(Int32(DICTUM_EWOULDBLOCK))
    package static let notSupported = Errno(Int32(DICTUM_EINVAL))
    package static let noSpace = Errno(Int32(DICTUM_ENOSPC))
    package static let quota = Errno(Int32(DICTUM_EDQUOT))
    package static let readOnly = Errno(Int32(DICTUM_EROFS))
    package static let denied = Errno(Int32(DICTUM_EACCES))
    package static let notPermitted = Errno(Int32(DICTUM_EPERM))
    package static let inputOutput = Errno(Int32(DICTUM_EIO))
    package static let tooLarge = Errno(Int32(DICTUM_EFBIG))
    package static let nameTooLong = Errno(Int32(DICTUM_ENAMETOOLONG))

    /// Whether a call said that this file system or this kernel does not have it.
    package var isUnsupported: Bool {
        [DICTUM_EINVAL, DICTUM_ENOSYS, DICTUM_ENOTSUP, DICTUM_EOPNOTSUPP].contains { Int32($0) == code }
    }

    /// The system's own words for it, without a period.
    package var words: String {
        var buffer = [CChar](repeating: 0, count: 256)
        return buffer.withUnsafeMutableBufferPointer { buffer in
            dictum_error_words(code, buffer.baseAddress, buffer.count).map { String(cString: $0) } ?? "error \(code)"
        }
    }
}
