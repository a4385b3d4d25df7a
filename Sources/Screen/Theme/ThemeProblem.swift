internal import Prose

/// A line of a theme that cannot be used. What it concerns looks as it would without it; the rest holds.
package struct ThemeProblem: Error, Hashable, Sendable {
    /// What is wrong. A suggestion (`nearest`) is nil where nothing known is near.
    package enum Kind: Error, Hashable, Sendable {
        case unknownRole(String, nearest: String?)
        case unknownColor(String, nearest: String?)
        case unknownAttribute(String, nearest: String?)
        case unknownBackground(String)
        case noColor
        case unexpected(String)
        case notUTF8, tooLong, tooManyLines, tooLarge
    }

    /// The line, from 1.
    package let line: Int
    package let kind: Kind

    /// The problem in words.
    package var sentence: String {
        switch kind {
        case .unknownRole(let word, let nearest):
            "no role is called \(word.shown)" + (nearest.asked ?? ": dark.theme has them all")
        case .unknownColor(let word, let nearest):
            "no color is called \(word.shown)"
                + (nearest.asked ?? ": write -, a name like red or bright-red, a number up to 255, or #rrggbb")
        case .unknownAttribute(let word, let nearest):
            "no attribute is called \(word.shown)"
                + (nearest.asked ?? ": write - or some of bold,dim,italic,underline,reverse")
        case .unknownBackground(let word):
            "a theme is for dark, light or any backgrounds: `on \(word.shown)` is none of them"
        case .noColor: "a line is written: role foreground background attributes"
        case .unexpected(let word): "nothing may follow the attributes, but \(word.shown) does"
        case .notUTF8: "the line is not UTF-8"
        case .tooLong: "the line is longer than \(ThemeFile.lineBytes) bytes"
        case .tooManyLines: "the file has more than \(ThemeFile.lineLimit) lines: the rest was not read"
        case .tooLarge: "the file is larger than \(ThemeFile.byteLimit) bytes and was not read"
        }
    }

    /// The problem with its place: `mine.theme:2: …`.
    package func description(in file: String) -> String { "\(file):\(line): \(sentence)" }
}

extension String? {
    fileprivate var asked: String? { map { ": did you mean \($0)?" } }
}

extension String {
    /// The word, made visible and cut where it is too long to read.
    fileprivate var shown: String {
        let glyphs = Glyph.glyphs(of: self)
        let text = glyphs.prefix(40).map { String(String.UnicodeScalarView($0.scalars)) }.joined()
        return glyphs.count > 40 ? text + "…" : text
    }
}
