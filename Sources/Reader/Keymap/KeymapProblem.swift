package import Screen

/// Something wrong with a line of a keymap file. What it concerns is left out of the keymap; the rest holds.
package struct KeymapProblem: Error, Hashable, Sendable {
    /// What is wrong. A suggestion (`nearest`) is nil where nothing known is near.
    package enum Kind: Hashable, Sendable {
        case limit(Limit)
        case line(LineFault)
        case keys(KeyNameProblem.Kind)
        case command(CommandFault)
        case binding(BindingFault)
        case layout(KeyLayoutFault)
        case setting(SettingFault)
        case include(IncludeFault)
    }

    /// Whether something was refused, or only something worth knowing was found.
    package enum Severity: Hashable, Sendable {
        case error, warning
    }

    package let file: String
    /// From 1.
    package let line: Int
    /// In scalars from 1; nil when the whole line is meant.
    package let column: Int?
    package let kind: Kind

    package init(file: String, line: Int, column: Int? = nil, kind: Kind) {
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
    }

    package var severity: Severity {
        switch kind {
        case .binding(.hides), .binding(.nothingToUnbind), .binding(.nothingToMove): .warning
        case .limit, .line, .keys, .command, .binding, .layout, .setting, .include: .error
        }
    }
}

extension KeymapProblem {
    /// More than a keymap may be: see ``KeymapLimits``.
    package enum Limit: Hashable, Sendable {
        case fileBytes, lines, lineBytes, bindings, includes, problems
    }

    /// A line that cannot be taken apart.
    package enum LineFault: Hashable, Sendable {
        /// What a line lacks.
        package enum Part: Hashable, Sendable {
            case contexts, keys, command, settingName, settingValue, fileName
        }

        case notUTF8
        case controlCharacter(Unicode.Scalar)
        case unknownDirective(String, nearest: String?)
        case missing(Part)
        case unclosedMark
        case unexpected(String)
        case unknownContext(String, nearest: String?)
    }

    /// A command that does not exist, or not with these arguments.
    package enum CommandFault: Hashable, Sendable {
        case unknown(String, nearest: String?)
        case argumentCount(command: String, expected: ClosedRange<Int>, found: Int)
        case argument(String, command: String, expected: CommandSignature.Parameter)
    }

    /// Keys that cannot stand beside the others.
    package enum BindingFault: Hashable, Sendable {
        case twice([Key], KeyContext, firstLine: Int)
        /// One begins with the other, in the same file.
        case overlaps([Key], with: [Key], KeyContext, line: Int)
        /// One begins with the other, across files or between a context and `*`: `count` bindings are hidden, the first
        /// of them `hidden`.
        case hides([Key], KeyContext, hidden: Binding, count: Int)
        /// A plain character where text is typed.
        case typesItself(Key, KeyContext)
        /// A digit, which begins a count (`3j`).
        case beginsCount(Key)
        /// A way out, which keeps one of these commands.
        case mustStay(Key, commands: [String])
        case nothingToUnbind([Key], KeyContext)
        case nothingToMove([Key])
    }

    /// A `set` that says nothing.
    package enum SettingFault: Hashable, Sendable {
        case unknown(String, nearest: String?)
        case value(String, setting: KeymapSettings.Name)
    }

    /// An `include` that brings nothing.
    package enum IncludeFault: Hashable, Sendable {
        case unreadable(String, reason: String)
        case cycle(String)
    }
}

extension [KeymapProblem] {
    /// Adds a problem, unless there are so many that nobody will read them; the last one then says so.
    mutating func record(_ problem: KeymapProblem) {
        guard count < KeymapLimits.problems else {
            let last = KeymapProblem(file: problem.file, line: problem.line, kind: .limit(.problems))
            if count == KeymapLimits.problems { append(last) }
            return
        }
        append(problem)
    }
}
