import Prose
import Suggestions
import Testing

struct `The rules of a language` {
    @Test(arguments: [
        ("en", "The mayor of Ilm said that the bridge was safe and that the port was old."),
        ("de", "Die Stadt hat das Geld nicht, und der Hafen ist alt. Das sagte die Stadt."),
        ("fr", "La ville est dans une région pauvre et les travaux sont chers pour elle."),
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
        let french = Proposals("La ville est pauvre et les travaux sont chers. Selon Anne Vaudin, le port est sûr.")
        #expect(french.words(.indirect) == ["le port est sûr"])
    }
}
