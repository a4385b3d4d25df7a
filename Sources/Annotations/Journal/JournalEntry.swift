/// What a frame of a journal says. Each is an object of JSON whose member `kind` tells which.
enum JournalEntry: Hashable {
    /// A program that writes in a journal, from its start to its end: a number that no other has, in hexadecimal digits.
    typealias Session = String

    /// The first entry: whose journal it is.
    case header(JournalName)
    /// A step, which is the session's `number`th in this journal. The things in it are about `article`.
    case step(Session, number: Int, JournalStep, about: Identifier<Article>)
    /// The session's steps up to `number` are in the sidecar for good.
    case saved(Session, number: Int)
    /// What a session's person is typing; nil when that is done. `over` is another session whose draft has become this.
    case draft(Session, JSONValue?, over: Session?)
    /// A step of what can be undone, or of what can be made again, kept when the journal was made shorter.
    case past(JournalStep, about: Identifier<Article>, isUndone: Bool)
}

extension JournalEntry {
    /// The payload of the entry's frame. `coder` is whose journal it is.
    func bytes(_ coder: Coder) -> [UInt8] {
        JournalFrame.bytes(of: JSONWriter.line(of: .object(JSONObject(members(coder)))))
    }

    private func members(_ coder: Coder) -> [JSONObject.Member] {
        switch self {
        case .header(let name):
            [.init("kind", "journal"), .init("format", .string(Vocabulary.version))] + name.members
        case .step(let session, let number, let step, let article):
            [.init("kind", .string(step.kind.rawValue)), .init("session", .string(session)), .init("number", number)]
                + Self.members(of: step, article, coder)
        case .saved(let session, let number):
            [.init("kind", "saved"), .init("session", .string(session)), .init("number", number)]
        case .draft(let session, let draft, let over):
            [.init("kind", "draft"), .init("session", .string(session))]
                + (draft.map { [.init("draft", $0)] } ?? [])
                + (over.map { [.init("over", .string($0))] } ?? [])
        case .past(let step, let article, let isUndone):
            [.init("kind", isUndone ? "undone" : "done")] + Self.members(of: step, article, coder)
        }
    }

    private static func members(
        of step: JournalStep, _ article: Identifier<Article>, _ coder: Coder
    ) -> [JSONObject.Member] {
        let items = JournalItem(article: article, coder: coder)
        let changes = step.transaction.changes.map { change in
            var members: [JSONObject.Member] = []
            if let before = change.before { members.append(.init("before", items.value(of: before))) }
            if let after = change.after { members.append(.init("after", items.value(of: after))) }
            return JSONValue.object(JSONObject(members))
        }
        return [
            .init("at", .string(step.at.text)), .init("about", .string(article.iri)),
            .init("label", .string(step.transaction.label)), .init("changes", .array(changes)),
            .init("from", step.before), .init("to", step.after),
        ]
    }
}

extension JournalEntry {
    /// The entry of a payload; nil where it is none that this version understands.
    init?(_ payload: ArraySlice<UInt8>, _ coder: Coder) {
        guard let object = (try? JSONReader.value(of: Array(payload)))?.object, let kind = object.string("kind") else {
            return nil
        }
        switch kind {
        case "journal":
            guard let name = JournalName(object) else { return nil }
            self = .header(name)
        case "done", "undone":
            guard let (step, article) = Self.step(.done, object, coder) else { return nil }
            self = .past(step, about: article, isUndone: kind == "undone")
        default:
            guard let session = object.string("session") else { return nil }
            self.init(kind, session, object, coder)
        }
    }

    private init?(_ kind: String, _ session: Session, _ object: JSONObject, _ coder: Coder) {
        switch kind {
        case "draft":
            self = .draft(session, object["draft"], over: object.string("over"))
        case "saved":
            guard let number = object["number"]?.count else { return nil }
            self = .saved(session, number: number)
        default:
            guard let number = object["number"]?.count, let kind = JournalStep.Kind(rawValue: kind),
                let (step, article) = Self.step(kind, object, coder)
            else { return nil }
            self = .step(session, number: number, step, about: article)
        }
    }

    private static func step(
        _ kind: JournalStep.Kind, _ object: JSONObject, _ coder: Coder
    ) -> (JournalStep, Identifier<Article>)? {
        guard let about = object.string("about"), let label = object.string("label"),
            case .array(let elements)? = object["changes"]
        else { return nil }
        let items = JournalItem(article: Identifier(iri: about), coder: coder)
        let changes = elements.compactMap { change(in: $0, items) }
        guard changes.count == elements.count else { return nil }
        let step = JournalStep(
            kind, Transaction(label, changes), before: object["from"] ?? .null, after: object["to"] ?? .null,
            at: Timestamp(text: object.string("at") ?? ""))
        return (step, Identifier(iri: about))
    }

    private static func change(in value: JSONValue, _ items: JournalItem) -> Transaction.Change? {
        let before = value.object?["before"], after = value.object?["after"]
        let old = before.flatMap(items.item), new = after.flatMap(items.item)
        guard (before == nil) == (old == nil), (after == nil) == (new == nil), old != nil || new != nil,
            old == nil || new == nil || old?.iri == new?.iri
        else { return nil }
        return Transaction.Change(before: old, after: new)
    }
}

extension JSONObject.Member {
    fileprivate init(_ name: String, _ word: StaticString) {
        self.init(name, .string("\(word)"))
    }

    fileprivate init(_ name: String, _ number: Int) {
        self.init(name, .number(String(number)))
    }
}
