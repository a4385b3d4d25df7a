import Annotations
import Prose
import Testing

/// Anchors in texts that were changed by hand.
@Suite struct AnchoringTests {
    private let text = ArticleText("The ferry sails at noon. “It will not sail,” said the mate.")
    private var hash: TextHash { TextHash(of: text) }

    @Test func `An anchor of the same text stands where it says`() {
        let anchor = Anchor(of: TextRange(25, 44), in: text, base: hash)
        let placement = Reanchoring(from: nil, to: text, hash: hash).placement(of: anchor)
        #expect(placement == AnchorPlacement(range: TextRange(25, 44), status: .same, confidence: 1))
    }

    @Test func `An anchor whose words do not stand in its own text is looked for by its words`() {
        var anchor = Anchor(of: TextRange(25, 44), in: text, base: hash)
        anchor.range = TextRange(3, 22)
        let placement = Reanchoring(from: text, to: text, hash: hash).placement(of: anchor)
        #expect(placement.range == TextRange(25, 44) && placement.status == .moved)
    }

    @Test(arguments: AnchoringCase.kept) func `Words that were kept are found with the base text`(sample: AnchoringCase)
    {
        let placement = sample.placementWithBase
        #expect(placement.range == sample.after.range, "\(sample.found(placement))")
        #expect([.same, .moved].contains(placement.status))
    }

    @Test(arguments: AnchoringCase.edited) func `Words that were changed are found with the base text`(
        sample: AnchoringCase
    ) {
        let placement = sample.placementWithBase
        #expect(placement.range == sample.after.range, "\(sample.found(placement))")
        #expect(placement.status == .edited)
    }

    @Test(arguments: AnchoringCase.lookAlikes) func `A look-alike is not taken for words that are gone`(
        sample: AnchoringCase
    ) {
        #expect(sample.placementWithBase.status == .orphan, "\(sample.found(sample.placementWithBase))")
    }

    @Test(arguments: AnchoringCase.gone) func `Words that are gone are found nowhere`(sample: AnchoringCase) {
        for placement in [sample.placementWithBase, sample.placementWithoutBase] {
            #expect([.review, .orphan].contains(placement.status), "\(sample.found(placement))")
            #expect((placement.range == nil) == (placement.status == .orphan))
        }
    }

    @Test(arguments: AnchoringCase.kept + AnchoringCase.edited)
    func `Without the base text words are found or left to a person`(sample: AnchoringCase) {
        let placement = sample.placementWithoutBase
        let isLeft = [.review, .orphan].contains(placement.status)
        #expect(isLeft || placement.range == sample.after.range, "\(sample.found(placement))")
    }

    @Test func `A review and an orphan offer places and nothing else does`() {
        let all = (AnchoringCase.kept + AnchoringCase.edited + AnchoringCase.gone).flatMap {
            [$0.placementWithBase, $0.placementWithoutBase]
        }
        for placement in all {
            #expect((0...1).contains(placement.confidence))
            switch placement.status {
            case .review: #expect(placement.candidates.first == placement.range)
            case .orphan: #expect(placement.range == nil)
            case .same, .moved, .edited: #expect(placement.candidates.isEmpty)
            }
        }
    }

    @Test func `Several anchors are placed as each would be alone`() {
        let sample = AnchoringCase.edited[0]
        let base = sample.before.text, current = sample.after.text
        let anchors = stride(from: 0, to: base.length - 12, by: 7).map {
            Anchor(of: TextRange($0, $0 + 12), in: base, base: TextHash(of: base))
        }
        let together = Reanchoring(from: base, to: current, hash: TextHash(of: current)).placements(of: anchors)
        let alone = anchors.map {
            Reanchoring(from: base, to: current, hash: TextHash(of: current)).placement(of: $0)
        }
        #expect(together == alone)
    }
}
