extension Language {
    /// German, as in newspapers. Every noun has a capital, so that a lone capital names nobody by itself.
    static let german = Language(
        code: "de", words: GermanWords.table,
        cuePhrases: [:],
        markers: ["der", "die", "das", "und", "nicht", "ein", "eine", "sagte", "zu", "mit", "den", "ist"],
        pronouns: ["er": .he, "sie": .she, "es": .it, "wir": .own, "ich": .own],
        accordingTo: [
            ["laut"], ["so"], ["nach", "angaben", "von"], ["nach", "angaben", "der"], ["nach", "angaben", "des"],
        ],
        authorship: ["von"],
        abbreviations: [
            "dr", "prof", "hr", "fr", "st", "bzw", "ca", "nr", "str", "jan", "feb", "aug", "sept", "okt", "nov", "dez",
        ],
        hasPastInEd: false, capitalizesNouns: true, invertsFreely: true, complementizers: ["dass", "ob"], that: "dass",
        cliticPronouns: [],
        boilerplate: [
            ["foto"], ["bild"], ["anzeige"], ["lesen", "sie", "auch"], ["mehr", "zum", "thema"], ["quelle"],
        ])
}

/// What single German words are.
private enum GermanWords {
    static let table: WordTable = {
        var lists = WordLists()
        lists.add(
            .determiner,
            "der die das den dem des ein eine einer einem einen eines dieser diese dieses jeder jede alle viele mehrere einige kein keine"
        )
        lists.add(
            [.determiner, .possessive],
            "sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere mein meine")
        lists.add(
            .preposition,
            "in im am an auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor hinter zwischen durch ohne seit während wegen trotz um bis laut"
        )
        lists.add(
            .subordinator,
            "dass weil wenn als ob während obwohl nachdem bevor bis damit sobald falls wie wo was warum da")
        lists.add(.coordinator, "und oder sowie")
        lists.add(
            [.auxiliary, .verb],
            "hat haben hatte hatten wird werden würde würden kann können konnte konnten will wollen wollte muss müssen musste soll sollen sollte darf dürfen mag möchte"
        )
        lists.add([.copula, .auxiliary, .verb], "ist sind war waren sei seien wäre wären wurde wurden")
        lists.add(
            .adverb,
            "auch dann später nun jetzt nie noch schon bereits immer wieder zudem außerdem daraufhin dabei weiter jedoch allerdings heute gestern zuvor danach dort hier"
        )
        lists.add(.pronoun, "er sie es wir ich man")
        lists.add(.neverSubject, "ihn ihm ihnen uns mich sich nicht")
        lists.add(
            .title,
            "herr frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin direktor direktorin abgeordneter abgeordnete senator senatorin richter richterin chef chefin leiter leiterin vorsitzender vorsitzende"
        )
        lists.add([.male, .title], "herr minister bürgermeister sprecher präsident kanzler")
        lists.add([.female, .title], "frau ministerin bürgermeisterin sprecherin präsidentin kanzlerin")
        lists.add(
            .role,
            "polizei experten behörden ermittler staatsanwaltschaft regierung ministerium gericht anwohner forscher verein verband gewerkschaft partei"
        )
        lists.add(
            .time,
            "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember woche jahr monat tag"
        )
        lists.add(
            .common,
            "der die das den dem des ein eine er sie es wir ich und oder aber doch in im am an auf aus bei mit nach von vor für wenn als dass weil so auch dann nun jetzt noch schon nicht was wer wie wo warum hier dort heute gestern diese dieser dieses seine ihre zu zum zur"
        )
        lists.add(
            .organization,
            "partei verein verband ministerium universität bank gmbh ag gericht bundestag landtag rat kommission amt behörde gewerkschaft"
        )
        lists.add(.place, "stadt land kreis straße platz fluss see")
        lists.add(.particle, "von van der den de zu zur")
        lists.add(.locative, "in bei")
        lists.add(.media, "zeitung rundfunk nachrichtenagentur sender magazin")
        lists.add(.maleName, FirstNames.male)
        lists.add(.femaleName, FirstNames.female)
        lists.add(CueForm.forms(speech: speech, clause: clause))
        return lists.words
    }()

    static let speech = """
        sagen sagt sagte sagten|erklären erklärt erklärte erklärten|betonen betont betonte betonten|fragen fragt fragte fragten
        schreiben schreibt schrieb schrieben|berichten berichtet berichtete berichteten|kritisieren kritisiert kritisierte kritisierten
        fordern fordert forderte forderten|warnen warnt warnte warnten|behaupten behauptet behauptete behaupteten
        bestätigen bestätigt bestätigte bestätigten|antworten antwortet antwortete antworteten|rufen ruft rief riefen
        versichern versichert versicherte versicherten|erzählen erzählt erzählte erzählten|ergänzen ergänzt ergänzte ergänzten
        verkünden verkündet verkündete verkündeten|klagen klagt klagte klagten|loben lobt lobte lobten|zitieren zitiert zitierte
        kündigen kündigt kündigte kündigten|betonen betont betonte|äußern äußert äußerte äußerten|mahnen mahnt mahnte mahnten|meinen meint meinte meinten|spotten spottet spottete
        """
    static let clause = """
        glauben glaubt glaubte glaubten|denken denkt dachte dachten|hoffen hofft hoffte hofften|finden findet fand fanden
        """
}
