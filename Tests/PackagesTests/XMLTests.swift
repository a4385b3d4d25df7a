import Packages
import Testing

/// XML that an enemy made is refused with a sentence, and what is written comes back.
@Suite struct XMLTests {
    @Test func `An element comes back as it was written, whatever its words`() throws {
        let texts = [
            "a & b <c> ]]> \"d\" 'e'", "line\nbreak\tand\r\nmore\r", "", "  blank  ", "🚢 e\u{301} שלום \u{85}\u{2028}",
        ]
        for text in texts {
            var xml = XMLWriter()
            xml.begin("a", [("b", text), ("c", nil)])
            xml.element("d", text)
            xml.end("a")
            let element = try XMLTreeReader.read(xml.bytes)
            #expect(element[attribute: "b"] == text && element[attribute: "c"] == nil)
            #expect(element.first("d")?.text == text)
        }
    }

    @Test func `What XML cannot hold becomes a sign for that`() throws {
        var xml = XMLWriter()
        xml.element("a", "\u{0}\u{1B}[2J\u{FFFF}\u{7F}")
        #expect(try XMLTreeReader.read(xml.bytes).text == "\u{FFFD}\u{FFFD}[2J\u{FFFD}\u{7F}")
        #expect("a\u{1}b".inXML == "a\u{FFFD}b" && "ab\n".isInXML)
    }

    @Test(
        arguments: [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
            "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>",
        ])
    func `A document type is refused before it does anything`(text: String) {
        #expect(throws: XMLFailure(reason: .declaration, line: 1)) { try XMLTreeReader.read(Array(text.utf8)) }
    }

    @Test func `What lies too deep, is too much or no XML is refused`() {
        refuse(String(repeating: "<a>", count: 10_000), .tooDeep)
        refuse("<a>" + String(repeating: "<b/>", count: 100) + "</a>", .tooLarge)
        refuse("<a " + (0..<100).map { "b\($0)=''" }.joined(separator: " ") + "/>", .tooLarge)
        refuse(String(repeating: " ", count: 5000), .tooLarge)
        for text in ["", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "&x;", "<a>&x;</a>", "\u{0}"] {
            #expect(throws: XMLFailure.self) { try XMLTreeReader.read(Array(text.utf8)) }
        }
        #expect(throws: XMLFailure(reason: .otherRoot("html"), line: 1)) {
            try XMLTreeReader.read(Array("<html/>".utf8), root: "Project")
        }
    }

    private func refuse(_ text: String, _ reason: XMLFailure.Reason) {
        let limits = XMLTreeReader.Limits(bytes: reason == .tooDeep ? 1 << 20 : 4000, depth: 32, elements: 50)
        #expect { try XMLTreeReader.read(Array(text.utf8), limits: limits) } throws: {
            ($0 as? XMLFailure)?.reason == reason
        }
    }

    @Test func `Pieces are given away one by one, and only one is held`() throws {
        let text = "<r x='1'>" + String(repeating: "<p><q/><p/></p>", count: 100) + "<rest>a</rest></r>"
        var pieces: [XMLElement] = []
        let limits = XMLTreeReader.Limits(elements: 20)
        let root = try XMLTreeReader.read(Array(text.utf8), taking: ["p"], limits: limits) { pieces.append($0) }
        #expect(pieces.count == 100 && pieces.allSatisfy { $0.children.map(\.name) == ["q", "p"] })
        #expect(root.children.map(\.name) == ["rest"] && root[attribute: "x"] == "1")
    }

    @Test func `Namespaces do not hide names, and other encodings are read`() throws {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><x:a xmlns:x='urn:x' x:b='1'>caf\u{e9}</x:a>"
        let element = try XMLTreeReader.read(text.unicodeScalars.map { UInt8($0.value) }, root: "a")
        #expect(element.name == "a" && element.text == "café" && element[attribute: "b"] == nil)
        let wide = [0xFEFF] + Array("<a>é🚢</a>".utf16)
        #expect(try XMLTreeReader.read(wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == "é🚢")
    }
}
