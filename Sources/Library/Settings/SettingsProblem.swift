/// A line of the settings that cannot be used. What it concerns stays as it was; the rest holds.
package struct SettingsProblem: Error, Hashable, Sendable {
    /// What is wrong with it.
    package enum Cause: Hashable, Sendable {
        /// The line is no `set name value`; the word that it begins with.
        case notASetting(String)
        case noValue(String)
        case unknownName(String, nearest: String?)
        case badValue(String, of: String, allowed: String)
        /// What a value cannot be, and the reason in words.
        case nonsense(String, of: String, because: String)
        /// An earlier line, by its number, has set it; this one holds.
        case setTwice(String, firstLine: Int)
        case notUTF8
        case controlCharacter
        case tooLong, tooManyLines, tooLarge
        case unreadable(FileProblem)
    }

    /// The line, from 1.
    package let line: Int
    package let cause: Cause

    /// The problem in words; foreign text in it goes through the sanitiser before a terminal sees it.
    package var sentence: String {
        switch cause {
        case .notASetting("bind"), .notASetting("unbind"), .notASetting("include"):
            "keys belong into my.keys beside this file; a setting is written: set name value"
        case .notASetting: "a setting is written: set name value"
        case .noValue(let name): "\(name.shortened) has no value: a setting is written: set name value"
        case .unknownName(let name, nil): "no setting is called \(name.shortened): dictum settings lists them"
        case .unknownName(let name, let nearest?):
            "no setting is called \(name.shortened): did you mean \(nearest)?"
        case .badValue(let value, let name, let allowed): "\(name) cannot be \(value.shortened): it is \(allowed)"
        case .nonsense(let value, let name, let reason): "\(name) cannot be \(value.shortened): \(reason)"
        case .setTwice(let name, let line): "\(name) was set in line \(line) already: this line holds"
        case .notUTF8: "the line is not UTF-8"
        case .controlCharacter: "the line holds a control character"
        case .tooLong: "the line is longer than \(SettingsFile.lineBytes) bytes"
        case .tooManyLines: "the file has more than \(SettingsFile.lineLimit) lines: the rest was not read"
        case .tooLarge: "the file is larger than \(SettingsFile.byteLimit) bytes and was not read"
        case .unreadable(let problem): problem.sentence
        }
    }

    /// The problem with its place: `settings.keys:2: …`.
    package func description(in file: String) -> String { "\(file):\(line): \(sentence)" }
}

extension String {
    /// The text, cut where it is too long to read.
    fileprivate var shortened: String {
        unicodeScalars.count > 60 ? String(unicodeScalars.prefix(60)) + "…" : self
    }
}
