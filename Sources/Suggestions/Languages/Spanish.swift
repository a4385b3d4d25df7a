extension Language {
    /// Spanish, as in newspapers: «…», dijo X; X aseguró que; según X.
    static let spanish = Language(
        code: "es", words: SpanishWords.table, cuePhrases: [:],
        markers: [
            "el", "la", "los", "las", "y", "en", "que", "una", "un", "por", "con", "del", "se", "su", "al", "para",
            "es",
        ],
        pronouns: [
            "él": .he, "ella": .she, "ellos": .they, "ellas": .they, "yo": .own, "nosotros": .own, "nosotras": .own,
        ],
        accordingTo: [["según"], ["de", "acuerdo", "con"], ["en", "palabras", "de"], ["a", "juicio", "de"]],
        authorship: ["de", "por"],
        abbreviations: [
            "sr", "sra", "srta", "dr", "dra", "d", "dña", "prof", "lic", "ing", "gral", "núm", "art", "pág", "ee", "uu",
            "av", "etc",
        ],
        hasPastInEd: false, capitalizesNouns: false, invertsFreely: true, complementizers: ["que", "si"], that: "que",
        cliticPronouns: [],
        boilerplate: [
            ["foto"], ["imagen"], ["publicidad"], ["lea", "también"], ["lee", "también"], ["leer", "más"],
            ["más", "información"],
        ])
}

/// What single Spanish words are.
private enum SpanishWords {
    static let table: WordTable = {
        var lists = WordLists()
        addGrammar(to: &lists)
        addNouns(to: &lists)
        lists.add(.maleName, FirstNames.male)
        lists.add(.femaleName, FirstNames.female)
        lists.add(
            .maleName,
            "josé jesús ángel ramón joaquín sergio andrés iván rubén óscar adrián álvaro julio césar ignacio gonzalo jaime víctor emilio gabriel salvador tomás martín agustín lorenzo"
        )
        lists.add(
            .femaleName,
            "maría lucía sofía marta lola rosario inés mónica verónica silvia teresa ángeles mercedes nuria irene raquel rocío alba natalia lorena gloria paula sara blanca"
        )
        lists.add(CueForm.forms(speech: speech, clause: clause))
        return lists.words
    }()

    private static func addGrammar(to lists: inout WordLists) {
        lists.add(
            .determiner,
            "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella varios varias algunos algunas muchos muchas todos todas cada ambos"
        )
        lists.add([.determiner, .possessive], "su sus mi mis nuestro nuestra nuestros nuestras tu tus")
        lists.add(
            .preposition,
            "de del a al en por para con sin sobre contra entre desde hasta hacia ante bajo tras durante según mediante"
        )
        lists.add(
            .subordinator,
            "que porque cuando si mientras aunque como donde pues tras antes después luego pero sino")
        lists.add(.coordinator, "y e o u ni")
        lists.add(
            [.auxiliary, .verb],
            "ha han había habían habrá habría puede pueden podía podrá debe deben debía quiere quieren va van iba iban hace hizo tiene tienen tenía"
        )
        lists.add(
            [.copula, .auxiliary, .verb], "es son era eran fue fueron será serán sería está están estaba estaban")
        lists.add(
            .adverb,
            "también además después luego ahora entonces ya aún todavía siempre nunca ayer hoy aquí allí solo sólo más tarde"
        )
        lists.add(.pronoun, "él ella ellos ellas yo nosotros nosotras usted ustedes quienes")
        lists.add(.neverSubject, "le les lo me te nos se no muy más menos")
        lists.add(.relative, "quien cual cuyo cuya")
        lists.add(
            .time,
            "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre semana semanas año años mes meses día días noche mañana tarde pasado pasada próximo"
        )
        lists.add(
            .common,
            "el la los las un una unos unas este esta esto ese esa eso y o pero que si no se su sus en de del a al por para con sin sobre entre desde hasta hoy ayer mañana ya también además según cuando como porque mientras aunque tras es son fue era ha han hay todo todos muy más"
        )
        lists.add(.particle, "de del la las los y")
        lists.add(.locative, "en")
    }

