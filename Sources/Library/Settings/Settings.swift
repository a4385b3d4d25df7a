package import Annotations
internal import Prose

/// What a person has chosen for good, read from lines `set name value` as keymap files have them.
package struct Settings: Hashable, Sendable {
    /// The colors of the screen.
    package enum Theme: String, Hashable, Sendable, CaseIterable {
        case automatic, dark, light, plain
    }

    /// The name to code under; nil to ask git and the system.
    package var coder: Coder?
    package var theme = Theme.automatic
    /// Whether the mouse is the program's; else it is the terminal's.
    package var usesMouse = true
    /// Where sidecars go; nil for beside the articles.
    package var store: BytePath?

    /// What holds where nothing is set.
    package init() {}

    /// Reads a file of settings. A bad line is a problem and leaves the rest as it is; of two lines for the same
    /// setting the later one holds.
    package init(parsing text: String, problems: inout [SettingsProblem]) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmed.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
            guard let cause = take(words) else { continue }
            problems.append(SettingsProblem(line: index + 1, cause: cause))
        }
    }

    /// The settings of a person. A file that is not there is no problem; one that cannot be read is, and counts as
    /// absent.
    package static func load(_ path: BytePath) -> (settings: Settings, problems: [SettingsProblem]) {
        do throws(FileProblem) {
            let text = try ArticleFile.open(path).text
            var problems: [SettingsProblem] = []
            return (Settings(parsing: text.string(in: text.range), problems: &problems), problems)
        } catch {
            return (Settings(), error.cause == .missing ? [] : [SettingsProblem(line: 1, cause: .unreadable(error))])
        }
    }

    private mutating func take(_ words: [Substring]) -> SettingsProblem.Cause? {
        guard let first = words.first, first.first != "#" else { return nil }
        guard first == "set", words.count == 3 else { return .notASetting }
        return take(words[1], words[2].trimmed)
    }

    private mutating func take(_ name: Substring, _ value: Substring) -> SettingsProblem.Cause? {
        guard let name = SettingName(rawValue: String(name)) else {
            return .unknownName(String(name), nearest: SettingName.nearest(to: String(name))?.rawValue)
        }
        let isTaken = take(name, String(value))
        return isTaken ? nil : .badValue(String(value), of: name.rawValue, allowed: name.allowed)
    }

    private mutating func take(_ name: SettingName, _ value: String) -> Bool {
        switch name {
        case .coder: return put(Coder(slug: value), \.coder)
        case .theme: return put(Theme(rawValue: value), \.theme)
        case .mouse: return put(["on": true, "off": false][value], \.usesMouse)
        case .store: return put(value.hasPrefix("/") ? BytePath(value) : nil, \.store)
        }
    }

    private mutating func put<Value>(_ value: Value?, _ member: WritableKeyPath<Settings, Value>) -> Bool {
        if let value { self[keyPath: member] = value }
        return value != nil
    }

    private mutating func put<Value>(_ value: Value?, _ member: WritableKeyPath<Settings, Value?>) -> Bool {
        if let value { self[keyPath: member] = value }
        return value != nil
    }
}

/// The settings by the name that a file uses.
enum SettingName: String, CaseIterable {
    case coder
    case theme
    case mouse
    case store

    /// What a value may be, in words.
    var allowed: String {
        switch self {
        case .coder: "lower-case letters a to z, digits and hyphens"
        case .theme: Settings.Theme.allCases.map(\.rawValue).joined(separator: ", ")
        case .mouse: "on, off"
        case .store: "a folder, from / on"
        }
    }

    /// The setting whose name is at most two letters away.
    static func nearest(to name: String) -> SettingName? {
        let distances = allCases.map { (name: $0, distance: editDistance($0.rawValue, name)) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= 2 else { return nil }
        return best.name
    }
}

/// A line of the settings that cannot be used.
package struct SettingsProblem: Error, Hashable, Sendable {
    /// What is wrong with it.
    package enum Cause: Hashable, Sendable {
        /// The line is no `set name value`.
        case notASetting
        case unknownName(String, nearest: String?)
        case badValue(String, of: String, allowed: String)
        case unreadable(FileProblem)
    }

    /// The line, from 1.
    package let line: Int
    package let cause: Cause

    /// The problem in words; foreign text in it goes through the sanitiser before a terminal sees it.
    package var sentence: String {
        switch cause {
        case .notASetting: "a setting is written: set name value"
        case .unknownName(let name, nil): "no setting is called \(name)"
        case .unknownName(let name, let nearest?): "no setting is called \(name): did you mean \(nearest)?"
        case .badValue(let value, let name, let allowed): "\(name) cannot be \(value): it is one of \(allowed)"
        case .unreadable(let problem): problem.sentence
        }
    }
}

/// How many letters must be put in, taken out or changed to make one word of another (Levenshtein, 1965).
func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other.unicodeScalars)
    var row = Array(0...other.count)
    for (line, scalar) in one.unicodeScalars.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for column in other.indices {
            let replaced = diagonal + (other[column] == scalar ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
        }
    }
    return row[other.count]
}
