/// What stands in for other characters where only ASCII can be shown.
enum ASCII {
    /// A character of one column.
    static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "─", "━", "‐"..."―", "−": "-"
        case "│", "┃", "▏", "▕", "▎": "|"
        case "┄"..."╿": "+"
        case "“"..."‟", "«", "»": "\""
        case "‘"..."‛", "‹", "›": "'"
        case "▶", "▸", "→", "❯": ">"
        case "◀", "◂", "←", "❮": "<"
        case "↑", "▲", "▴": "^"
        case "↓", "▼", "▾": "v"
        case "…": "."
        case "⏎": "\\"
        case "·", "•", "●", "◆", "◐", "◉": "*"
        case "○", "◯", "◇": "o"
        case "█"..."▓": "#"
        case "✓", "✔": "+"
        case "✕", "✗", "✘", "×": "x"
        case "\u{A0}": " "
        default: "?"
        }
    }
}
