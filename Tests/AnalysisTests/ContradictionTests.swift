import Annotations
import Testing

@testable import Analysis

struct ContradictionTests {
    @Test func `one actor on both sides of a topic, by date`() throws {
        let corpus = try corpus(
            """
            2026-03-02 Courier | Mara Lind  | ferry - | We never wanted it.
            2026-01-09 Lantern | Mara Lind  | ferry + | We have always wanted it.
            2026-02-01 Lantern | Tomas Wiik | ferry + | It floats.
            2026-02-02 Lantern | Tomas Wiik | gate -  | It does not close.
            """)
        #expect(
            lines(.contradictions, of: corpus) == """
                Mara Lind | ferry | 1 | 1
                  2026-01-09 We have always wanted it.  +
                  2026-03-02 We never wanted it.  −
                """)
    }

    @Test(arguments: ["=", "~", "%", ""])
    func `what is not plainly for or against contradicts nothing`(_ sign: String) throws {
        let corpus = try corpus(
            """
            2026-01-09 Lantern | Mara Lind | ferry + | We have always wanted it.
            2026-03-02 Courier | Mara Lind | ferry \(sign) | Perhaps, perhaps not.
            """)
        #expect(corpus.contradictions().isEmpty)
    }

    @Test func `speakers who are unknown or unset contradict nobody`() throws {
        let corpus = try corpus(
            """
            2026-01-09 Lantern | ? | ferry + | We have always wanted it.
            2026-01-10 Lantern | ? | ferry - | We never wanted it.
            2026-01-11 Lantern | - | ferry + | Aye.
            2026-01-12 Lantern | - | ferry - | No.
            """)
        #expect(corpus.contradictions().isEmpty)
    }

    @Test func `two entries that turned out to be one actor contradict each other`() throws {
        let words = """
            2026-01-09 Lantern | Mara Lind    | ferry + | We have always wanted it.
            2026-01-10 Lantern | Mayor Lind   | ferry - | We never wanted it.
            """
        #expect(try corpus(words).contradictions().isEmpty)
        let merged = try corpus(words, merged: ["Mayor Lind": "Mara Lind"])
        #expect(lines(.contradictions, of: merged).hasPrefix("Mara Lind | ferry | 1 | 1\n"))
    }

    @Test func `the more even ones come first, and a name narrows them`() throws {
        let corpus = try corpus(
            """
            2026-01-01 A | Ada Quist | ferry + | One.
            2026-01-01 A | Ada Quist | ferry - | Two.
            2026-01-01 A | Bo Lund   | ferry + | Three.
            2026-01-01 A | Bo Lund   | ferry + | Four.
            2026-01-01 A | Bo Lund   | ferry - | Five.
            2026-01-01 A | Bo Lund   | ferry - | Six.
            """)
        let names = corpus.contradictions().map { corpus.name(of: $0.actor) }
        #expect(names == ["Bo Lund", "Ada Quist"])
        #expect(
            CorpusQuestion.contradictions.answer(in: corpus, about: "quist").rows.map { $0.cells[0] } == ["Ada Quist"])
    }

    @Test func `two coders who agree are one statement, two who differ are two`() throws {
        let corpus = try corpus(
            """
            2026-01-01 A | Ada Quist | ferry + | The same words. | ana ben
            2026-01-02 A | Ada Quist | ferry - | Other words. | ana
            """)
        #expect(corpus.counted == [0, 2])
        #expect(corpus.coders(of: 0).map(\.slug) == ["ana", "ben"])
        #expect(corpus.contradictions().map(\.support) == [[0]])
    }
}
