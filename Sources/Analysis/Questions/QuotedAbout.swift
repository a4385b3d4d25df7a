package import Annotations
import Prose

/// What one actor says in which another is named.
package struct QuotedAbout: Hashable, Sendable {
    package let speaker: Identifier<Actor>
    /// Who is named in the words.
    package let named: Identifier<Actor>
    /// By date.
    package let statements: [Int]
}

extension CodedCorpus {
    /// Who is quoted about whom: statements in whose words another actor is tagged. The most frequent come first.
    package func quotedAbout() -> [QuotedAbout] {
        let mentionsOf = Dictionary(grouping: countedMentions, by: \.article)
        var found: [Pair: [Int]] = [:]
        for number in counted {
            let statement = statements[number]
            guard let speaker = actor(of: statement) else { continue }
            let inside = (mentionsOf[statement.article] ?? []).filter { statement.holds($0.range) }.map {
                standing($0.actor)
            }
            for named in Set(inside) where named != speaker {
                found[Pair(speaker: speaker, named: named), default: []].append(number)
            }
        }
        return found.map { QuotedAbout(speaker: $0.key.speaker, named: $0.key.named, statements: byDate($0.value)) }
            .sorted { one, other in
                one.statements.count != other.statements.count
                    ? one.statements.count > other.statements.count
                    : (one.speaker, one.named) < (other.speaker, other.named)
            }
    }

    private struct Pair: Hashable {
        let speaker: Identifier<Actor>
        let named: Identifier<Actor>
    }
}

extension CodedStatement {
    fileprivate func holds(_ range: TextRange) -> Bool {
        ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
}

extension CorpusQuestion {
    static let about = CorpusQuestion("about", "who is quoted about whom") { corpus, name in
        let wanted = name.map { Set(corpus.actors(named: $0)) }
        let found = corpus.quotedAbout().filter { pair in
            wanted.map { $0.contains(pair.speaker) || $0.contains(pair.named) } ?? true
        }
        return Answer(
            [.init("speaker"), .init("about"), .init("statements", isNumber: true), .init("stances")],
            found.map { pair in
                Answer.Row(
                    [
                        corpus.name(of: pair.speaker), corpus.name(of: pair.named), "\(pair.statements.count)",
                        corpus.stances(of: pair.statements).words,
                    ], pair.statements.map { .init($0) })
            })
    }
}
