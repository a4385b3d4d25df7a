internal import Annotations
internal import Extraction
internal import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a format takes the article of a file out of: its text, its bytes, or what other programs print about it.
struct SourceBytes {
    /// The size of the file.
    let byteCount: Int
    /// What it is encoded in, as far as it is text.
    private(set) var encoding = TextEncoding.utf8
    /// What was odd about it, each a sentence.
    private(set) var notices: [String] = []
    /// How the text of the file was mended; nil where it was not.
    private(set) var repair: TextRepair?
    private var bytes: [UInt8] = []
    private var aids = ReadingAids()

    /// How long a program may take for one file, in milliseconds: enough for the longest report on a slow machine.
    private static let patience = 30_000
    /// The most that a program may print, in bytes.
    private static let outputLimit = 32 << 20
    /// The largest file that is given to a program, in bytes. It is not in our memory.
    private static let programLimit = 1 << 30

    init(
        _ path: BytePath, _ descriptor: borrowing Descriptor, _ status: FileStatus, _ choice: ReadingChoice,
        _ input: FormatInput, isForDetails: Bool = false
    ) throws(FileProblem) {
        byteCount = status.size
        aids.regions = choice.regionChoices
        repair = choice.textRepair
        let limit = input.isOutput ? Self.programLimit : ArticleFile.extractionLimit
        guard status.size <= limit else {
            throw FileProblem(path, .notExtracted(.tooLarge(bytes: status.size, limit: limit)))
        }
        switch input {
        case .text: try decode(descriptor.bytes(path), path, choice)
        case .bytes:
            bytes = try descriptor.bytes(path)
            aids.repair = repair
        case .mixedText: try take(descriptor.bytes(path), path, choice)
        case .output(let calls):
            for call in isForDetails ? calls.prefix(1) : calls[...] { try run(call, descriptor, path) }
            if !isForDetails { notices = calls.compactMap(Self.version) }
            if let repair { bytes = repair.repaired(ArticleText(utf8: bytes)).withUTF8 { Array($0) } }
        }
    }

    /// Takes a text as it is whose parts say what they are encoded in. What a person chose counts for all of them; what says
    /// nothing is read like the file as a whole, or by itself where the rest is UTF-8.
    private mutating func take(_ raw: [UInt8], _ path: BytePath, _ choice: ReadingChoice) throws(FileProblem) {
        let label = DeclaredCharset.label(inMail: raw)
        let diagnosis = try diagnosis(of: raw, declared: label, path, choice)
        aids.repair = repair
        if case .utf16 = diagnosis.encoding {
            bytes = Array(diagnosis.string(of: raw).utf8)
            return
        }
        bytes = Array(raw.dropFirst(diagnosis.markLength))
        let (whole, isChosen) = (diagnosis.encoding, choice.textEncoding != nil)
        aids.decoding = { bytes, label in
            let named = isChosen ? whole : label.flatMap { TextEncoding.named($0) }
            return bytes.withUnsafeBytes { bytes in
                let own = whole == .utf8 ? (try? TextDiagnosis(of: bytes))?.encoding : whole
                return (named ?? own)?.string(of: bytes)
            }
        }
    }

    private mutating func diagnosis(
        of raw: [UInt8], declared label: String?, _ path: BytePath, _ choice: ReadingChoice
    ) throws(FileProblem) -> TextDiagnosis {
        let diagnosis = try ArticleFile.diagnose(
            path, raw.withUnsafeBytes { TextDiagnosis.result(of: $0, chosen: choice.textEncoding, declared: label) })
        (encoding, notices) = (diagnosis.encoding, diagnosis.notice.map { [$0] } ?? [])
        return diagnosis
    }

