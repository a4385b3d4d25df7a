import Prose
import Suggestions
import Testing

struct `The rules of a language` {
    @Test(arguments: [
        ("en", "The mayor of Ilm said that the bridge was safe and that the port was old."),
        ("de", "Die Stadt hat das Geld nicht, und der Hafen ist alt. Das sagte die Stadt."),
        ("fr", "La ville est dans une région pauvre et les travaux sont chers pour elle."),
        ("es", "El puente de la ciudad está cerrado y los vecinos no saben por qué se ha cerrado."),
        ("ru", "Мост закрыт, и в городе не знают, что будет с ним и как он выглядит."),
        ("en", ""),
    ])
    func `are chosen by small words`(language: String, text: String) {
        #expect(Proposals(text).found.language == language)
    }

    @Test(arguments: [
        (
            "Die Brücke ist alt. „Wir haben lange auf sie gewartet“, sagte Bürgermeisterin Anna Voss am Freitag.",
            "Anna Voss"
        ),
        ("Der Hafen ist alt. »Das Geld fehlt uns an anderer Stelle«, erklärte Peter Orlo.", "Peter Orlo"),
        ("Die Brücke ist alt. Peter Orlo antwortete: „Die Schule kommt im nächsten Jahr an die Reihe.“", "Peter Orlo"),
        ("Die Brücke ist alt, und Anna Voss kam. „Das haben wir nicht gewusst“, sagte sie.", "Anna Voss"),
        ("Die Brücke ist alt. „Sie ist im Mai wieder für alle offen“, so Anna Voss.", "Anna Voss"),
        ("Die Brücke ist alt. Laut Anna Voss ist sie „eine Gefahr für jedes Schiff“.", "Anna Voss"),
        ("Die Brücke ist alt. „Wir öffnen sie“, kündigte Peter Orlo an.", "Peter Orlo"),
        ("Die Brücke ist alt. Anna Voss sagte am Freitag, die Brücke sei „eine Gefahr für alle“.", "Anna Voss"),
        ("El puente está cerrado en la ciudad. «Lo abriremos en mayo», dijo Ana Vosal.", "Ana Vosal"),
        ("El puente está cerrado en la ciudad. “Lo abriremos en mayo”, aseguró el viernes Ana Vosal.", "Ana Vosal"),
        ("El puente está cerrado en la ciudad. Ana Vosal afirmó: «Lo abriremos en mayo».", "Ana Vosal"),
        ("El puente está cerrado en la ciudad. «Lo abriremos», ha explicado la alcaldesa, Ana Vosal.", "Ana Vosal"),
        ("El puente está cerrado en la ciudad. Según Ana Vosal, es «un peligro para los barcos».", "Ana Vosal"),
        ("El puente de la ciudad es viejo. Ana Vosal llegó tarde. «Lo abriremos en mayo», dijo ella.", "Ana Vosal"),
        ("El puente de la ciudad es viejo. Ana Vosal aseguró que es «un peligro para los barcos».", "Ana Vosal"),
        ("Мост в городе закрыт. «Мы откроем его в мае», — сказал Пётр Орлов.", "Пётр Орлов"),
        ("Мост в городе закрыт. «Мы откроем его в мае», — заявила в пятницу Анна Фосс.", "Анна Фосс"),
        ("Мост в городе закрыт. Анна Фосс сообщила: «Мы откроем его в мае».", "Анна Фосс"),
        ("Мост в городе закрыт, и Анна Фосс приехала. «Мы откроем его в мае», — сказала она.", "Анна Фосс"),
        ("La ville est dans le froid. « Les travaux sont finis », selon Pierre Orlo.", "Pierre Orlo"),
        ("La ville est dans le froid. Pour Pierre Orlo, « les travaux sont finis et payés ».", "Pierre Orlo"),
        ("La ville est dans le froid. « Le port est sûr », explique la maire, Anne Vaudin.", "Anne Vaudin"),
        ("La ville est dans le froid. Anne Vaudin a déclaré : « Le port est sûr et fermé ».", "Anne Vaudin"),
        ("La ville est dans le froid. “Nous avons attendu longtemps”, a déclaré Anne Vaudin.", "Anne Vaudin"),
        ("La ville est dans le froid. « Nous avons attendu longtemps », a déclaré Anne Vaudin.", "Anne Vaudin"),
        ("La ville est dans le froid. Anne Vaudin est arrivée. « Nous avons attendu », dit-elle.", "Anne Vaudin"),
        ("La ville est dans le froid. Pierre Orlo rit. « Les travaux commencent », a-t-il ajouté.", "Pierre Orlo"),
        ("La ville est dans le froid. « Les travaux commencent enfin ici », regrette Pierre Orlo.", "Pierre Orlo"),
    ])
    func `find speakers by its own marks and verbs`(text: String, speaker: String) {
        #expect(Proposals(text).speakers == [speaker])
    }

    @Test func `find what is said without marks`() {
        let german = Proposals(
            "Die Stadt ist arm, und der Hafen ist alt. Peter Orlo sagte, dass die Schule undicht sei.")
        #expect(german.words(.indirect) == ["die Schule undicht sei"])
        let reported = Proposals("Die Stadt ist arm, und der Hafen ist alt. Die Schule sei undicht, sagte Peter Orlo.")
        #expect(reported.words(.indirect) == ["Die Schule sei undicht"])
        let source = Proposals("Die Stadt ist arm, und der Hafen ist alt. Laut Peter Orlo ist die Schule undicht.")
        #expect(source.words(.indirect) == ["ist die Schule undicht"])
        let french = Proposals("La ville est pauvre et les travaux sont chers. Selon Anne Vaudin, le port est sûr.")
        #expect(french.words(.indirect) == ["le port est sûr"])
        let told = Proposals("La ville est pauvre et les travaux sont chers. Anne Vaudin a dit que le port est sûr.")
        #expect(told.words(.indirect) == ["le port est sûr"])
        let spanish = Proposals("El puente de la ciudad es viejo. Ana Vosal dijo que el puerto es seguro.")
        #expect(spanish.words(.indirect) == ["el puerto es seguro"])
        let russian = Proposals("Мост в городе закрыт. Анна Фосс заявила, что порт открыт для всех.")
        #expect(russian.words(.indirect) == ["порт открыт для всех"])
    }
}
