/// A stretch of a page that a browser sets off from others: a paragraph, a heading, an item, a caption.
struct TextBlock: Sendable {
    /// The innermost element that makes it a block.
    let element: Int
    /// Where its text stands among the texts of all blocks, in bytes.
    let text: Range<Int>
    /// What stands before it: the mark of an item.
    let mark: String
    /// How much there is to read: letters and digits, twice as much for those that are words by themselves.
    let weight: Int
    /// How much of that is in links.
    let linkedWeight: Int
    /// Whether it ends like a sentence, or holds one.
    let hasSentence: Bool
    let form: Form

    /// How it is set.
    enum Form: Hashable, Sendable {
        case paragraph
        case heading
        case item
        /// A row of a table of short cells.
        case row
    }

    /// Whether it is set as a heading and reads like one. Some set whole sentences so.
    var isHeading: Bool { form == .heading && !(hasSentence && weight >= 40) }

    /// The share of links, in percent.
    var linkShare: Int { weight == 0 ? 0 : linkedWeight * 100 / weight }
}

/// The blocks of a page in order, and which of them each element holds.
struct TextBlocks: Sendable {
    private(set) var blocks: [TextBlock] = []
    /// The texts of the blocks, one after the other.
    private(set) var bytes: [UInt8] = []
    /// The number of blocks before each node begins; one more than there are nodes.
    private(set) var before: [Int] = []

    /// The blocks in an element.
    func range(of node: Int, in page: HTMLPage) -> Range<Int> {
        before[node]..<before[page.nodes[node].end]
    }

    func text(of block: TextBlock) -> String {
        String(decoding: bytes[block.text], as: UTF8.self)
    }

    init(_ page: HTMLPage) {
        var writer = BlockWriter()
        before.reserveCapacity(page.nodes.count + 1)
        var at = 0
        while at < page.nodes.count {
            writer.leave(upTo: at)
            before.append(writer.blocks.count)
            if writer.enter(at, of: page) {
                at += 1
            } else {
                // What stands in code has no blocks.
                for _ in at + 1..<max(at + 1, page.nodes[at].end) { before.append(writer.blocks.count) }
                at = page.nodes[at].end
            }
        }
        writer.leave(upTo: at)
        writer.flush()
        before.append(writer.blocks.count)
        (blocks, bytes) = (writer.blocks, writer.bytes)
    }
}
