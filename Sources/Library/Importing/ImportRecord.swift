internal import Annotations

/// Where a file that was copied into a folder of articles is from.
package struct ImportRecord: Hashable, Sendable {
    /// The copy, by its path in the folder.
    package let file: String
    /// What it was copied from, as it was named.
    package let source: String
    /// When, as ISO 8601 has it.
    package let retrieved: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    package let hash: String

    package init(file: String, source: String, retrieved: String, hash: String) {
        (self.file, self.source, self.retrieved, self.hash) = (file, source, retrieved, hash)
    }

    /// What a line says; nil where it does not say all of it.
    init?(line: ArraySlice<UInt8>) {
        guard case .object(let object)? = try? JSONReader.value(of: Array(line)),
            case .string(let file)? = object["file"], case .string(let source)? = object["source"],
            case .string(let retrieved)? = object["retrieved"], case .string(let hash)? = object["sha256"]
        else { return nil }
        self.init(file: file, source: source, retrieved: retrieved, hash: hash)
    }

    /// The record on a line, its end included.
    package var line: [UInt8] {
        let members: [JSONObject.Member] = [
            .init("file", .string(file)), .init("source", .string(source)), .init("retrieved", .string(retrieved)),
            .init("sha256", .string(hash)),
        ]
        return JSONWriter.line(of: .object(JSONObject(members))) + [UInt8(ascii: "\n")]
    }
}
