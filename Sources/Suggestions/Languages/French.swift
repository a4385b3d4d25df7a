extension Language {
    /// French, as in newspapers: « … », a déclaré X; dit-elle.
    static let french = Language(
        code: "fr", words: FrenchWords.table,
        cuePhrases: [:], markers: ["le", "la", "les", "et", "des", "une", "est", "dans", "que", "pour", "du", "il"],
        pronouns: ["il": .he, "elle": .she, "ils": .they, "elles": .they, "je": .own, "nous": .own, "on": .own],
        accordingTo: [["selon"], ["pour"], ["d'après"], ["d’après"]],
        authorship: ["de", "par"],
        abbreviations: [
            "m", "mm", "mme", "mmes", "mlle", "dr", "st", "ste", "janv", "févr", "juil", "sept", "oct", "nov", "déc",
        ],
        hasPastInEd: false, capitalizesNouns: false, invertsFreely: false, complementizers: ["que", "qu", "si"],
        that: "que",
        cliticPronouns: ["il", "elle", "ils", "elles", "on", "t-il", "t-elle", "t-on", "je"],
        boilerplate: [["photo"], ["publicité"], ["lire", "aussi"], ["à", "lire"], ["voir", "aussi"]])
}

/// What single French words are.
private enum FrenchWords {
    static let table: WordTable = {
        var lists = WordLists()
        lists.add(.determiner, "le la les l un une des ce cet cette ces plusieurs quelques chaque tous toutes")
        lists.add([.determiner, .possessive], "son sa ses leur leurs notre nos mon ma mes votre vos")
        lists.add(
            .preposition,
            "de du à au aux en dans par pour sur sous avec sans chez contre vers entre depuis pendant avant après devant selon lors"
        )
        lists.add(.subordinator, "que parce quand si lorsque puisque comme où quoique afin tandis")
        lists.add(.coordinator, "et ou")
        lists.add(
            [.auxiliary, .verb],
            "a ont avait avaient aura auront aurait peut peuvent pouvait doit doivent devait veut veulent va vont")
        lists.add([.copula, .auxiliary, .verb], "est sont était étaient sera seront serait fut furent")
        lists.add(
            .adverb,
            "aussi puis ensuite alors encore toujours déjà jamais plus tard hier ici là notamment également enfin")
        lists.add(.pronoun, "il elle ils elles je nous on")
        lists.add(.neverSubject, "lui eux se ne pas y me te")
        lists.add(.relative, "qui")
        lists.add(
            .title,
            "m mme mlle dr monsieur madame président présidente ministre maire directeur directrice député députée sénateur sénatrice juge professeur porte-parole"
        )
        lists.add([.male, .title], "m monsieur directeur sénateur député")
        lists.add([.female, .title], "mme mlle madame présidente directrice sénatrice députée")
        lists.add(
            .role,
            "police experts autorités enquêteurs gouvernement ministère tribunal habitants chercheurs syndicat association parti témoins avocat avocate porte-parole maire"
        )
        lists.add(
            .time,
            "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre semaine année mois jour"
        )
        lists.add(
            .common,
            "le la les un une des il elle ils elles je nous on et ou mais donc dans en à au pour par sur avec selon si quand ce cette ces son sa ses c est ici hier"
        )
        lists.add(
            .organization,
            "parti association ministère université banque conseil commission tribunal assemblée syndicat fédération")
        lists.add(.place, "ville rue place région département")
        lists.add(.particle, "de du des la le d")
        lists.add(.locative, "à dans en")
        lists.add(.media, "journal quotidien agence chaîne radio magazine")
        lists.add(.maleName, FirstNames.male)
        lists.add(.femaleName, FirstNames.female)
        lists.add(CueForm.forms(speech: speech, clause: clause))
        return lists.words
    }()

    static let speech = """
        dire dit disait|déclarer déclare déclaré déclarait|affirmer affirme affirmé affirmait|expliquer explique expliqué expliquait
        ajouter ajoute ajouté ajoutait|estimer estime estimé estimait|assurer assure assuré assurait|préciser précise précisé
        souligner souligne souligné|annoncer annonce annoncé|répondre répond répondu|demander demande demandé|écrire écrit écrivait
        indiquer indique indiqué|rappeler rappelle rappelé|confier confie confié|regretter regrette regretté|insister insiste insisté
        raconter raconte raconté|lancer lance lancé|conclure conclut conclu|dénoncer dénonce dénoncé|reconnaître reconnaît reconnu
        prévenir prévient prévenu|s'exclamer exclame exclamé|juger juge jugé|poursuivre poursuit poursuivi|confirmer confirme confirmé
        """
    static let clause = """
        penser pense pensait pensé|croire croit croyait|espérer espère espéré|savoir sait savait
        """
}
