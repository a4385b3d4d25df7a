import Testing

@testable import Terminal

/// What is written to put text on a clipboard.
struct ClipboardRequestTests {
    @Test func `Text goes as letters, whatever is in it`() {
        let request = ClipboardRequest("a\u{1B}]52;c;!\u{07}\u{9C}ü")
        let written = request?.sequence(through: .none) ?? ""
        #expect(written.hasPrefix("\u{1B}]52;c;") && written.hasSuffix("\u{07}"))
        let inner = written.dropFirst(7).dropLast()
        #expect(inner.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x2A })
    }

    @Test func `What is between doubles or cuts it`() {
        let request = ClipboardRequest(String(repeating: "words ", count: 100))
        let plain = request?.sequence(through: .none) ?? ""
        #expect(request?.sequence(through: .tmux) == plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\")
        let pieces = (request?.sequence(through: .screen) ?? "").split(separator: "\u{1B}\\")
        #expect(pieces.count == 4 && pieces.map { $0.dropFirst(2) }.joined() == plain)
    }

    @Test func `What is longer than terminals take is not sent`() {
        #expect(ClipboardRequest(String(repeating: "x", count: 74_000)) != nil)
        #expect(ClipboardRequest(String(repeating: "x", count: 75_000)) == nil)
    }
}
