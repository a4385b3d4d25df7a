internal import CFiles

#if canImport(Darwin)
    private import Darwin
#elseif canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#endif

/// The number by which the system names an error.
package struct Errno: Error, Hashable, Sendable {
    package let code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    package static let notFound = Errno(ENOENT)
    package static let exists = Errno(EEXIST)
    package static let interrupted = Errno(EINTR)
    package static let wouldBlock = Errno(EWOULDBLOCK)
    package static let notSupported = Errno(EINVAL)
    package static let noSpace = Errno(ENOSPC)
    package static let quota = Errno(EDQUOT)
    package static let readOnly = Errno(EROFS)
    package static let denied = Errno(EACCES)
    package static let notPermitted = Errno(EPERM)
    package static let inputOutput = Errno(EIO)
    package static let isLink = Errno(ELOOP)
    package static let tooLarge = Errno(EFBIG)
    package static let nameTooLong = Errno(ENAMETOOLONG)

    /// Whether a call said that this file system or this kernel does not have it.
    package var isUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) }

    /// The system's own words for it, without a period.
    package var words: String {
        var buffer = [CChar](repeating: 0, count: 256)
        return buffer.withUnsafeMutableBufferPointer { buffer in
            dictum_error_words(code, buffer.baseAddress, buffer.count).map { String(cString: $0) } ?? "error \(code)"
        }
    }
}
