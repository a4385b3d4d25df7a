import Annotations
import Foundation
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "12.50", "1e400", "1E-3", "\"\"", "\"ä€😀\"", "[]", "{}", " [1 ,2]\r\n\t",
        #"{"a":{"b":[null]}}"#, #""\u0041\ud83d\ude00\/\"\\\b\f\n\r\t""#, #"{"":0}"#, "\"\u{7F}\u{2028}\"",
    ])
    func acceptsWhatTheGrammarAllows(text: String) throws {
        _ = try JSONReader.value(of: Array(text.utf8))
    }

    @Test(
        arguments: [
            ("", JSONError.Reason.unexpectedEnd, 1, 1), (" \n ", .unexpectedEnd, 2, 2),
            ("\u{FEFF}{}", .byteOrderMark, 1, 1), ("[1,]", .trailingComma, 1, 4), (#"{"a":1,}"#, .trailingComma, 1, 8),
            ("[1 2]", .commaExpected(closing: "]"), 1, 4), (#"{"a" 1}"#, .colonExpected, 1, 6),
            ("{a:1}", .nameExpected, 1, 2), ("[\n  nul]", .valueExpected, 2, 3), ("01", .malformedNumber, 1, 1),
            ("1.", .malformedNumber, 1, 1), ("-", .malformedNumber, 1, 1), ("1e+", .malformedNumber, 1, 1),
            ("+1", .valueExpected, 1, 1), ("NaN", .valueExpected, 1, 1), ("\"a\tb\"", .controlCharacter, 1, 3),
            ("\"a\u{0}b\"", .controlCharacter, 1, 3), ("\u{0}", .valueExpected, 1, 1), (#""\x""#, .unknownEscape, 1, 2),
            (#""\u12g4""#, .unknownEscape, 1, 2), (#""ä\ud800""#, .loneSurrogate, 1, 3),
            (#""\ude00\ud83d""#, .loneSurrogate, 1, 2), (#""\ud83d\u0041""#, .loneSurrogate, 1, 2),
            (#""\u12"#, .unexpectedEnd, 1, 6), ("\"abc", .unexpectedEnd, 1, 5), ("{} {}", .afterTheEnd, 1, 4),
            (#"{"ä":1,"b":2,"ä":3}"#, .duplicateName("ä"), 1, 14), (#"{"a":1,"\u0061":2}"#, .duplicateName("a"), 1, 8),
            ("// no\n1", .valueExpected, 1, 1), ("'a'", .valueExpected, 1, 1), ("{} ", nil, 0, 0),
        ] as [(String, JSONError.Reason?, Int, Int)])
    func refusesWithThePlace(text: String, reason: JSONError.Reason?, line: Int, column: Int) throws {
        #expect(failure(of: Array(text.utf8)) == reason.map { JSONError($0, line: line, column: column) })
    }

    @Test(
        arguments: [
            [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE2, 0x82, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0x22, 0x61, 0xC3],
        ] as [[UInt8]])
    func refusesBytesThatAreNotUTF8(bytes: [UInt8]) {
        #expect(failure(of: bytes) != nil)
    }

    @Test func saysWhereTheBytesAreNotUTF8() {
        #expect(
            failure(of: Array("[\n\"ää".utf8) + [0xFF] + Array("\"]".utf8))
                == JSONError(.invalidUTF8, line: 2, column: 4))
    }

    @Test func nestsAsDeepAsTheLimitAndNoDeeper() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try JSONReader.value(of: nested(128))
        #expect(failure(of: nested(129))?.reason == .tooDeep(limit: 128))
        #expect(failure(of: Array(String(repeating: "[", count: 1_000_000).utf8))?.reason == .tooDeep(limit: 128))
    }

    @Test func refusesATextThatIsTooLarge() {
        let limits = JSONReader.Limits(bytes: 4)
        #expect(throws: JSONError(.tooLarge(limit: 4), line: 1, column: 1)) {
            try JSONReader.value(of: Array("[1,2]".utf8), limits: limits)
        }
    }

    @Test func keepsOrderAndTheLettersOfNumbers() throws {
        let value = try JSONReader.value(of: Array(#"{"z":0.80,"a":-0,"m":[1e400,1E+2]}"#.utf8))
        #expect(
            value
                == .object(
                    JSONObject([
                        .init("z", .number("0.80")), .init("a", .number("-0")),
                        .init("m", .array([.number("1e400"), .number("1E+2")])),
                    ])))
    }

    @Test func tellsNamesApartThatDifferInNormalizationOnly() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        #expect(try JSONReader.value(of: Array(text.utf8)).members.count == 2)
    }

    @Test func findsADuplicateAmongManyNames() {
        let members = (0..<500).map { "\"n\($0)\":\($0)" } + ["\"n77\":0"]
        #expect(failure(of: Array("{\(members.joined(separator: ","))}".utf8))?.reason == .duplicateName("n77"))
    }

    /// JSONTestSuite, where the folder is at hand: `y_` must parse, `n_` must not, `i_` must not crash. The two `y_`
    /// cases with a duplicate name are in the grammar and refused by the store.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DICTUM_CONFORMANCE"] != nil))
    func agreesWithJSONTestSuite() throws {
        let folder = ProcessInfo.processInfo.environment["DICTUM_CONFORMANCE"] ?? ""
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        #expect(names.count > 300)
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let grammar = failure(of: bytes, JSONReader.Limits(allowsDuplicateNames: true))
            let store = failure(of: bytes)
            if name.hasPrefix("y_") { #expect(grammar == nil, "\(name)") }
            if name.hasPrefix("y_"), !name.contains("duplicated") { #expect(store == nil, "\(name)") }
            if name.hasPrefix("n_") || name.contains("duplicated") { #expect(store != nil, "\(name)") }
        }
    }

    private func failure(of bytes: [UInt8], _ limits: JSONReader.Limits = .init()) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader.value(of: bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}

extension JSONValue {
    fileprivate var members: [JSONObject.Member] {
        if case .object(let object) = self { object.members } else { [] }
    }
}
