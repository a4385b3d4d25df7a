package import Annotations
package import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An article as it was read from the disk. The file is opened for reading alone and never written.
package struct ArticleFile: Sendable {
    /// The file, as it was named.
    package let path: BytePath
    /// The size of the file in bytes; its text may be shorter or longer.
    package let byteCount: Int
    package let encoding: TextEncoding
    package let text: ArticleText
    package let frontMatter: FrontMatter
    /// What was odd about the file, each a sentence.
    package let notices: [String]

    /// From this size on, in bytes, a file is mapped and read only where somebody looks.
    package static let mappingThreshold = 1 << 20

    /// Reads an article. Anything that is no file, or no text, is refused; nothing is waited for.
    ///
    /// A large file of plain UTF-8 with LF stays where it is. The price: another program that cuts such a file short
    /// while it is open takes the text away under the reader.
    package static func open(
        _ path: BytePath, naming: FileNamePattern = .standard
    ) throws(FileProblem) -> ArticleFile {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file else { throw FileProblem(path, .notAFile(status.kind)) }
        if status.size >= mappingThreshold, let mapping = FileMapping(descriptor, size: status.size) {
            return try ArticleFile(path, mapping, naming)
        }
        let bytes = try descriptor.bytes(path)
        let diagnosis = try diagnose(path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0) })
        let text = diagnosis.text(of: bytes)
        return ArticleFile(path, bytes.count, diagnosis, text, naming)
    }

    /// What an article says of itself, read from the start of the file alone: enough for a list of thousands.
    package static func frontMatter(
        of path: BytePath, naming: FileNamePattern = .standard
    ) throws(FileProblem) -> FrontMatter {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file else { throw FileProblem(path, .notAFile(status.kind)) }
        let start = try descriptor.bytes(path, limit: FrontMatter.reach)
        let bytes = start.count < FrontMatter.reach ? start : start.droppingTornScalar
        let diagnosis = try diagnose(path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0) })
        return FrontMatter(of: diagnosis.text(of: bytes)).completed(by: naming.particulars(of: path.name))
    }

    private init(_ path: BytePath, _ mapping: FileMapping, _ naming: FileNamePattern) throws(FileProblem) {
        var keepsMapping = false
        defer { if !keepsMapping { mapping.release() } }
        let diagnosis = try Self.diagnose(path, TextDiagnosis.result(of: mapping.bytes))
        keepsMapping = diagnosis.encoding == .utf8 && ArticleText.canBeMapped(mapping.bytes)
        let text =
            keepsMapping
            ? ArticleText(mapped: mapping.bytes, release: mapping.release) : diagnosis.text(of: Array(mapping.bytes))
        self.init(path, mapping.bytes.count, diagnosis, text, naming)
    }

    private init(
        _ path: BytePath, _ byteCount: Int, _ diagnosis: TextDiagnosis, _ text: ArticleText, _ naming: FileNamePattern
    ) {
        self.path = path
        self.byteCount = byteCount
        self.text = text
        encoding = diagnosis.encoding
        frontMatter = FrontMatter(of: text).completed(by: naming.particulars(of: path.name))
        notices = diagnosis.notice.map { [$0] } ?? []
    }

    private static func diagnose(
        _ path: BytePath, _ result: Result<TextDiagnosis, TextDiagnosis.BinaryRefusal>
    ) throws(FileProblem) -> TextDiagnosis {
        switch result {
        case .success(let diagnosis): return diagnosis
        case .failure(let refusal): throw FileProblem(path, .binary(refusal.sign))
        }
    }
}

extension TextDiagnosis {
    /// The outcome of looking at bytes, for use inside closures that cannot throw.
    static func result(of bytes: UnsafeRawBufferPointer) -> Result<TextDiagnosis, BinaryRefusal> {
        do throws(BinaryRefusal) {
            return .success(try TextDiagnosis(of: bytes))
        } catch {
            return .failure(error)
        }
    }

    /// The text of the bytes that were looked at.
    fileprivate func text(of bytes: [UInt8]) -> ArticleText {
        if encoding == .utf8 { return ArticleText(utf8: markLength == 0 ? bytes : Array(bytes.dropFirst(markLength))) }
        return bytes.withUnsafeBytes { bytes in
            ArticleText(encoding.string(of: UnsafeRawBufferPointer(rebasing: bytes.dropFirst(markLength))))
        }
    }
}

/// A file in memory without having been read: pages come from the disk when they are looked at.
private struct FileMapping {
    let bytes: UnsafeRawBufferPointer

    /// Maps a file of `size` bytes, which are more than none; nil where the file system cannot.
    init?(_ descriptor: borrowing Descriptor, size: Int) {
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0), start != MAP_FAILED else {
            return nil
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    /// What gives the pages back.
    var release: @Sendable () -> Void {
        let address = UInt(bitPattern: bytes.baseAddress)
        let size = bytes.count
        return { munmap(UnsafeMutableRawPointer(bitPattern: address), size) }
    }
}

extension [UInt8] {
    /// The bytes without the first part of a UTF-8 sequence at their end, which stands there when a file is read only
    /// in part. Bytes that are no such part stay.
    fileprivate var droppingTornScalar: [UInt8] {
        guard let start = suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return self }
        let needed = self[start] >= 0xF0 ? 4 : self[start] >= 0xE0 ? 3 : 2
        return count - start < needed ? Array(prefix(start)) : self
    }
}
