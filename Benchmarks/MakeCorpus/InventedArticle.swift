import Annotations
import Prose

/// An article and the places of its quotations.
struct InventedArticle {
    /// Where a saying stands in the text: the words with their marks, who is named, and the verb.
    struct Place {
        let saying: Saying
        let quotation: TextRange
        let name: TextRange
        let cue: TextRange
    }

    let outlet: String
    /// The day on which it was published, counted from the first.
    let day: Int
    private(set) var text = ""
    private(set) var places: [Place] = []
    /// How many scalars the text has so far.
    private var length = 0

    /// An article that quotes some sayings, about five kilobytes long.
    init(_ number: Int, outlet: String, day: Int, _ sayings: [Saying], in world: InventedWorld, chance: inout Chance) {
        self.outlet = outlet
        self.day = day
        let place = chance.pick(Invented.places)
        let topic = sayings.first.map { world.concepts[$0.concept].name } ?? "nothing at all"
        add("---\ntitle: \"\(place) argues about \(topic)\"\noutlet: \(outlet)\ndate: \(Self.date(ofDay: day))\n")
        add("author: \(chance.pick(Invented.firstNames)) \(chance.pick(Invented.surnames))\n")
        add("url: https://example.org/\(number)\nlanguage: en\n---\n\n")
        addFillers(4, &chance)
        for saying in sayings {
            add(saying, world.actors[saying.actor].name, &chance)
            addFillers(3 + chance.number(below: 3), &chance)
        }
    }

    /// A date of 2026 or later, every month with 28 days.
    static func date(ofDay day: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(2026 + day / 336)-\(two(day / 28 % 12 + 1))-\(two(day % 28 + 1))"
    }

    private mutating func add(_ saying: Saying, _ name: String, _ chance: inout Chance) {
        let cue = chance.pick(Invented.cues)
        if chance.happens(60) {
            let quotation = add("“\(saying.words),”")
            add(" ")
            let named = add(name)
            add(" ")
            let verb = add(cue)
            add(".")
            places.append(Place(saying: saying, quotation: quotation, name: named, cue: verb))
        } else {
            let named = add(name)
            add(" ")
            let verb = add(cue)
            add(": ")
            let quotation = add("“\(saying.words).”")
            places.append(Place(saying: saying, quotation: quotation, name: named, cue: verb))
        }
        add("\n\n")
    }

    private mutating func addFillers(_ count: Int, _ chance: inout Chance) {
        add((0..<count).map { _ in chance.pick(Invented.fillers) }.joined(separator: " ") + "\n\n")
    }

    @discardableResult
    private mutating func add(_ words: String) -> TextRange {
        let start = length
        text += words
        length += words.unicodeScalars.count
        return TextRange(start, length)
    }
}
