extension Language {
    /// French.
    static let french = Language(
        code: "fr", words: [:], cues: [:], cuePhrases: [:],
        markers: ["le", "la", "les", "et", "des", "une", "est", "dans", "que", "pour"],
        pronouns: ["il": .he, "elle": .she], accordingTo: [["selon"]],
        abbreviations: [], capitalizesNouns: false, invertsFreely: true, complementizers: ["que"], boilerplate: [])
}