    private mutating func decode(_ raw: [UInt8], _ path: BytePath, _ choice: ReadingChoice) throws(FileProblem) {
        let diagnosis = try diagnosis(of: raw, declared: DeclaredCharset.label(in: raw), path, choice)
        // Letters that a page spells as entities are mended once it has been taken apart, and then all others with them.
        let isMendedApart = repair?.mendsEntities == true
        aids.repair = isMendedApart ? repair : nil
        bytes = diagnosis.text(of: raw, mendedBy: isMendedApart ? nil : repair).withUTF8 { Array($0) }
    }

    /// What was seen of a spoiled text, with what mends it: other than the text of a file, a page can spell its letters as
    /// entities, which are letters only once it has been taken apart.
    func mending(_ mojibake: Mojibake, of format: any ArticleFormat) -> Mojibake {
        let seen = Array(mojibake.seen.utf8)
        let isThere = seen.count <= Mojibake.longestExample && bytes.contains(seen)
        return format.input != .text || isThere ? mojibake : mojibake.withEntities
    }

    func article(
        by format: any ArticleFormat, _ path: BytePath
    ) throws(FileProblem) -> ExtractedArticle {
        do throws(ExtractionRefusal) {
            return try format.extract(bytes, with: aids)
        } catch {
            throw FileProblem(path, .notExtracted(error))
        }
    }

    func details(by format: any ArticleFormat, _ path: BytePath) throws(FileProblem) -> ArticleDetails {
        do throws(ExtractionRefusal) {
            return try format.details(bytes, with: aids)
        } catch {
            throw FileProblem(path, .notExtracted(error))
        }
    }

    // MARK: - Programs

    /// Adds what a program prints about the file, which it reads by the descriptor: no name is looked up a second time.
    private mutating func run(
        _ call: ProgramCall, _ descriptor: borrowing Descriptor, _ path: BytePath
    ) throws(FileProblem) {
        let name = call.words.first ?? ""
        lseek(descriptor.number, 0, SEEK_SET)
        let program = ForeignProgram(
            call.words.map { BytePath($0) }, patience: Self.patience, limit: Self.outputLimit)
        let outcome: ForeignProgram.Outcome
        do throws(ForeignProgram.Failure) {
            outcome = try program.run(reading: descriptor.number)
        } catch {
            throw FileProblem(path, .notExtracted(Self.refusal(error, call, name)))
        }
        guard outcome.status == 0 else { throw FileProblem(path, .notExtracted(Self.refusal(outcome, name))) }
        bytes += outcome.output.filter { $0 != 0 } + [0]
    }

    private static func refusal(_ failure: ForeignProgram.Failure, _ call: ProgramCall, _ name: String)
        -> ExtractionRefusal
    {
        switch failure {
        case .notInstalled: .notInstalled(program: name, installing: call.installing)
        case .notStarted(let number): .failed(program: name, words: String(cString: strerror(number)))
        case .tooSlow: .tooSlow(program: name)
        case .tooMuch: .tooLarge(bytes: outputLimit, limit: outputLimit)
        }
    }

    /// What a program says that could not read the file. 3 stands for what its owner does not allow.
    private static func refusal(_ outcome: ForeignProgram.Outcome, _ name: String) -> ExtractionRefusal {
        let lines = String(decoding: outcome.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        if outcome.status == 3 || lines.contains(where: { $0.contains("Incorrect password") }) { return .encrypted }
        return .failed(program: name, words: lines.last.map { String($0.prefix(200)) } ?? "")
    }

    /// A sentence about the program that a text depends on.
    private static func version(of call: ProgramCall) -> String? {
        guard let words = call.version,
            let outcome = try? ForeignProgram(words.map { BytePath($0) }, patience: 5000, limit: 4096).run()
        else { return nil }
        let line = String(decoding: outcome.errors + outcome.output, as: UTF8.self).prefix { !$0.isNewline }
        return line.isEmpty ? nil : "its letters were found by \(line)"
    }
}

extension FormatInput {
    /// Whether other programs have to be run for it.
    var isOutput: Bool {
        switch self {
        case .output: true
        case .text, .bytes, .mixedText: false
        }
    }
}
