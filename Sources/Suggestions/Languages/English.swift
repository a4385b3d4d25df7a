extension Language {
    /// English, as in newspapers.
    static let english = Language(
        code: "en", words: EnglishWords.table, cuePhrases: EnglishVerbs.phrases,
        markers: ["the", "of", "and", "to", "that", "was", "said", "with", "his", "for"],
        pronouns: [
            "he": .he, "she": .she, "they": .they, "it": .it, "i": .own, "we": .own, "you": .own, "his": .he,
            "her": .she,
            "their": .they, "its": .it, "him": .he,
        ],
        accordingTo: [["according", "to"], ["in", "the", "words", "of"], ["in", "the", "view", "of"], ["per"]],
        authorship: ["by", "from"],
        abbreviations: EnglishWords.abbreviations, hasPastInEd: true, capitalizesNouns: false, invertsFreely: false,
        complementizers: ["that", "whether", "if", "how", "why"], that: "that", cliticPronouns: [],
        boilerplate: EnglishWords.boilerplate)
}

/// What single English words are.
enum EnglishWords {
    static let table: WordTable = {
        var lists = WordLists()
        addGrammar(to: &lists)
        addPeople(to: &lists)
        lists.add(.common, NameWords.common)
        lists.add(.organization, NameWords.organizations)
        lists.add(.place, NameWords.places)
        lists.add(.particle, NameWords.particles)
        lists.add(.locative, NameWords.beforePlaces)
        lists.add(.maleName, FirstNames.male)
        lists.add(.femaleName, FirstNames.female)
        lists.add(EnglishVerbs.forms)
        return lists.words
    }()

