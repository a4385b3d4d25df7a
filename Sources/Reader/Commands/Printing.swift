import Analysis
import Annotations
import Screen

extension Command {
    /// Where else the text of an article was printed.
    static let printing: [Command] = [
        Command("show-printings", "show where else the article was printed, nearly word for word, and open it there") {
            state, _ throws(Refusal) in try state.showPrintings()
        }
    ]
}

extension ReaderState {
    /// Asks which of the other printings of an article is to be opened.
    fileprivate mutating func showPrintings() throws(Refusal) -> [Effect] {
        let path = focus == .list ? articles.current?.path : reading?.path
        guard let path else { throw Refusal("no article is open: choose one in the list") }
        guard let printings else {
            try refuseWhileListing()
            awaitsPrintings = true
            say("comparing the articles…")
            return [.comparePrintings]
        }
        let others = inOrder(printings.others(besides: path))
        guard !others.isEmpty else {
            let sentence = "no other article of this folder prints the same text"
            throw Refusal([sentence, partialNote].compactMap(\.self).joined(separator: ": "))
        }
        let options = others.prefix(Self.mostPrintings).map { other -> Question.Option in
            (.printing(other.path), source(of: other.path), detail(of: other), nil)
        }
        overlay = .question(question(.printings(others.count), options, makesNew: false))
        return []
    }

    /// Printings of one text that can be chosen from.
    private static let mostPrintings = 500

    /// Takes in which articles are printings of each other.
    mutating func take(_ found: Printings) {
        printings = found
        guard awaitsPrintings else { return }
        awaitsPrintings = false
        let count = reading.map { found.count(besides: $0.path) } ?? 0
        let key = keyName(of: "show-printings")
        say(
            count == 0
                ? "the articles are compared: no other one prints this text"
                : "the articles are compared: \(count == 1 ? "1 other prints" : "\(count) others print") this text: \(key) shows them"
        )
    }

    /// Opens another printing; the place in this one is kept among the jumps.
    mutating func openPrinting(_ path: BytePath) -> [Effect] {
        focus = .text
        guard reading?.path != path else { return [] }
        return [leaveEffect, .open(path)].compactMap(\.self)
    }

    // MARK: - What is said of it

    /// The first printing first; those without a date last.
    private func inOrder(_ others: [Printings.Other]) -> [Printings.Other] {
        let dated = others.map { (other: $0, date: articles.entry($0.path)?.published ?? "~") }
        return dated.sorted { ($0.date, $0.other.path) < ($1.date, $1.other.path) }.map(\.other)
    }

    /// Where and when an article was printed, in a few words.
    private func source(of path: BytePath) -> String {
        let entry = articles.entry(path)
        return [entry?.outlet ?? path.display, entry?.published].compactMap(\.self).joined(separator: " · ")
    }

    private func detail(of other: Printings.Other) -> String {
        let entry = articles.entry(other.path)
        let alike = other.likeness?.text ?? "another part of the longest"
        return [alike, entry?.tagged, entry?.displayTitle].compactMap(\.self).joined(separator: " · ")
    }

    /// Where else an article was printed, for the inspector, a line each; empty where it was not. Those in which something is
    /// tagged come first, because a person codes a text once.
    func printedElsewhere(_ path: BytePath) -> [String] {
        guard let others = printings?.others(besides: path, most: Self.lookedAt), !others.isEmpty else { return [] }
        let count = printings?.count(besides: path) ?? 0
        let entries = others.compactMap { articles.entry($0) }
        let sorted = entries.filter { $0.tagged != nil } + entries.filter { $0.tagged == nil }
        let named = sorted.prefix(Self.namedPrintings).map { entry in
            [entry.tagged, source(of: entry.path)].compactMap(\.self).joined(separator: ": ")
        }
        let rest = count - named.count
        return named + (rest > 0 ? ["and \(rest) more"] : [])
    }

    /// Printings that are named, and those that are looked at to name them.
    private static let namedPrintings = 3
    private static let lookedAt = 50
}

extension ArticleEntry {
    /// How much is tagged in it; nil where nothing is.
    fileprivate var tagged: String? {
        let count = ownCount + otherCount
        return count == 0 ? nil : count == 1 ? "1 statement" : "\(count) statements"
    }
}
