/// Which blocks of a page are its article, and why the others are not.
///
/// Every block has a worth: what reads like prose counts for it, what is mostly links counts against it. The article is
/// the element with the largest sum of worths, with something added for those that are called the text of an article; then
/// each block in it is looked at by itself. All sums are differences of running totals, so that it takes no longer on a
/// page that nests its elements deeply.
struct MainText: Sendable {
    let page: HTMLPage
    let blocks: TextBlocks
    let hints: ElementHints
    /// How much of each block stands in the text that the page states, in percent.
    let stated: [Int?]
    /// For each block why it is left out; nil for those of the article.
    private(set) var reasons: [LeavingReason?]
    /// For each block the element for whose sake it is left out; nil where it is left out for itself.
    private(set) var regions: [Int?]
    /// The element that holds the article.
    private(set) var core = 0

    init(_ page: HTMLPage, stating body: String?) {
        self.page = page
        blocks = TextBlocks(page)
        hints = ElementHints(page)
        let (all, body) = (blocks, StatedBody(body))
        stated = all.blocks.map { body?.share(of: all.bytes[$0.text]) }
        reasons = Array(repeating: nil, count: all.blocks.count)
        regions = reasons.map { _ in nil }
        leaveOutRegions()
        core = chosenCore()
        leaveOutWhatIsOutside()
        leaveOutSingleBlocks()
    }

    /// All of a page that holds nothing but its text: what is marked as navigation or hidden alone is left out.
    init(whole page: HTMLPage) {
        self.page = page
        blocks = TextBlocks(page)
        hints = ElementHints(page)
        stated = blocks.blocks.map { _ in nil }
        reasons = blocks.blocks.map { _ in nil }
        regions = blocks.blocks.map { _ in nil }
        var next = 0
        for (node, reason) in hints.reasons where node >= next && (reason == .hidden || page.nodes[node].tag == .nav) {
            for block in blocks.range(of: node, in: page) { (reasons[block], regions[block]) = (reason, node) }
            next = page.nodes[node].end
        }
    }

    /// The blocks of the article.
    var inside: Range<Int> { blocks.range(of: core, in: page) }

    mutating func leave(_ block: Int, _ reason: LeavingReason) {
        if reasons[block] == nil { reasons[block] = reason }
    }

    mutating func keep(_ block: Int) {
        (reasons[block], regions[block]) = (nil, nil)
    }

    // MARK: - Regions

    /// What reads like prose, whatever it is about: its weight.
    private func prose(_ block: TextBlock) -> Int {
        block.linkShare < 40 && (block.weight >= 80 || block.hasSentence && block.weight >= 25) ? block.weight : 0
    }

    private mutating func leaveOutRegions() {
        leaveOut { $0 == .comments }
        leaveOut { $0 != .comments }
    }

    private mutating func leaveOut(where isMeant: (LeavingReason) -> Bool) {
        let mass = RunningTotal(blocks.blocks.indices.map { reasons[$0] == nil ? prose(blocks.blocks[$0]) : 0 })
        let weights = RunningTotal(blocks.blocks.map(\.weight))
        let proof = RunningTotal(stated.map { ($0 ?? 0) >= 70 ? 1 : 0 })
        let anchors = Set(hints.headlines.prefix(1) + hints.bodies)
        let before = RunningTotal(page.nodes.indices.map { anchors.contains($0) ? 1 : 0 })
        var end = 0
        for (node, reason) in hints.reasons where isMeant(reason) && node >= end {
            let range = blocks.range(of: node, in: page)
            guard let last = range.last, blocks.blocks[last].element >= node,
                before[node + 1..<page.nodes[node].end] == 0 || reason == .hidden
            else { continue }
            if reason == .navigation || reason == .sharing, mass[range] > 150, mass[range] * 2 > weights[range] {
                continue
            }
            let share = mass[range] * 100 / max(1, mass.all)
            guard share < reason.largestShare, proof[range] * 4 <= range.count || reason == .comments else { continue }
            for block in range where reasons[block] == nil { (reasons[block], regions[block]) = (reason, node) }
            end = page.nodes[node].end
        }
    }

    // MARK: - The core

    private func worth(_ block: Int) -> Int {
        guard reasons[block] == nil else { return 0 }
        let found = blocks.blocks[block]
        if let share = stated[block], share >= 70 { return 2 * found.weight }
        let prose = prose(found)
        if prose > 0 { return prose }
        if found.linkShare >= 40 { return -found.weight - 10 }
        return found.form == .paragraph ? -5 : 0
    }

    private func chosenCore() -> Int {
        let worths = RunningTotal(blocks.blocks.indices.map(worth))
        let named = Set(hints.bodies), articles = Set(hints.articles)
        var best = (node: 0, worth: Int.min)
        for (number, node) in page.nodes.enumerated() where node.tag.isBlock {
            let range = blocks.range(of: number, in: page)
            guard !range.isEmpty else { continue }
            var worth = 100 * worths[range]
            if worth > 0 {
                worth = worth * (named.contains(number) ? 140 : articles.contains(number) ? 115 : 100) / 100
            }
            // Of elements that hold the same, the innermost.
            if worth >= best.worth { best = (number, worth) }
        }
        return best.node
    }

    private mutating func leaveOutWhatIsOutside() {
        let inside = inside
        for block in blocks.blocks.indices where !inside.contains(block) { leave(block, .notArticle) }
        bringStandfirstsBack(before: inside.lowerBound)
    }

    /// What stands between the headline and the core, and is called a standfirst or reads like one.
    private mutating func bringStandfirstsBack(before start: Int) {
        guard let headline = hints.headlines.last(where: { blocks.before[$0] < start }) else { return }
        let first = blocks.range(of: headline, in: page).upperBound
        guard first < start, start - first < 30 else { return }
        let named = hints.standfirsts.map { blocks.range(of: $0, in: page) }
        for block in first..<start {
            let found = blocks.blocks[block]
            let isNamed = named.contains { $0.contains(block) }
            guard found.linkShare < 40, reasons[block] == .notArticle, found.form != .item,
                isNamed && found.weight >= 15 || found.weight >= 60 && found.hasSentence
            else { continue }
            keep(block)
        }
    }
}

extension LeavingReason {
    /// How much of the prose of a page a region may hold, in percent, that is called this: sites give their names to
    /// what lies around an article, too.
    fileprivate var largestShare: Int {
        switch self {
        case .comments, .script: 101
        case .form, .box, .pullQuote: 25
        case .advertisement, .attachment, .author, .caption, .cookies, .hidden, .missing, .navigation, .newsletter,
            .noText, .notArticle, .pageMark, .related, .sharing, .byHand:
            35
        }
    }
}

/// Sums of stretches of a list, each in one step.
struct RunningTotal: Sendable {
    private let sums: [Int]

    init(_ values: [Int]) {
        var sums = [0], sum = 0
        sums.reserveCapacity(values.count + 1)
        for value in values {
            sum += value
            sums.append(sum)
        }
        self.sums = sums
    }

    var all: Int { sums[sums.count - 1] }

    subscript(range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
}

extension MainText {
    /// Whether anything of an article was found.
    var hasProse: Bool {
        blocks.blocks.indices.contains {
            reasons[$0] == nil && blocks.blocks[$0].form != .heading && blocks.blocks[$0].weight > 0
        }
    }
}
