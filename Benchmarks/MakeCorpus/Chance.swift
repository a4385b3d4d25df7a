/// Numbers that look like chance and are the same for the same seed (Sebastiano Vigna's SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 to below `count`.
    mutating func number(below count: Int) -> Int {
        Int(next() % UInt64(count))
    }

    /// One of some words.
    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(below: choices.count)]
    }

    /// Whether something happens that happens so often in a hundred times.
    mutating func happens(_ percent: Int) -> Bool {
        number(below: 100) < percent
    }

    /// A number below `count`, small ones more often: as few people are quoted much and many once.
    mutating func smallNumber(below count: Int) -> Int {
        let fraction = Double(number(below: 1 << 20)) / Double(1 << 20)
        return min(count - 1, Int(fraction * fraction * Double(count)))
    }
}
