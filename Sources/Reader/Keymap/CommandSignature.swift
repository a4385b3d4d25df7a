/// What a keymap has to know of a command: its name and what may follow it.
package struct CommandSignature: Hashable, Sendable {
    /// What one argument may be.
    package enum Parameter: Hashable, Sendable {
        case word(of: [String])
        case number
        case text
    }

    package let name: String
    /// What help says when a binding has no sentence of its own.
    package let sentence: String
    /// The arguments that must be there, and those that may follow them.
    package let required: [Parameter]
    package let optional: [Parameter]

    package init(_ name: String, _ sentence: String, required: [Parameter] = [], optional: [Parameter] = []) {
        self.name = name
        self.sentence = sentence
        self.required = required
        self.optional = optional
    }

    /// How many arguments it takes.
    package var argumentCounts: ClosedRange<Int> {
        required.count...(required.count + optional.count)
    }

    /// What is wrong with the arguments of a call; nil when nothing is.
    func problem(with arguments: [String]) -> KeymapProblem.Kind? {
        guard argumentCounts.contains(arguments.count) else {
            return .command(.argumentCount(command: name, expected: argumentCounts, found: arguments.count))
        }
        for (parameter, argument) in zip(required + optional, arguments) where !parameter.accepts(argument) {
            return .command(.argument(argument, command: name, expected: parameter))
        }
        return nil
    }
}

extension CommandSignature.Parameter {
    func accepts(_ argument: String) -> Bool {
        switch self {
        case .word(let words): words.contains(argument)
        case .number: Int(argument) != nil
        case .text: true
        }
    }
}
