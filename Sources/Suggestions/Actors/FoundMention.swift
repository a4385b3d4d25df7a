package import Prose

/// A place where an article may name somebody.
package struct FoundMention: Hashable, Sendable {
    package let range: TextRange
    /// Whether the article leaves little doubt: it gives the full name, there or elsewhere, and nobody else in it bears
    /// the short one. What is in doubt is for a person to look at.
    package let isLikely: Bool
}

extension ArticleText {
    /// Every place that one of some names may stand at, in reading order, without overlap.
    ///
    /// `names` are those that the article has: what they say belongs together decides who is meant by a short form.
    /// Beside them, each form is looked for letter by letter, as a whole word, in `stretch`.
    package func mentions(ofForms forms: [String], among names: [NameInArticle], in stretch: TextRange)
        -> [FoundMention]
    {
        let finder = NamedMentions(forms, among: names)
        var found: [FoundMention] = names.flatMap { finder.mentions(of: $0, in: self) }
        let named = names.flatMap(\.mentions).sorted { $0.lowerBound < $1.lowerBound }
        for form in finder.forms {
            for match in matches(of: SearchPattern(form), in: stretch, limit: NamedMentions.limit)
            where isWholeWord(match) && string(in: match) == form {
                guard !named.overlaps(match), !found.contains(where: { $0.range.overlaps(match) }) else { continue }
                found.append(FoundMention(range: match, isLikely: finder.isLikely(form)))
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether no letter or digit stands directly before or after a stretch.
    private func isWholeWord(_ stretch: TextRange) -> Bool {
        let before = scalars(in: max(.start, stretch.lowerBound - 1)..<stretch.lowerBound)
        let after = scalars(in: stretch.upperBound..<min(range.upperBound, stretch.upperBound + 1))
        return !(before + after).contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

/// Decides which names of an article are one of some forms.
private struct NamedMentions {
    /// The forms, the longest first.
    let forms: [String]
    private let known: Set<String>
    /// Whether one of the forms has several words, so that a single word is short for it.
    private let hasFullForm: Bool
    /// Whether the article has such a form.
    private let isGivenInFull: Bool
    /// The words of everybody else's full names.
    private let wordsOfOthers: Set<String>

    /// How many places of one form are looked at.
    static let limit = 2000

    init(_ forms: [String], among names: [NameInArticle]) {
        self.forms = Set(forms).filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
        known = Set(self.forms)
        let known = known
        hasFullForm = self.forms.contains { $0.contains(" ") }
        isGivenInFull = names.contains { $0.name.contains(" ") && known.contains($0.name) }
        let others = names.filter { $0.name.contains(" ") && !known.contains($0.name) }
        wordsOfOthers = Set(others.flatMap { $0.name.split(separator: " ").map(String.init) })
    }

    /// Whether a form leaves little doubt in this article.
    func isLikely(_ form: String) -> Bool {
        if form.contains(" ") || !hasFullForm { return true }
        return isGivenInFull && !wordsOfOthers.contains(form)
    }

    func mentions(of name: NameInArticle, in text: ArticleText) -> [FoundMention] {
        guard name.forms.contains(where: known.contains) else { return [] }
        if known.contains(name.name) {
            return name.mentions.map { FoundMention(range: $0, isLikely: isLikely(text.string(in: $0))) }
        }
        // Somebody else's name that shares a form with it: only what could be meant, and nothing taken for granted.
        return name.mentions.filter { known.contains(text.string(in: $0)) }
            .map { FoundMention(range: $0, isLikely: false) }
    }
}

extension [TextRange] {
    /// Whether one of some sorted stretches without overlap overlaps another.
    fileprivate func overlaps(_ stretch: TextRange) -> Bool {
        let low = partition { $0.upperBound <= stretch.lowerBound }
        return low < count && self[low].overlaps(stretch)
    }
}

extension NameInArticle {
    /// The last word of a person's full name, by which articles go on; nil where there is none that could stand alone.
    package var surname: String? {
        guard looksLikePerson, let last = name.split(separator: " ").dropFirst().last else { return nil }
        return last.count > 2 && last.last?.isLetter == true ? String(last) : nil
    }
}
