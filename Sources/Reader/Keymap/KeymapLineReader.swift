internal import Prose
internal import Screen

/// Why a line cannot be read, and at which column (in scalars, from 1).
struct KeymapLineProblem: Error {
    let kind: KeymapProblem.Kind
    let column: Int?
}

/// Reads one line of a keymap file.
struct KeymapLineReader {
    enum Content {
        case nothing
        case heading(String)
        case directive(KeymapFile.Directive)
    }

    private var words: KeymapWords

    init(_ line: String) {
        words = KeymapWords(line)
    }

    mutating func read() throws(KeymapLineProblem) -> Content {
        if let (control, column) = words.firstControl {
            throw KeymapLineProblem(kind: .line(.controlCharacter(control)), column: column)
        }
        guard let first = words.next() else { return .nothing }
        if first.text == "##" { return .heading(words.rest()) }
        if first.text.hasPrefix("#") { return .nothing }
        guard let verb = Verb(rawValue: first.text) else {
            let nearest = first.text.nearest(in: Verb.allCases.map(\.rawValue))
            throw KeymapLineProblem(kind: .line(.unknownDirective(first.text, nearest: nearest)), column: first.column)
        }
        return .directive(try directive(verb))
    }

    private enum Verb: String, CaseIterable {
        case bind, unbind, move, layout, set, include
    }

    private mutating func directive(_ verb: Verb) throws(KeymapLineProblem) -> KeymapFile.Directive {
        switch verb {
        case .bind: return try bind()
        case .unbind:
            let contexts = try contexts(), keys = try keys()
            try expectEnd()
            return .unbind(contexts: contexts, keys: keys)
        case .move:
            let contexts = try contexts(), from = try keys(), to = try keys()
            try expectEnd()
            return .move(contexts: contexts, from: from, to: to)
        case .layout:
            let from = try keys(limit: KeyLayoutRow.limit), to = try keys(limit: KeyLayoutRow.limit)
            try expectEnd()
            return .layout(KeymapFile.KeyLayoutWords(from: from, to: to))
        case .set:
            let name = try argument(.settingName), value = try argument(.settingValue)
            try expectEnd()
            return .set(name: name, value: value)
        case .include:
            let file = try argument(.fileName)
            try expectEnd()
            return .include(file)
        }
    }

    private mutating func bind() throws(KeymapLineProblem) -> KeymapFile.Directive {
        let contexts = try contexts(), keys = try keys()
        guard let command = words.next(), command.text != "--" else { throw missing(.command) }
        var arguments: [KeymapFile.Word] = []
        while !words.skipSentenceMark(), let argument = try words.nextQuoted() { arguments.append(argument) }
        return .bind(
            contexts: contexts, keys: keys, command: command, arguments: arguments, sentence: words.rest())
    }

    /// The contexts of a list such as `text,review`, each once.
    private mutating func contexts() throws(KeymapLineProblem) -> [KeyContext] {
        guard let word = words.next() else { throw missing(.contexts) }
        var contexts: [KeyContext] = []
        for part in word.text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part)
            guard let context = KeyContext(rawValue: name) else {
                let nearest = name.nearest(in: KeyContext.allCases.map(\.rawValue))
                throw KeymapLineProblem(kind: .line(.unknownContext(name, nearest: nearest)), column: word.column)
            }
            if !contexts.contains(context) { contexts.append(context) }
        }
        return contexts
    }

    private mutating func keys(limit: Int = Key.sequenceLimit) throws(KeymapLineProblem) -> [Key] {
        guard let word = words.next() else { throw missing(.keys) }
        do {
            return try Key.sequence(named: word.text, limit: limit)
        } catch {
            throw KeymapLineProblem(kind: .keys(error.kind), column: word.column + error.offset)
        }
    }

    private mutating func argument(_ part: KeymapProblem.LineFault.Part) throws(KeymapLineProblem) -> KeymapFile.Word {
        guard let word = try words.nextQuoted() else { throw missing(part) }
        return word
    }

    private mutating func expectEnd() throws(KeymapLineProblem) {
        guard let word = words.next() else { return }
        throw KeymapLineProblem(kind: .line(.unexpected(word.text)), column: word.column)
    }

    private func missing(_ part: KeymapProblem.LineFault.Part) -> KeymapLineProblem {
        KeymapLineProblem(kind: .line(.missing(part)), column: nil)
    }
}
