import Annotations
import Library

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lines of a file or of standard input, as many at a time as have come.
struct LineInput {
    /// A line without its end.
    struct Line {
        /// Counted from 1.
        let number: Int
        let bytes: [UInt8]
    }

    private let descriptor: CInt
    private let path: BytePath
    private var rest: [UInt8] = []
    private var count = 0
    private var isAtEnd = false

    /// The lines of a file; of standard input where none is named.
    init(_ file: BytePath?) throws(CommandFailure) {
        path = file ?? BytePath("standard input")
        guard let file else {
            descriptor = STDIN_FILENO
            return
        }
        let bytes = file.bytes.map { CChar(bitPattern: $0) } + [0]
        descriptor = open(bytes, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .file(FileProblem(file, .system(errno))) }
    }

    /// The next lines; nil after the last one. The file is closed with the program.
    mutating func next() throws(CommandFailure) -> [Line]? {
        while !isAtEnd {
            let start = rest.count
            try readSome()
            let end = isAtEnd ? rest.count : rest[start...].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            guard end > 0 else { continue }
            let lines = takeLines(upTo: end)
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    private mutating func takeLines(upTo end: Int) -> [Line] {
        var parts = rest[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        rest.removeFirst(end)
        return parts.map { part in
            count += 1
            return Line(number: count, bytes: Array(part))
        }
    }

    private static let blockSize = 1 << 18

    private mutating func readSome() throws(CommandFailure) {
        let start = rest.count
        rest.append(contentsOf: repeatElement(0, count: Self.blockSize))
        let descriptor = descriptor
        var taken = -1
        repeat {
            taken = rest.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + start }, Self.blockSize) }
        } while taken < 0 && errno == EINTR
        rest.removeLast(Self.blockSize - max(0, taken))
        guard taken >= 0 else { throw .file(FileProblem(path, .system(errno))) }
        isAtEnd = taken == 0
    }
}
