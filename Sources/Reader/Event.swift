package import Analysis
package import Annotations
package import Prose
package import Screen
package import Suggestions

/// What the reader is told: a key, or an outcome of something it asked for.
package enum Event: Sendable {
    case terminal(TerminalEvent)
    /// A command was asked for by its name, with what follows that.
    case commanded(String, [String])
    /// Articles of the folder were found. They come in several parts; the last one says that it is complete.
    case listed([ArticleEntry], isComplete: Bool)
    /// What takes longer to know of articles already listed: titles, counts.
    case described([ArticleEntry])
    /// An article was read. It may come twice: at once with its words alone, and then with what was found in them.
    case opened(OpenedArticle)
    /// An article could not be opened, and why, in a sentence.
    case openFailed(BytePath, String)
    /// The actor register and the codebook were read.
    case corpusLoaded(CorpusRecord)
    /// What is noted of all articles together was read.
    case corpusNoted(CorpusNote)
    /// What all sidecars say was read.
    case corpusRead(StatementTable)
    /// Which articles are printings of the same text was found out.
    case printingsFound(Printings)
    /// A question of the corpus was answered; which one, its number says.
    case answered(Answer, ticket: Int)
    /// So many of the articles have been looked at for that.
    case readingCorpus(CorpusProgress)
    /// What was done to the register and the codebook by themselves before this start was read.
    case entriesRecalled(Past)
    /// The notebooks of an article that is to be marked were read.
    case fetched(FetchedNotebooks)
    /// Some of the articles were searched for an actor.
    case mentionsFound(MentionsFound)
    /// Anchors of an article that were made in an older text were looked for in the open one.
    case placed(BytePath, Placements)
    /// Proposals for the open article were looked for.
    case suggested(SuggestionReport)
    /// What was learned in the corpus at earlier starts was read.
    case learnedKept(Learned)
    /// Other programs changed something on the disk.
    case arrived(Arrival)
    /// A save is on the disk for good. The notebook is what the sidecar says now: what was saved, and what had been
    /// changed on the disk meanwhile.
    case saved(SaveTicket, Notebook)
    /// A save did not happen, and why, in a sentence. The work is still in memory.
    case saveFailed(SaveTicket, String)
    /// The editor that a memo was in is closed.
    case edited(Draft, EditedMemo)
    /// Something that was asked for is done, and how, in a sentence.
    case told(String)
    /// A search of the open article went on.
    case searched(SearchReport)
    /// Marks and typed lines of an earlier start were read.
    case trailKept(Trail)
    /// A search of the folder went on.
    case searchedCorpus(CorpusReport)
    /// Something that the person should know, in a sentence.
    case noticed(String)
    /// The time that ``ReaderState/wakeUpAfter`` asked for is over.
    case waited
}

extension Event {
    /// Whether it brings what was learned at earlier starts.
    var bringsLearned: Bool {
        if case .learnedKept = self { true } else { false }
    }

    /// Whether a person did something, and so knows what the screen shows after it.
    var isOfPerson: Bool {
        switch self {
        case .terminal, .commanded, .edited: true
        case .listed, .described, .opened, .openFailed, .corpusLoaded, .corpusNoted, .corpusRead, .readingCorpus,
            .printingsFound, .answered, .entriesRecalled, .fetched, .mentionsFound, .placed, .suggested, .learnedKept,
            .arrived, .saved,
            .saveFailed, .told, .searched, .trailKept, .searchedCorpus,
            .noticed, .waited:
            false
        }
    }

    /// Whether nothing comes after it.
    var isLast: Bool {
        if case .terminal(.closed) = self { true } else { false }
    }
}

/// An article as it comes from the disk, with what could be found in it without a person.
package struct OpenedArticle: Equatable, Sendable {
    package let path: BytePath
    package let article: Article
    package let text: ArticleText
    package let base: TextHash
    /// The stretch at the top that tells title and date and is no news.
    package let frontMatter: TextRange?
    /// What was found in the text; nothing, while nobody has looked.
    package var quotations: [Quotation]
    package var names: [NameInArticle]
    /// Where the tags stand that were made in an older text.
    package let placements: Placements
    package let notebook: Notebook
    /// What other coders marked.
    package var others: [Notebook]
    /// What the article was called when the coder marked it, where these marks were not taken over yet.
    package var formerNames: [BytePath] = []
    /// Why nothing can be tagged, in a sentence; nil when it can.
    package let readOnlyReason: String?
    /// What is wrong with its sidecars, each a sentence.
    package let notices: [String]
    /// How the text was taken out of the file, each a sentence.
    package let remarks: [String]
    /// Where the person was in it when the program was left; nil where that is not known.
    package let place: TextOffset?
    /// What was done in it before this start; nil while nobody has looked.
    package var past: Past?
    /// How its text came out of its file; nil where nobody says.
    package let source: ArticleSource?
    /// Whether it is only the beginning of a large text, the rest of which is still being read.
    package let isBeginning: Bool

    package init(
        path: BytePath, article: Article, text: ArticleText, base: TextHash, frontMatter: TextRange? = nil,
        quotations: [Quotation] = [], names: [NameInArticle] = [], placements: Placements = Placements(),
        notebook: Notebook, others: [Notebook] = [],
        readOnlyReason: String? = nil, notices: [String] = [], remarks: [String] = [],
        place: TextOffset? = nil, source: ArticleSource? = nil, isBeginning: Bool = false
    ) {
        self.path = path
        self.article = article
        self.text = text
        self.base = base
        self.frontMatter = frontMatter
        self.quotations = quotations
        self.names = names
        self.placements = placements
        self.notebook = notebook
        self.others = others
        self.readOnlyReason = readOnlyReason
        self.notices = notices
        self.remarks = remarks
        self.place = place
        self.source = source
        self.isBeginning = isBeginning
    }
}

/// What was done in an article before the program was started.
package struct Past: Equatable, Sendable {
    package let history: History<Place>
    /// What somebody was typing when the program came to its end.
    package let draft: Draft?

    package init(history: History<Place>, draft: Draft?) {
        self.history = history
        self.draft = draft
    }
}

/// The coder's notebook of an article that is not open, with what the article says of itself.
package struct GatheredNotebook: Sendable {
    package let path: BytePath
    package let article: Article
    package let notebook: Notebook
    package let readOnlyReason: String?

    package init(path: BytePath, article: Article, notebook: Notebook, readOnlyReason: String? = nil) {
        self.path = path
        self.article = article
        self.notebook = notebook
        self.readOnlyReason = readOnlyReason
    }
}
