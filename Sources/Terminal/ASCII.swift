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
        // The small columns of a chart, the height of each as a digit.
        case "▁"..."▇": Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0x2581 + 0x31))
        case "█"..."▓": "#"
        case "✓", "✔": "+"
        case "✕", "✗", "✘", "×": "x"
        case "\u{A0}": " "
        default: "?"
        }
    }
}
