import Annotations
import ProgramSupport
import Prose
import Testing

@testable import Library

/// Old encodings: what a file is taken for, and what then stands on the screen.
struct EncodingTests {
    /// A sentence of an invented article, and the encodings that it is kept in.
    struct Sample: Sendable, CustomTestStringConvertible {
        let charset: String
        let text: String

        var testDescription: String { charset }

        /// The bytes, as the system writes them.
        var bytes: [UInt8] { CharsetWriting.bytes(of: text, charset) }
    }

    private static let russian =
        "Мэр Озёрска заявила, что порт закрывать не будут. «Мы остаёмся здесь», — сказала она после долгой встречи."
    private static let polish =
        "Burmistrz Jezioran powiedziała, że port nie zostanie zamknięty. Zostajemy tutaj, dodała po długiej rozmowie z mieszkańcami, którzy żądali wyjaśnień w święto."
    private static let samples = [
        ("CP1251", "Windows-1251", russian), ("KOI8-R", "KOI8-R", russian.replacing(["«", "»", "—"], with: "-")),
        ("CP866", "IBM866", russian.replacing(["«", "»", "—"], with: "-")),
        ("ISO-8859-5", "ISO-8859-5", russian.replacing(["«", "»", "—"], with: "-")),
        ("CP1250", "Windows-1250", polish), ("ISO-8859-2", "ISO-8859-2", polish),
        (
            "CP1252", "Windows-1252",
            "Le maire a déclaré que « nous resterons ici », et l’a répété à la presse après l’été."
        ),
        ("CP1253", "Windows-1253", "Η δήμαρχος δήλωσε ότι το λιμάνι δεν θα κλείσει. «Μένουμε εδώ», πρόσθεσε – “ναι”."),
        (
            "CP1254", "Windows-1254",
            "Belediye başkanı limanın kapatılmayacağını söyledi. “Burada kalacağız” diye ekledi."
        ),
        ("CP1255", "Windows-1255", "ראש העיר אמרה שהנמל לא ייסגר. אנחנו נשארים כאן, הוסיפה לאחר פגישה ארוכה."),
        (
            "CP1256", "Windows-1256",
            "قالت رئيسة البلدية إن الميناء لن يغلق. وأضافت بعد اجتماع طويل مع السكان: نحن باقون هنا."
        ),
        ("CP932", "Shift-JIS", "市長は港を閉鎖しないと述べた。「私たちはここに残ります」と住民との長い会合の後に付け加えた。"),
        ("EUC-JP", "EUC-JP", "市長は港を閉鎖しないと述べた。「私たちはここに残ります」と住民との長い会合の後に付け加えた。"),
        ("ISO-2022-JP", "ISO-2022-JP", "市長は港を閉鎖しないと述べた。「私たちはここに残ります」と付け加えた。"),
        ("GB18030", "GB18030", "市长表示港口不会关闭。她在与居民的长时间会议后补充说：“我们留在这里。”"),
        ("BIG5", "Big5", "市長表示港口不會關閉。她在與居民的長時間會議後補充說：「我們留在這裡。」"),
        ("CP949", "EUC-KR", "시장은 항구를 폐쇄하지 않을 것이라고 말했다. 주민들과의 긴 회의 후에 덧붙였다."),
    ].map { (Sample(charset: $0, text: $2), $1) }

    @Test(arguments: samples)
    func `an old encoding is recognized, and its text is read`(_ sample: Sample, _ name: String) throws {
        let diagnosis = try sample.bytes.withUnsafeBytes { try TextDiagnosis.result(of: $0).get() }
        #expect(diagnosis.encoding.name == name)
        #expect(diagnosis.notice?.hasPrefix("read as \(name): ") == true)
        let text = sample.bytes.withUnsafeBytes { diagnosis.encoding.string(of: $0) }
        #expect(text == sample.text)
    }

    @Test func `a word or two with an accent is Western`() throws {
        let bytes = CharsetWriting.bytes(of: "Zoë Müller of Sønderup said so.", "CP1252")
        let diagnosis = try bytes.withUnsafeBytes { try TextDiagnosis.result(of: $0).get() }
        #expect(diagnosis.encoding == .windows1252)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func `UTF-16 is recognized without its mark`(_ charset: String) throws {
        let bytes = CharsetWriting.bytes(of: "The gate is closed. Ворота закрыты, сказала она.", charset)
        let diagnosis = try bytes.withUnsafeBytes { try TextDiagnosis.result(of: $0).get() }
        #expect(diagnosis.encoding == .utf16(isBigEndian: charset.hasSuffix("BE")))
    }

    @Test func `what a file says of itself counts before a guess, and what a person chose before both`() throws {
        let bytes = CharsetWriting.bytes(of: Self.russian, "CP1251")
        let said = try bytes.withUnsafeBytes { try TextDiagnosis(of: $0, declared: "koi8-r") }
        #expect(said.encoding.name == "KOI8-R" && said.notice == "read as KOI8-R, as the file says")
        let chosen = try bytes.withUnsafeBytes {
            try TextDiagnosis(of: $0, chosen: .named("cp-1251"), declared: "koi8-r")
        }
        #expect(chosen.encoding.name == "Windows-1251")
        let unknown = try bytes.withUnsafeBytes { try TextDiagnosis(of: $0, declared: "klingon") }
        #expect(unknown.encoding.name == "Windows-1251")
    }

    @Test func `valid UTF-8 is UTF-8, whatever it declares`() throws {
        let diagnosis = try Array(Self.russian.utf8).withUnsafeBytes { try TextDiagnosis(of: $0, declared: "koi8-r") }
        #expect(diagnosis.encoding == .utf8 && diagnosis.notice == nil)
    }

    @Test func `every charset by name is one that this system reads`() {
        for charset in Charset.all {
            #expect(CharsetDecoder.knows(charset), "\(charset.name)")
            #expect(TextEncoding.named(charset.name)?.name == charset.name)
        }
    }

    @Test func `bytes that a charset does not have become replacement characters, and the rest is read`() {
        let bytes = CharsetWriting.bytes(of: "港", "CP932") + [0xFF] + Array("a".utf8) + [0x8D]
        #expect(read(bytes, as: "Shift-JIS") == "港\u{FFFD}a\u{FFFD}")
    }

    @Test func `a long text is read as a short one`() {
        let text = String(repeating: Self.russian + "\n", count: 3000).replacing(["«", "»", "—"], with: "-")
        #expect(read(CharsetWriting.bytes(of: text, "KOI8-R"), as: "KOI8-R") == text)
    }

    private func read(_ bytes: [UInt8], as name: String) -> String? {
        TextEncoding.named(name).map { encoding in bytes.withUnsafeBytes { encoding.string(of: $0) } }
    }
}

extension String {
    fileprivate func replacing(_ signs: [String], with other: String) -> String {
        signs.reduce(self) { $0.replacing($1, with: other) }
    }
}