    private static func addNouns(to lists: inout WordLists) {
        lists.add(
            .title,
            "sr sra dr dra don doña señor señora alcalde alcaldesa presidente presidenta ministro ministra portavoz juez jueza director directora gobernador gobernadora senador senadora diputado diputada concejal concejala consejero consejera secretario secretaria rey reina papa profesor profesora candidato candidata"
        )
        lists.add(
            [.male, .title], "sr don señor alcalde ministro director gobernador senador diputado consejero rey profesor"
        )
        lists.add(
            [.female, .title],
            "sra doña señora alcaldesa presidenta ministra directora gobernadora senadora diputada consejera reina profesora"
        )
        lists.add(
            .role,
            "portavoz portavoces policía expertos experta experto autoridades gobierno ayuntamiento ministerio tribunal fiscalía vecinos investigadores sindicato asociación partido testigos testigo abogado abogada fuentes médicos científicos alcalde alcaldesa ministro ministra presidente presidenta estudio informe sondeo"
        )
        lists.add(
            .organization,
            "partido asociación ministerio universidad banco consejo comisión tribunal parlamento senado congreso sindicato federación fundación instituto ayuntamiento empresa compañía agencia"
        )
        lists.add(.place, "ciudad calle plaza región provincia comunidad río isla")
        lists.add(.media, "diario periódico agencia cadena radio revista televisión prensa efe mundo país")
    }

    static let speech = """
        decir dice dijo dijeron dicho decía dicen diciendo|afirmar afirma afirmó afirmaron afirmado afirman
        asegurar asegura aseguró aseguraron asegurado aseguran|señalar señala señaló señalaron señalado
        explicar explica explicó explicaron explicado|añadir añade añadió añadieron añadido
        agregar agrega agregó agregaron agregado|declarar declara declaró declararon declarado
        indicar indica indicó indicaron indicado|manifestar manifiesta manifestó manifestaron manifestado
        sostener sostiene sostuvo sostuvieron sostenido|destacar destaca destacó destacaron destacado
        subrayar subraya subrayó subrayaron subrayado|recordar recuerda recordó recordaron recordado
        insistir insiste insistió insistieron insistido|advertir advierte advirtió advirtieron advertido
        anunciar anuncia anunció anunciaron anunciado|responder responde respondió respondieron respondido
        contestar contesta contestó contestaron|preguntar pregunta preguntó preguntaron preguntado
        escribir escribe escribió escribieron escrito|lamentar lamenta lamentó lamentaron lamentado
        reconocer reconoce reconoció reconocieron reconocido|admitir admite admitió admitieron admitido
        denunciar denuncia denunció denunciaron denunciado|criticar critica criticó criticaron criticado
        pedir pide pidió pidieron pedido|exigir exige exigió exigieron exigido|reclamar reclama reclamó reclamaron
        confesar confiesa confesó confesaron|comentar comenta comentó comentaron comentado|relatar relata relató relataron
        contar cuenta contó contaron contado|concluir concluye concluyó concluyeron|precisar precisa precisó precisaron
        apuntar apunta apuntó apuntaron apuntado|opinar opina opinó opinaron|considerar considera consideró consideraron
        defender defiende defendió defendieron|negar niega negó negaron negado|confirmar confirma confirmó confirmaron
        informar informa informó informaron informado|revelar revela reveló revelaron|zanjar zanja zanjó|alertar alerta alertó
        sentenciar sentencia sentenció|resumir resume resumió|celebrar celebra celebró|prometer promete prometió prometieron
        """
    static let clause = """
        creer cree creyó creía creen|pensar piensa pensó pensaba|esperar espera esperó esperaba|temer teme temía temió
        """
}
