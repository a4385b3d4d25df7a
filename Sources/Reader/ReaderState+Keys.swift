package import Screen

/// What a key does: the keys that come before it, its count, its context, and what it types where it is bound to nothing.
extension ReaderState {
    /// The context of the keymap that a key belongs to now.
    package var context: KeyContext {
        switch overlay {
        case .prompt: return .prompt
        case .question: return .picker
        case .help(let help): return help.isTyping ? .prompt : .help
        case .messages: return .help
        case .mentions: return .mentions
        case nil: break
        }
        switch focus {
        case .list: return .list
        case .text: return textContext
        case .inspector: return .inspector
        case .review: return .review
        case .results: return .results
        case .actors: return .actors
        case .codebook: return .codebook
        case .answer: return .answer
        }
    }

    private var textContext: KeyContext {
        if edges != nil { return .edges }
        if placing != nil { return .places }
        if case .free = reading?.selection { return .selection }
        return .text
    }

    mutating func press(_ pressed: Key) -> [Effect] {
        message = nil
        isGreeting = false
        let key = keymap.key(meantBy: pressed, after: pending.keys, in: context)
        if takesCount(key) || takesBack(key) { return [] }
        pending.keys.append(key)
        switch keymap.meaning(of: pending.keys, in: context) {
        case .pending:
            if keymap.settings.whichKeyDelay == 0 { pending.areContinuationsShown = true }
            return []
        case .matched(let binding):
            let invocation = Invocation(arguments: binding.arguments, count: pending.count)
            pending = PendingKeys()
            if !Command.scrolling.contains(where: { $0.name == binding.command }) { inspectorScroll = 0 }
            return run(binding.command, invocation)
        case .notFound:
            let keys = pending.keys
            pending = PendingKeys()
            return keys.count == 1 ? type(key) : refuse(keys)
        }
    }

    /// Whether a key means nothing here, so that nothing changes and the screen need not be worked out.
    package func ignores(_ pressed: Key) -> Bool {
        guard message == nil, !isGreeting, pending.isEmpty, overlay == nil, awaited == nil, pressed.countDigit == nil
        else {
            return false
        }
        return keymap.meaning(of: [keymap.key(meantBy: pressed, after: [], in: context)], in: context) == .notFound
    }

    /// Digits before a command are its count; 0 only after another digit.
    private mutating func takesCount(_ key: Key) -> Bool {
        guard overlay == nil, pending.keys.isEmpty, let digit = key.countDigit, digit > 0 || pending.count != nil
        else { return false }
        pending.count = min(99_999, (pending.count ?? 0) * 10 + digit)
        return true
    }

    /// Backspace takes the last key of what is not complete back, or the last digit of a count; Esc leaves all of it.
    private mutating func takesBack(_ key: Key) -> Bool {
        guard !pending.isEmpty, key == Key(.backspace) || key == Key(.escape),
            keymap.meaning(of: pending.keys + [key], in: context) == .notFound || pending.keys.isEmpty
        else { return false }
        if key == Key(.backspace) { pending.takeBack() } else { pending = PendingKeys() }
        return true
    }

    private mutating func refuse(_ keys: [Key]) -> [Effect] {
        say("\(Key.name(of: keys)) is not bound: \(keyName(of: "show-help")) shows the keys")
        return []
    }

    /// Runs a command by its name; a refusal becomes the message.
    package mutating func run(_ name: String, _ invocation: Invocation = Invocation()) -> [Effect] {
        guard let command = Command.named(name) else {
            message = Message("there is no command \(name)", .warning)
            return []
        }
        let before = self
        do throws(Refusal) {
            return try command.run(&self, invocation)
        } catch {
            guard let path = error.awaited, awaited == nil else {
                message = Message(error.sentence)
                return []
            }
            self = before
            awaited = AwaitedNotebook(path: path, command: name, invocation: invocation)
            return [.fetch(path)]
        }
    }

    /// Does something that may be refused; the refusal becomes the message.
    mutating func attempt(_ body: (inout ReaderState) throws(Refusal) -> [Effect]) -> [Effect] {
        do throws(Refusal) {
            return try body(&self)
        } catch {
            message = Message(error.sentence)
            return []
        }
    }

    /// A key without a binding types a character where there is something to type into.
    private mutating func type(_ key: Key) -> [Effect] {
        guard case .character(let scalar) = key.code, key.modifiers.subtracting(.shift).isEmpty else { return [] }
        switch overlay {
        case .prompt(var prompt):
            prompt.field.insert(scalar)
            return replace(prompt)
        case .question(var question):
            let outcome = question.picker.type(scalar, meaning: keymap.layout[scalar])
            overlay = .question(question)
            return outcome == .undecided
                ? [] : attempt { state throws(Refusal) in try state.answer(question, with: outcome) }
        case .help(var help):
            guard help.isTyping else { return [] }
            help.filter.insert(scalar)
            help.cursor = 0
            overlay = .help(help)
            return []
        case .messages, .mentions, nil:
            return []
        }
    }

    mutating func paste(_ text: String) -> [Effect] {
        switch overlay {
        case .prompt(var prompt):
            prompt.field.insert(text)
            return replace(prompt)
        case .question(var question):
            question.picker.paste(text)
            overlay = .question(question)
            return []
        case .help, .messages, .mentions, nil:
            say("pasted text is taken only where you type: nothing was done with it")
            return []
        }
    }

    /// Puts a changed prompt back and lets it act on what is typed so far.
    mutating func replace(_ prompt: Prompt) -> [Effect] {
        overlay = .prompt(prompt)
        return preview(prompt)
    }
}

extension ReaderState {
    /// The shortest keys that run a command here, or in the text, for sentences; the command's name where it has none.
    func keyName(of invocation: String) -> String {
        let here = context
        let isHere = !keymap.bindings(of: invocation, in: here).isEmpty
        return keymap.spokenKeys(of: invocation, in: isHere ? here : .text)
    }
}

extension Key {
    /// The digit that it types; nil for every other key.
    fileprivate var countDigit: Int? {
        guard modifiers.isEmpty, case .character(let scalar) = code, ("0"..."9").contains(scalar) else { return nil }
        return Int(scalar.value - 0x30)
    }
}
