import Analysis

/// Telling what came or changed since a person looked at it.
extension ReaderState {
    /// Asks whether all statements that are shown count as seen.
    func seenQuestion() throws(Refusal) -> Question {
        guard isCorpusRead else {
            throw Refusal("the sidecars are still being read: press \(keyName(of: "mark-seen")) when they are there")
        }
        let new = newShown.count
        guard new > 0 else { throw Refusal("nothing that is shown is new: all of it was taken as seen") }
        let words = new == 1 ? "take 1 new statement as seen" : "take \(new) new statements as seen"
        return question(.seen(words), [(.nothing, "no", "", "n"), (.seen, "yes", "", "y")], makesNew: false)
    }

    /// Takes all statements that are shown as seen.
    mutating func markSeen() -> [Effect] {
        let new = newShown
        coded.see(new)
        say(
            "\(new.count == 1 ? "1 statement counts" : "\(new.count) statements count") as seen: is:new shows what changes"
        )
        refreshReview()
        return coded.seen.map { [.keepSeen($0)] } ?? []
    }

    /// Those of the statements shown that are new.
    private var newShown: [Int] { coded.narrowed(review.shown, to: .new) }
}
