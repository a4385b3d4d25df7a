internal import Prose
internal import Screen

/// Puts keymap files on top of each other: the default first, then the user's.
///
/// A later file wins over an earlier one. Within a file nothing wins: the line that contradicts an earlier line is a
/// problem and is left out. Files are told apart by their names; one that was read already is not included again.
/// `q`, `?`, `:` and `<Esc>` keep leading out of every context, whatever the files say.
package struct KeymapLoader {
    /// Finds the file that an `include` names. Its second argument is the file that includes it.
    package typealias Include = (_ name: String, _ includer: KeymapSource) -> KeymapInclude

    package private(set) var problems: [KeymapProblem] = []

    private let commands: [String: CommandSignature]
    private let include: Include
    private var bindings: [Binding] = []
    /// How bindings began so far. What is not in it stands beside nothing, which spares most searches.
    private var begun: Set<Binding.Beginning> = []
    private var settings = KeymapSettings()
    private var layout = KeyLayout()
    /// The files that are being read, the innermost last.
    private var open: [KeymapSource] = []
    /// Every file by its name, in the order in which they were opened.
    package private(set) var filesRead: [String] = []
    /// How many problems were noted beside those of form, listed or not: a file with too many is read no further.
    private var refusals = 0

    /// `read` is what was read before: what comes now lies on top of it.
    package init(commands: [CommandSignature], startingWith read: KeymapSnapshot? = nil, include: @escaping Include) {
        self.commands = Dictionary(commands.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.include = include
        guard let read else { return }
        filesRead = read.files
        settings = read.keymap.settings
        layout = read.keymap.layout
        bindings = KeyContext.allCases.flatMap { read.keymap.ownBindings(of: $0) }
        begun = Set(bindings.map(\.beginning))
    }

    /// What the files read so far make together. Made anew each time.
    package var keymap: Keymap {
        Keymap(bindings: bindings, settings: settings, layout: layout)
    }

    /// Reads a file on top of those before it.
    package mutating func load(_ source: KeymapSource) {
        let file = KeymapFile(source)
        open.append(source)
        filesRead.append(source.name)
        for problem in file.problems { problems.record(problem) }
        let refused = refusals
        for line in file.lines where refusals - refused <= KeymapLimits.problems { carryOut(line) }
        open.removeLast()
        guard open.isEmpty else { return }
        noteWhatContextsHide()
        sortProblems()
    }

    private mutating func carryOut(_ line: KeymapFile.Line) {
        switch line.directive {
        case .bind(let contexts, let keys, let command, let arguments, let sentence):
            guard let signature = signature(of: command, arguments: arguments, line) else { return }
            for context in contexts {
                bind(
                    Binding(
                        context: context, keys: keys, command: signature.name, arguments: arguments.map(\.text),
                        sentence: sentence.isEmpty ? signature.sentence : sentence, section: line.section,
                        origin: origin(of: line)), line)
            }
        case .unbind(let contexts, let keys):
            for context in contexts { unbind(keys, context, line) }
        case .move(let contexts, let from, let to): move(from, to, contexts, line)
        case .layout(let words): addLayout(words, line)
        case .set(let name, let value): set(name, value, line)
        case .include(let name): includeFile(name, line)
        }
    }

    private mutating func signature(
        of command: KeymapFile.Word, arguments: [KeymapFile.Word], _ line: KeymapFile.Line
    ) -> CommandSignature? {
        guard let signature = commands[command.text] else {
            let nearest = command.text.nearest(in: commands.keys.sorted())
            note(.command(.unknown(command.text, nearest: nearest)), line, column: command.column)
            return nil
        }
        guard let problem = signature.problem(with: arguments.map(\.text)) else { return signature }
        note(problem, line, column: command.column)
        return nil
    }

    private mutating func bind(_ binding: Binding, _ line: KeymapFile.Line) {
        guard bindings.count < KeymapLimits.bindings else { return note(.limit(.bindings), line) }
        let others = bindings(beside: binding)
        if let fault = binding.faultByItself ?? binding.fault(besideLinesOfItsFile: others) {
            return note(.binding(fault), line)
        }
        let hidden = others.filter { $0.keys != binding.keys }
        if let first = hidden.first {
            note(.binding(.hides(binding.keys, binding.context, hidden: first, count: hidden.count)), line)
        }
        if !others.isEmpty { bindings.removeAll { others.contains($0) } }
        bindings.append(binding)
        begun.insert(binding.beginning)
    }

    /// The bindings of the same context whose keys are the same or begin alike.
    private func bindings(beside binding: Binding) -> [Binding] {
        guard begun.contains(binding.beginning) else { return [] }
        return bindings.filter { $0.context == binding.context && KeyRelation($0.keys, binding.keys) != .apart }
    }

    private mutating func unbind(_ keys: [Key], _ context: KeyContext, _ line: KeymapFile.Line) {
        guard let index = bindings.firstIndex(where: { $0.context == context && $0.keys == keys }) else {
            return note(.binding(.nothingToUnbind(keys, context)), line)
        }
        if let wayOut = WayOut(beginning: keys, in: context) {
            return note(.binding(.mustStay(wayOut.key, commands: wayOut.commands)), line)
        }
        bindings.remove(at: index)
    }

    /// Gives what begins with some keys others to begin with. Contexts in which nothing begins so are passed over, as
    /// long as it does in one.
    private mutating func move(_ from: [Key], _ to: [Key], _ contexts: [KeyContext], _ line: KeymapFile.Line) {
        let moved = bindings.filter { contexts.contains($0.context) && $0.keys.starts(with: from) }
        guard !moved.isEmpty else { return note(.binding(.nothingToMove(from)), line) }
        if let wayOut = moved.lazy.compactMap({ WayOut(beginning: from, in: $0.context) }).first {
            return note(.binding(.mustStay(wayOut.key, commands: wayOut.commands)), line)
        }
        bindings.removeAll { moved.contains($0) }
        for binding in moved {
            let keys = to + binding.keys.dropFirst(from.count)
            guard keys.count <= Key.sequenceLimit else {
                note(.keys(.tooManyKeys(limit: Key.sequenceLimit)), line)
                continue
            }
            bind(binding.moved(to: keys, by: origin(of: line)), line)
        }
    }

    private mutating func addLayout(_ words: KeymapFile.KeyLayoutWords, _ line: KeymapFile.Line) {
        do throws(KeyLayoutFault) {
            layout.add(try KeyLayoutRow(words.from, words.to))
        } catch {
            note(.layout(error), line)
        }
    }

    private mutating func set(_ name: KeymapFile.Word, _ value: KeymapFile.Word, _ line: KeymapFile.Line) {
        guard let setting = KeymapSettings.Name(rawValue: name.text) else {
            let nearest = name.text.nearest(in: KeymapSettings.Name.allCases.map(\.rawValue))
            return note(.setting(.unknown(name.text, nearest: nearest)), line, column: name.column)
        }
        guard let number = Int(value.text), setting.values.contains(number) else {
            return note(.setting(.value(value.text, setting: setting)), line, column: value.column)
        }
        settings[setting] = number
    }
}

extension KeymapLoader {
    private mutating func includeFile(_ name: KeymapFile.Word, _ line: KeymapFile.Line) {
        guard let includer = open.last else { return }
        guard open.count <= KeymapLimits.depth, filesRead.count < KeymapLimits.files else {
            return note(.limit(.includes), line, column: name.column)
        }
        switch include(name.text, includer) {
        case .unreadable(let reason):
            note(.include(.unreadable(name.text, reason: reason)), line, column: name.column)
        case .source(let source) where open.contains { $0.name == source.name }:
            note(.include(.cycle(name.text)), line, column: name.column)
        case .source(let source) where filesRead.contains(source.name): break
        case .source(let source): load(source)
        }
    }

    /// File by file, and in each by line.
    private mutating func sortProblems() {
        let order = Dictionary(filesRead.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        problems.sort {
            (order[$0.file] ?? 0, $0.line, $0.column ?? 0) < (order[$1.file] ?? 0, $1.line, $1.column ?? 0)
        }
    }

    /// A context's own binding that begins like one of `*`, or the other way round, hides it there. Where text is typed,
    /// that is as it should be.
    private mutating func noteWhatContextsHide() {
        let everywhere = Dictionary(grouping: bindings.filter { $0.context == .everywhere }, by: \.keys.first)
        for binding in bindings where binding.context != .everywhere && !binding.context.isForTyping {
            let hidden = everywhere[binding.keys.first, default: []].filter {
                binding.context.inherits($0.keys) && KeyRelation($0.keys, binding.keys) == .overlapping
            }
            guard let first = hidden.first else { continue }
            let fault = KeymapProblem.BindingFault.hides(
                binding.keys, binding.context, hidden: first, count: hidden.count)
            let problem = KeymapProblem(
                file: binding.origin.file, line: binding.origin.line, kind: .binding(fault))
            if !problems.contains(problem) { problems.record(problem) }
        }
    }

    private func origin(of line: KeymapFile.Line) -> Binding.Origin {
        Binding.Origin(file: open.last?.name ?? "", line: line.number)
    }

    private mutating func note(_ kind: KeymapProblem.Kind, _ line: KeymapFile.Line, column: Int? = nil) {
        refusals += 1
        problems.record(KeymapProblem(file: open.last?.name ?? "", line: line.number, column: column, kind: kind))
    }
}

extension Binding {
    fileprivate struct Beginning: Hashable {
        let context: KeyContext
        let key: Key?
    }

    fileprivate var beginning: Beginning {
        Beginning(context: context, key: keys.first)
    }

    /// What is wrong with a binding beside those of the same context whose keys are the same or begin alike, when an
    /// earlier line of its own file made them.
    fileprivate func fault(besideLinesOfItsFile others: [Binding]) -> KeymapProblem.BindingFault? {
        let ofItsFile = others.filter { $0.origin.file == origin.file }
        if let same = ofItsFile.first(where: { $0.keys == keys }) {
            return .twice(keys, context, firstLine: same.origin.line)
        }
        return ofItsFile.first.map { .overlaps(keys, with: $0.keys, context, line: $0.origin.line) }
    }
}
