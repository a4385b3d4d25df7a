import Annotations
import Library
import Prose
import Testing

@Suite struct FileNamePatternTests {
    @Test(
        arguments: [
            ("{date}_{outlet}_{title}", "2026-01-17_The Sound_No ferry.txt", "2026-01-17|The Sound|No ferry||"),
            ("{date}_{outlet}_{title}", "2026-01-17_Sound_No_ferry_at_all.md", "2026-01-17|Sound|No ferry at all||"),
            ("{date}_{outlet}_{title}", "20260117_Sound_v1.2.txt", "2026-01-17|Sound|v1.2||"),
            ("{date}_{outlet}_{title}", "2026-01_Sound_x.txt", "2026-01|Sound|x||"),
            ("{outlet} - {title} ({date})", "Sound - No ferry (2026-01-17).txt", "2026-01-17|Sound|No ferry||"),
            ("{language}-{any}-{author}", "de-0017-Bo Lind.txt", "|||Bo Lind|de"),
            ("{date}_{outlet}_{title}", "2026-13-17_Sound_x.txt", nil), ("{date}_{outlet}_{title}", "notes.txt", nil),
            ("{date}_{outlet}_{title}", "2026-01-17__x.txt", nil), ("{date}_{outlet}_{title}", "a_b_c.txt", nil),
            ("{title}!", "x.txt", nil), ("{date}_{outlet}_{title}", "", nil),
        ])
    func `A file name says what its pattern says that it does`(pattern: String, name: String, said: String?) throws {
        let found = try FileNamePattern(pattern).particulars(of: BytePath(name))
        let words = found.map { found in
            [found.published, found.outlet, found.title, found.authors.first, found.language].map { $0 ?? "" }
                .joined(separator: "|")
        }
        #expect(words == said)
    }

    @Test(
        arguments: [
            ("", "no field in it"), ("just words", "no field in it"), ("{when}_{title}", "no such field: {when}"),
            ("{title}_{title}", "{title} stands in it twice"),
            ("{date}{title}", "nothing stands between {date} and {title}"),
            ("{date_x", "a brace without its other one"), ("{date}_}", "a brace without its other one"),
            ("{}_{title}", "no such field: {}"),
        ])
    func `A pattern that makes no sense says why and what to do`(pattern: String, sentence: String) {
        let problem = #expect(throws: FileNamePattern.Problem.self) { _ = try FileNamePattern(pattern) }
        #expect(problem?.sentence.hasPrefix(sentence) == true && problem?.sentence.contains(": ") == true)
    }

    @Test func `None says nothing of any name`() {
        #expect(FileNamePattern.none.particulars(of: "2026-01-17_Sound_x.txt") == nil)
    }

    @Test func `What people say counts before the text and the text before the file name`() throws {
        let ana = try #require(Coder(slug: "ana")), ben = try #require(Coder(slug: "ben"))
        let name = try #require(FileNamePattern.standard.particulars(of: "2026-01-17_Name_Name.txt"))
        let matter = FrontMatter(of: ArticleText("---\noutlet: Text\n---\n\nFirst words\n")).completed(by: name)
        let id = Identifier<Article>(iri: "urn:x:a")
        let plain = matter.article(id, saidBy: [])
        #expect([plain.title, plain.outlet, plain.published] == ["Name", "Text", "2026-01-17"])
        let notebooks = [
            notebook(of: ana, published: "2026-02-01"), notebook(of: ben, published: "2026-03-01", title: "Ben"),
        ]
        let said = matter.article(id, saidBy: notebooks)
        #expect([said.title, said.outlet, said.published] == ["Ben", "Text", "2026-02-01"])
    }

    private func notebook(of coder: Coder, published: String, title: String? = nil) -> Notebook {
        var notebook = Notebook(article: Identifier(iri: "urn:x:a"), coder: coder, label: "a.txt")
        let record = Record(creator: coder, created: Timestamp(text: "2026-02-01T08:00:00Z"))
        var note = ArticleNote(id: Identifier(iri: "urn:x:\(coder.slug)"), status: .open, record: record)
        note.particulars.published = published
        note.particulars.title = title
        notebook.apply(Transaction("add", [.init(before: nil, after: .note(note))]))
        return notebook
    }
}
