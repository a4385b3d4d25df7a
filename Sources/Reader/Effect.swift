package import Analysis
package import Annotations
package import Prose
package import Suggestions

/// What the reader asks of the world. `dictum` performs it; what comes of it comes back as an ``Event``.
package enum Effect: Equatable, Sendable {
    case open(BytePath)
    case save(SaveRequest)
    /// Keep what is being typed in an article for the next start, or forget it (nil): it is done with.
    case keepDraft(Draft?, BytePath)
    /// Look for anchors of an article, which were made in older texts of it, in the text that is open.
    case place(BytePath, [Anchor], BaseText)
    /// Look for proposals for the open article; one that is being looked for already is of no use any more.
    case suggest(SuggestionRequest)
    /// Keep what is noted of all articles together.
    case saveCorpusNote(CorpusNote)
    /// Keep what was learned in the corpus for the next start; forget it where it is nothing.
    ///
    /// Together with what it was before, since another reader of the same folder may have learned something meanwhile.
    case keepLearned(Learned, since: Learned)
    /// Forget what was learned in the corpus, what other readers have learned too.
    case forgetLearned
    /// Take over what was marked in an article under its older names.
    case adopt(BytePath)
    /// Know that the reader has taken over what a look at the disk found, so that its work grows from that.
    case accept(Acceptance)
    /// Read the notebooks of an article that is not open, to change the coder's own.
    case fetch(BytePath)
    /// Search an article; a search that is under way ends.
    case search(SearchRequest)
    /// Keep marks and typed lines for the next start.
    case keepTrail(Trail)
    /// Keep which statements a person has taken as seen.
    case keepSeen(SeenStatements)
    /// Search the folder; a search that is under way ends.
    case searchCorpus(CorpusRequest)
    /// End the search that is under way.
    case endSearch
    /// Stop listing the folder; what is listed so far counts.
    case stopListing
    /// Go on with that.
    case listRest
    /// Read what the sidecars of all articles say.
    case readCorpus
    /// Stop that: nobody waits for it any more.
    case stopReadingCorpus
    /// Find out which articles are printings of the same text.
    case comparePrintings
    /// Answer a question of what all sidecars say; one that is being answered already is of no use any more.
    case ask(QuestionRequest)
    /// Read what was done to the register and the codebook by themselves before this start, for undo.
    case recallEntries
    /// Look for an actor in all articles but one, whose mentions the reader has found itself.
    case findMentions(MentionQuery, in: [BytePath])
    /// Stop that: nobody waits for it any more.
    case stopFindingMentions
    /// Put text on the clipboard.
    case copy(String)
    /// Hand an address to a browser.
    case openURL(WebAddress)
    /// Let a person write a memo in their editor.
    case edit(Draft)
    /// Paint everything anew.
    case redraw
    /// Show roles as the theme of this name says.
    case useTheme(String)
    /// Stop, as Ctrl-Z does.
    case suspend
    /// Keep the place in an article, its text to find the place again by, and what is seen, for the next time.
    case remember(Place, ArticleText, Arrangement)
    /// End the program, after the saves that are under way.
    case quit
}

/// A state of an article's notebook, counted from 0 at each start of the program.
package struct SaveTicket: Hashable, Sendable {
    package let path: BytePath
    package let revision: Int

    package init(path: BytePath, revision: Int) {
        self.path = path
        self.revision = revision
    }
}

/// Everything that has to be on the disk before the reader may say *saved*.
package struct SaveRequest: Equatable, Sendable {
    package let ticket: SaveTicket
    package let notebook: Notebook
    /// What was done since the last request, for the journal.
    package let steps: [Step]
    /// The actors and concepts that were made or changed since the last save; one that was taken away is marked as
    /// deleted.
    package let corpusItems: [Item]
    /// The text that new anchors count in; nil while it is not open.
    package let base: BaseText?

    /// The text that anchors count in which were made while the article was not open; nil where there are none.
    package var keepsText: TextHash?
    /// Whether annotations that are gone from the disk come back with it: a person has said so.
    package var putsBack = false

    package init(
        ticket: SaveTicket, notebook: Notebook, steps: [Step] = [], corpusItems: [Item], base: BaseText?
    ) {
        self.ticket = ticket
        self.notebook = notebook
        self.steps = steps
        self.corpusItems = corpusItems
        self.base = base
    }
}

/// Something that was done, taken back or made again, and where the person was.
package struct Step: Hashable, Sendable {
    package let kind: JournalStep.Kind
    package let transaction: Transaction
    package let place: Place
    package let at: Timestamp

    package init(_ kind: JournalStep.Kind, _ transaction: Transaction, at place: Place, _ time: Timestamp) {
        self.kind = kind
        self.transaction = transaction
        self.place = place
        at = time
    }
}

/// A text that anchors count in, with the hash by which they name it.
package struct BaseText: Equatable, Sendable {
    package let text: ArticleText
    package let hash: TextHash

    package init(text: ArticleText, hash: TextHash) {
        self.text = text
        self.hash = hash
    }
}

/// Where a person is: what the session keeps, and what undo brings back.
package struct Place: Hashable, Sendable {
    package let path: BytePath
    package let cursor: TextOffset
    package let selection: Selection

    package init(path: BytePath, cursor: TextOffset, selection: Selection = .none) {
        self.path = path
        self.cursor = cursor
        self.selection = selection
    }
}
