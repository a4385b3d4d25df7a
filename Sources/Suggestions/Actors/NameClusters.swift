import Prose

/// Puts the mentions of one actor together. Two full names with different first names are never one.
struct NameClusters {
    private var runs: [NameRun] = []
    /// Names that stand somewhere where no sentence gave them their capital.
    private var certain: Set<String> = []
    /// Names that stand after “in”: places.
    private var located: Set<String> = []

    /// Takes the names of a paragraph.
    mutating func add(_ new: [NameRun]) {
        runs += new
        certain.formUnion(new.filter { !$0.startsSentence || $0.speaks }.map(\.name))
        located.formUnion(new.filter(\.isLocated).map(\.name))
    }

    /// Takes the names of headlines, as far as the text has them too: in a headline every word has a capital.
    mutating func addKnown(_ new: [NameRun]) {
        let known = Set(runs.map(\.name))
        runs += new.filter { known.contains($0.name) }
        runs.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The names, most often mentioned first, then in the order of the text.
    func names() -> [NameInArticle] {
        let runs = runs.compactMap(withoutSentenceStart)
        let full = fullNames(of: runs)
        let clusters = Dictionary(grouping: runs) { full[$0.name] ?? $0.name }
        return clusters.map { name, runs in NameInArticle(name, runs, isPerson: looksLikePerson(name, runs)) }
            .sorted { ($1.mentions.count, $0.first) < ($0.mentions.count, $1.first) }
    }

    /// A name without a first word that has its capital from the sentence (Outside Ilm); nil where nothing is left.
    private func withoutSentenceStart(_ run: NameRun) -> NameRun? {
        guard run.startsSentence, !certain.contains(run.name) else { return run }
        guard let blank = run.name.firstIndex(of: " ") else { return nil }
        let rest = String(run.name[blank...].dropFirst())
        // The first word of a person's full name stays, though the surname alone is known.
        let isWhole = located.contains(rest) || (rest.contains(" ") && certain.contains(rest))
        return isWhole ? run.ending(with: rest) : run
    }

    /// For each form that is short for another, the fullest one.
    private func fullNames(of runs: [NameRun]) -> [String: String] {
        let long = longNames(among: runs)
        var full: [String: String] = [:]
        var seen: Set<String> = []
        for run in runs where seen.insert(run.name).inserted {
            full[run.name] = longerForm(of: run, among: long)
        }
        return full.mapValues { full[$0] ?? $0 }
    }

    /// Names of several words, by what can be short for them: their first and last words and their initials.
    private func longNames(among runs: [NameRun]) -> [String: [NameRun]] {
        var names: [String: [NameRun]] = [:]
        for run in runs {
            let words = run.name.split(separator: " ")
            guard words.count > 1, let first = words.first, let last = words.last else { continue }
            for key in Set([String(first), String(last), initials(of: words)]) { names[key, default: []].append(run) }
        }
        return names
    }

    /// The full name that a form belongs to: the last one before its first mention, else one after it that is surely
    /// a person's, since an article gives the full name first.
    private func longerForm(of run: NameRun, among long: [String: [NameRun]]) -> String? {
        guard let key = run.name.split(separator: " ").last else { return nil }
        let candidates = (long[String(key)] ?? []).filter { $0.name != run.name && isShort(run.name, for: $0) }
        let before = candidates.last { $0.range.lowerBound < run.range.lowerBound }
        return (before ?? candidates.first { $0.hasTitle || $0.speaks })?.name
    }

    /// Whether a name can be another's short form: its surname or first name alone, its initials, or the same without a
    /// middle name.
    private func isShort(_ short: String, for long: NameRun) -> Bool {
        let one = short.split(separator: " "), other = long.name.split(separator: " ")
        guard other.count > one.count else { return false }
        if one.count == 1 {
            if short.count > 1, short == initials(of: other) { return true }
            return !located.contains(short) && hasFormOfPerson(other, long)
                && (one.first == other.last || (one.first == other.first && long.hasTitle))
        }
        return one.first == other.first && one.last == other.last && hasFormOfPerson(other, long)
    }

    private func initials(of words: [Substring]) -> String {
        String(words.compactMap(\.first).filter(\.isUppercase))
    }

    private func hasFormOfPerson(_ words: [Substring], _ run: NameRun) -> Bool {
        if run.hasArticle || !(2...4).contains(words.count) { return false }
        return words.allSatisfy { word in
            let folded = word.lowercased()
            return folded != "of" && !NameWords.organizations.contains(folded) && !NameWords.places.contains(folded)
                && (word.count == 1 || word.hasSuffix(".") || word != word.uppercased())
        }
    }

    private func looksLikePerson(_ name: String, _ runs: [NameRun]) -> Bool {
        if runs.contains(where: \.hasTitle) { return true }
        let words = name.split(separator: " ")
        if located.contains(name) { return false }
        if words.count == 1 { return runs.contains(where: \.speaks) && name != name.uppercased() }
        return runs.filter { $0.name == name }.allSatisfy { hasFormOfPerson(words, $0) }
    }
}

extension NameRun {
    /// The same without words at its start.
    fileprivate func ending(with rest: String) -> NameRun {
        NameRun(
            range: range.upperBound - rest.unicodeScalars.count..<range.upperBound, name: rest, hasTitle: hasTitle,
            hasArticle: hasArticle, speaks: speaks, startsSentence: false, isLocated: isLocated)
    }
}

extension NameInArticle {
    fileprivate init(_ name: String, _ runs: [NameRun], isPerson: Bool) {
        let others = Set(runs.map(\.name)).subtracting([name]).sorted { ($1.count, $0) < ($0.count, $1) }
        self.init(
            name: name, forms: [name] + others, mentions: runs.map(\.range), looksLikePerson: isPerson)
    }

    fileprivate var first: TextOffset {
        mentions.first?.lowerBound ?? .start
    }
}
