import Annotations

/// What a person's decisions in a corpus have taught, on one computer.
///
/// Counts, names of the register's entries and hashes: no words of articles but the verbs of cues. Whoever holds it keeps
/// it, shows it and can empty it.
package struct Learned: Hashable, Sendable {
    /// Whom words stand for, and how often a person has said so.
    struct Naming: Hashable, Sendable {
        var actor: Identifier<Actor>
        var count: Int
    }

    /// By verb and by rule.
    package internal(set) var experience = Experience()
    /// How proposals fared that named somebody, by the trace of the name.
    var speakers: [String: Experience.Tally] = [:]
    /// Whom words stand for, by their trace.
    var namings: [String: Naming] = [:]
    /// The traces of places where nothing is proposed any more.
    package internal(set) var rejected: Set<String> = []

    /// Nothing.
    package init() {}

    package var isEmpty: Bool { self == Learned() }

    /// Learns from what a person did.
    package mutating func learn(_ lesson: Lesson) {
        if let earlier = lesson.earlier { count(earlier, lesson, by: -1) }
        count(lesson.outcome, lesson, by: 1)
        if lesson.outcome == .rejected { rejected.insert(lesson.place) } else { rejected.remove(lesson.place) }
        if let naming = lesson.naming, lesson.counts { learn(naming) }
    }

    /// Takes back what was learned, as an undo does.
    package mutating func takeBack(_ lesson: Lesson) {
        count(lesson.outcome, lesson, by: -1)
        if let earlier = lesson.earlier { count(earlier, lesson, by: 1) }
        if lesson.outcome == .rejected { rejected.remove(lesson.place) }
        guard let naming = lesson.naming, lesson.counts, var known = namings[naming.words], known.actor == naming.actor
        else { return }
        known.count -= 1
        namings[naming.words] = known.count > 0 ? known : nil
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

    /// The last word counts: who has another opinion begins anew.
    private mutating func learn(_ naming: Lesson.Naming) {
        var known = namings[naming.words] ?? Naming(actor: naming.actor, count: 0)
        if known.actor != naming.actor { known = Naming(actor: naming.actor, count: 0) }
        known.count += 1
        namings[naming.words] = known
    }
}
