extension Language {
    /// German.
    static let german = Language(
        code: "de", words: [:], cues: [:], cuePhrases: [:],
        markers: ["der", "die", "das", "und", "nicht", "ein", "eine", "sagte", "zu", "mit"],
        pronouns: ["er": .he, "sie": .she, "es": .it, "wir": .own, "ich": .own], accordingTo: [["laut"]],
        abbreviations: [], capitalizesNouns: true, invertsFreely: true, complementizers: ["dass", "ob"], boilerplate: []
    )
}
