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

    /// Keeps what was learned for the next start. Of nothing there is no file.
    func keep(_ learned: Learned) -> Event? {
        guard let file = learnedFile else { return nil }
        do throws(FileProblem) {
            if learned.isEmpty { _ = try file.remove() } else { try file.save(learned.json) }
            return nil
        } catch {
            return .noticed("what was learned from your decisions is in memory only: \(error.sentence)")
        }
    }

    private var learnedFile: LearnedFile? {
        corpus.folder.absolute.map { LearnedFile(of: $0, in: folders) }
    }
}
