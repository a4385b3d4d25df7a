internal import Prose
internal import Screen

/// A keymap that was read before, as bytes: reading the program's own files anew would be felt at every start.
///
/// `make goldens` writes the one that is part of the program, `Keymaps/default.snapshot`, and a test holds it to the
/// files. It knows what they said: where they say something else by now, they are read.
package struct KeymapSnapshot: Hashable, Sendable {
    package let keymap: Keymap
    /// The names of the files, in the order in which they were opened.
    package let files: [String]
    /// What the files said, in short: see ``digest(of:)``.
    package let digest: UInt64

    /// What a loader has read, and the files that it was given for it.
    package init(_ loader: KeymapLoader, of sources: [KeymapSource]) {
        keymap = loader.keymap
        files = sources.map(\.name)
        digest = Self.digest(of: sources)
    }

    /// A number that differs where files do (FNV-1a, over eight bytes a step).
    package static func digest(of sources: [KeymapSource]) -> UInt64 {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ word: UInt64) { digest = (digest ^ word) &* 0x0000_0100_0000_01B3 }
        for source in sources {
            source.bytes.withUnsafeBytes { bytes in
                let steps = stride(from: 0, to: bytes.count - 7, by: 8)
                for at in steps { add(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian) }
                for byte in bytes.suffix(bytes.count % 8) { add(UInt64(byte)) }
            }
            add(UInt64(source.bytes.count))
        }
        return digest
    }
}

// MARK: - As bytes

extension KeymapSnapshot {
    /// The snapshot as a file holds it: the files, the settings, the keyboards, what lines bind, and for each context the
    /// numbers of its lines.
    package var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.put(digest)
        writer.put(files) { $0.put($1) }
        for name in KeymapSettings.Name.allCases { writer.put(keymap.settings[name]) }
        writer.put(keymap.layout.pairs) { $0.put(Int($1.from.value), Int($1.to.value)) }
        let own = KeyContext.allCases.map { keymap.ownBindings(of: $0) }
        var lines: [Binding] = []
        var numbers: [Binding: Int] = [:]
        for line in own.joined().map({ $0.placed(in: .everywhere) }) where numbers[line] == nil {
            numbers[line] = lines.count
            lines.append(line)
        }
        writer.put(lines) { $0.put($1) }
        for bindings in own { writer.put(bindings) { $0.put(numbers[$1.placed(in: .everywhere)] ?? 0) } }
        return writer.bytes
    }

    /// The snapshot of a file; nil where that is none.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = ByteReader(bytes)
        do throws(ByteReader.Damage) {
            digest = try reader.word()
            files = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
            var settings = KeymapSettings()
            for name in KeymapSettings.Name.allCases { settings[name] = try reader.number() }
            let pairs = try reader.list { reader throws(ByteReader.Damage) in (try reader.scalar(), try reader.scalar())
            }
            let lines = try reader.list { reader throws(ByteReader.Damage) in try reader.binding() }
            var own: [[Binding]] = []
            for context in KeyContext.allCases {
                own.append(
                    try reader.list { reader throws(ByteReader.Damage) in
                        let number = try reader.number()
                        guard lines.indices.contains(number) else { throw .damage }
                        return lines[number].placed(in: context)
                    })
            }
            keymap = Keymap(own: own, settings: settings, layout: KeyLayout(pairs))
        } catch {
            return nil
        }
    }
}

extension Binding {
    /// The same in another context.
    fileprivate func placed(in context: KeyContext) -> Binding {
        Binding(
            context: context, keys: keys, command: command, arguments: arguments, sentence: sentence, section: section,
            origin: origin)
    }
}

extension ByteWriter {
    fileprivate mutating func put(_ binding: Binding) {
        put(binding.keys) { $0.put($1) }
        put(binding.command)
        put(binding.arguments) { $0.put($1) }
        put(binding.sentence)
        put(binding.section)
        put(binding.origin.file)
        put(binding.origin.line)
    }

    private mutating func put(_ key: Key) {
        put(Int(key.modifiers.rawValue))
        switch key.code {
        case .character(let scalar): put(0, Int(scalar.value))
        case .function(let number): put(1, number)
        case .tab, .enter, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown:
            put(2, Key.Code.named.firstIndex(of: key.code) ?? 0)
        }
    }
}

extension ByteReader {
    fileprivate mutating func binding() throws(Damage) -> Binding {
        Binding(
            context: .everywhere, keys: try list { reader throws(Damage) in try reader.key() }, command: try text(),
            arguments: try list { reader throws(Damage) in try reader.text() }, sentence: try text(),
            section: try text(), origin: Binding.Origin(file: try text(), line: try number()))
    }

    private mutating func key() throws(Damage) -> Key {
        let modifiers = Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: try number()))
        switch try number() {
        case 0: return Key(.character(try scalar()), modifiers)
        case 1: return Key(.function(try number()), modifiers)
        default:
            let number = try number()
            guard Key.Code.named.indices.contains(number) else { throw .damage }
            return Key(Key.Code.named[number], modifiers)
        }
    }

    fileprivate mutating func scalar() throws(Damage) -> Unicode.Scalar {
        guard let value = UInt32(exactly: try number()), let scalar = Unicode.Scalar(value) else { throw .damage }
        return scalar
    }
}

extension Key.Code {
    /// The keys that are written by their place here.
    fileprivate static let named: [Key.Code] = [
        .tab, .enter, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ]
}
