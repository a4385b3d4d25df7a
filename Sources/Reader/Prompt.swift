import Annotations
package import Prose

/// A line in which a person types, at the bottom of the screen.
package struct Prompt: Equatable, Sendable {
    /// What the line is for.
    package enum Purpose: Equatable, Sendable {
        /// Search from `origin`, where cancelling goes back to.
        case search(origin: TextOffset, isForward: Bool)
        case memo
        case listFilter(before: String)
        case reviewFilter(before: String)
        case exclusionReason
        case claim(StatementName)

        /// What stands before the line.
        package var title: String {
            switch self {
            case .search(_, let isForward): isForward ? "/" : "\\"
            case .memo: "memo: "
            case .listFilter: "articles: "
            case .reviewFilter: "review: "
            case .exclusionReason: "excluded because: "
            case .claim: "claim: "
            }
        }
    }

    package let purpose: Purpose
    package var field: TextField
    /// What stood in the line when it was opened: what is in it besides was typed.
    let initial: String

    package init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        initial = text
        field = TextField(text)
    }

    /// The line with what was typed in it at an earlier time.
    func resumed(_ text: String, cursor: Int) -> Prompt {
        var prompt = self
        prompt.field = TextField(text, cursor: cursor)
        return prompt
    }
}

extension ReaderState {
    /// Shows what the prompt would do while it is typed.
    mutating func preview(_ prompt: Prompt) {
        switch prompt.purpose {
        case .search(let origin, let isForward): previewSearch(prompt.field.text, from: origin, isForward: isForward)
        case .listFilter: articles.filter = prompt.field.text
        case .reviewFilter:
            review.filter = prompt.field.text
            refreshReview()
        case .memo, .exclusionReason, .claim: break
        }
    }

    /// Does what the prompt is for. Where that is refused, what was typed stays where it is.
    mutating func submit(_ prompt: Prompt) throws(Refusal) -> [Effect] {
        overlay = nil
        do throws(Refusal) {
            return try act(on: prompt)
        } catch {
            if prompt.draftField != nil, !prompt.field.isEmpty { overlay = .prompt(prompt) }
            throw error
        }
    }

    private mutating func act(on prompt: Prompt) throws(Refusal) -> [Effect] {
        let text = prompt.field.text
        switch prompt.purpose {
        case .search(let origin, let isForward):
            return try finishSearch(text, from: origin, isForward: isForward)
        case .memo:
            let target = try targetOrNew()
            return edit("memo", target) { $0.memo = text.isEmpty ? nil : text }
        case .exclusionReason:
            return try setStatus(.excluded, memo: text)
        case .claim(let name):
            return edit("claim", try target(named: name)) { $0.claim = text.isEmpty ? nil : text }
        case .listFilter, .reviewFilter:
            return []
        }
    }

    /// Leaves the prompt and takes back what it showed.
    mutating func cancel(_ prompt: Prompt) {
        overlay = nil
        switch prompt.purpose {
        case .search(let origin, _):
            reading?.search = nil
            reading?.move(to: origin)
        case .listFilter(let before): articles.filter = before
        case .reviewFilter(let before):
            review.filter = before
            refreshReview()
        case .memo, .exclusionReason, .claim: break
        }
    }
}
