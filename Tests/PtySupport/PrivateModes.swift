/// The private modes of DEC in what a program writes to a terminal.
enum PrivateModes {
    /// Which of them are set at the end; 25, the cursor, is one when it is hidden.
    static func left(by bytes: [UInt8]) -> Set<Int> {
        var modes: Set<Int> = []
        for (numbers, isSet) in switches(in: bytes) {
            for number in numbers {
                if isSet != (number == 25) { modes.insert(number) } else { modes.remove(number) }
            }
        }
        // The blinking of the cursor and the wrapping of lines are as their terminal likes them.
        return modes.subtracting([7, 12])
    }

    private static func switches(in bytes: [UInt8]) -> [(numbers: [Int], isSet: Bool)] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.split(separator: "\u{1B}").compactMap { sequence in
            guard sequence.starts(with: "[?".unicodeScalars) else { return nil }
            let rest = sequence.dropFirst(2)
            let digits = rest.prefix { ("0"..."9").contains($0) || $0 == ";" }
            guard let final = rest.dropFirst(digits.count).first, final == "h" || final == "l" else { return nil }
            return (digits.split(separator: ";").compactMap { Int(String($0)) }, final == "h")
        }
    }
}

extension Sequence<UInt8> {
    /// Whether bytes occur in it one after the other.
    func containsSequence(_ wanted: [UInt8]) -> Bool {
        let bytes = Array(self)
        guard bytes.count >= wanted.count else { return false }
        return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
