package import Analysis
package import Annotations
import Prose
package import Screen
package import Suggestions

/// The program between two key presses.
///
/// A value: equal states draw equal frames. It knows neither the disk nor the terminal nor the clock; what it needs of
/// them arrives in an ``Event``, and what it wants of them leaves as an ``Effect``.
package struct ReaderState: Equatable, Sendable {
    package let coder: Coder
    package internal(set) var keymap: Keymap
    package internal(set) var size: Size
    /// The time of the last event, and the chance for identifiers.
    var moment = Moment(milliseconds: 0, seed: 0)

    package internal(set) var articles = ArticleList()
    package internal(set) var shelf = Shelf()
    /// What is noted of all articles together.
    package internal(set) var corpusNote = CorpusNote()
    package internal(set) var corpus = CorpusRecord() { didSet { corpusChanges.add() } }
    /// Count the changes of the register with the codebook, and of what is marked.
    private(set) var corpusChanges = ChangeCount()
    private(set) var codedChanges = ChangeCount()
    /// What is marked in all articles, as it was when it was last brought up to date.
    package internal(set) var coded = StatementTable(CodedCorpus(record: CorpusRecord())) {
        didSet { codedChanges.add() }
    }
    /// Whether the sidecars of all articles have been read.
    package internal(set) var isCorpusRead = false
    /// Whether they are to be read as soon as the folder is listed.
    var isReadingPutOff = false
    /// Which articles are printings of the same text; nil while nobody has found out.
    package internal(set) var printings: Printings?
    /// Whether the person has asked for that.
    var awaitsPrintings = false
    /// A change of many statements whose notebooks are being read.
    var bulk: WaitingBulkChange?
    /// What waits for a notebook that is being read.
    var awaited: AwaitedNotebook?
    /// How many sidecars have been read, while they are.
    var corpusProgress: CorpusProgress?
    package internal(set) var reading: Reading?
    package internal(set) var review = ReviewTable()
    /// The actor register and the codebook as they are looked at, and how often what is in them is named.
    var actorScreen = EntryScreen(order: .name)
    var codebookScreen = EntryScreen(order: .tree)
    var counts = StatementCounts()
    /// Actors that may be the same.
    var likely = LikelyEntries()
    package internal(set) var focus = Focus.list
    package internal(set) var isZoomed = false
    /// How many lines the inspector was scrolled since the last key.
    var inspectorScroll = 0
    package internal(set) var appearance: Appearance
    /// The width to which `toggle-text-width` comes back.
    var limitedTextWidth = Appearance.usualTextWidth
    package internal(set) var overlay: Overlay?
    /// Whether a person who has never been here is told the keys that matter, until the first key.
    var isGreeting: Bool
    /// The tag whose place is being decided; nil while none is.
    package internal(set) var placing: PlaceQueue?
    /// What the person has just decided about how the open article is read: said when the new text comes.
    var redecided: String?
    /// The tag whose edges are being moved; nil while none is.
    package internal(set) var edges: EdgeMove?
    package internal(set) var message: Message? {
        didSet { if let message { messages.note(message) } }
    }
    /// All that was said.
    package internal(set) var messages = MessageLog()
    /// A new text of the open article, until what is being typed or asked is done; nil while there is none.
    var newText: OpenedArticle?

    /// Keys pressed of a binding that is not complete, and the count before them.
    package internal(set) var pending = PendingKeys()
    /// Marks, and what was typed into lines.
    package internal(set) var trail = Trail()
    /// The search of the folder, whose results have a pane; nil before the first.
    package internal(set) var results: CorpusSearch?
    /// What is to be searched for in the annotations as soon as they have been read.
    var awaitedQuery: CorpusQuery?
    /// Whether the article that is being opened is one that `Ctrl-o` leads to.
    var isFollowingJumps = false
    /// The question that is asked of the corpus, and its answer; nil before the first.
    package internal(set) var inquiry: Inquiry?
    /// The screen that `Ctrl-o` comes back to after a jump out of it: the review, results of a search, an answer.
    var cameFrom: Focus?
    /// The number of the last search that was begun.
    var lastTicket = 0
    /// The values that `.` gives to the selection.
    var lastValues: StatementValues?
    /// Whether a new statement gets these values at once: the person has asked for it, and sees them beforehand.
    package internal(set) var isSticky = false
    /// Where to go when an article that was asked for is open: the session's place, or the evidence of a review row.
    var destination: Destination?
    /// The tag about whose place is to be decided as soon as its article is open.
    var soughtPlace: AnnotationName?
    /// Whether an article has been asked for since the start, so that a list that goes on growing opens no other.
    var hasOpenedFirst = false
    /// What was run from the palette, the latest first.
    var recentCommands: [String] = []
    /// What single keys did in several articles since the start.
    var jointSteps: [JointStep] = []
    /// How many searches for mentions there were since the start, and the one that is under way.
    var mentionSearches = 0
    var openSearch: Int?
    /// What is being typed, as far as the disk is concerned.
    var drafts = DraftKeeping()
    /// How the person wants proposals.
    package var proposing = ProposalSettings()
    /// What was learned from what they did with them.
    package internal(set) var learned = Learned()
    /// The same of each article since the start, for undo.
    var lessons: [BytePath: LessonTrail] = [:]
    /// The number of the last request for proposals.
    var suggestionTicket = 0
    /// The article that the last values were given in.
    var lastValuesPath: BytePath?
    /// Whether addresses are opened.
    package var urlOpening = URLOpening.ask
    /// Marks of articles whose notebooks are being read.
    var waitingMarks: [WaitingMark] = []
    /// Whether the person has been told that work would be lost, and asked to quit all the same.
    var hasBeenWarnedOfLoss = false

    /// A reader that waits for its articles. `firstArticle` is opened as soon as it is listed, else the first there is;
    /// `focus` is the pane that the keys go to at first; `isFirstStart` says that the person has never been here.
    package init(
        coder: Coder, keymap: Keymap, size: Size, firstArticle: BytePath? = nil, focus: Focus = .list,
        isFirstStart: Bool = false, appearance: Appearance = Appearance()
    ) {
        self.appearance = appearance
        self.coder = coder
        self.keymap = keymap
        self.size = size
        self.focus = focus
        isGreeting = isFirstStart
        destination = firstArticle.map { Destination(path: $0) }
    }

    package var layout: Layout {
        Layout(
            size: size, focus: focus, isZoomed: isZoomed, appearance: appearance, numberWidth: numberWidth,
            isInEntry: entryScreen?.isInEntry == true || mergePreview != nil)
    }

    /// How many columns the numbers of lines take, a blank before them included; 0 where they are not shown.
    private var numberWidth: Int {
        // By the size, because a text of any length must open at once: few have lines that are shorter on the average.
        guard appearance.hasLineNumbers, let reading else { return 0 }
        return String(max(100, reading.text.byteCount / 20)).utf8.count + 1
    }

    /// The rows of the open article at the width of its pane.
    var rows: Rows? {
        reading.map { Rows(of: $0.text, columns: layout.textColumns) }
    }

    /// The coder's notebook of the open article.
    var openNotebook: Shelf.Own? {
        reading.flatMap { shelf.own[$0.path] }
    }

    /// Whether every change is on the disk.
    package var saveState: SaveState {
        if let failure = shelf.own.values.lazy.compactMap(\.failure).first { return .notSaved(failure) }
        let isWaiting = !waitingMarks.isEmpty || shelf.own.values.contains { $0.revision != $0.savedRevision }
        return isWaiting ? .saving : .saved
    }

    /// Milliseconds after which the reader wants to be told that nothing was pressed; nil when it waits for nothing.
    package var wakeUpAfter: Int? {
        let continuations = pending.keys.isEmpty || pending.areContinuationsShown ? nil : keymap.settings.whichKeyDelay
        return [continuations, draftIsDueIn].compactMap(\.self).min()
    }

    /// Says something in the status line.
    mutating func say(_ text: String) {
        message = Message(text)
    }
}

