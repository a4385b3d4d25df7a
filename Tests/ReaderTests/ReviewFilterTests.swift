import Analysis
import Annotations
import Prose
import Testing

@testable import Reader

/// What is typed to see fewer statements.
struct ReviewFilterTests {
    @Test(arguments: [
        "", "  ", "ferry", "ferry sell", "speaker:ilse", "speaker:Ilse ferry", "stance:-", "stance:oppose",
        "outlet:courier date:2026-03", "unsure:yes", "memo:may", "“we", "stance:", "-harbor", "-stance:+ -speaker:wiik",
        "outlet:\"ostrel courier\"", "date:2026-02..2026-03", "date:..2026", "by:an", "quotation:ferry", "marz",
    ])
    func `a filter that fits`(_ typed: String) throws {
        #expect(try shown(typed) == 1)
    }

    @Test(arguments: [
        "harbor", "speaker:tomas", "stance:+", "stance:support", "ferry speaker:x", "unsure:no", "we:will", "FERRY",
        "speaker:ILSE", "-ferry", "-stance:-", "date:2026-04..", "date:03-01", "outlet:\"courier ostrel\"", "yes",
    ])
    func `a filter that does not fit`(_ typed: String) throws {
        #expect(try shown(typed) == 0)
    }

    private func shown(_ typed: String) throws -> Int {
        var state = try Sample.emptyReader()
        let brandt = state.enter("Ilse Brandt")
        var article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        article.outlet = "Ostrel Courier"
        article.title = "The ferry stays"
        article.published = "2026-03-01"
        let notebook = Notebook(article: article.id, coder: state.coder, label: "ferry.txt")
        state.shelf.put("ferry.txt", article: article, notebook: notebook, others: [], readOnlyReason: nil)
        try state.tag("same words as in May and in März", "ferry.txt", at: 3, exact: "“We will not sell the ferry,”") {
            $0.speaker = .actor(brandt)
            $0.stance = .oppose
            $0.isUnsure = true
        }
        state.review.filter = typed
        state.refreshReview()
        return state.reviewRows.count
    }
}
