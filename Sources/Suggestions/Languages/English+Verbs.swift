/// English verbs of speech and thought, and their forms.
///
/// The classes follow what 924 annotated news articles show of each verb: how often it attributes at all, with what, and
/// whether a clause follows.
enum EnglishVerbs {
    /// Verbs that say that somebody speaks.
    static let speech = """
        say tell write ask add note suggest report argue announce explain claim respond acknowledge declare agree insist
        urge promise continue warn reveal vow recall state conclude pledge post predict confirm reply complain tweet
        emphasize emphasise repeat assert concede allege assure wonder boast reiterate remark stress lament joke shout
        caution chant plead testify contend brag recount inform counter clarify proclaim advise observe protest yell
        interject affirm muse cry reassure preach elaborate quip opine instruct marvel gush blog deadpan exclaim fume
        intone murmur mutter retort scream sigh snap specify stipulate summarize tease theorize thunder whisper
        speculate charge answer disclose remind admit email text message echo swear comment maintain read
        interrupt chime relate scoff sneer sniff bark bellow beg bemoan blurt croon demur drawl enthuse
        expound gripe grouse growl grumble implore intimate moan plead posit profess pronounce proffer rant rejoin retweet
        roar recite sob stammer stutter venture wail warble cheer chuckle laugh deadpan advise counsel communicate
        broadcast narrate signal underline underscore recommend demand hint
        """

    /// Verbs that tell what is said or thought only before a clause.
    static let clause = """
        believe think know find expect hope feel worry fear show indicate estimate decide realize realise understand learn
        doubt recognize recognise want plan see hear imply remember judge determine discover assume reckon guess imagine
        prove figure suspect argue project rule mean decline refuse intend aim opt prefer consider
        """

    /// Verbs that take what they are about as an object.
    static let object = """
        call describe accuse criticize criticise cite point support endorse refer express defend question attack praise
        denounce blame dismiss blast slam portray threaten mock condemn compare deem decry applaud voice deride dub
        characterize characterise ridicule scold chide deny hail label tout reject offer propose oppose highlight brand
        address challenge encourage credit liken rip mention discuss reference favor lament laud lambaste rebuke reprimand berate
        """

    /// Verbs that stand beside quotations and mostly mean something else.
    static let weak = """
        make seem go use take end begin put fire hit chime weigh lash spell follow shoot sing open start close finish conclude sum gesture nod smile point
        """

    /// Nouns that look like forms of the verbs.
    static let nouns: Set<String> = [
        "report", "reports", "claim", "claims", "state", "states", "call", "calls", "comment", "comments", "tweet",
        "tweets", "post", "posts", "note", "notes", "demand", "demands", "charge", "charges", "promise", "promises",
        "pledge", "vow", "answer", "answers", "reply", "response", "joke", "jokes", "cry", "cries", "warning", "saying",
        "writing", "reading", "question", "questions", "plan", "plans", "hope", "hopes", "fear", "fears", "show",
        "shows",
        "estimate", "estimates", "doubt", "doubts", "support", "attack", "attacks", "challenge", "offer", "offers",
        "address", "praise", "blame", "protest", "protests", "text", "texts", "message", "messages", "email", "emails",
        "stress", "voice", "voices", "label", "point", "points", "use", "uses", "end", "start", "meeting", "feeling",
        "belief", "blog", "quote", "statement", "finding", "findings", "signal", "signals", "thought", "suspect",
        "suspects", "project", "projects", "rule", "rules", "charge", "read", "broadcast", "caution", "judge", "guess",
        "remark", "remarks", "chant", "chants", "swear", "shout", "credit", "open", "close", "take", "hint", "cheer",
        "laugh", "sob", "roar", "wonder", "hearing", "questioning", "pointing", "understanding", "shooting", "ruling",
        "shot", "taking",
        "cheers", "laughs", "supports", "reasons", "describing", "counsel", "rip", "slam", "blast", "mean", "means",
    ]

