package import Annotations

/// A file of settings: lines `set name value` as keymap files have them, comments that begin with `#`.
///
/// A bad line is a problem and leaves the rest as it is; of two lines for the same setting the later one holds.
package struct SettingsFile: Hashable, Sendable {
    /// More than these is no file of settings, and reading it must take neither memory nor time.
    static let byteLimit = 1 << 20, lineLimit = 5_000, lineBytes = 2_000, problemLimit = 200

    package private(set) var settings = Settings()
    package private(set) var problems: [SettingsProblem] = []
    /// The line that set what, by the name of the setting.
    private var lines: [String: Int] = [:]

    /// Reads the bytes of a file, which may be anything.
    package init(_ bytes: [UInt8]) {
        read(bytes)
    }

    private mutating func read(_ bytes: [UInt8]) {
        guard bytes.count <= Self.byteLimit else { return note(.tooLarge, line: 1) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard problems.count < Self.problemLimit else { return }
            guard index < Self.lineLimit else { return note(.tooManyLines, line: index + 1) }
            if let cause = read(line.last == 0x0D ? line.dropLast() : line, line: index + 1) {
                note(cause, line: index + 1)
            }
        }
    }

    /// The settings of a person. A file that is not there is no problem; one that cannot be read is, and counts as
    /// absent.
    package static func load(_ path: BytePath) -> SettingsFile {
        do throws(FileProblem) {
            return try read(path)
        } catch {
            var file = SettingsFile([])
            if error.cause != .missing { file.note(.unreadable(error), line: 1) }
            return file
        }
    }

    /// A file that has to be there.
    package static func read(_ path: BytePath) throws(FileProblem) -> SettingsFile {
        SettingsFile(try SmallFile.bytes(of: path, limit: byteLimit + 1))
    }

    private mutating func note(_ cause: SettingsProblem.Cause, line: Int) {
        problems.append(SettingsProblem(line: line, cause: cause))
    }

    /// Takes a line; what is wrong with it.
    private mutating func read(_ bytes: ArraySlice<UInt8>, line: Int) -> SettingsProblem.Cause? {
        guard bytes.count <= Self.lineBytes else { return .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { return .notUTF8 }
        if text.unicodeScalars.contains(where: \.isControl) { return .controlCharacter }
        let words = text.split(maxSplits: 2, whereSeparator: \.isBlank)
        guard let first = words.first, first.first != "#" else { return nil }
        guard first == "set", words.count > 1 else { return .notASetting(String(first)) }
        let name = String(words[1])
        guard let setting = Setting.named(name) else {
            return .unknownName(name, nearest: Setting.nearest(to: name)?.name)
        }
        guard words.count > 2 else { return .noValue(name) }
        return take(String(words[2].trimmed), of: setting, line: line)
    }

    private mutating func take(_ value: String, of setting: Setting, line: Int) -> SettingsProblem.Cause? {
        guard setting.take(value, &settings) else {
            if let reason = setting.reason(value) { return .nonsense(value, of: setting.name, because: reason) }
            return .badValue(value, of: setting.name, allowed: setting.allowed)
        }
        defer { lines[setting.name] = line }
        return lines[setting.name].map { .setTwice(setting.name, firstLine: $0) }
    }
}

extension Settings {
    /// What is set, as a file that says the same: each setting under what it is for. What is not set stands there as a
    /// comment.
    package var listing: String {
        let entries = Setting.all.map { setting in
            let value = setting.write(self)
            let line = value.map { "set \(setting.name) \($0)" } ?? "# set \(setting.name) …"
            return "# \(setting.sentence): \(setting.allowed)\n\(line)\n"
        }
        return entries.joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    /// C0 but the tab, DEL and C1.
    fileprivate var isControl: Bool {
        value < 0x20 && self != "\t" || (0x7F...0x9F).contains(value)
    }
}

extension Character {
    /// What separates the words of a line.
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
}
