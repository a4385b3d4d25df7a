/// Words that say that somebody speaks: the verb, and who.
struct Attribution: Sendable {
    /// How it is built, which says how far it can be trusted.
    enum Form: Sendable {
        /// X said.
        case subjectFirst
        /// “…,” said X.
        case inverted
        /// According to X.
        case accordingTo
        /// X, adding that: the subject is that of the verb before.
        case participle
        /// X stood up and said: the subject is that of the clause.
        case coordinated
        /// X: “…”
        case transcript
    }

    /// The cue, as tokens outside quotations.
    let cue: Range<Int>
    let verb: CueForm?
    let form: Form
    let subject: Subject?
    let sentence: Int
    /// Who is said to quote the subject: Y in “Y quoted X as saying”.
    var quoter: Subject?
}

/// Who is said to speak.
struct Subject: Hashable, Sendable {
    enum Kind: Sendable {
        case name, pronoun, noun, relative
    }

    /// All of it, as tokens outside quotations.
    let tokens: Range<Int>
    let kind: Kind
    /// For who and which: what they stand for.
    var antecedent: Range<Int>?
}
