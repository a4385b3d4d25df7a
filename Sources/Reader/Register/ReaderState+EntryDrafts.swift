import Annotations
import Prose

/// What is typed for the register or the codebook is kept and offered again like everything that is typed.
extension ReaderState {
    /// What is being typed into a line; nil where nothing would be missed.
    func draft(of line: EntryLine, in prompt: Prompt) -> Draft? {
        guard line.isWork, prompt.field.text != prompt.initial else { return nil }
        return Draft(
            .entry, of: nil, at: Place(path: .register, cursor: .start), text: prompt.field.text,
            cursor: prompt.field.cursor, line: line)
    }

    /// Opens the line again in which something was being typed when the program came to its end, on the screen that it
    /// belongs to.
    mutating func resumeEntryDraft() {
        guard let draft = drafts.offered, let line = draft.line, overlay == nil, focus.isOfEntries else { return }
        drafts.offered = nil
        drafts.kept = draft
        if let entry = line.entry {
            guard corpus.contains(entry) else { return }
            if case .concept = entry { focus = .codebook } else { focus = .actors }
            wish(for: entry)
        }
        let before: String
        if case .member(let entry, let member) = line {
            before = prompt(for: member, of: entry).field.text
        } else {
            before = ""
        }
        guard before != draft.text else { return }
        overlay = .prompt(Prompt(.entry(line), text: before).resumed(draft.text, cursor: draft.cursor))
        let take = keyName(of: "submit-input"), leave = keyName(of: "cancel-input")
        say("this is what you were typing: \(take) takes it, \(leave) throws it away")
    }
}

extension EntryLine {
    /// The entry that it is about; nil for one that is not there yet.
    var entry: EntryName? {
        switch self {
        case .filter, .newActor: nil
        case .newConcept(let parent): parent.map { .concept($0) }
        case .member(let entry, _): entry
        }
    }

    /// The line as a list of words, to be kept on the disk.
    package var words: [String] {
        switch self {
        case .filter: []
        case .newActor: ["new-actor"]
        case .newConcept(let parent): ["new-topic"] + [parent?.iri].compactMap(\.self)
        case .member(.actor(let id), let member): ["actor", id.iri] + member.words
        case .member(.concept(let id), let member): ["concept", id.iri] + member.words
        }
    }

    /// The line of such words; nil where this version knows none.
    package init?(words: [String]) {
        switch words.first {
        case "new-actor": self = .newActor
        case "new-topic": self = .newConcept(under: words.dropFirst().first.map { Identifier(iri: $0) })
        case "actor", "concept":
            guard words.count > 2, let member = EntryMember(words: Array(words.dropFirst(2))) else { return nil }
            let entry: EntryName =
                words[0] == "actor" ? .actor(Identifier(iri: words[1])) : .concept(Identifier(iri: words[1]))
            self = .member(entry, member)
        default: return nil
        }
    }
}

extension EntryMember {
    fileprivate var words: [String] {
        switch self {
        case .name: ["name"]
        case .memo: ["memo"]
        case .hotKey: ["hot-key"]
        case .alias: ["alias"]
        case .evidence(let alias): ["evidence", alias]
        case .otherAlias(let alias): ["other-alias", alias]
        case .affiliation(let id): ["affiliation", id.iri]
        case .wikidata: ["wikidata"]
        case .definition: ["definition"]
        case .useWhen: ["use-when"]
        case .notWhen: ["not-when"]
        case .color: ["color"]
        case .example(let example): ["example"] + [example].compactMap(\.self)
        }
    }

    fileprivate init?(words: [String]) {
        let plain: [EntryMember] = [
            .name, .memo, .hotKey, .alias, .wikidata, .definition, .useWhen, .notWhen, .color,
            .example(insteadOf: nil),
        ]
        if let member = plain.first(where: { $0.words == words }) {
            self = member
            return
        }
        guard words.count == 2 else { return nil }
        switch words[0] {
        case "evidence": self = .evidence(of: words[1])
        case "other-alias": self = .otherAlias(than: words[1])
        case "affiliation": self = .affiliation(Identifier(iri: words[1]))
        case "example": self = .example(insteadOf: words[1])
        default: return nil
        }
    }
}

extension CorpusRecord {
    /// Whether an entry is there and not deleted.
    fileprivate func contains(_ entry: EntryName) -> Bool {
        switch entry {
        case .actor(let id): actor(id).map { $0.record.deletion == nil } ?? false
        case .concept(let id): concept(id).map { $0.record.deletion == nil } ?? false
        }
    }
}
