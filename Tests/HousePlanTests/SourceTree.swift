import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The checkout that these tests were built from, as files on disk.
enum SourceTree {
    /// A file by its path from the root, and its text.
    struct File: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String

        /// The folders above it and its name.
        var components: [Substring] { path.split(separator: "/") }
        var name: String { components.last.map(String.init) ?? "" }
        var lines: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
        var testDescription: String { path }
    }

    /// The root: two folders above this one.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// The names in a folder without the hidden ones, sorted; none where there is no such folder.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir("\(root)/\(folder)") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The folders in a folder.
    static func folders(in folder: String) -> [String] {
        names(in: folder).filter { !names(in: "\(folder)/\($0)").isEmpty }
    }

    /// Every file under a folder whose name ends in one of `suffixes`.
    static func files(under folder: String, _ suffixes: String...) -> [File] {
        names(in: folder).flatMap { name -> [File] in
            let path = "\(folder)/\(name)"
            let inner = suffixes.flatMap { files(under: path, $0) }
            guard suffixes.contains(where: { name.hasSuffix($0) }), let text = text(of: path) else { return inner }
            return inner + [File(path: path, text: text)]
        }
    }

    /// The text of a file; nil where it cannot be read.
    static func text(of path: String) -> String? {
        guard let file = fopen("\(root)/\(path)", "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
