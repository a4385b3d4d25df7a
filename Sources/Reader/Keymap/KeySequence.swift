internal import Prose
package import Screen

extension Key {
    /// How many keys a sequence holds at most: what is longer is no key binding.
    package static let sequenceLimit = 8

    /// The keys that a text names: `gg`, `]q`, `<C-w>h`.
    ///
    /// Names are read in any case. A key that no terminal tells apart from another is refused with the other's name,
    /// since a binding for it would either never be reached or take the other key away.
    package static func sequence(named text: String, limit: Int = sequenceLimit) throws(KeyNameProblem) -> [Key] {
        var reader = KeySequenceReader(text)
        var keys: [Key] = []
        while let key = try reader.next() {
            guard keys.count < limit else {
                throw KeyNameProblem(kind: .tooManyKeys(limit: limit), offset: reader.offset)
            }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw KeyNameProblem(kind: .noKeys, offset: 0) }
        return keys
    }
}

/// Reads one key after the other from the text that names them.
private struct KeySequenceReader {
    private let scalars: [Unicode.Scalar]
    /// Where the key that was read last starts, in scalars.
    private(set) var offset = 0
    private var end = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func next() throws(KeyNameProblem) -> Key? {
        guard end < scalars.count else { return nil }
        offset = end
        return scalars[offset] == "<" ? try namedKey() : try literalKey()
    }

    private mutating func literalKey() throws(KeyNameProblem) -> Key {
        guard scalars[offset].isVisibleAlone else { throw problem(.invisible(scalars[offset])) }
        end += 1
        return Key(scalars[offset])
    }

    private mutating func namedKey() throws(KeyNameProblem) -> Key {
        guard let close = scalars[offset...].firstIndex(of: ">") else { throw problem(.unclosedName) }
        end = close + 1
        let whole = scalars[offset..<end].text
        var rest = scalars[(offset + 1)..<close]
        var modifiers: Key.Modifiers = []
        while rest.count > 2, rest[rest.startIndex + 1] == "-", let held = Key.Modifiers.named(rest[rest.startIndex]) {
            modifiers.insert(held)
            rest = rest.dropFirst(2)
        }
        guard let code = code(named: rest) else { throw problem(.unknownName(whole, nearest: nearest(to: rest))) }
        let key = Key(code, modifiers)
        if let kind = key.problemInFiles(written: whole) { throw problem(kind) }
        return key.settled
    }

    /// `<x>` is refused, so that a slip in a name cannot become a key; `<C-x>` needs the character.
    private func code(named name: ArraySlice<Unicode.Scalar>) -> Key.Code? {
        if name.count == 1, name.startIndex > offset + 1, let scalar = name.first {
            return scalar.isVisibleAlone ? .character(scalar) : nil
        }
        return Key.Code(nameInside: name.text)
    }

    private func nearest(to name: ArraySlice<Unicode.Scalar>) -> String? {
        let known = Key.Code.names.map(\.name) + Key.Code.functionNumbers.map { "F\($0)" }
        let held = scalars[(offset + 1)..<name.startIndex].text
        if name.count == 1, name.startIndex == offset + 1 { return name.text }
        return name.text.nearest(in: known).map { "<\(held)\($0)>" }
    }

    private func problem(_ kind: KeyNameProblem.Kind) -> KeyNameProblem {
        KeyNameProblem(kind: kind, offset: offset)
    }
}

extension Sequence where Element == Unicode.Scalar {
    /// One by one: the library's `append(contentsOf:)` is several times as slow, and a keymap is read at every start.
    var text: String {
        var text = ""
        for scalar in self { text.unicodeScalars.append(scalar) }
        return text
    }
}
