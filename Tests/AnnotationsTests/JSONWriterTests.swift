import Annotations
import Testing

@Suite struct JSONWriterTests {
    @Test func laysOutWithTwoSpacesAndAFinalNewline() throws {
        let text = #"{"a":[1,{"b":null}],"c":[],"d":{},"e":"x/y"}"#
        let expected = """
            {
              "a": [
                1,
                {
                  "b": null
                }
              ],
              "c": [],
              "d": {},
              "e": "x/y"
            }

            """
        #expect(
            String(decoding: JSONWriter.text(of: try JSONReader.value(of: Array(text.utf8))), as: UTF8.self) == expected
        )
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#),
        ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009b\\u009f\u{A0}\""),
        ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""), ("”ä😀", "\"”ä😀\""), ("/", "\"/\""),
        ("longer than eight\u{7F} bytes", #""longer than eight\u007f bytes""#),
    ])
    func escapesWhatATerminalMightObey(string: String, quoted: String) {
        #expect(Array(JSONWriter.quoted(string).utf8) == Array(quoted.utf8))
    }

    @Test func readsBackEveryScalarThatItWrites() throws {
        for plane in stride(from: UInt32(0), to: 0x11_0000, by: 0x800) {
            let string = String(String.UnicodeScalarView((plane..<plane + 0x800).compactMap(Unicode.Scalar.init)))
            let text = JSONWriter.text(of: .string(string))
            guard case .string(let back) = try JSONReader.value(of: text) else {
                return #expect(Bool(false), "a string")
            }
            #expect(Array(back.utf8) == Array(string.utf8))
            #expect(!text.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
        }
    }

    @Test func writesAgainWhatItReadToTheByte() throws {
        for seed in UInt64(1)...200 {
            var chance = Chance(seed: seed)
            let text = JSONWriter.text(of: chance.json(depth: 5))
            #expect(JSONWriter.text(of: try JSONReader.value(of: text)) == text, "seed \(seed)")
        }
    }

    @Test func survivesAnyDamageToAText() {
        for seed in UInt64(1)...400 {
            var chance = Chance(seed: seed)
            var text = JSONWriter.text(of: chance.json(depth: 4))
            for _ in 0..<chance.below(4) { text[chance.below(text.count)] = UInt8(chance.below(256)) }
            text = Array(text.prefix(1 + chance.below(text.count)))
            if let value = try? JSONReader.value(of: text) {
                #expect((try? JSONReader.value(of: JSONWriter.text(of: value))) == value, "seed \(seed)")
            }
        }
    }
}
