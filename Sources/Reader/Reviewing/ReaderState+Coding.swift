import Analysis
import Annotations
import Prose

/// What is marked in all articles (``ReaderState/coded``), kept true to what the person does.
///
/// It is read from the disk once, beside the keys. From then on the notebooks that are in memory count: what was changed of
/// them is put into it article by article, before anything is asked of it.
extension ReaderState {
    /// Takes in what all sidecars say.
    mutating func take(_ table: StatementTable) {
        forgetRows()
        coded = table
        isCorpusRead = true
        corpusProgress = nil
        shelf.markAllChanged()
        refreshReview()
    }

    /// Brings what is known of all articles up to date with the notebooks in memory, and with the register. The numbers of
    /// statements may mean others then: ``refreshReview()`` does it for whoever asks.
    mutating func catchUp() {
        if coded.corpus.record != corpus { coded.take(corpus) }
        for path in shelf.takeChanged() where !isKnown(path) { coded.put(codedArticle(path), marks(of: path)) }
    }

    /// Takes in the notebooks of one article that have just been read. Where they say what was known, no row moves.
    mutating func settle(_ path: BytePath) {
        guard isCorpusRead, shelf.hasChanged(path) else { return }
        if isKnown(path) { return shelf.markKnown(path) }
        let rows = review
        forgetRows()
        guard coded.put(codedArticle(path), marks(of: path)) else { return refreshReview() }
        review = rows
        shelf.markKnown(path)
    }

    /// Stops reading the sidecars where nobody waits for them any more. What was read is kept, so that the next time goes on
    /// from there.
    mutating func stopReadingCorpus() -> [Effect] {
        guard !isCorpusRead, awaitedQuery == nil, !awaitsStatements,
            ![.review, .answer, .actors, .codebook].contains(focus)
        else {
            return []
        }
        if let progress = corpusProgress { say("stopped reading: \(progress.words) sidecars are known") }
        corpusProgress = nil
        return [.stopReadingCorpus]
    }

    /// Forgets the rows of the review, whose numbers are about to mean other statements, but not which one is looked at.
    private mutating func forgetRows() {
        review.wanted = reviewedName ?? review.wanted
        review.forgetRows()
    }

    /// Whether the notebooks in memory say of an article what is known of it: the usual case when it has just been read.
    private func isKnown(_ path: BytePath) -> Bool {
        let article = coded.corpus.number(of: path).map { coded.corpus.articles[$0] }
        return article == codedArticle(path) && coded.corpus.marks(of: path).saysTheSame(as: marks(of: path))
    }

    private func codedArticle(_ path: BytePath) -> CodedCorpus.CodedArticle {
        let known = coded.corpus.number(of: path).map { coded.corpus.articles[$0].about }
        let about = about(path) ?? known ?? Article(id: Identifier(iri: ""))
        return CodedCorpus.CodedArticle(path: path, about: about)
    }

    /// What is marked in an article now. Of the other coders the disk is believed, where their notebooks are not in memory.
    private func marks(of path: BytePath) -> CodedCorpus.Marks {
        var marks = CodedCorpus.Marks(
            of: [shelf.own[path]?.notebook].compactMap(\.self) + shelf.others[path, default: []])
        guard shelf.others[path] == nil else { return marks }
        let known = coded.corpus.marks(of: path)
        marks.statements += known.statements.filter { $0.coder != coder }
        marks.mentions += known.mentions.filter { $0.coder != coder }
        return marks
    }

    /// Follows a change in what is known of all articles, where that only gives statements other values: the rows of the
    /// review stay where they are. Everything else waits until it is asked for.
    mutating func follow(_ transaction: Transaction, on path: BytePath, wasKnown: Bool) {
        guard isCorpusRead, wasKnown, let places = places(of: transaction, on: path) else {
            if focus == .review { refreshReview() }
            return
        }
        for (number, statement) in places {
            coded.replace(number, by: CodedStatement(statement, by: coder, article: 0))
        }
        shelf.markKnown(path)
    }

    /// The changed statements and their numbers; nil where one came, went, or moved.
    private func places(of transaction: Transaction, on path: BytePath) -> [(Int, Statement)]? {
        guard coded.corpus.number(of: path) != nil else { return nil }
        let known = coded.corpus.statements(of: path)
        var places: [(Int, Statement)] = []
        for change in transaction.changes {
            switch (change.before, change.after) {
            // What is known of the article is told with its statements.
            case (.note(let before), .note(let after)) where before.particulars != after.particulars: return nil
            case (nil, .note(let after)) where !after.particulars.isEmpty: return nil
            case (.note, _), (nil, .note), (.actor, _), (nil, .actor), (.concept, _), (nil, .concept): continue
            case (.statement(let before), .statement(let after)):
                let ranges = after.segments.map(\.range)
                guard before.record.deletion == nil, after.record.deletion == nil,
                    let number = known.first(where: {
                        let statement = coded.corpus.statements[$0]
                        return statement.id == after.id && statement.coder == coder && statement.ranges == ranges
                    })
                else { return nil }
                places.append((number, after))
            case (.statement, _), (.mention, _), (nil, .statement), (nil, .mention), (nil, nil): return nil
            }
        }
        return places
    }
}
