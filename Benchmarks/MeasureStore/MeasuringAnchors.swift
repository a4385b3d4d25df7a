import Annotations
import Measuring
import Prose

/// An article that was changed after it was marked, and the marks.
struct MeasuringAnchors {
    private let base: ArticleText
    private let current: ArticleText
    private let hash: TextHash
    private let anchors: [Anchor]

    /// An article of about `size` bytes with so many marks, of which one word in fifty is another a day later, one
    /// paragraph moved, one deleted, and a line put on top.
    init(size: Int, count: Int) {
        var random = Random()
        var paragraphs: [[String]] = []
        while paragraphs.reduce(0, { $0 + $1.count * 7 }) < size {
            paragraphs.append((0..<40 + random.below(60)).map { _ in random.word() })
        }
        let base = ArticleText(Self.text(paragraphs))
        let baseHash = TextHash(of: base)
        anchors = (0..<count).map { _ in
            let start = random.below(base.length - 150)
            return Anchor(of: TextRange(start, start + 20 + random.below(120)), in: base, base: baseHash)
        }
        var later = paragraphs.map { $0.map { word in random.below(50) == 0 ? random.word() : word } }
        later.swapAt(1, later.count - 2)
        later.remove(at: later.count / 2)
        current = ArticleText("Updated on Friday.\n\n" + Self.text(later))
        self.base = base
        hash = TextHash(of: current)
    }

    private static func text(_ paragraphs: [[String]]) -> String {
        paragraphs.map { $0.joined(separator: " ") + ".\n\n" }.joined()
    }

    /// How long it takes to find all marks, the alignment of the texts included, in milliseconds.
    func changed() -> Double {
        time(Reanchoring(from: base, to: current, hash: hash))
    }

    /// The same where the article is as it was.
    func unchanged() -> Double {
        time(Reanchoring(from: base, to: base, hash: TextHash(of: base)))
    }

    private func time(_ reanchoring: Reanchoring) -> Double {
        let start = ContinuousClock.now
        let placements = reanchoring.placements(of: anchors)
        let time = start.milliseconds
        return placements.count == anchors.count ? time : .nan
    }
}

/// Words that are the same in every run.
private struct Random {
    private var state: UInt64 = 7

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func word() -> String {
        let syllables = ["ba", "de", "ki", "lo", "mu", "na", "po", "ra", "si", "tu", "ve", "wo"]
        return (0...1 + below(3)).map { _ in syllables[below(syllables.count)] }.joined()
    }
}
