package import Annotations
package import Prose

/// A line in which a person types, at the bottom of the screen.
package struct Prompt: Equatable, Sendable {
    /// What the line is for.
    package enum Purpose: Equatable, Sendable {
        /// Search from `origin`, where cancelling goes back to.
        case search(origin: TextOffset, isForward: Bool)
        case memo
        /// What the list showed before, and the article that its cursor was on.
        case listFilter(before: String, from: BytePath?)
        case reviewFilter(before: String)
        /// Why an article is left out.
        case exclusionReason(BytePath)
        /// Search all articles, or what was said of them.
        case corpusSearch(inAnnotations: Bool)
        case claim(StatementName)
        /// Something of the register or the codebook.
        case entry(EntryLine)
        /// What a person says of an article.
        case particular(ArticleParticular, BytePath)
        /// What is noted of all articles together.
        case corpusMemo
        /// A name for what the review shows.
        case viewName

        /// What stands before the line.
        package var title: String {
            switch self {
            case .search(_, let isForward): isForward ? "/" : "\\"
            case .memo: "memo: "
            case .listFilter: "articles: "
            case .reviewFilter: "review: "
            case .exclusionReason: "excluded because: "
            case .corpusSearch(let inAnnotations): inAnnotations ? "in annotations: " : "in all articles: "
            case .claim: "claim: "
            case .entry(let line): line.title
            case .particular(.memo, _): "memo of the article: "
            case .particular(let particular, _): "\(particular.rawValue): "
            case .corpusMemo: "memo of all articles: "
            case .viewName: "save as: "
            }
        }
    }

    /// What is shown of the history.
    struct Recalled: Hashable, Sendable {
        /// What was typed before.
        let typed: String
        /// How far back.
        let index: Int
        /// What stands there.
        let line: String
    }

    package let purpose: Purpose
    /// The line of the history that stands here; nil where it was changed since.
    var recalled: Recalled?
    /// What Tab has completed; nil where it has not, or something else was typed since.
    var completion: FilterCompletion?
    package var field: TextField
    /// What stood in the line when it was opened: what is in it besides was typed.
    let initial: String

    package init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        initial = text
        field = purpose.field(text)
    }

    /// The line with what was typed in it at an earlier time.
    func resumed(_ text: String, cursor: Int) -> Prompt {
        var prompt = self
        prompt.field = purpose.field(text, cursor: cursor)
        return prompt
    }
}

extension Prompt.Purpose {
    /// The field to type in. A memo keeps the line breaks that it has.
    fileprivate func field(_ text: String, cursor: Int = .max) -> TextField {
        switch self {
        case .entry(let line) where line.keepsLineBreaks: TextField(lines: text, cursor: cursor)
        case .memo, .particular(.memo, _), .corpusMemo: TextField(lines: text, cursor: cursor)
        case .search, .listFilter, .reviewFilter, .exclusionReason, .claim, .corpusSearch, .particular, .viewName,
            .entry:
            TextField(text, cursor: cursor)
        }
    }
}

extension ReaderState {
    /// Shows what the prompt would do while it is typed.
    mutating func preview(_ prompt: Prompt) -> [Effect] {
        switch prompt.purpose {
        case .search(let origin, let isForward):
            return search(for: prompt.field.text, from: origin, isForward: isForward)
        case .listFilter(_, let article):
            let effects = filterList(prompt.field.text)
            if let article { articles.moveCursor(to: article) }
            return effects
        case .reviewFilter:
            review.filter = prompt.field.text
            refreshReview()
        case .entry(.filter):
            entryScreen?.filter = prompt.field.text
            refreshEntries()
        case .corpusSearch, .memo, .exclusionReason, .claim, .particular, .corpusMemo, .viewName, .entry: break
        }
        return []
    }

    /// Does what the prompt is for. Where that is refused, what was typed stays where it is.
    mutating func submit(_ prompt: Prompt) throws(Refusal) -> [Effect] {
        overlay = nil
        do throws(Refusal) {
            return try act(on: prompt) + remember(prompt)
        } catch {
            if prompt.isWork, !prompt.field.isEmpty { overlay = .prompt(prompt) }
            throw error
        }
    }

    private mutating func act(on prompt: Prompt) throws(Refusal) -> [Effect] {
        let text = prompt.field.text
        switch prompt.purpose {
        case .search(let origin, let isForward):
            return try finishSearch(prompt, from: origin, isForward: isForward)
        case .memo:
            let target = try targetOrNew()
            return edit("memo", target) { $0.memo = text.isEmpty ? nil : text }
        case .exclusionReason(let path):
            return try mark(.excluded(reason: text), path)
        case .claim(let name):
            return edit("claim", try target(named: name)) { $0.claim = text.isEmpty ? nil : text }
        case .particular(let particular, let path):
            return try describe(particular, of: path, as: text, unlike: prompt.initial)
        case .corpusMemo:
            return noteCorpus(text)
        case .corpusSearch(let inAnnotations):
            return try searchCorpus(prompt, inAnnotations: inAnnotations)
        case .entry(let line): return try take(line, text)
        case .viewName: return text.isEmpty ? [] : saveView(named: text)
        case .listFilter, .reviewFilter:
            return []
        }
    }

    /// Leaves the prompt and takes back what it showed.
    mutating func cancel(_ prompt: Prompt) -> [Effect] {
        overlay = nil
        switch prompt.purpose {
        case .search(let origin, _):
            reading?.move(to: origin)
            return leaveSearch()
        case .listFilter(let before, let article):
            _ = filterList(before)
            if let article { articles.moveCursor(to: article) }
        case .reviewFilter(let before):
            review.filter = before
            refreshReview()
        case .entry(.filter(let before)):
            entryScreen?.filter = before
            refreshEntries()
        case .corpusSearch, .memo, .exclusionReason, .claim, .particular, .corpusMemo, .viewName, .entry: break
        }
        return []
    }
}
