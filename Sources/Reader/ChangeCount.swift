/// How often a value was changed, for what follows from it and need not be worked out for every key.
///
/// It is no part of what is counted: two values that say the same are equal, whatever has been done to either.
struct ChangeCount: Equatable, Sendable {
    private(set) var count = 0

    mutating func add() { count += 1 }

    static func == (_: ChangeCount, _: ChangeCount) -> Bool { true }
}
