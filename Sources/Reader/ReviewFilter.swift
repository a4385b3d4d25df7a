/// What the review shows of a statement, as words.
struct ReviewFields: Hashable, Sendable {
    let speaker: String
    let topic: String
    let stance: String
    let quotation: String
    let outlet: String
    let title: String
    let date: String
    let coder: String
    let status: String
    let isUnsure: Bool
    let memo: String
}

/// What a person typed to see fewer statements: words that must all occur somewhere, and words for one column, as in
/// `speaker:mara stance:oppose outlet:courier`.
struct ReviewFilter: Hashable, Sendable {
    private enum Term: Hashable {
        case anywhere(String)
        case column(Column, String)
    }

    /// The columns that can be named.
    enum Column: String, CaseIterable {
        case speaker, topic, stance, outlet, title, date, coder, status, memo, unsure

        func value(in fields: ReviewFields) -> String {
            switch self {
            case .speaker: fields.speaker
            case .topic: fields.topic
            case .stance: fields.stance
            case .outlet: fields.outlet
            case .title: fields.title
            case .date: fields.date
            case .coder: fields.coder
            case .status: fields.status
            case .memo: fields.memo
            case .unsure: fields.isUnsure ? "yes" : "no"
            }
        }
    }

    private let terms: [Term]

    /// Whether it accepts everything.
    var isEmpty: Bool { terms.isEmpty }

    init(_ typed: String) {
        terms = typed.split(separator: " ").map { word in
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let column = Column(rawValue: parts[0].lowercased()) else {
                return .anywhere(word.lowercased())
            }
            return .column(column, Self.stanceWord(parts[1].lowercased(), in: column))
        }
    }

    /// `stance:-` is short for `stance:oppose`, and so on, with the keys that set them.
    private static func stanceWord(_ word: String, in column: Column) -> String {
        guard column == .stance else { return word }
        return ["+": "support", "-": "oppose", "=": "neutral", "~": "mixed"][word] ?? word
    }

    func accepts(_ fields: ReviewFields) -> Bool {
        terms.allSatisfy { term in
            switch term {
            case .anywhere(let word):
                [
                    fields.speaker, fields.topic, fields.stance, fields.quotation, fields.outlet, fields.title,
                    fields.date, fields.coder, fields.status, fields.memo,
                ].contains { $0.holds(word) }
            case .column(let column, let word):
                column.value(in: fields).holds(word)
            }
        }
    }
}

extension String {
    /// Whether a word in small letters stands somewhere in it, capitals or not. Plain letters are compared as bytes: to
    /// fold ten thousand rows for every key would be felt.
    fileprivate func holds(_ word: String) -> Bool {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased().contains(word) }
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            word.utf8.withContiguousStorageIfAvailable { Self.holds(bytes, $0) }
        }
        return (found ?? nil) ?? lowercased().contains(word)
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first else { return true }
        var at = 0
        while at + word.count <= bytes.count {
            if small(bytes[at]) == first, (1..<word.count).allSatisfy({ small(bytes[at + $0]) == word[$0] }) {
                return true
            }
            at += 1
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
