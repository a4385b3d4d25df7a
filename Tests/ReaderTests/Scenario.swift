import Annotations
import CEmbedded
import Prose
import Screen
import Suggestions
import Testing

@testable import Reader

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A test that is a folder: articles, keys, and what screen and sidecar must be after them.
///
/// `keys` holds key names as keymap files write them, white space between them ignored, `#` before a comment; its first
/// lines may say `size 80x24`, `keymap vim`, `threshold 99`, and `proposals`: then they come at
/// once, or `proposals held`; else nobody looks for any. `<wait>` is a while in which nothing is
/// pressed, `<arrive>` lets proposals come that are held, and `<restart>` leaves the program and starts it again. `screen` is the screen as text, then a line `roles` and the roles of the cells that are
/// not plain text. An article whose name is `2026-01-17_Courier.txt` has that date and that outlet. `sidecar.json` is the sidecar of the article that was changed, `messages` what the status line said.
/// What is expected and not there is not compared; `make goldens` writes all anew, and the diff is read before it is
/// committed.
struct Scenario: Testing.CustomTestStringConvertible, Sendable {
    let folder: String

    var testDescription: String { String(folder.split(separator: "/").last ?? "") }

    /// Where the scenarios lie.
    static let root =
        String(#filePath).split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        .joined(separator: "/") + "/Scenarios"

    static let all: [Scenario] = names(in: root).map { Scenario(folder: root + "/" + $0) }

    /// The files of the scenario that end in `.txt`: its articles.
    var articles: [String] { Self.names(in: folder).filter { $0.hasSuffix(".txt") } }

    func read(_ name: String) -> String? {
        guard let file = fopen(folder + "/" + name, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    func write(_ text: String, to name: String) {
        guard let file = fopen(folder + "/" + name, "wb") else { return }
        defer { fclose(file) }
        fputs(text, file)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
