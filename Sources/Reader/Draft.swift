package import Annotations

/// Something that is being typed and would be missed: kept on the disk while it is, so that it outlives the program.
package struct Draft: Hashable, Sendable {
    /// What it is typed into.
    package enum Field: String, Hashable, Sendable {
        case memo
        case exclusionReason = "exclusion-reason"
        /// The name of somebody or something that is in no list yet.
        case speaker, topic
        case addressee, source, organization
        /// What a statement says, in the coder's words.
        case claim
        /// Of the register or the codebook.
        case entry
        case articleMemo = "article-memo", articleTitle = "article-title", articleOutlet = "article-outlet"
        case articleAuthor = "article-author", articleDate = "article-date", articleAddress = "article-address"
        case articleLanguage = "article-language"
        case corpusMemo = "corpus-memo"
    }

    package let field: Field
    /// The statement that it is about; nil where that will be made of the selection.
    package let statement: Identifier<Statement>?
    /// Where the person is.
    package let place: Place
    package let text: String
    /// How many scalars stand before the cursor.
    package let cursor: Int
    /// Which line it is where the field is ``Field/entry``.
    package let line: EntryLine?

    package init(
        _ field: Field, of statement: Identifier<Statement>?, at place: Place, text: String, cursor: Int,
        line: EntryLine? = nil
    ) {
        self.line = line
        self.field = field
        self.statement = statement
        self.place = place
        self.text = text
        self.cursor = cursor
    }

    /// Whether it is typed into the same line of the same thing as another.
    package func isSuccessor(of other: Draft) -> Bool {
        field == other.field && statement == other.statement && place.path == other.place.path && line == other.line
    }
}

/// How far what is being typed has been kept.
struct DraftKeeping: Hashable, Sendable {
    /// What the disk was last asked to keep.
    var kept: Draft?
    /// When something was typed that is not kept yet, in milliseconds.
    var unkeptSince: UInt64?
    /// What was typed before this start and waits for its line to be opened again.
    var offered: Draft?

    /// How long something typed may be unkept, in milliseconds.
    static let patience: UInt64 = 1000
}

extension ArticleParticular {
    /// What is lost with a line in which it is typed.
    fileprivate var draftField: Draft.Field {
        switch self {
        case .title: .articleTitle
        case .outlet: .articleOutlet
        case .author: .articleAuthor
        case .date: .articleDate
        case .address: .articleAddress
        case .language: .articleLanguage
        case .memo: .articleMemo
        }
    }
}

extension Draft.Field {
    /// What of an article is typed; nil where it is something else.
    var particular: ArticleParticular? { ArticleParticular.allCases.first { $0.draftField == self } }
}

extension Prompt {
    /// What is lost with what is typed here; nil where nothing is.
    var draftField: Draft.Field? {
        switch purpose {
        case .memo: .memo
        case .exclusionReason: .exclusionReason
        case .claim: .claim
        case .particular(let particular, _): particular.draftField
        case .corpusMemo: .corpusMemo
        case .search, .corpusSearch, .listFilter, .reviewFilter, .viewName, .entry: nil
        }
    }

    /// Whether what is typed would be missed.
    var isWork: Bool {
        if case .entry(let line) = purpose { return line.isWork }
        return draftField != nil
    }
}

extension Prompt {
    /// The statement that the line is about, where it says which.
    var statement: StatementName? {
        if case .claim(let name) = purpose { name } else { nil }
    }
}