    /// Verbs after which the one who is told stands.
    static let addressed: Set<String> = [
        "tell", "ask", "remind", "assure", "inform", "warn", "urge", "advise", "reassure", "instruct", "convince",
        "email",
        "text", "message", "beg", "implore", "answer", "counsel", "write", "promise",
    ]

    /// Every form of verbs that are speech with one more word.
    static let phrases: [Word: [Word: CueForm]] = {
        var phrases: [Word: [Word: CueForm]] = [:]
        for phrase in [
            "put it", "point out", "go on", "shoot back", "fire back", "hit back", "chime in", "weigh in", "make clear",
            "sum up", "call out", "lash out", "spell out",
        ] {
            let words = phrase.split(separator: " ").map(String.init)
            for (form, word) in inflected(words[0]) {
                phrases[Word(word), default: [:]][Word(words[1])] = CueForm(
                    verb: Word(phrase), kind: .speech, form: form, isAlsoNoun: false, takesAddressee: false)
            }
        }
        return phrases
    }()

    private static let irregularPast: [String: [String]] = [
        "say": ["said"], "tell": ["told"], "write": ["wrote", "written"], "think": ["thought"],
        "know": ["knew", "known"],
        "find": ["found"], "feel": ["felt"], "see": ["saw", "seen"], "hear": ["heard"], "read": ["read"],
        "make": ["made"], "go": ["went", "gone"], "take": ["took", "taken"], "begin": ["began", "begun"],
        "put": ["put"],
        "shoot": ["shot"], "show": ["showed", "shown"], "understand": ["understood"], "swear": ["swore", "sworn"],
        "sing": ["sang", "sung"], "mean": ["meant"], "prove": ["proved", "proven"], "broadcast": ["broadcast"],
        "admit": ["admitted"], "learn": ["learned", "learnt"],
    ]

    /// Every form of every verb.
    static var forms: [(Word, CueForm)] {
        var forms: [(Word, CueForm)] = []
        for (list, kind) in [(weak, CueForm.Class.weak), (object, .object), (clause, .clause), (speech, .speech)] {
            for verb in list.split(whereSeparator: \.isWhitespace).map(String.init) {
                for (form, word) in inflected(verb) {
                    let cue = CueForm(
                        verb: Word(verb), kind: kind, form: form, isAlsoNoun: nouns.contains(word),
                        takesAddressee: addressed.contains(verb))
                    forms.append((Word(word), cue))
                }
            }
        }
        return forms
    }

    private static func inflected(_ verb: String) -> [(CueForm.Form, String)] {
        let past = irregularPast[verb] ?? [regularPast(of: verb)]
        var forms: [(CueForm.Form, String)] = [
            (.base, verb), (.present, present(of: verb)), (.participle, participle(of: verb)),
        ]
        forms += past.map { (.past, $0) }
        return forms
    }

    private static func endsInConsonantAndY(_ verb: String) -> Bool {
        verb.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { verb.hasSuffix($0) }
    }

    private static func present(of verb: String) -> String {
        if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
        return verb + (["s", "sh", "ch", "x", "go"].contains { verb.hasSuffix($0) } ? "es" : "s")
    }

    private static func regularPast(of verb: String) -> String {
        if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
        return verb.hasSuffix("e") ? verb + "d" : doubled(verb) + "ed"
    }

    private static func participle(of verb: String) -> String {
        verb.hasSuffix("e") && !verb.hasSuffix("ee") && !verb.hasSuffix("ye")
            ? verb.dropLast() + "ing" : doubled(verb) + "ing"
    }

    /// The verb as it stands before -ed and -ing: quip, quipp.
    private static func doubled(_ verb: String) -> String {
        doubling.contains(verb) ? verb + String(verb.suffix(1)) : verb
    }

    private static let doubling: Set<String> = [
        "quip", "admit", "brag", "refer", "rip", "slam", "tut", "blog", "beg", "sob", "snap", "plan", "put", "nod",
        "sum",
        "begin", "dub", "demur", "blur",
    ]
}
