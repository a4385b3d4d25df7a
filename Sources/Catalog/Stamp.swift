package import Annotations

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells, without reading them, whether any of some files was written, replaced, or has come or gone.
package struct Stamp: Hashable, Sendable {
    let bytes: [UInt8]
    /// Seconds since 1970 at which the latest of them was written or replaced.
    private let latest: Int

    /// The stamp of files as they are now, links followed. One that is not there counts, too; so do the circumstances under
    /// which they are read.
    package init(of files: [BytePath], with circumstances: String = "") {
        var bytes = Array(circumstances.utf8), latest = 0
        for file in files {
            var found = stat()
            guard file.withCString({ stat($0, &found) }) == 0 else {
                bytes.append(0)
                continue
            }
            bytes.append(1)
            for number in Self.numbers(of: found) { withUnsafeBytes(of: number) { bytes += $0 } }
            latest = max(latest, Int(found.modified.tv_sec), Int(found.changed.tv_sec))
        }
        self.bytes = bytes
        self.latest = latest
    }

    /// A stamp as it was kept. It is only there to be compared.
    init(kept bytes: [UInt8]) {
        self.bytes = bytes
        latest = .max
    }

    package static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    private static func numbers(of found: stat) -> [Int64] {
        [
            Int64(truncatingIfNeeded: found.st_dev), Int64(truncatingIfNeeded: found.st_ino), Int64(found.st_size),
            Int64(found.modified.tv_sec), Int64(found.modified.tv_nsec), Int64(found.changed.tv_sec),
            Int64(found.changed.tv_nsec),
        ]
    }

    /// Whether it tells every later change. A file that was written in the very moment in which it was looked at can be
    /// written once more without another time.
    package func isSettled(at seconds: Int) -> Bool { latest + 2 < seconds || latest > seconds + 2 }
}

extension stat {
    #if canImport(Darwin)
        fileprivate var modified: timespec { st_mtimespec }
        fileprivate var changed: timespec { st_ctimespec }
    #else
        fileprivate var modified: timespec { st_mtim }
        fileprivate var changed: timespec { st_ctim }
    #endif
}
