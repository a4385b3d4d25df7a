/// The words of a command that a person has set, such as `code --wait`: separated by blanks, with quotation marks and
/// backslashes as a shell has them, and nothing else of a shell.
struct CommandWords: Hashable {
    let words: [String]

    /// Nil where there is no word.
    init?(_ written: String?) {
        var words: [String] = []
        var word: String?
        var mark: Unicode.Scalar?
        var isEscaped = false
        for scalar in (written ?? "").unicodeScalars {
            if isEscaped {
                word = (word ?? "") + String(scalar)
                isEscaped = false
            } else if scalar == "\\", mark != "'" {
                isEscaped = true
            } else if scalar == mark {
                mark = nil
            } else if mark == nil, scalar == "'" || scalar == "\"" {
                mark = scalar
                word = word ?? ""
            } else if mark == nil, scalar == " " || scalar == "\t" || scalar == "\n" {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(scalar)
            }
        }
        if let word { words.append(word) }
        guard words.first?.isEmpty == false else { return nil }
        self.words = words
    }
}
