import Testing

@testable import Reader

/// What is typed to see fewer statements.
struct ReviewFilterTests {
    private static let fields = ReviewFields(
        speaker: "Ilse Brandt", topic: "ferry", stance: "oppose", quotation: "“We will not sell the ferry,”",
        outlet: "Ostrel Courier", title: "The ferry stays", date: "2026-03-01", coder: "ana", status: "coded",
        isUnsure: true, memo: "same words as in May and in März")

    @Test(arguments: [
        "", "  ", "ferry", "ferry sell", "speaker:ilse", "speaker:Ilse ferry", "stance:-", "stance:oppose",
        "outlet:courier date:2026-03", "unsure:yes", "memo:may", "“we", "stance:", "-harbor", "-stance:+ -speaker:wiik",
        "outlet:\"ostrel courier\"", "date:2026-02..2026-03", "date:..2026", "by:an", "quotation:ferry", "marz",
    ])
    func `a filter that fits`(_ typed: String) {
        #expect(ReviewFilter(typed).accepts(Self.fields))
    }

    @Test(arguments: [
        "harbor", "speaker:tomas", "stance:+", "stance:support", "ferry speaker:x", "unsure:no", "we:will", "FERRY",
        "speaker:ILSE", "-ferry", "-stance:-", "date:2026-04..", "date:03-01", "outlet:\"courier ostrel\"", "yes",
    ])
    func `a filter that does not fit`(_ typed: String) {
        #expect(!ReviewFilter(typed).accepts(Self.fields))
    }
}
