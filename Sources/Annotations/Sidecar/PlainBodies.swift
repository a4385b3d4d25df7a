/// The bodies of an annotation out of bytes that stand as ``PlainItemWriter`` writes them, in its order.
struct PlainBodies {
    /// A body by what it is made of.
    private enum Body {
        case word(String)
        case text(String, purpose: String, Vocabulary.Role?)
        case source(String, purpose: String, Vocabulary.Role?, Stance?)
        case part(Anchor, purpose: String, Vocabulary.Role?)
    }

    private let created: Timestamp
    /// The place of the last body in the order.
    private var place = -1
    /// What the bodies of a note say of the article.
    private(set) var particulars = ArticleParticulars()

    /// The bodies of an annotation that was created then.
    init(created: Timestamp) {
        self.created = created
    }

    /// Fills a statement; or, where the bodies are those of a note, its memo alone, and returns the note's status.
    mutating func fill(
        _ statement: inout Statement, _ reader: inout PlainItemReader, _ text: inout JSONReader
    ) throws(NotPlain) -> ArticleNote.Status? {
        var status: ArticleNote.Status?
        try text.plainName("body")
        try text.plainArray()
        while text.hasPlainElement(opening: UInt8(ascii: "{")) {
            let body = try body(&reader, &text)
            if case .word(let value) = body, place < 0 {
                status = try begin(&statement, value)
            } else if status == nil {
                try add(body, to: &statement)
            } else {
                try addToNote(body, &statement)
            }
        }
        try text.plainArrayEnd()
        return status
    }

    /// What the bodies of a mention say.
    mutating func mention(
        _ reader: inout PlainItemReader, _ text: inout JSONReader
    ) throws(NotPlain) -> (actor: Identifier<Actor>, role: String?, memo: String?) {
        var actor: Identifier<Actor>?, role: String?, memo: String?
        try text.plainName("body")
        try text.plainArray()
        while text.hasPlainElement(opening: UInt8(ascii: "{")) {
            switch try body(&reader, &text) {
            case .source(let iri, "identifying", nil, nil):
                try go(to: 0)
                actor = Identifier(iri: iri)
            case .text(let value, "describing", .role):
                try go(to: 1)
                role = value
            case .text(let value, "commenting", nil):
                try go(to: 2)
                memo = value
            case .word, .text, .source, .part: throw NotPlain()
            }
        }
        try text.plainArrayEnd()
        guard let actor else { throw NotPlain() }
        return (actor, role, memo)
    }

    /// The first body says what the annotation is.
    private mutating func begin(
        _ statement: inout Statement, _ value: String
    ) throws(NotPlain) -> ArticleNote.Status? {
        try go(to: 0)
        if let word = Vocabulary.word(of: value, .quote), let kind = Statement.Kind(rawValue: word) {
            statement.kind = kind
            return nil
        }
        guard let word = Vocabulary.word(of: value, .article), let status = ArticleNote.Status(rawValue: word) else {
            throw NotPlain()
        }
        return status
    }

    private mutating func addToNote(_ body: Body, _ statement: inout Statement) throws(NotPlain) {
        guard case .text(let text, let purpose, let role) = body else { throw NotPlain() }
        switch (purpose, role) {
        case ("describing", .title): try take(text, at: 1, \.title)
        case ("describing", .outlet): try take(text, at: 2, \.outlet)
        case ("describing", .author):
            try go(to: 3, canRepeat: true)
            particulars.authors.append(text)
        case ("describing", .url): try take(text, at: 4, \.url)
        case ("describing", .published): try take(text, at: 5, \.published)
        case ("describing", .language): try take(text, at: 6, \.language)
        case ("commenting", nil):
            try go(to: 7)
            statement.memo = text
        default: throw NotPlain()
        }
    }

    private mutating func take(
        _ text: String, at place: Int, _ member: WritableKeyPath<ArticleParticulars, String?>
    ) throws(NotPlain) {
        try go(to: place)
        particulars[keyPath: member] = text
    }

    private mutating func add(_ body: Body, to statement: inout Statement) throws(NotPlain) {
        // Every statement begins with its kind.
        guard place >= 0 else { throw NotPlain() }
        switch body {
        case .word(let value): try addStance(value, to: &statement)
        case .text(let text, let purpose, let role): try addText(text, purpose, role, to: &statement)
        case .source(let iri, let purpose, let role, let stance):
            try addSource(iri, purpose, role, stance, to: &statement)
        case .part(let anchor, "identifying", .speakerAsWritten):
            try go(to: 2)
            statement.speakerAsWritten = anchor
        case .part(let anchor, "describing", .cue):
            try go(to: 3)
            statement.cue = anchor
        case .part: throw NotPlain()
        }
    }

