import Annotations
package import Extraction
import Prose
import Screen

extension Command {
    /// How the text of an article comes out of its file: what of a page belongs to it, and in which encoding it is.
    static let extracting: [Command] = [
        Command("show-left-out", "show what of a saved page is not in its text, and bring it back") {
            state, _ throws(Refusal) in
            state.overlay = .question(try state.leftOutQuestion())
            return []
        },
        Command("leave-out", "take the paragraph under the cursor out of the article: a box, an advertisement") {
            state, _ throws(Refusal) in try state.leaveOutParagraph()
        },
        Command("choose-encoding", "read the article in another encoding, or repair its letters") {
            state, _ throws(Refusal) in
            state.overlay = .question(try state.encodingQuestion())
            return []
        },
    ]
}

/// How the text of an open article came out of its file.
package struct ArticleSource: Hashable, Sendable {
    /// The format that the text was taken out of, as people call it; nil where it is the file as it is.
    package let format: String?
    /// What of the file is not in the text.
    package let leftOut: [LeftOutRegion]
    /// The encoding that it was read in, and those that there are, as people call them.
    package let encoding: String
    package let encodings: [String]
    /// How its letters seem to have been spoiled before it was saved; nil where they look right.
    package let spoiling: Spoiling?

    /// Letters that were spoiled, and what would repair them.
    package struct Spoiling: Hashable, Sendable {
        /// The repair, as it is kept with the corpus.
        package let repair: String
        /// What is the matter, in a sentence.
        package let sentence: String
        /// What is seen, and what was meant.
        package let seen: String
        package let meant: String

        package init(repair: String, sentence: String, seen: String, meant: String) {
            (self.repair, self.sentence, self.seen, self.meant) = (repair, sentence, seen, meant)
        }
    }

    package init(
        format: String?, leftOut: [LeftOutRegion], encoding: String, encodings: [String], spoiling: Spoiling? = nil
    ) {
        self.spoiling = spoiling
        self.format = format
        self.leftOut = leftOut
        self.encoding = encoding
        self.encodings = encodings
    }
}

extension ReaderState {
    // MARK: - What there is to choose from

    fileprivate func leftOutQuestion() throws(Refusal) -> Question {
        let (reading, source) = try extracted()
        guard !source.leftOut.isEmpty else {
            throw Refusal("nothing of the page was left out: what you read is all of it")
        }
        let options = source.leftOut.map { region -> Question.Option in
            let words = String(region.words.unicodeScalars.prefix(Self.shownWords)).onOneLine
            let count = region.length == 1 ? "1 character" : "\(region.length) characters"
            return (.region(region.key, reading.path), "\(region.reason.rawValue): \(words)", count, nil)
        }
        return question(.leftOut(options.count), options, makesNew: false)
    }

    /// Scalars of a region that are shown of it in a list.
    private static let shownWords = 60

    fileprivate func encodingQuestion() throws(Refusal) -> Question {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        guard let source = reading.source else { throw Refusal("the article is being read: try again in a moment") }
        let chosen = corpusNote.reading[reading.path.display]?.encoding
        let found: Question.Option = (
            .encoding(nil, reading.path), "as found", chosen == nil ? "now: \(source.encoding)" : "", "0"
        )
        let options = source.encodings.map { name -> Question.Option in
            (.encoding(name, reading.path), name, name == chosen ? "chosen" : "", nil)
        }
        return question(.encoding, repairOptions(reading, source) + [found] + options, makesNew: false)
    }

    /// Repairing letters that look spoiled, or leaving those as they are that are repaired now.
    private func repairOptions(_ reading: Reading, _ source: ArticleSource) -> [Question.Option] {
        if let repair = corpusNote.reading[reading.path.display]?.repair {
            return [(.repair(nil, reading.path), "not repaired", "now: \(repair)", "n")]
        }
        guard let spoiling = source.spoiling else { return [] }
        return [
            (.repair(spoiling.repair, reading.path), "repaired: \(spoiling.seen) is \(spoiling.meant)", "", "r")
        ]
    }

    /// The open article, where it was taken out of a page.
    private func extracted() throws(Refusal) -> (Reading, ArticleSource) {
        guard let reading, let source = reading.source, source.format != nil else {
            throw Refusal("the article is a text as it is: only of a saved page are parts left out")
        }
        return (reading, source)
    }

    // MARK: - What choosing does

    /// Brings back a region that was left out; one that a person had left out is as it was before that.
    mutating func bringBack(_ region: RegionKey, of path: BytePath) -> [Effect] {
        let wasLeft = corpusNote.reading[path.display]?.regions[region.text] == .left
        return decide(path, "brought back: \(keyName(of: "leave-out")) takes a paragraph out again") {
            $0.regions[region.text] = wasLeft ? nil : .kept
        }
    }

    mutating func read(_ path: BytePath, in encoding: String?) -> [Effect] {
        decide(path, encoding.map { "read as \($0) from now on" } ?? "read in the encoding that is found") {
            $0.encoding = encoding
        }
    }

    mutating func repair(_ path: BytePath, by repair: String?) -> [Effect] {
        decide(path, repair == nil ? "shown as it is in the file" : "repaired from now on: the file stays as it is") {
            $0.repair = repair
        }
    }

    /// What whoever opens an article should know of its letters, and what to do about it.
    func spoilingNotice(of opened: OpenedArticle) -> String? {
        opened.source?.spoiling.map { "\($0.sentence): \(keyName(of: "choose-encoding")) repairs what you see" }
    }

    /// Leaves out the paragraph under the cursor, in which nothing may be marked.
    fileprivate mutating func leaveOutParagraph() throws(Refusal) -> [Effect] {
        let (reading, _) = try extracted()
        guard let paragraph = reading.text.unit(.paragraph, around: reading.cursor) else {
            throw Refusal("no paragraph here: move into one")
        }
        guard !hasMarks(in: paragraph) else {
            throw Refusal("there are tags in this paragraph: delete them first, or leave it in")
        }
        let key = RegionKey(of: reading.text.string(in: paragraph)).text
        let wasKept = corpusNote.reading[reading.path.display]?.regions[key] == .kept
        return decide(reading.path, "left out: \(keyName(of: "show-left-out")) brings it back") {
            $0.regions[key] = wasKept ? nil : .left
        }
    }

    /// Whether anybody has marked anything in a stretch of the open article.
    private func hasMarks(in stretch: TextRange) -> Bool {
        guard let reading else { return false }
        let notebooks = [openNotebook?.notebook].compactMap(\.self) + (shelf.others[reading.path] ?? [])
        return notebooks.contains { notebook in
            notebook.anchors.contains { reading.placement(of: $0)?.range?.overlaps(stretch) ?? false }
        }
    }

    private mutating func decide(
        _ path: BytePath, _ sentence: String, _ change: (inout ReadingChoice) -> Void
    ) -> [Effect] {
        var choice = corpusNote.reading[path.display] ?? ReadingChoice()
        change(&choice)
        corpusNote.reading[path.display] = choice.isEmpty ? nil : choice
        redecided = sentence
        say(sentence)
        return [.saveCorpusNote(corpusNote)]
    }
}
