package import Annotations

extension CodebookPage {
    /// A topic of a page. What is nil or empty is not there.
    package struct Topic: Hashable, Sendable {
        /// The line of its heading, counted from 1.
        package let line: Int
        package let name: String
        package var id: Identifier<Concept>?
        package var parent: Identifier<Concept>?
        package var definition: String?
        package var useWhen: String?
        package var notWhen: String?
        package var examples: [String] = []
        package var aliases: [String] = []
        package var color: String?
        package var hotKey: String?
        package var isDeprecated = false
        package var mergedInto: Identifier<Concept>?
        package var memo: String?
    }

    /// What is wrong with a line of a page.
    package struct Problem: Error, Hashable, Sendable {
        /// What it is.
        package enum Reason: Hashable, Sendable {
            case noTitle
            /// A line that is neither heading nor member nor the further line of one.
            case notUnderstood(String)
            case unknownMember(String)
            case memberTwice(String)
            case noName
            /// A heading that is deeper than the one before it by more than one.
            case tooDeep
            case idTwice(String, line: Int)
            case nameTwice(String, line: Int)
            /// A topic that something stands under or was merged into, and that is nowhere.
            case noSuchTopic(String)
            case neitherYesNorNo(String)
            /// It stands under itself, or was merged into itself.
            case circle
        }

        /// Counted from 1.
        package let line: Int
        package let reason: Reason
    }

    /// All that is wrong with a page; never none.
    package struct Problems: Error, Hashable, Sendable {
        package let all: [Problem]
    }

    /// The topics of a page, in its order. All that is wrong is told, and nothing of the page is there then.
    package static func topics(of text: String) -> Result<[Topic], Problems> {
        var reader = CodebookPageReader()
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { String($0) }
        for (number, line) in lines.enumerated() { reader.read(line, number + 1) }
        reader.end()
        return reader.problems.isEmpty ? .success(reader.topics) : .failure(Problems(all: reader.problems))
    }
}

/// Reads a page line by line.
private struct CodebookPageReader {
    private(set) var topics: [CodebookPage.Topic] = []
    private(set) var problems: [CodebookPage.Problem] = []
    private var hasTitle = false
    /// The topics that are open, one for each level of heading; the number in ``topics``.
    private var path: [Int] = []
    /// What stands under which heading, where no member says otherwise.
    private var above: [Int: Int] = [:]
    private var hasParent: Set<Int> = []
    /// The member that further lines belong to.
    private var open: (label: CodebookPage.Label, value: String, line: Int)?
    private var seen: Set<CodebookPage.Label> = []

    private mutating func note(_ reason: CodebookPage.Problem.Reason, _ line: Int) {
        problems.append(.init(line: line, reason: reason))
    }

    mutating func read(_ whole: String, _ number: Int) {
        let line = whole.hasSuffix("\r") ? String(whole.dropLast()) : whole
        if !hasTitle, !line.isEmpty {
            hasTitle = true
            if line.unstarred != CodebookPage.title { note(.noTitle, number) }
            if !line.hasPrefix("##") { return }
        }
        if line.isEmpty { return close() }
        if line.hasPrefix("  "), open != nil {
            open?.value += "\n" + Self.plain(line == "  \\" ? "" : String(line.dropFirst(2)))
        } else if line.hasPrefix("- ") {
            close()
            readMember(String(line.dropFirst(2)), number)
        } else if line.hasPrefix("#") {
            close()
            readHeading(line, number)
        } else {
            close()
            note(.notUnderstood(line), number)
        }
    }

    private mutating func readHeading(_ line: String, _ number: Int) {
        let level = line.prefix { $0 == "#" }.count
        let rest = line.dropFirst(level)
        guard (2...CodebookPage.deepest).contains(level), rest.hasPrefix(" ") else {
            return note(.notUnderstood(line), number)
        }
        let name = Self.plain(String(rest.dropFirst()))
        if name.isEmpty { note(.noName, number) }
        if level - 2 > path.count { note(.tooDeep, number) }
        path = Array(path.prefix(level - 2))
        if let parent = path.last { above[topics.count] = parent }
        path.append(topics.count)
        topics.append(CodebookPage.Topic(line: number, name: name))
        seen = []
    }

    private mutating func readMember(_ text: String, _ number: Int) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !topics.isEmpty, parts[1].isEmpty || parts[1].first == " " else {
            return note(.notUnderstood("- " + text), number)
        }
        guard let label = CodebookPage.Label(rawValue: String(parts[0])) else {
            return note(.unknownMember(String(parts[0])), number)
        }
        if !seen.insert(label).inserted, label != .example, label != .also {
            note(.memberTwice(label.rawValue), number)
        }
        open = (label, Self.plain(String(parts[1].dropFirst())), number)
    }

    private mutating func close() {
        guard let (label, value, line) = open, let last = topics.indices.last else { return }
        open = nil
        switch label {
        case .id: topics[last].id = Self.identifier(value)
        case .under:
            hasParent.insert(last)
            topics[last].parent = value == "none" ? nil : Self.identifier(value)
        case .means: topics[last].definition = value
        case .useWhen: topics[last].useWhen = value
        case .notWhen: topics[last].notWhen = value
        case .example: topics[last].examples.append(value)
        case .also: topics[last].aliases.append(value)
        case .color: topics[last].color = value
        case .key: topics[last].hotKey = value
        case .deprecated:
            topics[last].isDeprecated = value == "yes"
            if value != "yes", value != "no" { note(.neitherYesNorNo(value), line) }
        case .mergedInto: topics[last].mergedInto = Self.identifier(value)
        case .memo: topics[last].memo = value
        }
    }

    mutating func end() {
        close()
        if !hasTitle { note(.noTitle, 1) }
        var ids: [Identifier<Concept>: Int] = [:], names: [String: Int] = [:]
        for topic in topics {
            if let id = topic.id, let before = ids.updateValue(topic.line, forKey: id) {
                note(.idTwice(id.iri, line: before), topic.line)
            }
            guard topic.id == nil else { continue }
            if let before = names.updateValue(topic.line, forKey: topic.name) {
                note(.nameTwice(topic.name, line: before), topic.line)
            }
        }
        giveParents()
        problems.sort { $0.line < $1.line }
    }

    /// A heading under another says what its topic stands under. A topic without an identifier gets one later, from its
    /// name; until then it goes by that.
    private mutating func giveParents() {
        for index in topics.indices where topics[index].id == nil {
            topics[index].id = Identifier(iri: CodebookPage.unnamed + topics[index].name)
        }
        for (index, parent) in above where !hasParent.contains(index) { topics[index].parent = topics[parent].id }
    }

    private static func identifier(_ text: String) -> Identifier<Concept> {
        Identifier(iri: text.contains(":") ? text : CodebookPage.prefix + text)
    }

    /// A line without the backslashes that make signs plain.
    private static func plain(_ line: String) -> String {
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            guard isEscaped || scalar != "\\" else {
                isEscaped = true
                continue
            }
            plain.append(isEscaped && scalar == "n" ? "\n" : isEscaped && scalar == "r" ? "\r" : scalar)
            isEscaped = false
        }
        if isEscaped { plain.append("\\") }
        return String(plain)
    }
}

extension CodebookPage {
    /// What the identifier of a topic begins with that the page gives none.
    static let unnamed = "new:"
}

extension String {
    /// Without a byte order mark.
    fileprivate var unstarred: String {
        unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    }
}
