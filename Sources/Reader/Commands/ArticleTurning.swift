extension Command {
    /// From article to article without the list.
    static let articleTurning: [Command] = [
        Command("next-article", "open the next article of the list") { state, call throws(Refusal) in
            try state.turnArticle(by: call.times)
        },
        Command("previous-article", "open the article before in the list") { state, call throws(Refusal) in
            try state.turnArticle(by: -call.times)
        },
    ]
}

extension ReaderState {
    fileprivate mutating func turnArticle(by count: Int) throws(Refusal) -> [Effect] {
        guard !articles.shown.isEmpty else { throw Refusal("no article in the list: is there a filter to take back?") }
        let index = articles.cursor + count
        guard articles.shown.indices.contains(index) else {
            throw Refusal(
                count > 0 ? "no article after this one in the list" : "no article before this one in the list")
        }
        articles.cursor = index
        focus = .text
        return [leaveEffect, .open(articles.entries[articles.shown[index]].path)].compactMap(\.self)
    }
}
