package import Annotations

extension Learned {
    /// What was learned, in plain words, a line each. Only names of the register are told: of all others there are but
    /// hashes.
    package func sentences(naming register: [Actor]) -> [String] {
        guard !isEmpty else { return [] }
        var lines: [String] = []
        lines += Self.lines(experience.rules) { "rule “\(Self.words(ofRule: $0))”" }
        lines += Self.lines(experience.verbs) { "cue “\($0)”" }
        let names = Dictionary(register.map { (Trace.of($0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
        let known = speakers.filter { names[$0.key] != nil }
        lines += Self.lines(known) { "speaker \(names[$0] ?? "")" }
        if speakers.count > known.count { lines.append(Self.counted(speakers.count - known.count, "more speaker")) }
        if !namings.isEmpty {
            lines.append(Self.counted(namings.count, "name") + " of which you said whom they stand for")
        }
        if !rejected.isEmpty {
            lines.append(Self.counted(rejected.count, "place") + " where nothing is proposed any more")
        }
        return lines
    }

    private static func lines(_ tallies: [String: Experience.Tally], _ name: (String) -> String) -> [String] {
        tallies.sorted { ($1.value.decided, $0.key) < ($0.value.decided, $1.key) }.map { key, tally in
            "\(name(key)): right in \(tally.accepted) of \(tally.decided)"
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// subjectCueAfter as “subject cue after”.
    private static func words(ofRule name: String) -> String {
        name.reduce(into: "") { words, letter in
            if letter.isUppercase { words += " " }
            words += letter.lowercased()
        }
    }
}

extension Experience.Tally {
    /// How many decisions there were.
    fileprivate var decided: Int { accepted + rejected }
}
