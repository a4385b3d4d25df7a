package import Screen

/// A keymap file, line by line: what its lines say and what is wrong with them.
///
/// One directive a line:
/// ```
/// # a comment                        a whole line, since # is a key
/// ## Moving                          a heading: what follows stands under it in help
/// bind text,list gg go-to-start      -- the first line
/// bind text + set-stance support     -- for
/// unbind text x
/// move text g ,                      gg becomes ,g, and so on
/// layout йцук qwer                   what keys mean on another keyboard
/// set which-key-delay 300
/// include vim.keys
/// ```
/// Blanks separate words. An argument with blanks stands in `"…"`, where `\"` and `\\` are a mark and a backslash; keys
/// are never quoted, so that `"` can be one. A line that cannot be read is a problem and changes nothing else.
package struct KeymapFile: Hashable, Sendable {
    package enum Directive: Hashable, Sendable {
        case bind(contexts: [KeyContext], keys: [Key], command: Word, arguments: [Word], sentence: String)
        case unbind(contexts: [KeyContext], keys: [Key])
        case move(contexts: [KeyContext], from: [Key], to: [Key])
        case layout(KeyLayoutWords)
        case set(name: Word, value: Word)
        case include(Word)
    }

    /// A word of a line and where it starts, in scalars from 1.
    package struct Word: Hashable, Sendable {
        package let text: String
        package let column: Int
    }

    /// The keys of two keyboards, one for one.
    package struct KeyLayoutWords: Hashable, Sendable {
        package let from: [Key]
        package let to: [Key]
    }

    /// A directive, its line from 1, and the heading that it stands under.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let section: String
        package let directive: Directive
    }

    package let name: String
    package private(set) var lines: [Line] = []
    package private(set) var problems: [KeymapProblem] = []

    private var section = ""

    package init(_ source: KeymapSource) {
        name = source.name
        guard source.bytes.count <= KeymapLimits.bytes else {
            note(.limit(.fileBytes), line: 1)
            return
        }
        for (index, bytes) in source.lines.prefix(KeymapLimits.lines + 1).enumerated() {
            guard index < KeymapLimits.lines else {
                note(.limit(.lines), line: index + 1)
                return
            }
            guard problems.count < KeymapLimits.problems else {
                note(.limit(.problems), line: index + 1)
                return
            }
            read(bytes, line: index + 1)
        }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, line: Int) {
        guard bytes.count <= KeymapLimits.lineBytes else {
            return note(.limit(.lineBytes), line: line)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return note(.line(.notUTF8), line: line) }
        var reader = KeymapLineReader(text)
        do {
            switch try reader.read() {
            case .nothing: break
            case .heading(let heading): section = heading
            case .directive(let directive): lines.append(Line(number: line, section: section, directive: directive))
            }
        } catch {
            problems.record(KeymapProblem(file: name, line: line, column: error.column, kind: error.kind))
        }
    }

    private mutating func note(_ kind: KeymapProblem.Kind, line: Int) {
        problems.record(KeymapProblem(file: name, line: line, column: nil, kind: kind))
    }
}

extension KeymapSource {
    /// The lines as bytes, without LF, CR LF and a byte order mark. Not by `Character`, for which CR LF is one.
    fileprivate var lines: [ArraySlice<UInt8>] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
    }
}
