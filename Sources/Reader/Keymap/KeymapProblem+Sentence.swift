internal import Prose
internal import Screen

// What is wrong with a keymap, in words: all of them are made here, and what they quote of a file has passed the
// sanitiser.

extension KeymapProblem {
    /// The problem with its place: `my.keys:12:6: there is no command “focs-list”; did you mean “focus-list”?`
    package var description: String {
        let place = column.map { "\(line):\($0)" } ?? "\(line)"
        return "\(file.sanitized(upTo: 200)):\(place): \(sentence)"
    }

    /// What is wrong and what to do about it, without the place.
    package var sentence: String {
        switch kind {
        case .limit(let limit): limit.sentence
        case .line(let fault): fault.sentence
        case .keys(let kind): kind.sentence
        case .command(let fault): fault.sentence
        case .binding(let fault): fault.sentence
        case .layout(let fault): fault.sentence
        case .setting(let fault): fault.sentence
        case .include(let fault): fault.sentence
        }
    }
}

extension KeymapProblem.Limit {
    fileprivate var sentence: String {
        switch self {
        case .fileBytes: "the file is larger than \(KeymapLimits.bytes) bytes and was not read"
        case .lines: "the file has more than \(KeymapLimits.lines) lines; the rest was not read"
        case .lineBytes: "the line is longer than \(KeymapLimits.lineBytes) bytes"
        case .bindings: "there are more than \(KeymapLimits.bindings) bindings; the rest was left out"
        case .includes:
            "at most \(KeymapLimits.files) files may be included, \(KeymapLimits.depth) deep; this one was left out"
        case .problems: "there are more than \(KeymapLimits.problems) problems; the rest of the file was not read"
        }
    }
}

extension KeymapProblem.LineFault {
    fileprivate var sentence: String {
        switch self {
        case .notUTF8: "the line is not UTF-8"
        case .controlCharacter(let scalar): "the line holds a control character (\(scalar.codePointName))"
        case .unknownDirective(let word, let nearest):
            "a line starts with bind, unbind, move, layout, set or include, not \(word.quoted)" + question(nearest)
        case .missing(let part): "\(part.noun) missing"
        case .unclosedMark: "the quotation mark is never closed"
        case .unexpected(let word): "nothing may follow here, but \(word.quoted) does"
        case .unknownContext(let name, let nearest): "there is no context \(name.quoted)" + question(nearest)
        }
    }
}

extension KeymapProblem.LineFault.Part {
    fileprivate var noun: String {
        switch self {
        case .contexts: "the context (text, list, … or *) is"
        case .keys: "the keys are"
        case .command: "the command is"
        case .settingName: "the name of the setting is"
        case .settingValue: "the value of the setting is"
        case .fileName: "the name of the file is"
        }
    }
}

extension KeyNameProblem.Kind {
    /// What is wrong with the name of a key, and what to write instead.
    package var sentence: String {
        switch self {
        case .noKeys: "the keys are missing"
        case .tooManyKeys(let limit): "more than \(limit) keys in a row are no binding"
        case .unclosedName: "“<” begins the name of a key; write <lt> for the character"
        case .unknownName(let name, let nearest): "there is no key \(name.quoted)" + question(nearest)
        case .sameKey(let name, let other):
            "no terminal tells \(name.sanitized()) from \(other.sanitized()); write \(other.sanitized())"
        case .notSent(let name): "no terminal sends \(name.sanitized())"
        case .startsOtherKeys(let name):
            "\(name.sanitized()) is how terminals begin to send arrows and function keys; it cannot be bound"
        case .invisible(let scalar): "the character cannot be seen; write <\(scalar.codePointName)>"
        }
    }
}

extension KeymapProblem.CommandFault {
    fileprivate var sentence: String {
        switch self {
        case .unknown(let name, let nearest): "there is no command \(name.quoted)" + question(nearest)
        case .argumentCount(let command, let expected, let found):
            "\(command.sanitized()) takes \(expected.arguments), not \(found)"
        case .argument(let argument, let command, let expected):
            "\(command.sanitized()) takes \(expected.noun), not \(argument.quoted)"
                + question(expected.nearest(argument))
        }
    }
}