    private mutating func addStance(_ value: String, to statement: inout Statement) throws(NotPlain) {
        guard let word = Vocabulary.word(of: value, .stance), let stance = Stance(rawValue: word) else {
            throw NotPlain()
        }
        try go(to: 8)
        statement.stance = stance
    }

    private mutating func addText(
        _ text: String, _ purpose: String, _ role: Vocabulary.Role?, to statement: inout Statement
    ) throws(NotPlain) {
        switch (purpose, role) {
        case ("identifying", .speaker) where text.isIdentical(to: Vocabulary.unknown):
            try go(to: 1)
            statement.speaker = .unknown
        case ("describing", .role):
            try go(to: 5)
            statement.role = text
        case ("describing", .claim):
            try go(to: 9)
            statement.claim = text
        case ("tagging", nil):
            try go(to: 10, canRepeat: true)
            statement.tags.append(text)
        case ("commenting", nil):
            try go(to: 11)
            statement.memo = text
        default: throw NotPlain()
        }
    }

    private mutating func addSource(
        _ iri: String, _ purpose: String, _ role: Vocabulary.Role?, _ stance: Stance?, to statement: inout Statement
    ) throws(NotPlain) {
        guard stance == nil || role == nil else { throw NotPlain() }
        switch (purpose, role) {
        case ("identifying", .speaker):
            try go(to: 1)
            statement.speaker = .actor(Identifier(iri: iri))
        case ("identifying", .organization):
            try go(to: 4)
            statement.organization = Identifier(iri: iri)
        case ("identifying", .addressee):
            try go(to: 6, canRepeat: true)
            statement.addressees.append(Identifier(iri: iri))
        case ("identifying", .via):
            try go(to: 7, canRepeat: true)
            statement.via.append(Identifier(iri: iri))
        case ("classifying", nil):
            try go(to: 8)
            statement.concept = Identifier(iri: iri)
            statement.stance = stance
        default: throw NotPlain()
        }
    }

    /// Goes on in the order of bodies; what comes too late was not written by us.
    private mutating func go(to next: Int, canRepeat: Bool = false) throws(NotPlain) {
        guard next > place || canRepeat && next == place else { throw NotPlain() }
        place = next
    }

    private func body(_ reader: inout PlainItemReader, _ text: inout JSONReader) throws(NotPlain) -> Body {
        try text.plainObject()
        try text.plainName("type")
        let type = try text.plainString(isCommon: true)
        try text.plainName("purpose")
        let purpose = try text.plainString()
        switch type {
        case "TextualBody": return try textualBody(purpose, &text)
        case "SpecificResource": return try specificResource(purpose, &reader, &text)
        default: throw NotPlain()
        }
    }

    private func textualBody(_ purpose: String, _ text: inout JSONReader) throws(NotPlain) -> Body {
        try text.plainName("value")
        let value = try text.plainString()
        if text.hasPlainName("format") {
            guard purpose == "classifying" else { throw NotPlain() }
            try text.plainWord("text/plain")
            try text.plainObjectEnd()
            return .word(value)
        }
        let role = try role(&text)
        try text.plainObjectEnd()
        return .text(value, purpose: purpose, role)
    }

    private func specificResource(
        _ purpose: String, _ reader: inout PlainItemReader, _ text: inout JSONReader
    ) throws(NotPlain) -> Body {
        try text.plainName("source")
        let source = try text.plainString(isCommon: true)
        let role = try role(&text)
        if text.hasPlainName("selector") {
            guard reader.isArticle(source) else { throw NotPlain() }
            return .part(try reader.selection(created, &text), purpose: purpose, role)
        }
        var stance: Stance?
        if text.hasPlainName("dictum:stance") {
            stance = Stance(rawValue: try text.plainString())
            guard stance != nil else { throw NotPlain() }
        }
        try text.plainObjectEnd()
        return .source(source, purpose: purpose, role, stance)
    }

    private func role(_ text: inout JSONReader) throws(NotPlain) -> Vocabulary.Role? {
        guard text.hasPlainName("dictum:role") else { return nil }
        guard let role = Vocabulary.Role(rawValue: try text.plainString()) else { throw NotPlain() }
        return role
    }
}