    private static func addGrammar(to lists: inout WordLists) {
        lists.add(
            .determiner,
            "the a an this these those some any many several most both all each every another other few no one two three four five six seven eight nine ten dozens hundreds"
        )
        lists.add([.determiner, .possessive], "his her their its my our your")
        lists.add(
            .preposition,
            """
            of in on at by for from with about against among between into through over under near after before during
            despite without within across behind beyond amid amidst towards toward upon outside inside throughout per via
            until since like unlike besides except regarding concerning including following alongside around along off
            onto above below to citing
            """)
        lists.add(
            .subordinator,
            """
            that because when while if after before since although though but whereas unless until whether so as where
            what how why once even lest yet than
            """)
        lists.add(.coordinator, "and or nor &")
        lists.add(
            [.auxiliary, .verb],
            """
            has had have having would will could can may might must shall should do does did ’ve 've ’d 'd ’ll 'll
            doesn't doesn’t didn't didn’t don't don’t won't won’t wouldn't wouldn’t hasn't hasn’t haven't haven’t hadn't
            hadn’t couldn't couldn’t can't can’t cannot
            """)
        lists.add(
            [.copula, .auxiliary, .verb],
            "is are was were be been being am isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t gets got")
        lists.add(
            .adverb,
            """
            also then later now never once ever first just not still again previously earlier recently repeatedly often
            always sometimes already even only simply thus therefore however too almost rather quickly reportedly
            further instead afterward afterwards soon meanwhile all both essentially apparently allegedly famously
            all subsequently there here
            """)
        lists.add(.pronoun, "he she they we it i you everyone someone nobody everybody somebody none others")
        lists.add(.relative, "who which whom")
        lists.add(
            .neverSubject, "him them me us himself herself itself themselves to not very more less such there here")
        lists.add(
            .time,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday
            week weeks month months year years day days night morning afternoon evening ago last next earlier later
            weekend hour hours minute minutes hour decade decades spring summer fall autumn winter noon midnight
            """)
        lists.add(
            .verb,
            """
            came went got made took gave left held won lost led stood sat ran became began fell rose met sent spent built
            bought sold brought caught kept knew let paid put saw set spoke told wants wanted needs needed tried tries
            looks looked seems seemed comes goes gets makes takes gives keeps leads stands
            """)
        lists.add(
            .nationality,
            """
            american americans british english scottish welsh irish french german italian spanish russian russians chinese
            japanese korean indian israeli israelis palestinian palestinians iranian iraqi syrian syrians afghan
            turkish greek polish ukrainian ukrainians mexican mexicans canadian canadians australian brazilian african
            asian european europeans latino latinos hispanic hispanics arab arabs jewish jews christian christians
            muslim muslims islamic catholic catholics protestant evangelical republican republicans democrat democrats
            democratic gop conservative conservatives liberal liberals labour tory tories socialist communist western
            eastern northern southern black white native cuban cubans haitian saudi egyptian swedish norwegian danish
            dutch belgian swiss austrian hungarian czech chechen serbian croatian nazi soviet californian texan
            internet god earth mr mrs ms i'm christmas easter thanksgiving
            """)
        lists.add(
            .knownPlace,
            """
            albania algeria angola armenia azerbaijan bahrain bangladesh belarus bolivia bosnia botswana bulgaria burma
            cambodia cameroon chad colombia congo croatia cyprus czechia ecuador eritrea estonia ethiopia fiji gabon
            ghana guatemala guinea honduras iceland indonesia jamaica jordan kazakhstan kosovo kuwait kyrgyzstan laos
            latvia lebanon lesotho liberia lithuania luxembourg macedonia madagascar malawi malaysia mali malta moldova
            monaco mongolia montenegro morocco mozambique myanmar namibia nepal nicaragua niger oman panama paraguay peru
            philippines qatar romania rwanda senegal serbia singapore slovakia slovenia somalia syria taiwan tajikistan
            tanzania thailand togo tunisia turkmenistan uganda uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe
            england scotland wales ireland britain uk france germany italy spain portugal russia china japan korea india
            pakistan afghanistan iran iraq syria israel palestine gaza turkey greece poland ukraine mexico canada
            australia brazil argentina chile africa asia europe america u.s u.s. u.k u.k. usa cuba haiti egypt libya sweden
            norway denmark finland netherlands belgium switzerland austria hungary chechnya crimea kenya nigeria sudan
            london paris berlin moscow beijing tokyo delhi mumbai washington chicago boston philadelphia houston dallas
            miami atlanta seattle detroit denver phoenix cleveland baltimore manhattan brooklyn queens orlando charlotte
            alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
            indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
            montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
            wyoming baghdad kabul tehran damascus aleppo jerusalem cairo istanbul ankara kiev kyiv athens rome madrid
            brussels geneva vienna dublin edinburgh glasgow manchester liverpool sydney melbourne toronto ottawa
            """)
        // No places all of them, but as little actors as places are.
        lists.add(
            .place,
            """
            stadium arena hotel museum station airport hall mosque cathedral palace tower cup act festival prize award war
            convention complex building theatre theater library shuttle day amendment summit treaty constitution bill
            championship games olympics bowl planetarium galleries gallery facility base observatory pad plan project initiative program programme system
            """)
        lists.add(
            .media,
            "cnn bbc nbc abc cbs msnbc npr fox reuters afp politico bloomberg guardian telegraph buzzfeed breitbart twitter facebook youtube instagram"
        )
    }

    private static func addPeople(to lists: inout WordLists) {
        lists.add(.title, NameWords.titles)
        lists.add(
            .title,
            """
            former ex acting republican democratic democrat candidate nominee rapper singer actor actress author
            activist strategist pollster adviser advisor counsel surrogate chef designer comedian columnist reporter
            journalist retired then
            """)
        lists.add(
            [.male, .title],
            "mr sir lord king prince herr monsieur señor signor congressman councilman baron count duke")
        lists.add(
            [.female, .title],
            "mrs ms miss dame lady queen princess frau madame mme mlle señora signora congresswoman councilwoman baroness duchess"
        )
        lists.add(
            [.male, .role],
            "spokesman chairman businessman policeman fireman father brother son husband grandfather uncle nephew man boy actor fisherman gentleman guy anchorman billionaire"
        )
        lists.add(
            [.female, .role],
            "spokeswoman chairwoman businesswoman policewoman mother sister daughter wife grandmother aunt niece woman girl actress widow"
        )
        lists.add(
            .role,
            """
            spokesperson spokespeople spokesmen officials official experts expert analysts analyst researchers researcher
            police prosecutors prosecutor lawyers lawyer attorney attorneys critics critic supporters supporter opponents
            opponent activists activist authorities authority lawmakers lawmaker legislators senators witnesses witness
            residents resident neighbors neighbours workers leaders leader advisers adviser aides aide source sources
            scientists scientist doctors doctor economists economist professor professors author authors judge judges
            court minister ministers president governor mayor senator secretary director chief candidate nominee
            reporter reporters journalists journalist investigators detectives officers officer coach captain owner
            founder executive executives representative representatives delegates voters voter people observers
            diplomats diplomat historian historians pollsters pollster strategist strategists operatives insiders
            advocates advocate campaign administration government company committee department agency report study poll polls surveys studies reports data
            survey statement group organization ministry commission council party board union students student teachers
            teacher parents families family victims victim friend friends colleague colleagues moderator host announcer
            narrator editor editors firefighters rescuers farmers veterans immigrants protesters demonstrators monitors
            newspaper magazine network website letter memo lawsuit complaint filing document documents
            """)
        lists.add(
            .media,
            "times post news press herald gazette tribune journal broadcasting television radio magazine newspaper agency daily weekly wire"
        )
    }

    static let boilerplate: [[Word]] = [
        ["photo"], ["photograph"], ["image"], ["picture"], ["caption"], ["advertisement"], ["related"],
        ["read", "more"],
        ["see", "also"], ["click", "here"], ["sign", "up"], ["subscribe"], ["watch", "the"], ["watch"], ["copyright"],
        ["all", "rights"], ["reporting", "by"], ["editing", "by"], ["more", "from"], ["share", "this"], ["newsletter"],
    ]

    static let abbreviations: Set<Word> = [
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "jr", "st", "hon", "pres", "gov", "sen", "sens",
        "rep",
        "reps", "gen", "col", "lt", "maj", "capt", "cmdr", "adm", "sgt", "cpl", "pvt", "det", "insp", "supt", "amb",
        "messrs", "mme", "mlle", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "kan", "ky", "la", "mass", "md",
        "mich",
        "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis",
        "wyo",
        "vs", "v", "inc", "corp", "ltd", "co", "bros", "mt", "ft", "ave", "blvd", "rd", "no", "d", "r", "i", "p.m",
        "a.m",
        "del", "dept", "atty", "asst", "brig", "sec", "cllr",
    ]
}
