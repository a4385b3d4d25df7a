import Annotations
import Prose
import Suggestions
import Testing

struct `The actors of an article` {
    @Test(arguments: [
        ("a surname alone", "Anna Voss came. Voss left.", "Anna Voss", ["Anna Voss", "Voss"]),
        ("a title and a surname", "Anna Voss came. Mayor Voss left.", "Anna Voss", ["Anna Voss", "Voss"]),
        ("a middle name", "Anna Voss came. Anna K. Voss left.", "Anna K Voss", ["Anna Voss", "Anna K Voss"]),
        (
            "an abbreviation", "The Northern Fishers League came. The NFL left.", "Northern Fishers League",
            ["Northern Fishers League", "NFL"]
        ),
        (
            "a slip of the pen", "Anna Vossberg came. Anna Vosberg left.", "Anna Vossberg",
            ["Anna Vossberg", "Anna Vosberg"]
        ),
        ("a blank that does not break", "Anna\u{A0}Voss came. Anna Voss left.", "Anna Voss", ["Anna Voss"]),
        ("an underscore", "Anna_Voss came. Voss left.", "Anna Voss", ["Anna Voss", "Voss"]),
    ])
    func `are one for all their names`(_: String, text: String, name: String, forms: [String]) {
        let proposals = Proposals(text)
        #expect(proposals.actor(name)?.forms == forms, "\(proposals.found.actors.map(\.forms))")
        #expect(proposals.found.actors.count == 1)
    }

    @Test(arguments: [
        ("two first names", "Anna Voss came. Peter Voss left.", ["Anna Voss", "Peter Voss"]),
        (
            "an organization and a person", "The clerk of the Harbor Council Anna Voss came.",
            ["Harbor Council", "Anna Voss"]
        ),
        ("no days, no sentence starts", "Rain fell on Monday. The rain stopped.", []),
        ("an office with a land in it", "They asked the Secretary of State Anna Voss again.", ["Anna Voss"]),
        ("an office whose holder has a rare name", "They asked Secretary of State Orlin Tassk again.", ["Orlin Tassk"]),
        (
            "a country and who holds an office there", "They asked the Head of the Ilmic Republic Orlin Tassk.",
            ["Ilmic Republic", "Orlin Tassk"]
        ),
        ("an office alone", "They asked the Head of the council again.", []),
    ])
    func `are never one with others`(_: String, text: String, expected: [String]) {
        #expect(Proposals(text).found.actors.map(\.name) == expected)
    }

    @Test(arguments: [
        ("Mr. Voss met Mrs. Voss. “It will open in May,” Peter Voss said. Anna Voss left.", 2),
        ("Peter Voss met Anna Voss. Mrs. Voss left.", 2),
    ])
    func `are told apart by their titles`(text: String, count: Int) {
        let people = Proposals(text).found.actors.filter { $0.kind == .person }
        #expect(people.count == count)
    }

    @Test(arguments: [
        ("Anna Voss came.", Actor.Kind.person), ("The Harbor Council met.", .organization),
        ("The Ilm Herald wrote that it rained.", .media), ("They met in Ilm.", .place),
        ("“Yes, it opens soon,” Orlo said.", .person),
    ])
    func `have a kind`(text: String, kind: Actor.Kind) {
        #expect(Proposals(text).found.actors.map(\.kind) == [kind])
    }

    @Test func `say why a short form is theirs`() {
        let actor = Proposals("Anna Voss came. Voss left.").found.actors.first
        #expect(actor?.evidence == ["Voss: surname alone"])
    }

    @Test func `are those of the register where it knows their names`() throws {
        let creator = try #require(Coder(slug: "ana"))
        var voss = Actor(
            id: Identifier(iri: "urn:x-dictum:actor:voss"), kind: .office, name: "Mayor of Ilm",
            record: Record(creator: creator, created: Timestamp(text: "2026-01-01T00:00:00Z")))
        voss.aliases = [Actor.Alias(name: "Anna Voss")]
        let proposals = Proposals("“The bridge will open in May,” said Anna Voss.", knowing: KnownActors([voss]))
        #expect(proposals.speakers == ["Mayor of Ilm"])
        #expect(proposals.found.actors.first?.known == voss.id)
        #expect(proposals.found.actors.first?.kind == .office)
    }
}
