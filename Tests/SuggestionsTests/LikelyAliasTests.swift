import Annotations
import Suggestions
import Testing

struct `Entries of the register that may be one` {
    @Test(
        arguments: [
            ("one letter", "Oskar Vossberg", "Oskar Vosberg", Actor.Kind.person, "one letter: vosberg, vossberg"),
            ("another letter", "Lindgrav", "Lindgrev", .person, "one letter: lindgrav, lindgrev"),
            ("a title", "Mr Brandt", "Ilse Brandt", .person, "title and surname"),
            ("a surname", "Brandt", "Ilse Brandt", .person, "the same surname"),
            ("an initial", "I. Brandt", "Ilse Brandt", .person, "the same surname and initial"),
            ("a middle name", "Ilse Brandt", "Ilse M. Brandt", .person, "the same but for a middle name"),
            ("capitals", "ILSE BRANDT", "Ilse Brandt", .person, "the same but for capitals, marks or a title"),
            ("accents", "Ilse Brändt", "Ilse Brandt", .person, "the same but for capitals, marks or a title"),
            ("initials", "HBO", "Harbor Board of Ostrel", .organization, "HBO: the initials"),
            ("initials of long words", "HBO", "The Harbor Board of the Ostrel", .organization, "HBO: the initials"),
            ("stops in an abbreviation", "H.B.", "Harbor Board", .organization, "H.B.: the initials"),
            ("two first names", "Ilse Brandt", "Tomas Brandt", .person, nil),
            ("somebody near to somebody", "a friend of Ilse Brandt", "Ilse Brandt", .person, nil),
            ("short words", "Ann Lee", "Ann Lea", .person, nil),
            ("no names in common", "Ilse Brandt", "Tomas Wiik", .person, nil),
            ("boards of two towns", "Ostrel Board", "Norrel Board", .organization, nil),
        ] as [(String, String, String, Actor.Kind, String?)])
    func `are found by their names`(_: String, one: String, other: String, kind: Actor.Kind, evidence: String?) throws {
        let register = try [one, other].map { try actor($0, kind) }
        #expect(LikelyAliases.all(among: register).map(\.evidence) == [evidence].compactMap(\.self))
        #expect(LikelyAliases.all(among: register.reversed()).map(\.evidence) == [evidence].compactMap(\.self))
    }

    @Test func `other names count, and what was decided is not asked again`() throws {
        var one = try actor("Ilse Brandt", .person)
        let other = try actor("The mayor of Ostrel", .office)
        one.aliases = [.init(name: "the Mayor of Ostrel")]
        #expect(LikelyAliases.all(among: [one, other]).count == 1)
        one.distinctFrom = [other.id]
        #expect(LikelyAliases.all(among: [one, other]).isEmpty)
        one.distinctFrom = []
        one.mergedInto = other.id
        #expect(LikelyAliases.all(among: [one, other]).isEmpty)
    }

    @Test func `a register of thousands is gone through by keys and not by pairs`() throws {
        func word(_ number: Int) -> String {
            let letters = Array(String(number * 7919 % 456_976 + 456_976, radix: 26))
            return String(letters + letters.reversed())
        }
        let register = try (0..<3000).map { try actor("\(word($0)) \(word($0 + 4000))", .person) }
        #expect(LikelyAliases.all(among: register).isEmpty)
    }

    private func actor(_ name: String, _ kind: Actor.Kind) throws -> Actor {
        let coder = try #require(Coder(slug: "ana"))
        return Actor(
            id: Identifier(iri: "urn:x:\(name)"), kind: kind, name: name,
            record: Record(creator: coder, created: Timestamp(text: "2026-01-01T00:00:00Z")))
    }
}
