package import Screen

/// What a key does in a context, as a line of a keymap file says it.
package struct Binding: Hashable, Sendable {
    /// The line of a file that a binding comes from, so that help can say it.
    package struct Origin: Hashable, Sendable {
        package let file: String
        /// From 1.
        package let line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }

    package let context: KeyContext
    /// Never empty.
    package let keys: [Key]
    /// The name of the command: `set-stance`.
    package let command: String
    package let arguments: [String]
    /// What help says of it: a few words, small letters, no period.
    package let sentence: String
    /// The heading under which help lists it; empty without one.
    package let section: String
    package let origin: Origin

    package init(
        context: KeyContext, keys: [Key], command: String, arguments: [String] = [], sentence: String,
        section: String = "", origin: Origin
    ) {
        self.context = context
        self.keys = keys
        self.command = command
        self.arguments = arguments
        self.sentence = sentence
        self.section = section
        self.origin = origin
    }

    /// The same on other keys, by a line of a file.
    func moved(to keys: [Key], by origin: Origin) -> Binding {
        Binding(
            context: context, keys: keys, command: command, arguments: arguments, sentence: sentence, section: section,
            origin: origin)
    }

    /// The command with its arguments, as a keymap file writes it: `set-stance oppose`.
    package var invocation: String {
        ([command] + arguments.map(\.quotedForKeymap)).joined(separator: " ")
    }
}

/// How two key sequences stand to each other.
enum KeyRelation {
    case same
    /// One begins with the other, so that only one of them can be reached.
    case overlapping
    case apart

    /// Most sequences differ in their first key, and a hostile file has many: that is looked at before all else.
    init(_ left: [Key], _ right: [Key]) {
        if left.first != right.first {
            self = .apart
        } else if left == right {
            self = .same
        } else {
            self = left.starts(with: right) || right.starts(with: left) ? .overlapping : .apart
        }
    }
}

extension String {
    /// An argument as a keymap file holds it, in quotation marks where it needs them.
    var quotedForKeymap: String {
        let needsMarks = isEmpty || self == "--" || unicodeScalars.contains { $0 == " " || $0 == "\t" || $0 == "\"" }
        guard needsMarks else { return self }
        let escaped = unicodeScalars.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"\(escaped.text)\""
    }
}