extension KeymapProblem.BindingFault {
    fileprivate var sentence: String {
        switch self {
        case .twice(let keys, let context, let line):
            "\(Key.name(of: keys)) is bound in \(context.rawValue) already, in line \(line)"
        case .overlaps(let keys, let other, let context, let line):
            "\(Key.name(of: keys)) and \(Key.name(of: other)) (line \(line)) begin alike in \(context.rawValue), so that "
                + "one could not be reached"
        case .hides(let keys, let context, let hidden, let count):
            "\(Key.name(of: keys)) hides \(hidden.name)\(count > 1 ? " and \(count - 1) more" : "") in \(context.rawValue)"
        case .typesItself(let key, let context): "\(key.name) types itself in \(context.rawValue) and cannot be bound"
        case .beginsCount(let key): "\(key.name) begins a count, such as 3j, and cannot be bound"
        case .mustStay(let key, let commands):
            "\(key.name) must stay \(commands.isEmpty ? "bound" : commands.joined(separator: " or "))"
                + ", by itself: it is a way out"
        case .nothingToUnbind(let keys, let context):
            "\(Key.name(of: keys)) is not bound in \(context.rawValue)"
        case .nothingToMove(let keys): "no binding begins with \(Key.name(of: keys)) there"
        }
    }
}

extension KeyLayoutFault {
    fileprivate var sentence: String {
        switch self {
        case .lengths(let from, let to):
            "\(from) characters cannot stand for \(to): write as many after them, blanks only between the two rows"
        case .twice(let scalar): "\(Key(scalar).name) stands twice in the row and would mean two keys"
        case .latin(let scalar): "\(Key(scalar).name) is typed by every keyboard and keeps its own meaning"
        case .noCharacter(let key): "\(key.name) types no character and is the same key in every layout"
        }
    }
}

extension KeymapProblem.SettingFault {
    fileprivate var sentence: String {
        switch self {
        case .unknown(let name, let nearest): "there is no setting \(name.quoted)" + question(nearest)
        case .value(let value, let setting):
            "\(setting.rawValue) is a number from \(setting.values.lowerBound) to \(setting.values.upperBound), "
                + "not \(value.quoted)"
        }
    }
}

extension KeymapProblem.IncludeFault {
    fileprivate var sentence: String {
        switch self {
        case .unreadable(let name, let reason): "\(name.quoted) cannot be read: \(reason.sanitized(upTo: 200))"
        case .cycle(let name): "\(name.quoted) is being read already and cannot include itself"
        }
    }
}

extension Binding {
    /// `gg (default.keys:12)`.
    fileprivate var name: String {
        "\(Key.name(of: keys)) (\(origin.file.sanitized(upTo: 200)):\(origin.line))"
    }
}

extension CommandSignature.Parameter {
    fileprivate var noun: String {
        switch self {
        case .word(let words): words.joined(separator: ", ")
        case .number: "a number"
        case .text: "a text"
        }
    }

    fileprivate func nearest(_ argument: String) -> String? {
        switch self {
        case .word(let words): argument.nearest(in: words)
        case .number, .text: nil
        }
    }
}

extension ClosedRange<Int> {
    fileprivate var arguments: String {
        switch (lowerBound, upperBound) {
        case (0, 0): "no argument"
        case (1, 1): "one argument"
        case let (least, most): least == most ? "\(least) arguments" : "\(least) to \(most) arguments"
        }
    }
}

private func question(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0.quoted)?" } ?? ""
}

extension String {
    fileprivate var quoted: String {
        "“\(sanitized())”"
    }

    /// The text as a terminal may have it, cut where it is too long to read.
    fileprivate func sanitized(upTo limit: Int = 60) -> String {
        let glyphs = Glyph.glyphs(of: String(unicodeScalars.prefix(limit)))
        return glyphs.flatMap(\.scalars).text + (unicodeScalars.count > limit ? "…" : "")
    }
}
