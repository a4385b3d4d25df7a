import Annotations
import Library
import Reader
import Suggestions

extension Keeper {
    /// What was learned in the corpus at earlier starts; nil where that is nothing.
    func learned() -> Learned? {
        guard let file = learnedFile else { return nil }
        let learned = Learned(json: file.load())
        return learned.isEmpty ? nil : learned
    }

    /// Keeps what was learned for the next start, beside what other readers of the folder have learned. Of nothing there is
    /// no file.
    func keep(_ learned: Learned, since earlier: Learned) -> Event? {
        update { Learned(json: $0).adding(learned, since: earlier) }
    }

    /// Forgets what was learned in the corpus.
    func forgetLearned() -> Event? { update { _ in Learned() } }

    private func update(_ change: (JSONValue) -> Learned) -> Event? {
        guard let file = learnedFile else { return nil }
        do throws(FileProblem) {
            try file.update { kept in
                let all = change(kept)
                return all.isEmpty ? nil : all.json
            }
            return nil
        } catch {
            return .noticed("what was learned from your decisions is in memory only: \(error.sentence)")
        }
    }

    private var learnedFile: LearnedFile? {
        corpus.folder.absolute.map { LearnedFile(of: $0, in: folders) }
    }
}
