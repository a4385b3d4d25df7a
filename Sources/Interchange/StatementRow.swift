package import Annotations
package import Prose

/// A statement with everything that a reader of it elsewhere needs: the article's particulars, and names beside ids.
package struct StatementRow: Hashable, Sendable {
    /// An actor or a concept by its id and the name it has now; no name where the register has lost it.
    package struct Named: Hashable, Sendable {
        package let id: String
        package let name: String?

        package init(id: String, name: String?) {
            self.id = id
            self.name = name
        }
    }

    /// Who speaks.
    package enum Speaker: Hashable, Sendable {
        /// Nobody has decided yet.
        case unset
        /// A person has said that the article does not tell.
        case unknown
        case actor(Named)
    }

    /// The article's file, relative to the folder of the corpus.
    package let path: BytePath
    package let article: Article
    package let coder: Coder
    /// As it is in the notebook; the members beside it say what its ids mean.
    package let statement: Statement
    package let speaker: Speaker
    package let organization: Named?
    package let addressees: [Named]
    package let via: [Named]
    package let concept: Named?

    /// A row; `names` are those behind the ids of the statement.
    package init(
        _ statement: Statement, by coder: Coder, in article: Article, at path: BytePath, names: RegisterNames
    ) {
        self.statement = statement
        self.coder = coder
        self.article = article
        self.path = path
        speaker = Speaker(statement.speaker, names)
        organization = statement.organization.map(names.named)
        addressees = statement.addressees.map(names.named)
        via = statement.via.map(names.named)
        concept = statement.concept.map(names.named)
    }

    /// The rows of a notebook, in reading order; `record` knows the names.
    package static func rows(
        of notebook: Notebook, in article: Article, at path: BytePath, record: CorpusRecord
    ) -> [StatementRow] {
        rows(of: notebook, in: article, at: path, names: RegisterNames(of: record))
    }

    /// The same, with names that were looked up before.
    package static func rows(
        of notebook: Notebook, in article: Article, at path: BytePath, names: RegisterNames
    ) -> [StatementRow] {
        notebook.statements.map {
            StatementRow($0, by: notebook.coder, in: article, at: path, names: names)
        }
    }

    /// The words, the parts of an interrupted quotation with ` […] ` between them.
    package var quotation: String {
        statement.segments.map(\.exact).asOneQuotation
    }

    /// Where the words stand, in scalars of the text that `base` names.
    package var ranges: [TextRange] { statement.segments.map(\.range) }

    /// The SHA-256 of the text that the offsets count in.
    package var base: String? { statement.segments.first?.base?.hex }
}

extension StatementRow.Speaker {
    fileprivate init(_ speaker: Statement.Speaker, _ names: RegisterNames) {
        switch speaker {
        case .unset: self = .unset
        case .unknown: self = .unknown
        case .actor(let id): self = .actor(names.named(id))
        }
    }

    /// The speaker's id and name, where there is one.
    package var named: StatementRow.Named? {
        if case .actor(let named) = self { named } else { nil }
    }
}
