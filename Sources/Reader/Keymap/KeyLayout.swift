package import Screen

/// Which keys are meant by the characters of keyboard layouts that cannot type them: й is q on a Russian keyboard.
package struct KeyLayout: Hashable, Sendable {
    private var meanings: [Unicode.Scalar: Unicode.Scalar] = [:]

    package init() {}

    init(_ pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)]) {
        meanings = Dictionary(pairs.map { ($0.from, $0.to) }, uniquingKeysWith: { $1 })
    }

    /// The character on the same key of a Latin keyboard; nil where a layout says nothing of the character.
    package subscript(character: Unicode.Scalar) -> Unicode.Scalar? {
        meanings[character]
    }

    /// Takes in a row of keys. What an earlier row said of a character is forgotten.
    mutating func add(_ row: KeyLayoutRow) {
        meanings.merge(row.pairs) { $1 }
    }

    /// Rows that make the same layout, none of them longer than a line of a file should be.
    var rows: [KeyLayoutRow] {
        let pairs = pairs
        return stride(from: 0, to: pairs.count, by: KeyLayoutRow.readable).map { start in
            KeyLayoutRow(pairs: Array(pairs[start..<min(start + KeyLayoutRow.readable, pairs.count)]))
        }
    }

    /// All that it says, by character.
    var pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)] {
        meanings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// What one line `layout FROM TO` says: the characters of one keyboard, and those on the same keys of another.
struct KeyLayoutRow {
    /// Characters of a row that can still be read.
    static let readable = 33
    /// Keys of a row at most: a keyboard has fewer.
    static let limit = 200

    let pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)]

    init(pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)]) {
        self.pairs = pairs
    }

    /// The row of two lists of keys; throws what is wrong with them.
    init(_ from: [Key], _ to: [Key]) throws(KeyLayoutFault) {
        let from = try Self.characters(from), to = try Self.characters(to)
        guard from.count == to.count else { throw .lengths(from.count, to.count) }
        var seen: Set<Unicode.Scalar> = []
        for character in from {
            if character.isASCII { throw .latin(character) }
            if !seen.insert(character).inserted { throw .twice(character) }
        }
        pairs = zip(from, to).map { ($0, $1) }
    }

    private static func characters(_ keys: [Key]) throws(KeyLayoutFault) -> [Unicode.Scalar] {
        var characters: [Unicode.Scalar] = []
        for key in keys {
            guard key.isPlainCharacter, case .character(let scalar) = key.code else { throw .noCharacter(key) }
            characters.append(scalar)
        }
        return characters
    }

    /// The row as a file has it.
    var line: String {
        let from = pairs.map { Key($0.from) }, to = pairs.map { Key($0.to) }
        return "layout \(Key.name(of: from)) \(Key.name(of: to))"
    }
}

/// What is wrong with a `layout` line.
package enum KeyLayoutFault: Error, Hashable, Sendable {
    /// So many characters stand for so many others.
    case lengths(Int, Int)
    case twice(Unicode.Scalar)
    /// Every keyboard that this is for types it, and means it.
    case latin(Unicode.Scalar)
    /// A key that types no character.
    case noCharacter(Key)
}

extension Keymap {
    /// The key that is meant by one that was pressed after others.
    ///
    /// Where keys are commands, a character of another layout that is bound to nothing itself means the character on the
    /// same key of a Latin keyboard. Where text is typed, every character means itself.
    package func key(meantBy key: Key, after keys: [Key], in context: KeyContext) -> Key {
        guard case .character(let scalar) = key.code, let meant = layout[scalar] else { return key }
        if context.isForTyping, key.isPlainCharacter { return key }
        guard meaning(of: keys + [key], in: context) == .notFound else { return key }
        return Key(.character(meant), key.modifiers)
    }
}