/// Whether the work is on the disk, as the status line says it.
package enum SaveState: Equatable, Sendable {
    case saved, saving
    /// Why not, in a sentence.
    case notSaved(String)
}

/// What has been pressed of a binding that is not complete.
package struct PendingKeys: Hashable, Sendable {
    package internal(set) var keys: [Key] = []
    package internal(set) var count: Int?
    /// Whether the pop-up with the continuations is up.
    package internal(set) var areContinuationsShown = false

    package init() {}

    var isEmpty: Bool { keys.isEmpty && count == nil }

    /// The count and the keys as they were pressed: `3g`.
    var name: String { (count.map(String.init) ?? "") + Key.name(of: keys) }

    /// Takes the last key back, or the last digit where there is no key.
    mutating func takeBack() {
        if keys.popLast() == nil { count = count.flatMap { $0 < 10 ? nil : $0 / 10 } }
        if keys.isEmpty { areContinuationsShown = false }
    }
}

/// Where to go in an article that is being opened.
struct Destination: Hashable, Sendable {
    let path: BytePath
    /// What to select there.
    var annotation: AnnotationName?
    /// The place to go to.
    var place: PlaceAnchor?
    /// What a search found there, and what it looked for.
    var hit: CorpusHit?
    var pattern: SearchPattern?
}

/// What lies over the panes and takes the keys.
package enum Overlay: Equatable, Sendable {
    case prompt(Prompt)
    case question(Question)
    case help(Help)
    case messages(MessageView)
    case mentions(MentionList)
}
