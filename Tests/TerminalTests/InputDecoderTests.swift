import Screen
import Testing

@testable import Terminal

/// What the decoder makes of text that comes at once, as ncurses hands it on when it knows none of it.
private func events(of text: String) -> [TerminalEvent] {
    var decoder = InputDecoder()
    for scalar in text.unicodeScalars { decoder.add(.character(scalar)) }
    decoder.settle()
    return decoder.takeEvents()
}

@Test(arguments: [
    ("a", Key("a")), ("é", Key("é")), ("\r", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
    ("\u{08}", Key(.backspace)), ("\u{01}", Key(.character("a"), .control)), ("\u{1A}", Key(.character("z"), .control)),
    ("\n", Key(.character("j"), .control)), ("\0", Key(.character(" "), .control)),
    ("\u{1F}", Key(.character("_"), .control)), ("\u{1C}", Key(.character("\\"), .control)),
    ("\u{1B}", Key(.escape)), ("\u{1B}x", Key(.character("x"), .alt)), ("\u{1B}\r", Key(.enter, .alt)),
    ("\u{1B}\u{01}", Key(.character("a"), [.control, .alt])), ("\u{1B}[", Key(.character("["), .alt)),
    ("\u{1B}O", Key(.character("O"), .alt)), ("\u{1B}]", Key(.character("]"), .alt)),
    ("\u{1B}P", Key(.character("P"), .alt)),
    ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[Z", Key(.tab, .shift)),
    ("\u{1B}[1;5C", Key(.right, .control)),
    ("\u{1B}[1;3D", Key(.left, .alt)), ("\u{1B}[5;2~", Key(.pageUp, .shift)), ("\u{1B}[3~", Key(.delete)),
    ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[24;6~", Key(.function(12), [.control, .shift])),
    ("\u{1B}[1;2P", Key(.function(1), .shift)), ("\u{1B}[97;5u", Key(.character("a"), .control)),
    ("\u{1B}[27;5;13~", Key(.enter, .control)), ("\u{1B}OM", Key(.enter)),
])
func bytesAreKeys(bytes: String, key: Key) {
    #expect(events(of: bytes) == [.key(key)])
}

@Test(arguments: [
    ("\u{1B}[<0;11;3M", MouseEvent(.press, at: Point(column: 10, row: 2))),
    ("\u{1B}[<0;11;3m", MouseEvent(.release, at: Point(column: 10, row: 2))),
    ("\u{1B}[<32;1;1M", MouseEvent(.drag, at: Point(column: 0, row: 0))),
    ("\u{1B}[<64;300;99M", MouseEvent(.wheelUp, at: Point(column: 299, row: 98))),
    ("\u{1B}[<65;1;1M", MouseEvent(.wheelDown, at: Point(column: 0, row: 0))),
    ("\u{1B}[<16;5;5M", MouseEvent(.press, at: Point(column: 4, row: 4))),
])
func bytesAreTheMouse(bytes: String, mouse: MouseEvent) {
    #expect(events(of: bytes) == [.mouse(mouse)])
}

@Test(
    "Answers of the terminal are no keys",
    arguments: [
        "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}[?2026;2$y",
        "\u{1B}[?62;22c", "\u{1B}[>41;390;0c", "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}[?997;1n", "\u{1B}[I", "\u{1B}[O",
        "\u{1B}[<2;1;1M", "\u{1B}[<0;1M", "\u{1B}[99~", "\u{9B}",
    ])
func answersAreNoKeys(bytes: String) {
    #expect(events(of: bytes + "j").last == .key(Key("j")))
    #expect(events(of: bytes + "j").count == 1)
}

@Test func aPasteIsOneEvent() {
    #expect(events(of: "\u{1B}[200~q\r\u{1B}[A:q\u{1B}[201~j") == [.paste("q\r\u{1B}[A:q"), .key(Key("j"))])
}

@Test(arguments: ["\u{1B}\u{1B}[201~", "\u{1B}[20\u{1B}[201~", "\u{1B}[201\u{1B}[201~"])
func whatLooksLikeTheEndOfAPasteBelongsToIt(bytes: String) {
    let content = String(bytes.unicodeScalars.dropLast(6))
    #expect(events(of: "\u{1B}[200~" + bytes) == [.paste(content)])
}

@Test func aPasteIsBounded() {
    let long = String(repeating: "x", count: Paste.limit + 10)
    #expect(
        events(of: "\u{1B}[200~" + long + "\u{1B}[201~j") == [.paste(String(long.prefix(Paste.limit))), .key(Key("j"))])
}

@Test func escapeEndsAPasteThatNeverEnds() {
    #expect(events(of: "\u{1B}[200~text\u{1B}") == [.paste("text")])
}

@Test func anAnswerMayComeInTwoPieces() {
    var decoder = InputDecoder()
    for piece in ["\u{1B}]11;rgb:", "0000/0000/0000\u{1B}", "\\", "j"] {
        for scalar in piece.unicodeScalars { decoder.add(.character(scalar)) }
        decoder.settle()
    }
    #expect(decoder.takeEvents() == [.key(Key("j"))])
}

@Test func aSequenceWithoutAnEndSwallowsNoLaterKey() {
    var decoder = InputDecoder()
    for scalar in "\u{1B}[12".unicodeScalars { decoder.add(.character(scalar)) }
    decoder.settle()
    #expect(decoder.isWaiting)
    decoder.abandon()
    decoder.add(.character("j"))
    #expect(decoder.takeEvents() == [.key(Key("j"))])
}

@Test func anyBytesLeaveTheDecoderReady() {
    for seed in UInt64(1)...300 {
        var state = seed, decoder = InputDecoder()
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = UInt32(state >> 40) % 160
            let scalar = value % 7 == 0 ? "\u{1B}" : Unicode.Scalar(value) ?? " "
            decoder.add(.character(scalar))
        }
        // Whatever has begun, its end: a paste, an answer, a sequence.
        for scalar in "\u{1B}[201~\u{1B}\\".unicodeScalars { decoder.add(.character(scalar)) }
        decoder.abandon()
        _ = decoder.takeEvents()
        decoder.add(.character("j"))
        #expect(decoder.takeEvents() == [.key(Key("j"))], "seed \(seed)")
    }
}
