import Suggestions
import Testing

/// Who passes on what somebody else said.
struct `The source between a speaker and the article` {
    @Test(
        arguments: [
            ("“The bridge will open in May,” Anna Voss told the Ilm Herald.", "Anna Voss", "Ilm Herald"),
            ("Anna Voss told Reuters: “The bridge will open in May.”", "Anna Voss", "Reuters"),
            ("Anna Voss said in an interview with the Ilm Herald: “The bridge is ours.”", "Anna Voss", "Ilm Herald"),
            ("“The bridge will open in May,” said Anna Voss on CNN.", "Anna Voss", "CNN"),
            ("“The bridge will open in May,” Anna Voss said, according to the Ilm Herald.", "Anna Voss", "Ilm Herald"),
            ("“The bridge will open in May,” Anna Voss said, the Ilm Herald reported.", "Anna Voss", "Ilm Herald"),
            ("The BBC reported that Anna Voss said the bridge was “a danger to every ship”.", "Anna Voss", "BBC"),
            ("Anna Voss came. Peter Orlo quoted her as saying: “The bridge is ours.”", "Anna Voss", "Peter Orlo"),
            ("The Ilm Herald quoted Anna Voss as saying: “The bridge is ours now.”", "Anna Voss", "Ilm Herald"),
            ("Anna Voss was quoted as saying: “The bridge is ours now.”", "Anna Voss", nil),
            ("Anna Voss was quoted by the Ilm Herald as saying: “The bridge is ours.”", "Anna Voss", "Ilm Herald"),
            ("Anna Voss told the council: “The bridge will open in May.”", "Anna Voss", nil),
            ("“The Ilm Herald was wrong,” Anna Voss said of the Ilm Herald.", "Anna Voss", nil),
            ("“The bridge will open in May,” Anna Voss wrote on Twitter.", "Anna Voss", nil),
            ("The BBC reported: “The bridge is closed for all of May.”", "BBC", nil),
        ] as [(String, String, String?)])
    func `is whoever was told or quotes`(text: String, speaker: String, source: String?) throws {
        let proposals = Proposals(text)
        let suggestion = try #require(proposals.found.quotations.last { $0.kind == .direct || $0.kind == .mixed })
        #expect(proposals.speaker(of: suggestion) == speaker)
        #expect(proposals.found.source(of: suggestion)?.name == source)
    }

    @Test func `comes with a reason`() {
        let proposals = Proposals("“The bridge will open in May,” Anna Voss told the Ilm Herald.")
        #expect(proposals.found.quotations.first?.source?.reason == "told Ilm Herald")
    }
}
