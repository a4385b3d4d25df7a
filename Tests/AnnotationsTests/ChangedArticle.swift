import Annotations
import Prose

/// An invented article, the words of one of its sentences as an anchor, and a change whose outcome is known.
struct ChangedArticle {
    /// What is done to the article.
    enum Change: String, CaseIterable {
        case header, moved, swapped, marks, wrapped, decomposed, wordInside, wordsAround, insertedBefore
        case deletedBefore, otherCopyDeleted, deleted, ownCopyDeleted, lookAlikeStays, nameReplaced, articleReplaced
    }

    let before: String
    let after: String
    /// The words before.
    let words: String
    /// The words after; nil where they are gone.
    let wordsAfter: String?

    /// The placement that is found, with the base text or without.
    func placement(knowsBase: Bool) -> AnchorPlacement {
        let base = ArticleText(before), now = ArticleText(after)
        let anchor = Anchor(
            of: Self.range(of: words, in: before) ?? TextRange(0, 0), in: base, base: TextHash(of: base))
        return Reanchoring(from: knowsBase ? base : nil, to: now, hash: TextHash(of: now)).placement(of: anchor)
    }

    /// Where the words stand after the change.
    var rangeAfter: TextRange? {
        wordsAfter.flatMap { Self.range(of: $0, in: after) }
    }

    /// The first place of some words, in scalars.
    private static func range(of words: String, in text: String) -> TextRange? {
        let all = Array(text.unicodeScalars), wanted = Array(words.unicodeScalars)
        return all.indices.first { all[$0...].starts(with: wanted) }.map { TextRange($0, $0 + wanted.count) }
    }
}

extension ChangedArticle {
    private static let people = ["Tovell", "Quill", "Brandauer", "Verrin", "Moss", "Saltz", "Inoue", "Castellane"]
    private static let things = ["ferry", "lighthouse", "tram line", "grain market", "reservoir", "fish hall", "mole"]
    private static let verbs = ["sell", "close", "repair", "expand", "rename", "move", "inspect"]

    /// Paragraphs of sentences no two of which are the same.
    private static func paragraphs(_ chance: inout Chance) -> [[String]] {
        var number = 10 + chance.below(40)
        return (0..<6 + chance.below(5)).map { _ in
            (0..<1 + chance.below(4)).map { _ in
                number += 1 + chance.below(7)
                let thing = chance.one(of: things), verb = chance.one(of: verbs), name = chance.one(of: people)
                switch chance.below(4) {
                case 0: return "“We will \(verb) the \(thing) within \(number) days,” \(name) said."
                case 1: return "\(name) wants to \(verb) the \(thing), which costs \(number) crowns a head."
                case 2: return "About \(number) people came to hear what would become of the \(thing)."
                default: return "“Nobody asked \(name) to \(verb) \(number) meters of the \(thing),” said Zoë Ørvik."
                }
            }
        }
    }

    /// An article that was changed in one way; the same for the same chance.
    init(_ change: Change, _ chance: inout Chance) {
        var paragraphs = Self.paragraphs(&chance)
        let place = 1 + chance.below(paragraphs.count - 2), sentence = chance.below(paragraphs[place].count)
        let own = paragraphs[place][sentence]
        let other = place > 1 ? 0 : paragraphs.count - 1
        words = change == .nameReplaced ? Self.people.first(where: own.contains) ?? own : own
        switch change {
        case .otherCopyDeleted, .ownCopyDeleted:
            // The copy comes last, so that the first place of the words is the anchor's.
            paragraphs.append(["So it began.", own, "So it ended."])
        case .lookAlikeStays: paragraphs[other].append(own.replacing(" the ", with: " that old ", maxReplacements: 1))
        case .nameReplaced:
            // The name stands once before, in the anchor's place, and again behind it.
            paragraphs = paragraphs.enumerated().map { index, sentences in
                index < place ? ["Day \(index) of the strike in Lower Hask brought rain."] : sentences
            }
            paragraphs[place] = [own]
            paragraphs.append(["At night \(words) went home."])
        default: break
        }
        before = Self.text(paragraphs)
        let changed = Self.changed(paragraphs, change, place, sentence, words, &chance)
        after = changed.text
        wordsAfter = changed.words
    }

    private static func text(_ paragraphs: [[String]]) -> String {
        paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
    }

    private static func changed(
        _ before: [[String]], _ change: Change, _ place: Int, _ sentence: Int, _ words: String, _ chance: inout Chance
    ) -> (text: String, words: String?) {
        var after = before
        switch change {
        case .header: return ("UPDATED at 14:05\n\n" + text(after), words)
        case .moved: after.insert(after.remove(at: place), at: 0)
        case .swapped: after.swapAt(place, place - 1)
        case .marks: return (restyled(text(after)), restyled(words))
        case .wrapped: return (wrapped(text(after)), wrapped(words))
        case .decomposed: return (decomposed(text(after)), decomposed(words))
        case .wordInside:
            let edited = words.replacing(" the ", with: " their only ", maxReplacements: 1)
            after[place][sentence] = edited
            return (text(after), edited)
        case .wordsAround:
            after[place].insert("Rain fell.", at: sentence)
            after[place].append("Nobody knew why.")
        case .insertedBefore: after[place].insert("“The tide turns at six,” a clerk read out.", at: sentence)
        case .deletedBefore: after[place - 1].removeLast()
        case .otherCopyDeleted: after[after.count - 1].remove(at: 1)
        case .deleted, .lookAlikeStays, .ownCopyDeleted:
            after[place].remove(at: sentence)
            return (text(after), nil)
        case .nameReplaced:
            after[place][0] = after[place][0].replacing(words, with: "Aldermark")
            return (text(after), nil)
        case .articleReplaced:
            return ("Fresh bread in Oldmere\n\nThe baker opens at six and is sold out by ten.\n", nil)
        }
        return (text(after), words)
    }

    private static func restyled(_ text: String) -> String {
        text.replacing("“", with: "«").replacing("”", with: "»")
    }

    private static func decomposed(_ text: String) -> String {
        text.replacing("ë", with: "e\u{308}")
    }

    private static func wrapped(_ text: String) -> String {
        text.replacing(" the ", with: "\nthe ")
    }
}
