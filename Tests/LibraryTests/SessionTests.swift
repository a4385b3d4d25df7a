import Annotations
import Library
import ProgramSupport
import Prose
import Testing

@Suite struct SessionTests {
    private static let text = ArticleText("The pier stays. The pier was old. “The pier stays,” said the warden.\n")

    private func place(_ article: BytePath, at offset: Int = 40) -> Session.Place {
        var place = Session.Place(article: article, anchor: PlaceAnchor(of: TextOffset(offset), in: Self.text))
        place.focus = "text"
        place.filter = "outlet:post"
        return place
    }

    @Test func `What is remembered comes back`() throws {
        let folder = TestFolder()
        var session = Session()
        let odd = BytePath(bytes: [0x2F, 0xFF, 0x25, 0x0A, 0x41])
        session.remember(place(BytePath("a 100%.txt")), in: odd)
        session.remember(place(odd, at: 3), in: BytePath("/corpus"))
        try session.save(folder.path("state/session.json"))
        let (loaded, notice) = Session.load(folder.path("state/session.json"))
        #expect(loaded == session && notice == nil)
        #expect(loaded.place(in: odd)?.article == BytePath("a 100%.txt"))
        #expect(loaded.place(in: BytePath("/corpus"))?.article == odd)
    }

    @Test func `Only so many corpora are remembered, the latest of them`() {
        var session = Session()
        for index in 0...Session.limit { session.remember(place(BytePath("a")), in: BytePath("/\(index)")) }
        #expect(session.place(in: BytePath("/0")) == nil)
        #expect(session.place(in: BytePath("/\(Session.limit)")) != nil)
    }

    @Test(arguments: ["", "{", "[]", "{\"version\": 2, \"corpora\": []}", "\u{0}"])
    func `A session that cannot be read is an empty one with a notice`(content: String) {
        let folder = TestFolder()
        let (session, notice) = Session.load(folder.write("session.json", content))
        #expect(session == Session() && notice != nil)
    }

    @Test func `No session is no notice`() {
        #expect(Session.load(TestFolder().path("none")).notice == nil)
    }

    @Test(
        arguments: [
            ("unchanged", "The pier stays. The pier was old. “The pier stays,” said the warden.\n", 40),
            ("words before", "Update. The pier stays. The pier was old. “The pier stays,” said the warden.\n", 48),
            ("all gone", "Something else that is long enough to hold the place where it was.\n", 40),
            ("short", "Gone.\n", 6),
            ("empty", "", 0),
        ])
    func `A place is found again by the words around it`(name: String, text: String, offset: Int) {
        let anchor = PlaceAnchor(of: TextOffset(40), in: Self.text)
        #expect(anchor.place(in: ArticleText(text)) == TextOffset(offset), "\(name)")
    }
}
