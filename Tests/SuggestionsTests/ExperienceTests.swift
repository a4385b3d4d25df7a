import Annotations
import Prose
import Suggestions
import Testing

struct `What a person decided` {
    private let text = ArticleText("Anna Voss said that the bridge was safe.")

    private func suggestion(after experience: Experience) throws -> Suggestion {
        try #require(text.suggestions(after: experience).quotations.first)
    }

    @Test func `moves the scores of proposals like those`() throws {
        let fresh = try suggestion(after: Experience())
        var liked = Experience(), disliked = Experience()
        for _ in 0..<10 {
            liked.note(fresh.traits, isAccepted: true)
            disliked.note(fresh.traits, isAccepted: false)
        }
        #expect(try suggestion(after: liked).score > fresh.score)
        #expect(try suggestion(after: disliked).score < fresh.score * 0.85)
    }

    @Test func `moves them little by little`() throws {
        let fresh = try suggestion(after: Experience())
        var experience = Experience()
        for _ in 0..<2 { experience.note(fresh.traits, isAccepted: false) }
        #expect(try suggestion(after: experience).score > fresh.score * 0.9)
    }

    @Test func `can be taken back, and is kept as it is`() throws {
        let traits = try suggestion(after: Experience()).traits
        var experience = Experience()
        experience.note(traits, isAccepted: true)
        experience.note(traits, isAccepted: false)
        #expect(Experience(json: experience.json) == experience)
        #expect(experience.verbs["say"]?.accepted == 1 && experience.verbs["say"]?.rejected == 1)
        experience.forget(traits, wasAccepted: true)
        experience.forget(traits, wasAccepted: false)
        #expect(experience.isEmpty)
    }

    @Test(arguments: [
        "null", "[]", "{\"verbs\": 3}", "{\"verbs\": {\"say\": [1]}}", "{\"verbs\": {\"say\": [1, -2]}}",
        "{\"rules\": {\"x\": [\"a\", 2]}}", "{\"verbs\": {\"say\": [1, 99999999999999999999]}}",
    ])
    func `that cannot be understood is none`(json: String) throws {
        #expect(Experience(json: try JSONReader.value(of: Array(json.utf8))).isEmpty)
    }
}
