/// Keeps a spreadsheet from taking the words of an article for a formula.
///
/// A cell that starts with one of these characters is calculated when the file is opened, and may then call programs
/// and the network (CWE-1236). An apostrophe before it makes it text; the full-width forms are taken the same way by
/// some.
enum FormulaGuard {
    /// The value, with an apostrophe before it where it would be calculated.
    static func defused(_ value: String) -> String {
        guard let byte = value.utf8.first, !isLetterOrDigit(byte) else { return value }
        guard let first = value.unicodeScalars.first else { return value }
        if isDangerous(first) { return "'" + value }
        // Blanks and quotation marks in front do not stop a spreadsheet from calculating.
        guard isPassedOver(first) else { return value }
        let start = value.unicodeScalars.first { !isPassedOver($0) }
        return start.map(isDangerous) == true ? "'" + value : value
    }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "'" || scalar.properties.isWhitespace
    }

    /// What most cells begin with, and no formula.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether a spreadsheet would calculate a cell as it stands, so that it cannot have been defused.
    static func isCalculated(_ cell: String) -> Bool {
        defused(cell) != cell && restored(cell) == cell
    }

    /// A cell as it was before it was defused.
    static func restored(_ cell: String) -> String {
        guard cell.unicodeScalars.first == "'" else { return cell }
        let bare = String(cell.unicodeScalars.dropFirst())
        return defused(bare) == cell ? bare : cell
    }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
