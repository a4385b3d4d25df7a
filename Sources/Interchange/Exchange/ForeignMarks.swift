internal import Annotations
internal import Prose

/// The stretches of one text as a program for marking text gives them back, on their way to statements and mentions.
///
/// A stretch with a note of ours is that statement, as far as what is seen of it is still the same; where a label, a stance or
/// a tie was changed, that counts. A stretch without one is new: its label is its topic, and a stretch that it is tied to
/// by a word such as `SaidBy` names its speaker.
struct ForeignMarks {
    struct Mark {
        /// What the program calls it, and what a report calls its place.
        let id: String
        let place: String
        let label: String
        var segments: [ImportedSpan]
        /// What a topic is called beside the label; nil where the label is the topic.
        var topic: String?
        var stance: Stance?
        var quoted: Statement.Kind?
        var memo: String?
        var note: JSONObject?
    }

    struct Tie {
        let from: String
        let label: String
        let to: String
    }

    var marks: [Mark] = []
    var ties: [Tie] = []
    /// Notes that are not at a mark: they belong to the mark that stands where they say.
    var notes: [JSONObject] = []
    /// Whether a mark shows the stance, so that one without a stance has lost it.
    var showsStance = false
    /// What is left out.
    private(set) var problems: [ImportProblem] = []
    private let place: String

    /// The marks of a text; `place` is what a report calls it.
    init(of place: String) {
        self.place = place
    }

    mutating func leave(_ place: String, _ sentence: String) {
        problems.append(ImportProblem(place, sentence))
    }

