package import Prose

extension TextRepair {
    /// The encodings that a text was read in by mistake, as people call them.
    private var names: String {
        guard mistakes.allSatisfy({ $0 == mistakes[0] }) else {
            return mistakes.map(\.rawValue).joined(separator: ", before that as ")
        }
        return mistakes[0].rawValue
    }

    /// How often, where it is always the same encoding.
    private var times: String {
        guard mistakes.allSatisfy({ $0 == mistakes[0] }), mistakes.count > 1 else { return "" }
        return mistakes.count == 2 ? ", twice" : ", \(mistakes.count) times"
    }

    /// What was done to a text.
    fileprivate var fate: String { "read as \(names) and saved\(times)" }

    /// A sentence about it for whoever reads the repaired text.
    var notice: String { "repaired, as chosen for this file: it was UTF-8 that was \(fate)" }
}

extension Mojibake {
    /// A sentence that says what is the matter, and not what to do.
    package var sentence: String {
        "\(places) spoiled \(places == 1 ? "letter" : "letters") (\(seen) for \(meant)): UTF-8 that was \(repair.fate)"
    }
}
