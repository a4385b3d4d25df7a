import Annotations

/// Something that somebody said, which one article or several quote.
struct Saying {
    let actor: Int
    let concept: Int
    let stance: Stance?
    private(set) var words: String

    /// Something new. Who it is decides the stance; one in twelve changes sides on the first of their topics, halfway
    /// through: those are the contradictions.
    init(in world: InventedWorld, isLate: Bool, chance: inout Chance) {
        actor = chance.smallNumber(below: world.actors.count)
        let interest = chance.smallNumber(below: world.interests[actor].count)
        concept = world.interests[actor][interest]
        let leansToward = (actor &* 31 &+ concept &* 17) % 3 != 0
        let isTurncoat = actor % 12 == 5 && interest == 0 && isLate
        stance =
            switch chance.number(below: 100) {
            case 0..<4: nil
            case 4..<14: .neutral
            case 14..<18: .mixed
            case 18..<22: .unclear
            default: leansToward != isTurncoat ? .support : .oppose
            }
        words = Self.sentence(&chance)
    }

    private static func sentence(_ chance: inout Chance) -> String {
        func thing() -> String { "\(chance.pick(Invented.adjectives)) \(chance.pick(Invented.nouns))" }
        let opening = chance.pick(Invented.openings), place = chance.pick(Invented.places)
        let (verb, other) = (chance.pick(Invented.verbs), chance.pick(Invented.verbs))
        let month = chance.pick(Invented.months), number = chance.number(below: 900) + 20
        return "\(opening) the \(thing()) of \(place) can \(verb) \(number) \(chance.pick(Invented.nouns)) keepers by "
            + "\(month), while one \(thing()) must \(other) every \(thing()) and some \(thing())"
    }

    /// The same as another outlet has it: mostly to the letter, sometimes with a word changed or the end left out.
    func copied(_ chance: inout Chance) -> Saying {
        var copy = self
        let parts = words.split(separator: " ")
        switch chance.number(below: 5) {
        case 0:
            let changed = chance.number(below: parts.count - 2) + 1
            let other = chance.pick(["hardly", "surely", "never", "really"])
            copy.words = (parts[..<changed] + [Substring(other)] + parts[(changed + 1)...]).joined(separator: " ")
        case 1: copy.words = parts.dropLast(3).joined(separator: " ")
        case _: break
        }
        return copy
    }
}
