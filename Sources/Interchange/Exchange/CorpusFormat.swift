package import Annotations

/// A way to write a whole corpus for another program: one file in `Formats/`, and one word in ``corpusFormats``.
///
/// Beside it, ``StatementFormat`` writes one statement a line.
package protocol CorpusFormat: Sendable {
    /// What `--format` calls it.
    var name: String { get }
    /// What it is, in a line for the help.
    var summary: String { get }
    /// What comes out of it.
    var output: ExchangeOutput { get }
    /// What of a corpus is in what it writes; all else is a loss.
    var keeps: KeptMembers { get }
    /// What is lost of an article beside the members that are never kept.
    func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport)
    /// What is lost of the register and the codebook beside the members that are never kept.
    func addLosses(of record: CorpusRecord, to report: inout LossReport)
    /// Writes a corpus. A folder or an archive has several files, which are begun one after the other; a single file is
    /// never begun.
    func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure)
}

/// What a format writes.
package enum ExchangeOutput: Hashable, Sendable {
    /// One file, whose name usually ends so.
    case file(ending: String)
    /// A folder of files.
    case folder
}

extension CorpusFormat {
    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {}
    package func addLosses(of record: CorpusRecord, to report: inout LossReport) {}

    /// What of a corpus is not in what the format writes.
    package func losses(of corpus: ExchangeCorpus) -> LossReport {
        var report = LossReport()
        for article in corpus.articles { addAllLosses(of: article, corpus.record, to: &report) }
        addAllLosses(of: corpus.record, to: &report)
        return report
    }

    /// What of the register and the codebook is not in what the format writes.
    package func addAllLosses(of record: CorpusRecord, to report: inout LossReport) {
        report.note(record, keeping: keeps)
        addLosses(of: record, to: &report)
    }

    /// What of an article is not in what the format writes.
    package func addAllLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        report.note(article, keeping: keeps)
        addLosses(of: article, record, to: &report)
    }
}

/// Where a format writes to. Whoever gives it knows what a disk is.
package struct ExchangeSink<Failure: Error> {
    /// Begins the next file of a folder; its path has no `..` and does not begin with `/`.
    package let begin: (BytePath) throws(Failure) -> Void
    /// Writes some bytes.
    package let send: ([UInt8]) throws(Failure) -> Void
    /// Shows what is about to be sent in a form in which nobody can read it, packed for example, so that it can be looked
    /// through for names that are to be left out.
    package let show: ([UInt8]) -> Void
    /// What to throw, where a format finds that it cannot be done, with a sentence that says why; nil where nobody is told.
    package let failure: (String) -> Failure?

    package init(
        begin: @escaping (BytePath) throws(Failure) -> Void, send: @escaping ([UInt8]) throws(Failure) -> Void,
        show: @escaping ([UInt8]) -> Void = { _ in },
        failure: @escaping (String) -> Failure? = { _ in nil }
    ) {
        self.begin = begin
        self.send = send
        self.show = show
        self.failure = failure
    }

    /// Ends the writing with a sentence.
    package func refuse(_ sentence: String) throws(Failure) {
        if let failure = failure(sentence) { throw failure }
    }

    /// Writes a text.
    package func send(_ text: String) throws(Failure) {
        try send(Array(text.utf8))
    }
}

/// A way to read what another program wrote: one file in `Formats/`, and one word in ``corpusReadings``.
package protocol CorpusReading: Sendable {
    /// What `--format` calls it.
    var name: String { get }
    /// What it is, in a line for the help.
    var summary: String { get }
    /// Whether something is of this format, seen from its start and the names of its files. It reads little.
    func recognizes(_ source: ImportSource) -> Bool
    /// What is in it. What cannot be understood of it is a problem in the corpus; what is no such file at all is thrown.
    func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus
}

/// Every format of whole corpora that is written, in the order of the help.
/// `base` is an IRI for articles that have no address of their own, `chapters` what a quote book is ordered by; `isExact` leaves
/// cells that a spreadsheet would run as they are.
package func corpusFormats(
    base: String? = nil, chapters: QuoteBook.Order = .actor, isExact: Bool = false
) -> [any CorpusFormat] {
    [
        WebAnnotationCollection(base: base), BratStandoff(), LabelStudioTasks(), DoccanoLines(), ConllTags(),
        WebAnnoTSV(), RefiProject(), DnaDatabase(), DnaTable(isExact: isExact), QuoteBookPage(by: chapters),
        QuoteBookMarkdown(by: chapters), SchemaOrgGraph(), ClaimReviewSkeletons(), FollowTheMoneyLines(),
        SpreadsheetWorkbook(),
    ]
}

/// Every format that is read, in the order in which they are tried: archives first, since anything may stand in one.
package func corpusReadings() -> [any CorpusReading] {
    [
        RefiProject(), DnaReading(), WebAnnotationReading(), HypothesisReading(), BratReading(), LabelStudioReading(),
        DoccanoReading(), StatementsJSONLinesReading(), DnaTableReading(), StatementTableReading(),
    ]
}
