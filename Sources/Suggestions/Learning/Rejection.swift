package import Annotations
package import Prose

/// A rejection as a step in the history of an article, so that undo brings the place back at another start too. Hashes and
/// numbers, as in all that is learned.
package struct Rejection: Hashable, Sendable {
    package let lesson: Lesson
    /// Stands for the path of the article.
    let article: String
    /// How many steps the history of the article had.
    package let depth: Int
    /// Where the person was.
    package let cursor: TextOffset

    package init(_ lesson: Lesson, in article: BytePath, depth: Int, cursor: TextOffset) {
        self.init(lesson, article: Trace.of(article.display), depth: depth, cursor: cursor)
    }

    private init(_ lesson: Lesson, article: String, depth: Int, cursor: TextOffset) {
        self.lesson = lesson
        self.article = article
        self.depth = depth
        self.cursor = cursor
    }
}

extension Rejection {
    var json: JSONValue {
        var object = JSONObject([
            .init("article", .string(article)), .init("place", .string(lesson.place)),
            .init("depth", .number("\(depth)")), .init("cursor", .number("\(cursor.scalars)")),
            .init("rule", .string(lesson.traits.rule)), .init("verb", .string(lesson.traits.verb)),
            .init("counts", .bool(lesson.counts)),
        ])
        object["speaker"] = lesson.speaker.map { .string($0) }
        return .object(object)
    }

    /// What was kept; nil for what is no such thing.
    init?(json: JSONValue) {
        guard case .object(let object) = json, case .string(let article)? = object["article"],
            case .string(let place)? = object["place"], case .string(let rule)? = object["rule"],
            case .string(let verb)? = object["verb"], case .bool(let counts)? = object["counts"],
            let depth = Self.number(object["depth"]), let cursor = Self.number(object["cursor"]),
            Trace.isOne(article), Trace.isOne(place)
        else { return nil }
        var speaker: String?
        if case .string(let trace)? = object["speaker"], Trace.isOne(trace) { speaker = trace }
        let lesson = Lesson(
            rejecting: place, SuggestionTraits(verb: verb, rule: rule), by: speaker, counts: counts)
        self.init(lesson, article: article, depth: depth, cursor: TextOffset(cursor))
    }

    private static func number(_ json: JSONValue?) -> Int? {
        guard case .number(let digits)? = json, let number = Int(digits), (0..<1 << 40).contains(number) else {
            return nil
        }
        return number
    }
}

extension Learned {
    /// The most rejections that can be undone at another start.
    private static let mostRejections = 200

    /// Keeps a rejection as a step.
    package mutating func keep(_ rejection: Rejection) {
        rejections.append(rejection)
        rejections.removeFirst(max(0, rejections.count - Self.mostRejections))
    }

    /// Drops the step of a rejection that was undone.
    package mutating func drop(_ lesson: Lesson) {
        if let last = rejections.lastIndex(where: { $0.lesson == lesson }) { rejections.remove(at: last) }
    }

    /// The rejections in an article that still hold, the first first.
    package func rejections(in article: BytePath) -> [Rejection] {
        let trace = rejections.isEmpty ? "" : Trace.of(article.display)
        return rejections.filter { $0.article == trace && rejected.contains($0.lesson.place) }
    }
}
