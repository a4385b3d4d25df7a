import Annotations
import Prose
import Testing

@Suite("An anchor is found again")
struct AnchoringTests {
    private let text = ArticleText("The ferry sails at noon. “It will not sail,” said the mate.")

    @Test("where it was, when the text is the one that it counts in")
    func unchanged() {
        let hash = TextHash(of: text)
        let anchor = Anchor(of: TextRange(25, 44), in: text, base: hash)
        let placement = Reanchoring(from: nil, to: text, hash: hash).placement(of: anchor)
        #expect(placement == AnchorPlacement(range: TextRange(25, 44), status: .same, confidence: 1))
    }
}
