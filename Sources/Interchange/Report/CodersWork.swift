package import Annotations

/// Who coded a corpus, when, and how far they are: what a report says of its own grounds.
package struct CodersWork: Hashable, Sendable {
    /// What one coder has done.
    package struct Share: Hashable, Sendable {
        package fileprivate(set) var articles = 0
        package fileprivate(set) var statements = 0
        /// Those that were proposed by the program and accepted.
        package fileprivate(set) var proposed = 0
        package fileprivate(set) var byStatus: [Statement.Status: Int] = [:]
        package fileprivate(set) var done = 0
        /// When the first and the last statement was made or changed, as written.
        package fileprivate(set) var first: String?
        package fileprivate(set) var last: String?
    }

    /// What a coder noted about an article as a whole.
    package struct Note: Hashable, Sendable {
        package let article: BytePath
        package let coder: Coder
        package let memo: String
    }

    package private(set) var shares: [Coder: Share] = [:]
    package private(set) var notes: [Note] = []
    /// The programs and versions that proposed what was accepted.
    package private(set) var proposers: Set<String> = []

    package init() {}

    /// Takes in what one coder has done in one article.
    package mutating func add(_ notebook: Notebook, of article: BytePath) {
        var share = shares[notebook.coder, default: Share()]
        share.articles += 1
        share.statements += notebook.statements.count
        if notebook.note?.status == .done { share.done += 1 }
        for statement in notebook.statements {
            share.byStatus[statement.status, default: 0] += 1
            share.note(statement.record.created.text)
            statement.record.modified.map { share.note($0.text) }
            guard let proposer = statement.provenance.proposer else { continue }
            share.proposed += 1
            proposers.insert(proposer.split(separator: " ").prefix(2).joined(separator: " "))
        }
        shares[notebook.coder] = share
        if let memo = notebook.note?.memo { notes.append(Note(article: article, coder: notebook.coder, memo: memo)) }
    }
}

extension CodersWork.Share {
    fileprivate mutating func note(_ time: String) {
        first = min(first ?? time, time)
        last = max(last ?? time, time)
    }

    /// Statements that nobody has looked at a second time.
    var unreviewed: Int { (byStatus[.draft] ?? 0) + (byStatus[.coded] ?? 0) }
}
