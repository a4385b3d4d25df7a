package import Annotations

/// How the names of article files are made, so that what they say need not be said again: `{date}_{outlet}_{title}` reads
/// `2026-01-17_The Lantern_Mayor comes down.txt`.
package struct FileNamePattern: Hashable, Sendable {
    /// What a name can say.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case date, outlet, title, author, language
        /// What means nothing here.
        case any
    }

    /// Why a pattern cannot be one.
    package enum Problem: Error, Hashable, Sendable {
        case noField
        case unknownField(String)
        case twice(Field)
        case unclosed
        /// Nothing stands between two fields, so that nobody can say where one ends.
        case together(Field, Field)
    }

    private enum Part: Hashable, Sendable {
        case field(Field)
        case text(String)

        var isField: Bool {
            if case .field = self { true } else { false }
        }
    }

    private let parts: [Part]
    /// As it is written.
    package let text: String

    /// What holds where nothing is set.
    package static let standard = FileNamePattern(
        parts: [.field(.date), .text("_"), .field(.outlet), .text("_"), .field(.title)], text: "{date}_{outlet}_{title}"
    )

    /// No name says anything.
    package static let none = FileNamePattern(parts: [], text: "none")

    private init(parts: [Part], text: String) {
        self.parts = parts
        self.text = text
    }

    /// A pattern as a person writes it: fields in braces, and what stands between them.
    package init(_ text: String) throws(Problem) {
        var parts: [Part] = [], rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed }
            let word = String(rest[rest.index(after: open)..<close])
            guard let field = Field(rawValue: word) else { throw .unknownField(word) }
            if parts.contains(.field(field)), field != .any { throw .twice(field) }
            if case .field(let before)? = parts.last { throw .together(before, field) }
            parts.append(.field(field))
            rest = rest[rest.index(after: close)...]
        }
        if rest.contains("}") { throw .unclosed }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        guard parts.contains(where: { $0.isField }) else { throw .noField }
        self.init(parts: parts, text: text)
    }

    /// What a file name says; nil where it is not made like that. The extension does not count. A date has to be one.
    package func particulars(of name: BytePath) -> ArticleParticulars? {
        guard !parts.isEmpty else { return nil }
        let name = name.display
        var rest = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        var said = ArticleParticulars()
        for (place, part) in parts.enumerated() {
            switch part {
            case .text(let text):
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .field(let field):
                guard let value = value(before: place + 1, in: &rest), said.take(value, as: field) else { return nil }
            }
        }
        return rest.isEmpty ? said : nil
    }

    /// What stands before the next part, which it ends at.
    private func value(before next: Int, in rest: inout Substring) -> Substring? {
        guard next < parts.count, case .text(let end) = parts[next] else {
            defer { rest = rest[rest.endIndex...] }
            return rest
        }
        guard let found = rest.firstRange(of: end) else { return nil }
        defer { rest = rest[found.lowerBound...] }
        return rest[..<found.lowerBound]
    }
}

extension ArticleParticulars {
    /// Takes what a part of a name says; false where it cannot say that. Underlines stand for blanks.
    fileprivate mutating func take(_ value: Substring, as field: FileNamePattern.Field) -> Bool {
        let words = value.replacing("_", with: " ").trimmed
        guard !words.isEmpty else { return field == .any }
        switch field {
        case .date:
            published = Self.date(words)
            return published != nil
        case .outlet: outlet = String(words)
        case .title: title = String(words)
        case .author: authors = [String(words)]
        case .language: language = String(words)
        case .any: break
        }
        return true
    }

    /// `2026-01-17`, `2026-01`, or `20260117`, as ISO 8601 has them.
    private static func date(_ words: Substring) -> String? {
        let digits = words.filter { ("0"..."9").contains($0) }
        let isPlain = words.count == digits.count && digits.count == 8
        let written =
            isPlain ? "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))" : String(words)
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            let month = Int(parts[1]), (1...12).contains(month),
            parts.count == 2 || (Int(parts[2]).map { (1...31).contains($0) } ?? false)
        else { return nil }
        return written
    }
}

extension FileNamePattern.Problem {
    /// What is wrong, and what to do.
    package var sentence: String {
        let fields = FileNamePattern.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
        return switch self {
        case .noField: "no field in it: put one of \(fields) there"
        case .unknownField(let word): "no such field: {\(word)}: use one of \(fields)"
        case .twice(let field): "{\(field.rawValue)} stands in it twice: leave one out, or write {any}"
        case .unclosed: "a brace without its other one: write fields like {title}"
        case .together(let one, let other):
            "nothing stands between {\(one.rawValue)} and {\(other.rawValue)}: put a sign there, such as _"
        }
    }
}
