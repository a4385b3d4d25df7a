extension Command {
    /// Finding words in the whole folder.
    static let searchingCorpus: [Command] = [
        Command("search-corpus", "search in all articles") { state, _ throws(Refusal) in
            state.overlay = .prompt(Prompt(.corpusSearch(inAnnotations: false)))
            return []
        },
        Command("search-annotations", "search in all annotations") { state, _ throws(Refusal) in
            state.overlay = .prompt(Prompt(.corpusSearch(inAnnotations: true)))
            return []
        },
        Command("show-results", "to the results of the last search of the folder") { state, _ throws(Refusal) in
            guard state.results != nil else { throw Refusal("no results: g/ searches the articles") }
            state.focus = .results
            return []
        },
        Command("next-result", "open the next result") { state, call throws(Refusal) in
            try state.stepResults(by: call.times)
        },
        Command("previous-result", "open the result before") { state, call throws(Refusal) in
            try state.stepResults(by: -call.times)
        },
        Command("leave-results", "stop the search, or back to the text") { state, _ throws(Refusal) in
            state.stopCorpusSearch() ?? state.run("go-back")
        },
    ]
}
