import Annotations
import Prose

/// Sidecars that grew apart: what several people made of one, with everything that two can do to the same annotation.
extension Chance {
    /// A sidecar, often one in which something has been disagreed about before.
    mutating func sidecar(_ count: Int) -> Notebook {
        var start = Notebook(article: Identifier(iri: "urn:x:tide"), coder: one(of: Self.coders), label: "tide.txt")
        for _ in 0..<count { start.apply(Transaction("add", [.init(before: nil, after: smallItem())])) }
        guard once(in: 4) else { return start }
        let sides = [edited(start), edited(start)]
        return Self.read(Self.merge(start, sides[0], sides[1]), like: start)
    }

    /// What somebody makes of a notebook: edits, deletions, additions, decisions, members of other programs.
    mutating func edited(_ notebook: Notebook) -> Notebook {
        var notebook = notebook
        for _ in 0..<below(4) {
            guard let old = notebook.items.isEmpty || once(in: 4) ? nil : one(of: notebook.items) else {
                notebook.apply(Transaction("add", [.init(before: nil, after: smallItem())]))
                continue
            }
            notebook.apply(Transaction("edit", [.init(before: old, after: version(of: old, in: notebook))]))
        }
        return notebook
    }

    /// An annotation of few words, because two thousand merges are to take a moment.
    private mutating func smallItem() -> Item {
        switch item() {
        case .statement(var statement):
            statement.segments = [smallAnchor()]
            statement.cue = once(in: 4) ? smallAnchor() : nil
            statement.speakerAsWritten = nil
            return .statement(statement)
        case .mention(var mention):
            mention.anchor = smallAnchor()
            return .mention(mention)
        case .note(let note): return .note(note)
        case .actor(let actor): return .actor(actor)
        case .concept(let concept): return .concept(concept)
        }
    }

    private mutating func smallAnchor() -> Anchor {
        let start = below(9)
        return Anchor(
            range: TextRange(start, start + 1), exact: one(of: ["e\u{301}", "\u{E9}", "tide"]), prefix: "", suffix: "",
            base: nil)
    }

    /// What becomes of an annotation; nil where it is taken away altogether.
    private mutating func version(of item: Item, in notebook: Notebook) -> Item? {
        switch below(10) {
        case 0: return nil
        case 1: return decided(item, in: notebook)
        case 2: return withForeign(item, notebook.article)
        case 3: return deleted(item)
        case 4: return edited(item)
        default: return oneMemberEdited(item)
        }
    }

    private mutating func decided(_ item: Item, in notebook: Notebook) -> Item {
        guard let disagreement = item.record.openDisagreements.first else { return oneMemberEdited(item) }
        let taken = once(in: 2) ? nil : one(of: disagreement.others)
        return notebook.deciding(disagreement, of: item.iri, taking: taken) ?? item
    }

    private mutating func deleted(_ item: Item) -> Item {
        var record = item.record
        record.deletion = record.deletion == nil ? Deletion(by: one(of: Self.coders), at: timestamp()) : nil
        return item.with(record)
    }

    /// A member that is not ours, of the few that two people may both come to.
    private mutating func withForeign(_ item: Item, _ article: Identifier<Article>) -> Item {
        var record = item.record
        if record.foreign.isEmpty { record.foreign = Self.object(of: item, article) }
        record.foreign["x-\(below(2))"] = .object(
            JSONObject([.init("n\(below(3))", .string("v\(below(3))")), .init("m", .number("\(below(2))"))]))
        return item.with(record)
    }

    private mutating func oneMemberEdited(_ item: Item) -> Item {
        switch item {
        case .statement(var statement):
            switch below(6) {
            case 0: statement.memo = perhaps { "memo \($0.below(5))" }
            case 1: statement.tags = (0..<below(4)).map { _ in "tag \(below(5))" }
            case 2: statement.stance = one(of: Stance.allCases)
            case 3: statement.kind = one(of: Statement.Kind.allCases)
            case 4: statement.status = one(of: Statement.Status.allCases)
            default: statement.speaker = one(of: [.unset, .unknown, .actor(Identifier(iri: "urn:x:\(below(3))"))])
            }
            statement.record.modified = timestamp()
            return .statement(statement)
        case .mention(var mention):
            mention.memo = "memo \(below(5))"
            return .mention(mention)
        case .note(var note):
            note.memo = "memo \(below(5))"
            return .note(note)
        case .actor, .concept: return item
        }
    }

    /// The merged bytes; a merge of what this makes never fails.
    static func merge(_ base: Notebook?, _ ours: Notebook, _ theirs: Notebook) -> [UInt8] {
        merge(base.map(SidecarCodec.bytes), SidecarCodec.bytes(of: ours), SidecarCodec.bytes(of: theirs))
    }

    /// The same of bytes.
    static func merge(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
        (try? FileMerge.merged(base: base, ours: ours, theirs: theirs).bytes) ?? []
    }

    /// What merged bytes say.
    static func read(_ bytes: [UInt8], like notebook: Notebook) -> Notebook {
        let reading = try? SidecarCodec.notebook(
            from: bytes, article: notebook.article, coder: notebook.coder, label: notebook.label)
        return reading?.notebook ?? notebook
    }

    private static func object(of item: Item, _ article: Identifier<Article>) -> JSONObject {
        var alone = Notebook(article: article, coder: coders[0], label: "")
        alone.apply(Transaction("add", [.init(before: nil, after: item)]))
        let page = (try? JSONReader.value(of: SidecarCodec.bytes(of: alone))) ?? .null
        guard case .object(let object) = page, case .array(let items)? = object["items"],
            case .object(let annotation)? = items.first
        else { return JSONObject() }
        return annotation
    }
}

extension Item {
    /// What is kept about it.
    var record: Record {
        switch self {
        case .statement(let statement): statement.record
        case .mention(let mention): mention.record
        case .note(let note): note.record
        case .actor(let actor): actor.record
        case .concept(let concept): concept.record
        }
    }

    /// The same annotation with another record.
    func with(_ record: Record) -> Item {
        switch self {
        case .statement(var statement):
            statement.record = record
            return .statement(statement)
        case .mention(var mention):
            mention.record = record
            return .mention(mention)
        case .note(var note):
            note.record = record
            return .note(note)
        case .actor, .concept: return self
        }
    }
}
