package import Annotations
package import Prose

/// What another program's file says, before it is known where its words stand here and whom its names mean.
package struct ImportedCorpus: Equatable, Sendable {
    package var articles: [ImportedArticle] = []
    /// Actors that the file describes, whether somebody speaks or not.
    package var actors: [ImportedActor] = []
    /// Topics that the file describes.
    package var concepts: [ImportedConcept] = []
    /// What could not be understood, and is left out.
    package var problems: [ImportProblem] = []

    package init() {}
}

/// Something of a file that is not read in, and why.
package struct ImportProblem: Hashable, Sendable {
    /// Where it stands in the file: `line 12`, `T3 of first.ann`.
    package let place: String
    /// Why, and what to do.
    package let sentence: String

    package init(_ place: String, _ sentence: String) {
        self.place = place
        self.sentence = sentence
    }
}

/// What a file says of one article.
package struct ImportedArticle: Equatable, Sendable {
    package var reference: ArticleReference
    package var statements: [ImportedStatement] = []
    package var mentions: [ImportedMention] = []
    /// What it says of the article as a whole; only what is not said here yet is taken over.
    package var particulars = ArticleParticulars()
    package var memo: String?

    package init(_ reference: ArticleReference) {
        self.reference = reference
    }
}

/// What a file calls an article. The first of these that leads to one article here counts: its whole path, the end of its
/// path, its identifier, its text or the hash of that, its address, its title.
package struct ArticleReference: Equatable, Sendable {
    /// The article's identifier, where the file has ours.
    package var id: String?
    /// The SHA-256 of its text, in hexadecimal digits.
    package var hash: String?
    /// Its text, where the file holds it.
    package var text: ArticleText?
    /// Where its file was: the whole path, or as much as is known.
    package var path: String?
    package var url: String?
    package var title: String?

    package init(
        id: String? = nil, hash: String? = nil, text: ArticleText? = nil, path: String? = nil, url: String? = nil,
        title: String? = nil
    ) {
        self.id = id
        self.hash = hash
        self.text = text
        self.path = path
        self.url = url
        self.title = title
    }

    /// What people call it.
    package var words: String { path ?? title ?? url ?? id ?? hash ?? "an article without a name" }
}

/// Words that a file says stand somewhere in an article.
package struct ImportedSpan: Hashable, Sendable {
    /// What offsets count in.
    package enum Unit: Hashable, Sendable, CaseIterable {
        /// Unicode scalars, UTF-16 code units, and bytes of UTF-8.
        case scalars, utf16, utf8
    }

    /// The words. Where the file does not have them, its reader takes them from the text that it holds.
    package var exact: String
    /// From where to before where, where the file says.
    package var range: Range<Int>?
    /// What the file says that the range counts in; nil where it does not say.
    package var unit: Unit?
    /// What stands before and after the words, as far as the file has it.
    package var prefix = ""
    package var suffix = ""

    package init(_ exact: String, at range: Range<Int>? = nil, in unit: Unit? = nil) {
        self.exact = exact
        self.range = range
        self.unit = unit
    }

    /// A span from numbers as they were read: swapped, negative and huge ones say nothing.
    package init(_ exact: String, start: Int?, end: Int?, in unit: Unit? = nil) {
        self.init(exact, in: unit)
        if let start, let end, start >= 0, start < end { range = start..<end }
    }
}

/// What a file calls an actor or a topic.
package struct ImportedName: Hashable, Sendable {
    /// The identifier in the file.
    package var id: String?
    package var name: String?

    package init(id: String? = nil, name: String? = nil) {
        self.id = id
        self.name = name
    }
}

/// A statement of a file. What is nil or empty is not said.
package struct ImportedStatement: Hashable, Sendable {
    package enum Speaker: Hashable, Sendable {
        case unset, unknown
        case named(ImportedName)
    }

    /// Where it stands in the file, for a report: `line 12`.
    package var place: String
    /// Its identifier in the file. One that is an IRI is kept as it is; another is made into one of ours, always the same.
    package var id: String?
    /// The words, in reading order; never empty.
    package var segments: [ImportedSpan]
    package var kind: Statement.Kind?
    package var speaker = Speaker.unset
    package var speakerAsWritten: ImportedSpan?
    package var cue: ImportedSpan?
    package var organization: ImportedName?
    package var role: String?
    package var addressees: [ImportedName] = []
    package var via: [ImportedName] = []
    package var concept: ImportedName?
    package var stance: Stance?
    package var claim: String?
    package var tags: [String] = []
    package var memo: String?
    package var certainty: Statement.Certainty?
    package var isUnsure = false
    package var status: Statement.Status?
    package var provenance = Provenance.human
    package var created: Timestamp?
    package var modified: Timestamp?
    /// Whose it is, as the file says.
    package var coder: String?

    package init(_ place: String, id: String? = nil, _ segments: [ImportedSpan]) {
        self.place = place
        self.id = id
        self.segments = segments
    }
}

/// A mention of a file.
package struct ImportedMention: Hashable, Sendable {
    package var place: String
    package var id: String?
    package var span: ImportedSpan
    package var actor: ImportedName
    package var role: String?
    package var memo: String?
    package var created: Timestamp?
    /// Whose it is, as the file says.
    package var coder: String?

    package init(_ place: String, id: String? = nil, _ span: ImportedSpan, of actor: ImportedName) {
        self.place = place
        self.id = id
        self.span = span
        self.actor = actor
    }
}

/// An actor that a file describes.
package struct ImportedActor: Hashable, Sendable {
    package var name: ImportedName
    package var kind: Actor.Kind?
    package var aliases: [String] = []
    package var wikidata: String?
    package var memo: String?
    package var isSensitive = false

    package init(_ name: ImportedName, kind: Actor.Kind? = nil) {
        self.name = name
        self.kind = kind
    }
}

/// A topic that a file describes.
package struct ImportedConcept: Hashable, Sendable {
    package var name: ImportedName
    package var parent: ImportedName?
    package var definition: String?
    package var useWhen: String?
    package var notWhen: String?
    package var examples: [String] = []
    package var aliases: [String] = []
    package var color: String?
    package var memo: String?

    package init(_ name: ImportedName) {
        self.name = name
    }
}
