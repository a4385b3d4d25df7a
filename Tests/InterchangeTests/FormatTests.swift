import Annotations
import Interchange
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct FormatTests {
    /// The files of `Tests/Goldens`. `DICTUM_REWRITE_GOLDENS=1 swift test` writes them anew: read the difference
    /// before it is committed.
    @Test(arguments: statementFormats(isExact: false).map(\.name), [false, true])
    func `A format writes what its golden file holds`(name: String, isExact: Bool) throws {
        let format = try #require(statementFormats(isExact: isExact).first { $0.name == name })
        var written: [UInt8] = []
        format.write(SampleRows.all, to: { written += $0 })
        let golden = Golden("statements\(isExact ? "-exact" : "").\(name)")
        if getenv("DICTUM_REWRITE_GOLDENS") != nil { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test func `Names of formats differ and the help has a line for each`() {
        let formats = statementFormats(isExact: false)
        #expect(Set(formats.map(\.name)).count == formats.count)
        #expect(formats.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("\n") })
    }

    @Test(arguments: [StatementsCSV(isExact: false), .init(isExact: true)])
    func `A CSV file has as many cells in each record as in its first`(format: StatementsCSV) {
        var written: [UInt8] = []
        format.write(SampleRows.all, to: { written += $0 })
        let counts = CSVRecords(of: written).records.map(\.count)
        #expect(counts.count == SampleRows.all.count + 1)
        #expect(Set(counts).count == 1)
    }

    @Test func `An exact CSV file gives every word back`() {
        var written: [UInt8] = []
        StatementsCSV(isExact: true).write(SampleRows.all, to: { written += $0 })
        let records = CSVRecords(of: written).records
        let column = records[0].firstIndex(of: "quotation") ?? 0
        #expect(records.dropFirst().map { $0[column] } == SampleRows.all.map(\.quotation))
    }

    @Test(
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
            ("\t=1", "'\t=1"), ("\"=1\"", "'\"=1\""), ("＝1", "'＝1"), ("“-” he said", "“-” he said"), ("a=1", "a=1"),
            ("1-1", "1-1"), ("", ""), ("– no", "– no"),
        ])
    func `What a spreadsheet would calculate is made text`(cell: String, written: String) throws {
        let row = try row(memo: cell)
        let records = CSVRecords(of: StatementsCSV(isExact: false).lines([row])).records
        #expect(records.first?.contains(written) == true)
    }

    @Test(arguments: [",", "\"", "\n", "\r"])
    func `A cell is one cell wherever in it a sign stands that ends cells`(sign: String) throws {
        for length in 1..<20 {
            for place in 0..<length {
                let memo = String(repeating: "x", count: place) + sign + String(repeating: "é", count: length - place)
                let records = CSVRecords(of: StatementsCSV(isExact: true).lines([try row(memo: memo)])).records
                #expect(records.count == 1 && records.first?.contains(memo) == true, "\(length) \(place)")
            }
        }
    }

    private func row(memo: String) throws -> StatementRow {
        let coder = try #require(Coder(slug: "ana"))
        var statement = try #require(SampleRows.all.last).statement
        statement.memo = memo
        return StatementRow(
            statement, by: coder, in: Article(id: Identifier(iri: "urn:x:a")), at: BytePath("a"),
            names: RegisterNames(preparing: CorpusRecord()))
    }

    @Test func `A line of JSON is a JSON text of its own`() throws {
        for row in SampleRows.all {
            let line = StatementsJSONLines().lines([row])
            #expect(line.count { $0 == 0x0A } == 1 && line.last == 0x0A)
            _ = try JSONReader.value(of: line)
        }
    }

    @Test func `Many rows are sent in parts`() {
        let many = (0..<500).flatMap { _ in SampleRows.all.prefix(1) }
        var parts = 0
        StatementsTSV(isExact: true).write(many, to: { _ in parts += 1 })
        #expect((2...100).contains(parts))
    }

    @Test func `What the register has lost keeps its id`() throws {
        let row = try #require(SampleRows.all.first)
        #expect(row.speaker.named == .init(id: "urn:x:mara", name: "Mara Lind"))
        #expect(row.organization == .init(id: "urn:x:rowers", name: nil))
    }
}

/// A reader of RFC 4180 that knows nothing of the writer.
struct CSVRecords {
    private(set) var records: [[String]] = [[]]

    init(of bytes: [UInt8]) {
        var cell: [UInt8] = []
        var isQuoted = false
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x22 where isQuoted && rest.first == 0x22: cell.append(rest.removeFirst())
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted: end(&cell)
            case 0x0D where !isQuoted && rest.first == 0x0A:
                end(&cell)
                rest.removeFirst()
                records.append([])
            default: cell.append(byte)
            }
        }
        if records.last?.isEmpty == true { records.removeLast() }
    }

    private mutating func end(_ cell: inout [UInt8]) {
        records[records.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
    }
}

/// A file of `Tests/Goldens`.
struct Golden {
    private let path: String

    init(_ name: String, _ here: String = #filePath) {
        let folder = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        path = folder + "/Goldens/" + name
    }

    var bytes: [UInt8] {
        guard let stream = fopen(path, "r") else { return [] }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }

    func rewrite(_ bytes: [UInt8]) {
        guard let stream = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
    }
}
