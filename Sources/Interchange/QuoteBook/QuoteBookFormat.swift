package import Annotations

/// A format that writes a quote book.
package protocol QuoteBookFormat: CorpusFormat {
    /// What the chapters are.
    var order: QuoteBook.Order { get }
}

extension QuoteBookFormat {
    package var keeps: KeptMembers { QuoteBook.keeps }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        QuoteBook.addLosses(of: article, record, by: order, to: &report)
    }

    package func addLosses(of record: CorpusRecord, to report: inout LossReport) {
        QuoteBook.addLosses(of: record, to: &report)
    }
}
