import Prose
import Testing

/// Words of an article where there is one line for them.
struct OneLineTests {
    @Test(arguments: [
        ("the bridge", "the bridge"), ("the\nbridge", "the bridge"), (" the  bridge ", "the bridge"), ("", ""),
        ("the\u{A0}bridge", "the bridge"), ("die Brücke", "die Brücke"), ("die\tBrücke\r\n", "die Brücke"), (" ", ""),
        ("the  \u{301}bridge", "the \u{301}bridge"),
    ])
    func `are parted by single blanks`(written: String, line: String) {
        #expect(written.onOneLine == line)
        #expect(written[...].onOneLine == line)
    }

    @Test func `the parts of an interrupted quotation have a sign between them that is nobody’s`() {
        #expect(["“We will", "win.”"].asOneQuotation == "“We will […] win.”")
        #expect(["“We will win.”"].asOneQuotation == "“We will win.”")
    }
}
