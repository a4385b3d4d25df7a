import Testing

@testable import Prose

/// Text that was UTF-8 and was read in an old encoding before it was saved.
struct TextRepairTests {
    /// What an encoding of one byte a letter makes of UTF-8.
    private static func spoiled(_ text: String, _ reading: WrongReading) -> String {
        let table = reading.table
        var scalars: [UInt16: Unicode.Scalar] = [:]
        // Where two scalars stand for one byte, Windows has the letter and Latin-1 the control character.
        for value in (UInt32(0x80)..<0x2600).reversed() where table.byte(of: value) != 0 {
            let byte = table.byte(of: value)
            if value >= 0xA0 || scalars[byte] == nil, let scalar = Unicode.Scalar(value) { scalars[byte] = scalar }
        }
        var spoiled = String.UnicodeScalarView()
        for byte in text.utf8 {
            spoiled.append(byte < 0x80 ? Unicode.Scalar(byte) : scalars[UInt16(byte)] ?? "\u{FFFD}")
        }
        return String(spoiled)
    }

    private static let english = """
        “We will not sell her,” said Mara Lind, the harbor master’s deputy. “She’s ours — and she stays.”
        """
    private static let french = "« Le café est fermé », a déclaré Zoë Ørsted. À l’été, rien n’est sûr…"
    private static let russian = "«Порт закрыт», — сказала она. Ворота останутся открытыми, добавил капитан."

    @Test(arguments: [
        (english, [WrongReading.windows1252]), (french, [.windows1252]), (russian, [.windows1252]),
        (english, [.windows1252, .windows1252]), (french, [.windows1252, .windows1252]),
        (english, [.windows1252, .windows1252, .windows1252]),
        (russian, [.windows1251]), (russian, [.koi8]), (english, [.macintosh]), (french, [.macintosh]),
        (russian, [.windows1252, .windows1251]),
    ])
    func `a spoiled text is known and comes back`(_ text: String, _ mistakes: [WrongReading]) throws {
        let spoiled = mistakes.reversed().reduce(text) { Self.spoiled($0, $1) }
        let found = try #require(Mojibake(in: ArticleText(spoiled)), "\(spoiled)")
        #expect(found.repair.mistakes == mistakes)
        #expect(found.repair.repaired(spoiled) == text)
        #expect(spoiled.contains(found.seen) && text.contains(found.meant))
        #expect(TextRepair(found.repair.description) == found.repair)
    }

    @Test(arguments: [
        english, french, russian, "", "Plain words, and nothing else.",
        "SÃO PAULO e a MANHÃ: “A IRMÔ, disse Zé. “Não há pão”, disse a mãe da criança em São João.",
        "« LÂ » et « né… » : l’été à Orléans, déjà vu, où ça ?",
        "The sign read \"Ã©\" where \"é\" was meant, and \"â€œ\" where a mark was meant.",
        "The letters Ã© and Ã¼ are what a program shows that takes “é” and “ü” for two: it’s a mistake — an old one.",
        "Số liệu đã được công bố: “ã”, “â”, người dân Hà Nội.", "Łódź, Kraków: „Nie sprzedamy jej”, mówi Ądam.",
        "株式会社は「ありません」と述べた。", "İstanbul’da “çÄ±kar” değil çıkar yazılır, dedi.",
        "Temperature: 15°C, ±2°, ½ of it.",
    ])
    func `a text that is right, or only speaks of such texts, is left alone`(_ text: String) {
        let found = Mojibake(in: ArticleText(text))
        #expect(found == nil, "\(found.map { "\($0.seen) \($0.repair) \($0.places)" } ?? "")")
    }

    @Test func `a text of several sources is repaired where it is spoiled`() throws {
        let mixed = "Zoë Ørsted\n" + Self.spoiled(Self.english + Self.english, .windows1252) + "\n"
        let found = try #require(Mojibake(in: ArticleText(mixed)))
        #expect(found.repair.repaired(mixed) == "Zoë Ørsted\n" + Self.english + Self.english + "\n")
    }

    @Test(arguments: [
        ("â€œWe stay,â€� she said.", "“We stay,” she said."), ("â€œWe stay,â€ she said.", "“We stay,” she said."),
        ("â€œWe stay,â€\u{9D} she said.", "“We stay,” she said."), ("CafÃ\u{FFFD}", "CafÃ\u{FFFD}"),
        ("Ã", "Ã"), ("â€", "”"), ("ð\u{9F}\u{98}€", "😀"), ("Ã\u{AD}\u{AD}", "í\u{AD}"),
    ])
    func `bytes that were thrown away are put back where there is one choice`(_ text: String, _ meant: String) {
        #expect(TextRepair([.windows1252])?.repaired(text) == meant)
    }

    @Test(arguments: ["", "Windows-1259", "Windows-1252 x", "Windows-1252 Windows-1252 Windows-1252 Windows-1252"])
    func `what is no repair is none`(_ description: String) {
        #expect(TextRepair(description) == nil)
    }

    @Test func `every byte of an encoding stands for one letter`() {
        for reading in WrongReading.allCases {
            let bytes = Set((UInt32(0x80)..<0x2600).map { reading.table.byte(of: $0) }).subtracting([0])
            #expect(bytes.count >= 124, "\(reading)")
        }
    }

    @Test func `text after text, nothing traps and nothing is lost but what is repaired`() {
        var random = SeededRandom(seed: 20_260_117)
        let scalars = Array("aé Ã©â€œ”РїЂ│√\u{FFFD}\u{80}\u{A0}中😀".unicodeScalars)
        for _ in 0..<300 {
            var view = String.UnicodeScalarView()
            for _ in 0..<40 { view.append(scalars.randomElement(using: &random) ?? "a") }
            let text = String(view)
            for reading in WrongReading.allCases {
                let repaired = TextRepair([reading])?.repaired(text) ?? ""
                #expect(repaired.utf8.filter { $0 < 0x80 } == text.utf8.filter { $0 < 0x80 })
            }
            _ = Mojibake(in: ArticleText(text))
        }
    }
}
