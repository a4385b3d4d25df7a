import Annotations
import Prose
import Suggestions

extension ReaderState {
    /// Who may have said it: the names of the article, the likeliest first, then the rest of the register.
    func speakerQuestion() -> Question {
        let unknown = (value: Question.Value.unknownSpeaker, label: "unknown", detail: "not told", key: "?" as String?)
        return question(.speaker, actorOptions + [unknown], makesNew: true)
    }

    /// Everybody who can be chosen, the likeliest first.
    var actorOptions: [Question.Option] {
        let proposed = offeredSpeakers.map(option)
        let taken = Set(proposed.map(\.label))
        let options = proposed + namedOptions.filter { !taken.contains($0.label) }
        let named = Set(options.map(\.value))
        let others = corpus.actors.filter { $0.mergedInto == nil && !named.contains(.actor($0.id)) }
        let rest = others.map { SpeakerOption(.actor($0.id), $0.name, $0.kind.rawValue) }
        return (options + rest).map { ($0.value, $0.label, $0.detail, hotKey(of: $0.value)) }
    }

    /// The key that the register gives to an actor.
    private func hotKey(of value: Question.Value) -> String? {
        if case .actor(let id) = value { corpus.actor(id)?.hotKey } else { nil }
    }

    /// The names of the article that the statement is in; none where another article is open.
    private var namedOptions: [SpeakerOption] {
        guard let reading, focus != .review || reviewed?.path == reading.path else { return [] }
        let words = statementWords(in: reading)
        let spoken = reading.spokenParts
        let options = reading.names.compactMap { name -> (option: SpeakerOption, distance: Int)? in
            guard let mention = name.mention(nearest: words, outside: spoken) else { return nil }
            return (option(for: name, at: mention.range), mention.distance + (name.looksLikePerson ? 0 : 500))
        }
        return options.sorted { $0.distance < $1.distance }.map(\.option)
    }

    private func option(for name: NameInArticle, at place: TextRange) -> SpeakerOption {
        guard let actor = name.forms.lazy.compactMap({ corpus.actor(named: $0) }).first else {
            return SpeakerOption(.name(name.name, place), name.name, "named here")
        }
        return SpeakerOption(.actor(actor.id), actor.name, actor.kind.rawValue)
    }

    private func option(for speaker: ProposedSpeaker) -> SpeakerOption {
        let known = speaker.known.flatMap { corpus.actor($0) } ?? corpus.actor(named: speaker.name)
        if let known, known.record.deletion == nil { return SpeakerOption(.actor(known.id), known.name, "proposed") }
        let place = speaker.mention ?? reading.map { $0.cursor..<$0.cursor } ?? TextRange(0, 0)
        return SpeakerOption(.name(speaker.name, place), speaker.name, "proposed, new")
    }

    /// The words whose speaker is asked for.
    private func statementWords(in reading: Reading) -> TextRange {
        if let extent = (try? target())?.ranges.extent { return extent }
        guard let first = reading.selectedRanges.first, let last = reading.selectedRanges.last else {
            return reading.cursor..<reading.cursor
        }
        return first.lowerBound..<last.upperBound
    }
}

extension NameInArticle {
    /// Where a name stands nearest to some words, and how far from them, in scalars.
    ///
    /// What is quoted names whom the speaker speaks of, seldom the speaker: a mention inside of a quotation (`spoken`, in
    /// order) counts only where there is no other.
    func mention(nearest words: TextRange, outside spoken: [TextRange]) -> (range: TextRange, distance: Int)? {
        let told = mentions.filter { !spoken.hold($0) }
        let penalty = told.isEmpty ? 2000 : 0
        let nearest = (told.isEmpty ? mentions : told).min { $0.distance(to: words) < $1.distance(to: words) }
        return nearest.map { ($0, $0.distance(to: words) + penalty) }
    }
}

extension Reading {
    /// The parts of what is said in the article, in reading order.
    var spokenParts: [TextRange] {
        candidates.filter { $0.kind == .speech }.flatMap(\.segments).sorted { $0.lowerBound < $1.lowerBound }
    }
}

extension [TextRange] {
    /// Whether one of several parts, which are in order and do not overlap, holds a stretch.
    fileprivate func hold(_ stretch: TextRange) -> Bool {
        let low = partition { $0.lowerBound <= stretch.lowerBound }
        return low > 0 && self[low - 1].encloses(stretch)
    }
}

extension TextRange {
    /// How many scalars lie between two stretches; 0 where they meet.
    func distance(to other: TextRange) -> Int {
        Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
    }
}

/// An answer to who speaks.
private struct SpeakerOption {
    let value: Question.Value
    let label: String
    let detail: String

    init(_ value: Question.Value, _ label: String, _ detail: String) {
        self.value = value
        self.label = label
        self.detail = detail
    }
}
