package import Annotations

/// What other programs changed on the disk while the reader was open: another reader, `git pull`, an editor.
package struct Arrival: Sendable {
    /// Annotations that a sidecar had and has no more, so many that they are kept.
    package struct Gone: Hashable, Sendable {
        package let count: Int
        /// How many there were.
        package let all: Int

        package init(count: Int, of all: Int) {
            self.count = count
            self.all = all
        }
    }

    /// The sidecars of one article, as they are now.
    package struct Sidecars: Sendable {
        package let path: BytePath
        package let article: Article
        /// The coder's own notebook; nil where its sidecar cannot be read, so that what is in memory stays.
        package let own: Notebook?
        package let others: [Notebook]
        /// Whose sidecars cannot be read: what is known of them stays.
        package let unreadable: Set<Coder>
        /// What is gone from the own sidecar, where that is too much to follow: `own` is as it was then.
        package let gone: Gone?
        /// Why the own notebook must not be changed, in a sentence.
        package let readOnlyReason: String?

        package init(
            path: BytePath, article: Article, own: Notebook?, others: [Notebook], unreadable: Set<Coder> = [],
            gone: Gone? = nil, readOnlyReason: String? = nil
        ) {
            self.path = path
            self.article = article
            self.own = own
            self.others = others
            self.unreadable = unreadable
            self.gone = gone
            self.readOnlyReason = readOnlyReason
        }
    }

    /// The look at the disk that found it, by number: what the reader takes over of it, the store has to know.
    package let look: Int
    /// Articles that are new in the list, or of which the list says something else now.
    package var listed: [ArticleEntry] = []
    /// Articles whose files are gone.
    package var gone: [BytePath] = []
    /// Names that articles had before and under which the coder has nothing any more: it was taken over.
    package var adopted: [BytePath] = []
    /// The register and the codebook; nil where they are as they were.
    package var corpus: CorpusRecord?
    package var sidecars: [Sidecars] = []
    /// The open article with its new text; nil where it is as it was.
    package var opened: OpenedArticle?
    /// What cannot be read, each a sentence.
    package var notices: [String] = []

    /// Nothing, found by a look.
    package init(look: Int) {
        self.look = look
    }

    /// Whether there is nothing to tell.
    package var isEmpty: Bool {
        listed.isEmpty && gone.isEmpty && adopted.isEmpty && corpus == nil && sidecars.isEmpty && opened == nil
            && notices.isEmpty
    }
}

/// What the reader has taken over of an arrival: from now on its work grows from that.
package struct Acceptance: Hashable, Sendable {
    /// The number of the look that found it.
    package let look: Int
    /// The articles whose own notebook the reader now has from the disk.
    package var articles: [BytePath] = []
    /// Whether it has the register and the codebook from there.
    package var hasCorpus = false

    /// Nothing of an arrival yet.
    init(of arrival: Arrival) {
        look = arrival.look
    }
}
