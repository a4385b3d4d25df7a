import Annotations
import ArgumentParser
import Library
import Prose
import Suggestions

/// Whether proposals follow what was learned in the corpus.
struct LearningOptions: ParsableArguments {
    @Flag(help: "Score as in a folder in which nothing was learned yet.")
    var withoutLearning = false

    /// What was learned in a corpus, and a word of it on standard error, since scores are not those of another computer.
    func learned(in desk: Desk) -> Learned {
        let settings = SettingsFile.load(Folders(environment: .current).settings).settings
        guard !withoutLearning, settings.learns, let file = desk.learnedFile else { return Learned() }
        let learned = Learned(json: file.load())
        if !learned.isEmpty {
            complain("scores follow what was learned here (dictum learned shows it): --without-learning leaves it out")
        }
        return learned
    }
}

/// What proposals are made from besides the text: the register, and what was learned in the corpus.
struct Knowledge: Sendable {
    let register: [Actor]
    let learned: Learned

    /// What is found in a text.
    func suggestions(in text: ArticleText) -> ArticleSuggestions {
        text.suggestions(knowing: register, after: learned)
    }
}
