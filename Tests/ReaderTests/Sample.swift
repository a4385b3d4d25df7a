import Annotations
import Prose
import Screen
import Suggestions
import Testing

@testable import Reader

/// Readers to test with.
enum Sample {
    static let words = """
        The ferry stays, says the mayor of Ostrel

        “We will not sell the ferry,” said Mayor Ilse Brandt, “not this year.” The “sale” had been announced on Monday.

        Harbor master Tomas Wiik was less sure. “Ask me again in spring,” he told the council. “The hull is older than I am.

        “And so is the engine.”

        Brandt said that the council would vote in May.
        """

    static func coder(_ slug: String = "ana") throws -> Coder { try #require(Coder(slug: slug)) }

    /// A reader without articles.
    static func emptyReader(size: Size = Size(columns: 120, rows: 36)) throws -> ReaderState {
        var state = ReaderState(coder: try coder(), keymap: ScenarioTests.defaultKeymap, size: size)
        _ = state.handle(.listed([], isComplete: true), at: Moment(milliseconds: 0, seed: 0))
        return state
    }

    /// A reader with one article open in the text pane.
    static func openReader(
        _ words: String = words, size: Size = Size(columns: 120, rows: 36), readOnlyReason: String? = nil,
        coder slug: String = "ana"
    ) throws -> ReaderState {
        var state = ReaderState(coder: try coder(slug), keymap: ScenarioTests.defaultKeymap, size: size)
        let path = BytePath("ferry.txt")
        let moment = Moment(milliseconds: 1_800_000_000_000, seed: 1)
        _ = state.handle(.listed([ArticleEntry(path: path)], isComplete: true), at: moment)
        _ = state.handle(.opened(try opened(words, path, readOnlyReason: readOnlyReason)), at: moment)
        _ = state.run("focus-text")
        return state
    }

    static func opened(_ words: String, _ path: BytePath, readOnlyReason: String? = nil) throws -> OpenedArticle {
        let text = ArticleText(words)
        let article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        return OpenedArticle(
            path: path, article: article, text: text, base: TextHash(of: text), quotations: text.quotations(),
            names: text.names(), notebook: Notebook(article: article.id, coder: try coder(), label: path.display),
            readOnlyReason: readOnlyReason)
    }
}

extension ReaderState {
    /// Presses the keys that a text names, one after the other.
    mutating func press(_ text: String) {
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let end = first == "<" ? rest.firstIndex(of: ">") : nil
            let piece = rest[...(end ?? rest.startIndex)]
            for key in (try? Key.sequence(named: String(piece))) ?? [] {
                _ = handle(.terminal(.key(key)), at: Moment(milliseconds: 1_800_000_000_000, seed: 7))
            }
            rest = rest[piece.endIndex...]
        }
    }
}
