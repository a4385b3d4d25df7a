import Prose

/// The parts of an annotation, sorted by what they are for.
struct ItemFields {
    /// The annotation.
    let object: JSONObject
    /// What was not understood and does no harm.
    private(set) var problems: [SidecarProblem] = []
    /// The texts of a purpose without a role, with the first of each class.
    private(set) var tags: [String] = []
    private(set) var memo: String?
    /// The concept that a statement is about.
    private(set) var concept: String?
    /// The actor that a body names without a role.
    private(set) var named: String?
    private let place: String
    private var words: [(kind: Vocabulary.Class, word: String)] = []
    private var conceptStance: JSONValue?
    private var roles: [(role: Vocabulary.Role, body: JSONObject, index: Int)] = []

    /// The fields of an annotation that stands at a place of the file.
    init(_ object: JSONObject, at place: String) {
        self.object = object
        self.place = place
    }

    /// A problem with a member of the annotation.
    func problem(_ reason: SidecarProblem.Reason, _ member: String = "") -> SidecarProblem {
        let path = member.isEmpty || place.isEmpty ? place + member : "\(place).\(member)"
        return SidecarProblem(reason, at: path, item: object.string("id"))
    }

    /// Whether it says that it is an annotation.
    var isAnnotation: Bool {
        object["type"]?.elements.contains { $0.string == "Annotation" } == true
    }

    /// Whether a target says which part of the article is meant.
    var hasSelector: Bool {
        object["target"]?.elements.contains { $0.object?["selector"] != nil } == true
    }

    /// Looks at each body once. Of what can stand only once, the first counts and the others stay as they are.
    mutating func sortBodies() {
        guard let body = object["body"] else { return }
        for (index, element) in body.elements.enumerated() {
            guard let body = element.object else { continue }
            if let role = body.string(Vocabulary.role) {
                if let role = Vocabulary.Role(rawValue: role) { roles.append((role, body, index)) }
            } else {
                sortBody(body)
            }
        }
    }

    private mutating func sortBody(_ body: JSONObject) {
        let value = body.string("value")
        switch (body.string("purpose"), value) {
        case ("classifying", let value?): sortWord(value)
        case ("classifying", nil) where concept == nil:
            concept = body.string("source")
            conceptStance = body[Vocabulary.stance]
        case ("tagging", let value?): tags.append(value)
        case ("commenting", let value?): memo = memo ?? value
        case ("identifying", nil): named = named ?? body.string("source")
        default: break
        }
    }

    private mutating func sortWord(_ value: String) {
        for kind in [Vocabulary.Class.quote, .article, .stance] {
            if let word = Vocabulary.word(of: value, kind), self.word(kind) == nil { words.append((kind, word)) }
        }
    }

    /// The word of a classifying body.
    func word(_ kind: Vocabulary.Class) -> String? {
        words.first { $0.kind == kind }?.word
    }

    /// Who said it.
    var speaker: Statement.Speaker {
        if let actor: Identifier<Actor> = source(.speaker) { return .actor(actor) }
        return texts(.speaker).contains(Vocabulary.unknown) ? .unknown : .unset
    }

    /// The stance, on the concept or, without one, for itself.
    mutating func stance() -> Stance? {
        let word = concept == nil ? word(.stance) : conceptStance?.string
        if concept != nil, conceptStance != nil, word == nil {
            problems.append(problem(.unexpected(Vocabulary.stance), "body"))
        }
        return word.flatMap { known($0, at: "body") }
    }

    /// The things that bodies of a role name.
    func sources<Thing>(_ role: Vocabulary.Role) -> [Identifier<Thing>] {
        bodies(role).compactMap { body in body.string("source").map { Identifier(iri: $0) } }
    }

    /// The thing that the first body of a role names.
    func source<Thing>(_ role: Vocabulary.Role) -> Identifier<Thing>? {
        let all: [Identifier<Thing>] = sources(role)
        return all.first
    }

    /// The texts of bodies of a role.
    func texts(_ role: Vocabulary.Role) -> [String] {
        bodies(role).compactMap { $0.string("value") }
    }

    private func bodies(_ role: Vocabulary.Role) -> [JSONObject] {
        roles.isEmpty ? [] : roles.filter { $0.role == role }.map(\.body)
    }

    /// A member that is one of a few words; nil where it is not there or not known.
    mutating func known<Word: RawRepresentable<String>>(_ member: String) -> Word? {
        guard let value = object[member] else { return nil }
        guard let word = value.string else {
            problems.append(problem(.unexpected(member)))
            return nil
        }
        return known(word, at: member)
    }

    private mutating func known<Word: RawRepresentable<String>>(_ word: String, at member: String) -> Word? {
        let known = Word(rawValue: word)
        if known == nil { problems.append(problem(.unknownWord(word), member)) }
        return known
    }

    /// The words that the annotation is about, in their order.
    func segments() throws(SidecarProblem) -> [Anchor] {
        guard let target = object["target"] else { throw problem(.missing("target")) }
        var segments: [Anchor] = []
        for (index, element) in target.elements.enumerated() {
            segments.append(try anchor(element.object, at: "target[\(index)]"))
        }
        guard !segments.isEmpty else { throw problem(.unexpected("target")) }
        return segments
    }

    /// The words that a body of a role points at.
    func anchor(_ role: Vocabulary.Role) throws(SidecarProblem) -> Anchor? {
        guard let found = roles.first(where: { $0.role == role }) else { return nil }
        return try anchor(found.body, at: "body[\(found.index)]")
    }

    private func anchor(_ resource: JSONObject?, at member: String) throws(SidecarProblem) -> Anchor {
        guard let selectors = resource?["selector"]?.elements.compactMap(\.object) else {
            throw problem(.missing("selector"), member)
        }
        guard let quote = selectors.first(where: { $0.string("type") == "TextQuoteSelector" }),
            let exact = quote.string("exact")
        else { throw problem(.missing("exact"), member) }
        guard let position = selectors.first(where: { $0.string("type") == "TextPositionSelector" }),
            let start = position["start"]?.count, let end = position["end"]?.count, start <= end
        else { throw problem(.missing("start"), member) }
        let states = resource?["state"]?.elements.compactMap(\.object) ?? []
        let base = states.lazy.compactMap { $0.string("cached") }.first
        let date = states.lazy.compactMap { $0.string("sourceDate") }.first
        return Anchor(
            range: TextRange(start, end), exact: exact, prefix: quote.string("prefix") ?? "",
            suffix: quote.string("suffix") ?? "", base: base.flatMap(TextHash.init(iri:)),
            date: date.flatMap(confirmation))
    }

    /// When the place was confirmed; nil where that was when the annotation was created.
    private func confirmation(_ date: String) -> Timestamp? {
        object.string("created")?.isIdentical(to: date) == true ? nil : Timestamp(text: date)
    }
}
