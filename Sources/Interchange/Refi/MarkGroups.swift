internal import Annotations

/// Makes statements and mentions of what a project marks.
///
/// A stretch with several codes is one statement with them all. Some programs write one stretch a code; so those of the same
/// words and the same coder, with one code each, are one too. Several topics are a statement each, and so are several
/// speakers.
struct MarkGroups {
    private(set) var problems: [ImportProblem] = []
    private var groups: [[SourceReader.Mark]] = []
    /// How many statements the codes of one stretch may make.
    private static let most = 64

    private struct Key: Hashable {
        let range: Range<Int>
        let user: String?
    }

    init(_ marks: [SourceReader.Mark]) {
        var singles: [Key: Int] = [:]
        for mark in marks {
            let key = Key(range: mark.range, user: mark.user)
            if mark.codes.count == 1, let index = singles[key] {
                groups[index].append(mark)
            } else {
                if mark.codes.count == 1 { singles[key] = groups.count }
                groups.append([mark])
            }
        }
    }

    /// Adds what the marks say.
    mutating func read(into article: inout ImportedArticle) {
        for group in groups { read(group, into: &article) }
    }

    private mutating func read(_ group: [SourceReader.Mark], into article: inout ImportedArticle) {
        var seen: Set<RefiCode> = []
        let codes = group.flatMap(\.codes).filter { seen.insert($0.meaning).inserted }
        let mentions = codes.filter { $0.meaning.category == .mention }
        guard let first = group.first else { return }
        var words: Set<String> = []
        let memo = group.compactMap(\.memo).filter { words.insert($0).inserted }.joined(separator: "\n").said
        for (number, code) in mentions.enumerated() {
            var mention = ImportedMention(first.place, id: Self.id(first, number), first.span, of: code.name)
            mention.coder = first.user
            mention.memo = codes.count == mentions.count ? memo : nil
            mention.created = first.created
            article.mentions.append(mention)
        }
        if codes.isEmpty || codes.count > mentions.count {
            addStatements(codes.filter { $0.meaning.category != .mention }, first, memo, &article)
        }
    }

    private mutating func addStatements(
        _ codes: [ProjectCodes.Code], _ mark: SourceReader.Mark, _ memo: String?, _ article: inout ImportedArticle
    ) {
        let speakers = codes.filter { $0.meaning.category == .speaker }
        let topics = codes.filter { $0.meaning.category == .concept }
        guard max(speakers.count, 1) * max(topics.count, 1) <= Self.most else {
            problems.append(
                ImportProblem(mark.place, "the same words have too many speakers and topics: mark them by hand"))
            return
        }
        var number = 0
        for speaker in speakers.isEmpty ? [nil] : speakers.map(Optional.some) {
            for topic in topics.isEmpty ? [nil] : topics.map(Optional.some) {
                var statement = ImportedStatement(mark.place, id: Self.id(mark, number), [mark.span])
                statement.take(codes.map(\.meaning))
                statement.speaker = speaker.map { $0.meaning == .unknownSpeaker ? .unknown : .named($0.name) } ?? .unset
                statement.concept = topic?.name
                statement.memo = memo
                statement.created = mark.created
                statement.coder = mark.user
                article.statements.append(statement)
                number += 1
            }
        }
    }

    private static func id(_ mark: SourceReader.Mark, _ number: Int) -> String? {
        guard !mark.guid.isEmpty else { return nil }
        return number == 0 ? "urn:uuid:\(mark.guid)" : "\(mark.guid) \(number)"
    }
}

extension ImportedStatement {
    /// Takes over what codes say beside speaker and topic; of several stances and kinds the first counts.
    mutating func take(_ codes: [RefiCode]) {
        (stance, kind, tags, isUnsure) = (nil, nil, [], false)
        for code in codes {
            switch code {
            case .stance(let said): stance = stance ?? said
            case .kind(let said): kind = kind ?? said
            case .tag(let said): tags.append(said)
            case .unsure: isUnsure = true
            case .speaker, .mention, .concept, .unknownSpeaker: break
            }
        }
    }
}
