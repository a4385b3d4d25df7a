import Annotations

/// The arguments of the program as the system gave them: bytes.
///
/// Swift repairs what is not UTF-8 in them, and a repaired file name names no file.
enum RawArguments {
    /// All of them but the program's own name.
    static var all: [BytePath] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { start in
                BytePath(bytes: UnsafeBufferPointer(start: start, count: length(start)).map { UInt8(bitPattern: $0) })
            }
        }
    }

    /// The path that an argument stands for, which was read as a string.
    static func path(_ argument: String) -> BytePath {
        guard argument.unicodeScalars.contains("\u{FFFD}") else { return BytePath(argument) }
        return all.first { $0.display == argument } ?? BytePath(argument)
    }

    private static func length(_ start: UnsafeMutablePointer<CChar>) -> Int {
        var length = 0
        while start[length] != 0 { length += 1 }
        return length
    }
}
