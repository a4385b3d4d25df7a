package import Annotations
import Prose

/// What is typed into a line for the register or the codebook.
package enum EntryLine: Hashable, Sendable {
    /// Fewer entries; what the list was narrowed to before.
    case filter(before: String)
    /// The name of a new actor, or of a new topic under another.
    case newActor
    case newConcept(under: Identifier<Concept>?)
    case member(EntryName, EntryMember)

    /// What stands before the line.
    var title: String {
        switch self {
        case .filter: "show: "
        case .newActor: "new actor: "
        case .newConcept(let parent): parent == nil ? "new topic: " : "new topic inside: "
        case .member(_, let member): member.title
        }
    }

    /// Whether what is typed there would be missed.
    var isWork: Bool {
        switch self {
        case .filter: false
        case .newActor, .newConcept, .member: true
        }
    }

    /// What is typed, in words; nil where it is no member of an entry.
    var memberName: String? {
        if case .member(_, let member) = self { member.label } else { nil }
    }

    /// Whether the line breaks of what stands in it stay.
    var keepsLineBreaks: Bool {
        if case .member(_, let member) = self { member.isText } else { false }
    }
}

/// A member of an entry that is typed.
package enum EntryMember: Hashable, Sendable {
    case name, memo, hotKey
    /// Another name; the evidence for one; a name in the place of another.
    case alias
    case evidence(of: String)
    case otherAlias(than: String)
    /// As what an actor belongs to an organization, and when.
    case affiliation(Identifier<Actor>)
    case wikidata
    case definition, useWhen, notWhen, color
    /// Words that are coded with a topic; others in their place.
    case example(insteadOf: String?)

    fileprivate var title: String {
        switch self {
        case .name: "name: "
        case .memo: "memo: "
        case .hotKey: "hot key (one letter): "
        case .alias, .otherAlias: "other name: "
        case .evidence: "the same because: "
        case .affiliation: "as what, from..to: "
        case .wikidata: "Wikidata (Q…): "
        case .definition: "definition: "
        case .useWhen: "use when: "
        case .notWhen: "not when: "
        case .color: "color (a name or #rrggbb): "
        case .example: "example: "
        }
    }

    /// What it is called, in the history too.
    fileprivate var label: String {
        switch self {
        case .name: "rename"
        case .memo: "memo"
        case .hotKey: "hot key"
        case .alias, .otherAlias: "other name"
        case .evidence: "evidence"
        case .affiliation: "affiliation"
        case .wikidata: "Wikidata"
        case .definition: "definition"
        case .useWhen: "use when"
        case .notWhen: "not when"
        case .color: "color"
        case .example: "example"
        }
    }

    /// Whether it may have several lines.
    fileprivate var isText: Bool {
        switch self {
        case .memo, .definition, .useWhen, .notWhen: true
        case .name, .hotKey, .alias, .evidence, .otherAlias, .affiliation, .wikidata, .color, .example: false
        }
    }
}

extension ReaderState {
    /// The line in which a member of an entry is typed, with what stands there now.
    func prompt(for member: EntryMember, of entry: EntryName) -> Prompt {
        Prompt(.entry(.member(entry, member)), text: text(of: member, of: entry))
    }

    private func text(of member: EntryMember, of entry: EntryName) -> String {
        switch entry {
        case .actor(let id): corpus.actor(id)?.text(of: member) ?? ""
        case .concept(let id): corpus.concept(id)?.text(of: member) ?? ""
        }
    }

    /// Does what a line is for.
    mutating func take(_ line: EntryLine, _ typed: String) throws(Refusal) -> [Effect] {
        let text = typed.trimmed
        switch line {
        case .filter: return []
        case .newActor: return try makeActor(named: text)
        case .newConcept(let parent): return try makeConcept(named: text, under: parent)
        case .member(let entry, let member):
            try refuseTaken(text, as: member, of: entry)
            switch entry {
            case .actor(let id):
                return try change(id, member.label) { actor throws(Refusal) in try actor.set(member, to: text) }
            case .concept(let id):
                return try change(id, member.label) { concept throws(Refusal) in try concept.set(member, to: text) }
            }
        }
    }

    /// A name or a key that another entry bears already would lead to that one.
    private func refuseTaken(_ text: String, as member: EntryMember, of entry: EntryName) throws(Refusal) {
        switch member {
        case .name, .alias, .otherAlias: try refuse(name: text, of: entry)
        case .hotKey:
            guard let other = entries(like: entry).first(where: { corpus.hotKey(of: $0) == text }) else { return }
            throw Refusal("that is the key of \(corpus.name(of: other)): take another letter")
        case .memo, .evidence, .affiliation, .wikidata, .definition, .useWhen, .notWhen, .color, .example: return
        }
    }

    private func refuse(name: String, of entry: EntryName) throws(Refusal) {
        let bearer: EntryName? =
            switch entry {
            case .actor: corpus.actor(named: name).map { .actor($0.id) }
            case .concept: corpus.concept(named: name).map { .concept($0.id) }
            }
        guard let bearer, bearer != corpus.standing(entry) else { return }
        throw Refusal("that name is there already: \(keyName(of: "merge-entry")) makes two entries one")
    }

    /// The other entries of its kind that stand for themselves.
    func entries(like entry: EntryName) -> [EntryName] {
        let all: [EntryName] =
            switch entry {
            case .actor: corpus.actors.filter { $0.mergedInto == nil }.map { .actor($0.id) }
            case .concept: corpus.concepts.filter { $0.mergedInto == nil }.map { .concept($0.id) }
            }
        return all.filter { $0 != entry }
    }
}
