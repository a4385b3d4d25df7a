import Annotations
import ProgramSupport
import Prose

/// A folder with two articles, one of them marked by two coders, as the program itself would have left it.
struct MarkedCorpus {
    let folder = TestFolder()
    private let state = TestFolder()

    static let vote = """
        ---
        title: Tollan votes on its mill
        outlet: The Weir
        date: 2026-03-02
        ---
        “The mill stays,” said Ina Quell. “We owe it to the river.”

        """

    init() throws {
        folder.write("vote.txt", Self.vote)
        folder.write("flood.txt", "Flood warning\n\nNobody was heard.\n")
        try mark(by: "ana", stance: .oppose, memo: nil)
        try mark(by: "ben", stance: nil, memo: "=1+1")
    }

    var path: BytePath { folder.path }

    /// Puts a sidecar beside the marked article.
    private func mark(by name: String, stance: Stance?, memo: String?) throws {
        guard let coder = Coder(slug: name) else { preconditionFailure("\(name) is a safe name") }
        var moment = Moment(milliseconds: 1_770_000_000_000, seed: UInt64(name.utf8.first ?? 0))
        let made = Record(creator: coder, created: moment.timestamp)
        let ina = Actor(id: moment.makeIdentifier(), kind: .person, name: "Ina Quell (\(name))", record: made)
        let text = ArticleText(Self.vote)
        let base = TextHash(of: text)
        let start = Self.vote.prefix { $0 != "“" }.unicodeScalars.count
        let anchor = Anchor(of: TextRange(start, start + 17), in: text, base: base)
        var statement = Statement(id: moment.makeIdentifier(), segments: [anchor], kind: .direct, record: made)
        statement.speaker = .actor(ina.id)
        statement.stance = stance
        statement.memo = memo
        var notebook = Notebook(article: Identifier(base), coder: coder, label: "vote.txt")
        notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        var store = SidecarStore(folder: path, state: state.path, coder: coder)
        try store.save([.actor(ina)])
        try store.save(notebook, article: BytePath("vote.txt"))
    }
}
