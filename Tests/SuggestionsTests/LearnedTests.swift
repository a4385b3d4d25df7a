import Annotations
import Prose
import Testing

@testable import Suggestions

/// What is learned from a person's decisions, kept, and taken back.
struct LearnedTests {
    private static let text = ArticleText(
        """
        “The bridge will open in May,” said the harbor warden. The town waited.

        “The bridge will not open at all,” said Rolf Amsel.
        """)

    private let found = text.suggestions()

    private func lesson(
        _ outcome: Lesson.Outcome, instead earlier: Lesson.Outcome? = nil, on index: Int = 0,
        chosen: Identifier<Actor>? = nil, counts: Bool = true
    ) -> Lesson {
        let suggestion = found.quotations[index]
        return Lesson(
            outcome, instead: earlier, suggestion, by: found.speaker(of: suggestion, in: Self.text), chosen: chosen,
            of: found, in: Self.text, counts: counts)
    }

    private static let wardenID = Identifier<Actor>(iri: "urn:uuid:1")

    private func actor(_ id: Identifier<Actor> = wardenID, _ name: String = "Signe Bole") throws -> Actor {
        let coder = try #require(Coder(slug: "ana"))
        return Actor(
            id: id, kind: .person, name: name, record: Record(creator: coder, created: Timestamp(milliseconds: 0)))
    }

    @Test(arguments: [
        (Lesson.Outcome.taken, Lesson.Outcome?.none), (.corrected, nil), (.rejected, nil), (.corrected, .taken),
        (.taken, .corrected),
    ])
    func `taken back, a lesson leaves nothing`(_ outcome: Lesson.Outcome, _ earlier: Lesson.Outcome?) {
        var learned = Learned()
        if let earlier { learned.learn(lesson(earlier, chosen: Self.wardenID)) }
        let before = learned
        let next = lesson(outcome, instead: earlier, chosen: earlier == nil ? Self.wardenID : nil)
        learned.learn(next)
        #expect(learned != before)
        learned.takeBack(next)
        #expect(learned == before)
    }

