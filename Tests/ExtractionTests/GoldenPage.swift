import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A page of `Tests/Goldens/pages` with what a person took from it: its article, after a block of what the page says.
struct GoldenPage: Sendable, CustomTestStringConvertible {
    let name: String
    let html: [UInt8]
    let details: [String: String]
    let text: String

    var testDescription: String { name }

    static let folder = "Tests/Goldens/pages"

    static let all = [
        "amp", "arabic", "blog-with-plugins", "boxes", "captions", "chinese", "cyrillic", "frameworks", "live-blog",
        "long-comments",
        "nothing-semantic", "old-table-layout", "paywall", "script-only",
    ].compactMap(named)

    static func named(_ name: String) -> GoldenPage? {
        guard let html = bytes(of: "\(folder)/\(name).html"), let expected = bytes(of: "\(folder)/\(name).txt") else {
            return nil
        }
        let parts = String(decoding: expected, as: UTF8.self).split(separator: "---\n", maxSplits: 2)
        var details: [String: String] = [:]
        for line in parts.first?.split(separator: "\n") ?? [] {
            guard let colon = line.firstRange(of: ": ") else { continue }
            details[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
        return GoldenPage(name: name, html: html, details: details, text: String(parts.last?.dropFirst() ?? ""))
    }

    /// The bytes of a file of the package; nil where it is not there.
    private static func bytes(of path: String) -> [UInt8]? {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        guard let file = fopen("\(root)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}
