package import Annotations
internal import Extraction
package import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An article as it was read from the disk, or taken out of a file of another format. The file is opened for reading alone
/// and never written.
package struct ArticleFile: Sendable {
    /// The file, as it was named.
    package let path: BytePath
    /// The size of the file in bytes; its text may be shorter or longer.
    package let byteCount: Int
    package let encoding: TextEncoding
    package let text: ArticleText
    package let frontMatter: FrontMatter
    /// How the text was taken out of the file; nil where it is the file as it is.
    package let extract: ArticleExtract?
    /// What was odd about the file, each a sentence.
    package let notices: [String]
    /// How the text seems to have been spoiled before it was saved, where it can be mended and is not; nil else.
    package let mojibake: Mojibake?

    /// From this size on, in bytes, a file is mapped and read only where somebody looks.
    package static let mappingThreshold = 1 << 20

    /// The largest file that a text is taken out of, in bytes.
    package static let extractionLimit = 64 << 20

    /// Reads an article. Anything that is no file, or no text, is refused; nothing is waited for. `choice` is what people
    /// have decided about this file. Where it is not to be taken apart, a page is a text like any other.
    ///
    /// A large file of plain UTF-8 with LF stays where it is. The price: another program that cuts such a file short
    /// while it is open takes the text away under the reader.
    package static func open(
        _ path: BytePath, naming: FileNamePattern = .standard, choice: ReadingChoice = ReadingChoice(),
        isTakenApart: Bool = true
    ) throws(FileProblem) -> ArticleFile {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file else { throw FileProblem(path, .notAFile(status.kind)) }
        if isTakenApart, let format = articleFormat(of: path, start: try descriptor.start(path)) {
            return try ArticleFile(
                path, SourceBytes(path, descriptor, status, choice, format.input), format, naming, choice)
        }
        if status.size >= mappingThreshold, let mapping = FileMapping(descriptor, size: status.size) {
            return try ArticleFile(path, mapping, naming, choice)
        }
        let bytes = try descriptor.bytes(path)
        let diagnosis = try diagnose(
            path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0, chosen: choice.textEncoding) })
        let text = diagnosis.text(of: bytes, mendedBy: choice.textRepair)
        return ArticleFile(path, bytes.count, diagnosis, text, naming, choice)
    }

    /// So much of a large file is its beginning, in bytes.
    package static let beginningLength = 1 << 20

    /// So much of it is shown before the rest has been looked at, in bytes: more than a hundred screens. A megabyte takes 15 ms
    /// more (the least of 15 starts on two busy cores).
    package static let shownLength = 1 << 17

    /// The beginning of a large text, to be shown at once: whether all of a gigabyte is text takes seconds to say. Nil where
    /// the file is small, or no text as it is, or its beginning says nothing of the rest.
    package static func beginning(
        of path: BytePath, length: Int = beginningLength, naming: FileNamePattern = .standard,
        choice: ReadingChoice = ReadingChoice()
    ) throws(FileProblem) -> ArticleFile? {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file, status.size > 4 * beginningLength, choice.textEncoding == nil,
            choice.textRepair == nil,
            articleFormat(of: path, start: try descriptor.start(path)) == nil
        else { return nil }
        let bytes = try descriptor.bytes(path, limit: length).droppingTornScalar
        let diagnosis = try diagnose(path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0) })
        guard diagnosis.encoding == .utf8, diagnosis.notice == nil else { return nil }
        return ArticleFile(path, status.size, diagnosis, diagnosis.text(of: bytes), naming, choice)
    }

    /// What an article says of itself: enough for a list of thousands. Of a text the start alone is read.
    package static func frontMatter(
        of path: BytePath, naming: FileNamePattern = .standard, choice: ReadingChoice = ReadingChoice()
    ) throws(FileProblem) -> FrontMatter {
        let descriptor = try Descriptor.reading(path)
        let status = try descriptor.status(path)
        guard status.kind == .file else { throw FileProblem(path, .notAFile(status.kind)) }
        let count = status.size == 0 ? FrontMatter.reach : min(status.size, FrontMatter.reach)
        let start = try descriptor.start(path, count: count)
        if let format = articleFormat(of: path, start: Array(start.prefix(Descriptor.startLength))) {
            let source = try SourceBytes(path, descriptor, status, choice, format.input, isForDetails: true)
            return FrontMatter(try source.details(by: format, path)).completed(by: naming.particulars(of: path.name))
        }
        let bytes = start.count < FrontMatter.reach ? start : start.droppingTornScalar
        let diagnosis = try diagnose(
            path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0, chosen: choice.textEncoding) })
        return FrontMatter(of: diagnosis.text(of: bytes, mendedBy: choice.textRepair)).completed(
            by: naming.particulars(of: path.name))
    }

    private init(
        _ path: BytePath, _ source: SourceBytes, _ format: any ArticleFormat, _ naming: FileNamePattern,
        _ choice: ReadingChoice
    ) throws(FileProblem) {
        let extracted = try source.article(by: format, path)
        let extract = ArticleExtract(format: format.name, version: format.version, leftOut: extracted.leftOut)
        self.path = path
        self.extract = extract
        byteCount = source.byteCount
        encoding = source.encoding
        text = ArticleText(extracted.text)
        frontMatter = FrontMatter(extracted.details).completed(by: naming.particulars(of: path.name))
        notices = [source.repair?.notice, extract.notice].compactMap(\.self) + source.notices
        mojibake = source.repair == nil ? Mojibake(in: text).map { source.mending($0, of: format) } : nil
    }

    private init(
        _ path: BytePath, _ mapping: FileMapping, _ naming: FileNamePattern, _ choice: ReadingChoice
    ) throws(FileProblem) {
        var keepsMapping = false
        defer { if !keepsMapping { mapping.release() } }
        let diagnosis = try Self.diagnose(path, TextDiagnosis.result(of: mapping.bytes, chosen: choice.textEncoding))
        let repair = choice.textRepair
        keepsMapping = diagnosis.encoding == .utf8 && repair == nil && ArticleText.canBeMapped(mapping.bytes)
        let text =
            keepsMapping
            ? ArticleText(mapped: mapping.bytes, release: mapping.release)
            : diagnosis.text(of: Array(mapping.bytes), mendedBy: repair)
        self.init(path, mapping.bytes.count, diagnosis, text, naming, choice)
    }

    private init(
        _ path: BytePath, _ byteCount: Int, _ diagnosis: TextDiagnosis, _ text: ArticleText, _ naming: FileNamePattern,
        _ choice: ReadingChoice
    ) {
        self.path = path
        self.byteCount = byteCount
        self.text = text
        extract = nil
        encoding = diagnosis.encoding
        frontMatter = FrontMatter(of: text).completed(by: naming.particulars(of: path.name))
        notices = [choice.textRepair?.notice, diagnosis.notice].compactMap(\.self)
        mojibake = choice.textRepair == nil ? Mojibake(in: text) : nil
    }

    /// Whether other programs read the file; not where it cannot be read at all.
    static func runsProgram(for path: BytePath) -> Bool {
        guard let descriptor = try? Descriptor.reading(path), (try? descriptor.status(path))?.kind == .file,
            let start = try? descriptor.start(path)
        else { return false }
        return articleFormat(of: path, start: start)?.input.isOutput ?? false
    }

    /// The format of a file that is not text as it is; nil for one that is.
    private static func articleFormat(of path: BytePath, start: [UInt8]) -> (any ArticleFormat)? {
        Extraction.articleFormat(fileExtension: path.fileExtension, start: start[...])
    }

    static func diagnose(
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
    static func result(
        of bytes: UnsafeRawBufferPointer, chosen: TextEncoding? = nil, declared: String? = nil
    ) -> Result<TextDiagnosis, BinaryRefusal> {
        do throws(BinaryRefusal) {
            return .success(try TextDiagnosis(of: bytes, chosen: chosen, declared: declared))
        } catch {
            return .failure(error)
        }
    }

    /// The text of the bytes that were looked at, mended where a person wants that.
    func text(of bytes: [UInt8], mendedBy repair: TextRepair?) -> ArticleText {
        repair.map { $0.repaired(text(of: bytes)) } ?? text(of: bytes)
    }

    /// The text of the bytes that were looked at.
    func text(of bytes: [UInt8]) -> ArticleText {
        if encoding == .utf8 { return ArticleText(utf8: markLength == 0 ? bytes : Array(bytes.dropFirst(markLength))) }
        return ArticleText(string(of: bytes))
    }

    /// The same as a string.
    func string(of bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { encoding.string(of: UnsafeRawBufferPointer(rebasing: $0.dropFirst(markLength))) }
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
