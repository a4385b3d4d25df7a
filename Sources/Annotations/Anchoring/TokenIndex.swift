import Prose

/// Where each token stands in a text.
struct TokenIndex: Sendable {
    private let keys: [UInt64]
    private let places: [Int32]

    init(_ text: TextTokens) {
        let order = text.tokens.indices.map { Int32(truncatingIfNeeded: $0) }.sorted { left, right in
            let one = text[Int(left)].key, other = text[Int(right)].key
            return one == other ? left < right : one < other
        }
        places = order
        keys = order.map { text[Int($0)].key }
    }

    /// The places of a token in order.
    func places(of key: UInt64) -> ArraySlice<Int32> {
        places[keys.partition { $0 < key }..<keys.partition { $0 <= key }]
    }
}
