import Annotations

/// What a person's decisions in a corpus have taught, on one computer.
///
/// Counts, names of the register's entries and hashes: no words of articles but the verbs of cues. Whoever holds it keeps
/// it, shows it and can empty it.
package struct Learned: Hashable, Sendable {
    /// By verb and by rule.
    package internal(set) var experience = Experience()
    /// How proposals fared that named somebody, by the trace of the name.
    var speakers: [String: Experience.Tally] = [:]
    /// Whom a person has said that words stand for, and how often, by their trace.
    var namings: [String: [Identifier<Actor>: Int]] = [:]
    /// The traces of places where nothing is proposed any more.
    package internal(set) var rejected: Set<String> = []

    /// The last rejections, as steps that undo can take back, the first first.
    var rejections: [Rejection] = []

    /// Nothing.
    package init() {}

    package var isEmpty: Bool { self == Learned() }

    /// Learns from what a person did.
    package mutating func learn(_ lesson: Lesson) {
        if let earlier = lesson.earlier { count(earlier, lesson, by: -1) }
        count(lesson.outcome, lesson, by: 1)
        if lesson.outcome == .rejected { rejected.insert(lesson.place) } else { rejected.remove(lesson.place) }
        if let naming = lesson.naming { count(naming, by: 1) }
    }

    /// Takes back what was learned, as an undo does.
    package mutating func takeBack(_ lesson: Lesson) {
        count(lesson.outcome, lesson, by: -1)
        if let earlier = lesson.earlier { count(earlier, lesson, by: 1) }
        if lesson.outcome == .rejected { rejected.remove(lesson.place) }
        if let naming = lesson.naming { count(naming, by: -1) }
    }

    private mutating func count(_ outcome: Lesson.Outcome, _ lesson: Lesson, by change: Int) {
        guard lesson.counts else { return }
        let isRight = outcome == .taken
        if !lesson.traits.rule.isEmpty {
            if change > 0 {
                experience.note(lesson.traits, isAccepted: isRight)
            } else {
                experience.forget(lesson.traits, wasAccepted: isRight)
            }
        }
        // Words that are no quotation say nothing of whoever was proposed with them.
        guard let speaker = lesson.speaker, outcome != .rejected else { return }
        var tally = speakers[speaker, default: Experience.Tally()]
        let member = isRight ? \Experience.Tally.accepted : \Experience.Tally.rejected
        tally[keyPath: member] = max(0, tally[keyPath: member] + change)
        speakers[speaker] = tally == Experience.Tally() ? nil : tally
    }

    private mutating func count(_ naming: Lesson.Naming, by change: Int) {
        var actors = namings[naming.words] ?? [:]
        let count = (actors[naming.actor] ?? 0) + change
        actors[naming.actor] = count > 0 ? count : nil
        namings[naming.words] = actors.isEmpty ? nil : actors
    }

    /// Whom words stand for: who was named most often.
    func actor(namedBy words: String) -> Identifier<Actor>? {
        namings.isEmpty
            ? nil : namings[Trace.of(words)]?.max { ($0.value, $1.key.iri) < ($1.value, $0.key.iri) }?.key
    }
}
