/// How far the sidecars of a folder have been read.
package struct CorpusProgress: Hashable, Sendable {
    /// Articles that have been looked at.
    package let done: Int
    package let all: Int

    package init(done: Int, of all: Int) {
        self.done = done
        self.all = all
    }

    /// For people: `3400 of 10000`.
    var words: String { "\(done) of \(all)" }
}
