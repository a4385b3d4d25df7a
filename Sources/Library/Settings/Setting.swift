/// One setting: what a file calls it, what it may be, what it is for, and how its value is taken and written.
///
/// A new setting is a member of ``Settings`` and an entry of ``all``. The checks of a settings file, `dictum settings`
/// and the table of settings in the README follow from the entry.
package struct Setting: Sendable {
    /// Takes a value as a file has it; false where it may not be that.
    typealias Take = @Sendable (_ value: String, _ settings: inout Settings) -> Bool
    /// The value as a file has it; nil where nothing is set.
    typealias Write = @Sendable (Settings) -> String?

    /// Lower-case words with hyphens.
    package let name: String
    /// What a value may be, as the end of a sentence that begins with “it is”.
    package let allowed: String
    /// What it is for, as a sentence without a capital or a period.
    package let sentence: String
    let take: Take
    let write: Write
    /// Why a value may not be taken, where more can be said than what is allowed.
    private(set) var reason: @Sendable (String) -> String? = { _ in nil }

    /// The setting with reasons for its refusals.
    func refusing(_ reason: @escaping @Sendable (String) -> String?) -> Setting {
        var setting = self
        setting.reason = reason
        return setting
    }

    /// A setting whose values are taken and written in a way of its own.
    init(
        _ name: String, _ sentence: String, allowed: String, take: @escaping Take, write: @escaping Write
    ) {
        self.name = name
        self.allowed = allowed
        self.sentence = sentence
        self.take = take
        self.write = write
    }

    /// A setting that is one of the words of an enum.
    init<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ sentence: String, oneOf member: any WritableKeyPath<Settings, Value> & Sendable
    ) {
        let words = Value.allCases.map(\.rawValue)
        self.init(name, sentence, allowed: "one of \(words.joined(separator: ", "))") { value, settings in
            settings.put(Value(rawValue: value), member)
        } write: {
            $0[keyPath: member].rawValue
        }
    }

    /// A setting that is on or off.
    init(_ name: String, _ sentence: String, onOff member: any WritableKeyPath<Settings, Bool> & Sendable) {
        self.init(name, sentence, allowed: "on or off") { value, settings in
            settings.put(["on": true, "off": false][value], member)
        } write: {
            $0[keyPath: member] ? "on" : "off"
        }
    }

    /// A setting that is a whole number.
    init(
        _ name: String, _ sentence: String, _ numbers: ClosedRange<Int>,
        _ member: any WritableKeyPath<Settings, Int> & Sendable
    ) {
        self.init(name, sentence, allowed: "a number from \(numbers.lowerBound) to \(numbers.upperBound)") {
            value, settings in
            settings.put(Int(value).flatMap { numbers.contains($0) ? $0 : nil }, member)
        } write: {
            String($0[keyPath: member])
        }
    }

    /// The setting of that name.
    package static func named(_ name: String) -> Setting? {
        all.first { $0.name == name }
    }

    /// The setting whose name is at most two letters away.
    static func nearest(to name: String) -> Setting? {
        let distances = all.map { (setting: $0, distance: editDistance($0.name, name)) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= 2 else { return nil }
        return best.setting
    }
}

extension Settings {
    /// Puts a value where it belongs; false where there is none.
    mutating func put<Value>(_ value: Value?, _ member: WritableKeyPath<Settings, Value>) -> Bool {
        if let value { self[keyPath: member] = value }
        return value != nil
    }
}

/// How many letters must be put in, taken out or changed to make one word of another (Levenshtein, 1965).
private func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other.unicodeScalars)
    var row = Array(0...other.count)
    for (line, scalar) in one.unicodeScalars.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for column in other.indices {
            let replaced = diagonal + (other[column] == scalar ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
        }
    }
    return row[other.count]
}