    /// What the marks say of an article.
    mutating func put(into article: inout ImportedArticle) {
        giveNotes()
        let numbers = Dictionary(marks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var tied: [Int: [MarkedText.Bond: Int]] = [:]
        var used: Set<Int> = []
        for tie in ties {
            guard let from = numbers[tie.from], let to = numbers[tie.to], let bond = MarkedText.Bond(foreign: tie.label)
            else {
                leave(place, "a tie that is not known: \(tie.label.onOneLine): left out")
                continue
            }
            tied[from, default: [:]][bond] = to
            used.insert(to)
        }
        for number in marks.indices where !used.contains(number) {
            take(number, tied, &article)
        }
    }

    private mutating func take(_ number: Int, _ tied: [Int: [MarkedText.Bond: Int]], _ article: inout ImportedArticle) {
        let mark = marks[number]
        if let note = mark.note, let mention = StatementNote.mention(note, at: mark.place) {
            return article.mentions.append(mention)
        }
        guard mark.isQuotation || mark.note != nil else { return takeName(mark, &article) }
        let noted = mark.note.flatMap { StatementNote.statement($0, at: mark.place) }
        var statement = noted ?? ImportedStatement(mark.place, id: nil, mark.segments)
        if noted == nil { addParts(to: &statement, after: number, tied) }
        let bonds = tied[number] ?? [:]
        if let written = bonds[.saidBy].flatMap({ marks[$0].segments.first }),
            !written.isSame(as: statement.speakerAsWritten)
        {
            statement.speakerAsWritten = written
            statement.speaker = .named(ImportedName(name: written.exact.onOneLine))
        }
        if let cue = bonds[.introducedBy].flatMap({ marks[$0].segments.first }), !cue.isSame(as: statement.cue) {
            statement.cue = cue
        }
        see(mark, noted, &statement)
        article.statements.append(statement)
    }

    /// Where what is seen of a mark differs from its note, what is seen counts.
    private func see(_ mark: Mark, _ noted: ImportedStatement?, _ statement: inout ImportedStatement) {
        let before = noted?.concept.flatMap { $0.name ?? $0.id }
        let isPlain = mark.label == MarkedText.Kind.quotation.rawValue && before != mark.label
        let label = mark.topic ?? (isPlain ? nil : mark.label)
        if label?.asToken != before?.asToken { statement.concept = label.map { ImportedName(name: $0) } }
        if showsStance || noted == nil { statement.stance = mark.stance }
        if let quoted = mark.quoted { statement.kind = quoted }
        if let memo = mark.memo, memo.onOneLine != statement.memo?.onOneLine { statement.memo = memo }
    }

    /// The further parts of a quotation of a program that knows only single stretches.
    private func addParts(
        to statement: inout ImportedStatement, after number: Int, _ tied: [Int: [MarkedText.Bond: Int]]
    ) {
        var next = tied[number]?[.goesOn], seen: Set<Int> = [number]
        while let part = next, seen.insert(part).inserted {
            statement.segments += marks[part].segments
            next = tied[part]?[.goesOn]
        }
    }

    /// A stretch that names somebody, and a speaker or a cue that belongs to no quotation.
    private mutating func takeName(_ mark: Mark, _ article: inout ImportedArticle) {
        guard let span = mark.segments.first, mark.label != MarkedText.Kind.cue.rawValue else {
            return leave(mark.place, "a cue that belongs to no quotation: left out")
        }
        let name = ImportedName(name: span.exact.onOneLine)
        article.mentions.append(ImportedMention(mark.place, span, of: name))
    }

    /// Gives each note to the mark that stands where it says, to one with its topic before others.
    private mutating func giveNotes() {
        var free: [Range<Int>: [Int]] = [:]
        for number in marks.indices.reversed() {
            if let range = marks[number].segments.first?.range { free[range, default: []].append(number) }
        }
        for note in notes {
            let value = JSONValue.object(note)
            guard let range = (value["segments"]?.list.first).flatMap(StatementNote.span)?.range else { continue }
            let isMention = value["mention"] != nil
            let topic = value["topic"].flatMap(StatementNote.name)
            let label = isMention ? MarkedText.Kind.mention.rawValue : topic?.name ?? topic?.id ?? "Quotation"
            let candidates = free[range] ?? []
            let fit =
                candidates.lastIndex { marks[$0].label == label }
                ?? candidates.lastIndex { isMention ? marks[$0].isName : marks[$0].isQuotation }
            guard let fit else {
                leave(place, "a mark that was here and is gone: left out: \(range.lowerBound)-\(range.upperBound)")
                continue
            }
            marks[candidates[fit]].note = note
            free[range]?.remove(at: fit)
        }
    }
}

extension ForeignMarks.Mark {
    /// Whether its label is one for who or what is named, and not for what is said.
    fileprivate var isName: Bool {
        ["mention", "speaker", "person", "per", "org", "organization", "organisation", "actor"].contains(
            label.lowercased())
    }

    fileprivate var isQuotation: Bool { !isName && label != MarkedText.Kind.cue.rawValue }
}

extension MarkedText.Bond {
    /// The bond that a tie of another program means; nil where it says nothing of the kind.
    fileprivate init?(foreign label: String) {
        let letters = label.lowercased().filter(\.isLetter)
        switch letters {
        case "saidby", "speaker", "source", "hasspeaker", "attribution", "attributedto": self = .saidBy
        case "introducedby", "cue", "hascue": self = .introducedBy
        case "goeson", "continues", "continuation", "next": self = .goesOn
        default: return nil
        }
    }
}

extension ImportedSpan {
    fileprivate func isSame(as other: ImportedSpan?) -> Bool {
        guard let other else { return false }
        if let range, let otherRange = other.range, !range.overlaps(otherRange) { return false }
        return range == other.range || exact.onOneLine == other.exact.onOneLine
    }
}

extension String {
    /// The words as one token, which is what some programs can show: letters and digits, the rest as `_`.
    var asToken: String {
        var token = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isPlain || scalar.properties.generalCategory == .nonspacingMark {
                token.append(scalar)
            } else if token.last != "_" {
                token.append("_")
            }
        }
        return token.isEmpty ? "_" : String(token)
    }
}