    @Test func `what was kept is what was learned, and holds no words of the article`() {
        var learned = Learned()
        learned.learn(lesson(.taken, chosen: Self.wardenID))
        learned.learn(lesson(.corrected, on: 1, chosen: Self.wardenID))
        learned.learn(lesson(.rejected, on: 1))
        #expect(Learned(json: learned.json) == learned)
        let kept = String(decoding: JSONWriter.text(of: learned.json), as: UTF8.self)
        for word in ["harbor", "warden", "Amsel", "Rolf", "bridge"] { #expect(!kept.contains(word)) }
    }

    @Test func `two readers add up what each has learned, and take back only their own`() {
        var kept = Learned()
        kept.learn(lesson(.taken))
        var mine = kept, theirs = kept
        mine.learn(lesson(.taken, on: 1))
        theirs.learn(lesson(.rejected))
        var file = kept.adding(mine, since: kept)
        file = file.adding(theirs, since: kept)
        var expected = mine
        expected.learn(lesson(.rejected))
        #expect(file == expected)
        let before = mine
        mine.takeBack(lesson(.taken, on: 1))
        file = file.adding(mine, since: before)
        #expect(file == theirs)
        #expect(file.adding(Learned(), since: file).isEmpty)
    }

    @Test func `a rejection is kept as a step of its article, until it is undone`() throws {
        let path = BytePath("notes/bridge.txt"), other = BytePath("notes/port.txt")
        var learned = Learned()
        let rejected = lesson(.rejected, on: 1)
        learned.learn(rejected)
        learned.keep(Rejection(rejected, in: path, depth: 3, cursor: TextOffset(40)))
        let kept = Learned(json: learned.json)
        #expect(kept == learned && kept.rejections(in: other).isEmpty)
        let step = try #require(kept.rejections(in: path).first)
        #expect(step.depth == 3 && step.cursor == TextOffset(40) && step.lesson == rejected)
        learned.takeBack(step.lesson)
        learned.drop(step.lesson)
        #expect(learned.isEmpty)
        #expect(!String(decoding: JSONWriter.text(of: kept.json), as: UTF8.self).contains("bridge"))
    }

    @Test(arguments: [
        "null", "[]", "{}", #"{"version": 2, "rejected": ["0123456789abcdef0123456789abcdef"]}"#,
        #"{"version": 1, "rejected": ["no trace", 3], "speakers": {"x": [1, 2]}, "namings": {"y": {"urn:z": 1}}}"#,
        #"{"version": 1, "speakers": {"0123456789abcdef0123456789abcdef": [-1, 99999999999]}, "experience": 7}"#,
        #"{"version": 1, "namings": {"0123456789abcdef0123456789abcdef": {"file:///etc": 1}}}"#,
    ])
    func `what is no such file is passed over`(_ json: String) throws {
        #expect(Learned(json: try JSONReader.value(of: Array(json.utf8))).isEmpty)
    }

    @Test func `what was rejected moves the scores of proposals like it, but not where nothing is to be learned`()
        throws
    {
        var learned = Learned()
        for _ in 0..<5 { learned.learn(lesson(.rejected, counts: false)) }
        #expect(learned.experience.isEmpty && learned.rejected.count == 1)
        for _ in 0..<5 { learned.learn(lesson(.corrected)) }
        let after = Self.text.suggestions(knowing: [Actor](), after: learned)
        #expect(after.quotations[0].score < found.quotations[0].score - 0.1)
    }

    @Test func `a role is who a person said it is, from then on`() throws {
        var learned = Learned()
        #expect(found.speaker(of: found.quotations[0], in: Self.text)?.name == "the harbor warden")
        learned.learn(lesson(.corrected, chosen: Self.wardenID))
        let after = Self.text.suggestions(knowing: [try actor()], after: learned)
        let speaker = try #require(after.speaker(of: after.quotations[0], in: Self.text))
        #expect(speaker.name == "Signe Bole" && speaker.known == Self.wardenID)
        #expect(after.quotations[0].reason.contains("as you said before"))
        // Somebody who is deleted since is nobody.
        let without = Self.text.suggestions(knowing: [Actor](), after: learned)
        #expect(without.speaker(of: without.quotations[0], in: Self.text)?.name == "the harbor warden")
    }

    @Test(arguments: [
        (["Signe Bole"], "Signe Bole"), (["Signe Bole", "Arne Bole"], "Bole"), (["Bole Lund"], "Bole"), ([], "Bole"),
    ])
    func `a surname alone is the one person of the register who bears it`(_ names: [String], _ speaker: String) throws {
        let text = ArticleText("“The bridge will open in May,” said Bole. Bole was sure of it.")
        let register = try names.map { try actor(Identifier(iri: "urn:uuid:" + $0), $0) }
        let found = text.suggestions(knowing: register, after: Learned())
        #expect(found.speaker(of: found.quotations[0], in: text)?.name == speaker)
    }

    @Test func `the same words elsewhere are another place, and a change far away makes none`() {
        let place = found.quotations[1].segments
        let trace = Trace.of(place, in: Self.text)
        let longer = ArticleText(Self.text.string(in: Self.text.range) + "\n\nThe ferry ran. More was not said of it.")
        #expect(Trace.of(longer.suggestions().quotations[1].segments, in: longer) == trace)
        let twice = ArticleText("Then “no,” he said.\n\nNow “no,” he said.")
        let places = twice.quotations().map { Trace.of($0.segments, in: twice) }
        #expect(Set(places).count == 2)
    }

    @Test func `in words, only names of the register are told`() throws {
        var learned = Learned()
        learned.learn(lesson(.taken))
        learned.learn(lesson(.corrected, on: 1))
        learned.learn(lesson(.rejected, on: 1))
        let rolf = try actor(Identifier(iri: "urn:uuid:rolf"), "Rolf Amsel")
        let words = learned.sentences(naming: [rolf, try actor()])
        #expect(words.contains("speaker Rolf Amsel: right in 0 of 1"))
        #expect(words.contains("1 more speaker"))
        #expect(words.contains("cue “say”: right in 1 of 3"))
        #expect(words.contains("1 place where nothing is proposed any more"))
    }
}
