import Annotations
import Prose
import Suggestions

/// The proposals of one article as they are printed.
struct SuggestionsInArticle {
    let path: BytePath
    let text: ArticleText
    let found: ArticleSuggestions

    /// For programs: everything, by article.
    var json: JSONValue {
        .object(
            JSONObject([
                .init("path", .string(path.display)), .init("language", .string(found.language)),
                .init("quotations", rows), .init("actors", actors),
            ]))
    }

    /// The same as an element of a list: a level deeper, and without a newline at its end. No string of a JSON text has a
    /// line end in it, so that every line is one of the layout.
    var element: [UInt8] {
        let lines = JSONWriter.text(of: json).split(separator: UInt8(ascii: "\n"))
        return Array(lines.map { [UInt8(ascii: " "), UInt8(ascii: " ")] + $0 }.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// The rows as a file.
    var rowsText: [UInt8] { JSONWriter.text(of: rows) }

    /// The actors as a file.
    var actorsText: [UInt8] { JSONWriter.text(of: actors) }

    /// A row for each stretch of each proposal. Those of one proposal have the same number as `attr`.
    var rows: JSONValue {
        .array(
            found.quotations.enumerated().flatMap { number, suggestion in
                suggestion.segments.map { .object(row(suggestion, number, $0)) }
            })
    }

    /// The actors, places only where they speak: most of them are where something happens.
    var actors: JSONValue {
        .array(found.actors.filter { $0.isSpeaker || $0.kind != .place }.map { .object(row($0)) })
    }

    /// For people: a line for each proposal that is worth showing, in so many columns where they are limited.
    func table(columns: Int?) -> String {
        let shown = found.shown()
        var table = TextTable([
            .init("line", isNumber: true), .init("kind"), .init("%", isNumber: true), .init("who", limit: 24),
            .init("why", limit: 40), .init("words"),
        ])
        for suggestion in shown { table.add(cells(suggestion)) }
        return visibleName(path.display) + ": \(shown.count) proposal\(shown.count == 1 ? "" : "s")\n"
            + (shown.isEmpty ? "" : table.text(width: columns))
    }
}

extension SuggestionsInArticle {
    private func row(_ suggestion: Suggestion, _ number: Int, _ segment: TextRange) -> JSONObject {
        var row = JSONObject(place("quote", segment))
        row["attr"] = .number("\(number)")
        row["kind"] = .string(suggestion.kind.rawValue)
        row["tier"] = .number("\(suggestion.tier.rawValue)")
        row["score"] = .number(twoDigits(suggestion.score))
        if let speaker = suggestion.speaker {
            for member in place("speaker", speaker) { row[member.name] = member.value }
            row["speaker_text"] = .string(text.string(in: speaker))
        }
        row["speaker_name"] = suggestion.actor.map { .string(found.actors[$0].name) }
        row["via_name"] = suggestion.source.map { .string(found.actors[$0.actor].name) }
        row["cue_text"] = suggestion.cue.map { .string(text.string(in: $0)) }
        row["reason"] = .string(suggestion.reason)
        return row
    }

    private func row(_ actor: SuggestedActor) -> JSONObject {
        var row = JSONObject([
            .init("name", .string(actor.name)), .init("type", .string(typeName(of: actor.kind))),
            .init("aliases", .array(actor.forms.map { .string($0) })),
            .init("mentions", .array(actor.mentions.map(pair))), .init("is_speaker", .bool(actor.isSpeaker)),
        ])
        row["id"] = actor.known.map { .string($0.iri) }
        return row
    }

    /// The word that annotated articles have for a kind.
    private func typeName(of kind: Actor.Kind) -> String {
        switch kind {
        case .person: "person"
        case .organization, .media, .office: "organisation"
        case .group: "group"
        case .place: "state"
        }
    }

    private func place(_ name: String, _ range: TextRange) -> [JSONObject.Member] {
        [
            .init(name + "_start", .number("\(range.lowerBound.scalars)")),
            .init(name + "_end", .number("\(range.upperBound.scalars)")),
        ]
    }

    private func pair(_ range: TextRange) -> JSONValue {
        .array([.number("\(range.lowerBound.scalars)"), .number("\(range.upperBound.scalars)")])
    }

    private func twoDigits(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func cells(_ suggestion: Suggestion) -> [String] {
        let words = suggestion.segments.map { text.string(in: $0) }.asOneQuotation
        return [
            "\(line(of: suggestion.extent.lowerBound))", suggestion.kind.rawValue,
            "\(Int((suggestion.score * 100).rounded()))", who(suggestion), suggestion.reason,
            words.onOneLine,
        ]
    }

    private func who(_ suggestion: Suggestion) -> String {
        if let actor = suggestion.actor { return found.actors[actor].name }
        return suggestion.speaker.map { text.string(in: $0) } ?? "?"
    }

    private func line(of place: TextOffset) -> Int {
        text.scalars(in: .start..<place).count { $0 == "\n" } + 1
    }
}
