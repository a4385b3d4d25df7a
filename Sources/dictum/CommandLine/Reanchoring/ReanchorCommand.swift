import Annotations
import ArgumentParser

/// `dictum reanchor`: where the words of anchors stand in changed texts, for programs that want to know or to measure.
struct ReanchorCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.reanchor.rawValue,
        abstract: "Find quotations again in changed texts, one JSON object a line.",
        discussion: """
            A line holds id, original (the text before, or null), edited (the text now), start, end, exact, prefix and \
            suffix; the answer holds id, start, end, status (same, moved, edited, review, orphan) and confidence. Offsets \
            are code points of the strings as given. For a review start and end are the likeliest place, for an orphan \
            they are null. Exit status: 0 all lines were answered, 1 some were not, 2 nothing could be read.
            """)

    @Flag(help: "Read and write JSON lines; the only form there is.")
    var jsonl = false

    @Argument(help: ArgumentHelp("The file to read; standard input where there is none.", valueName: "file"))
    var file: String?

    func validate() throws {
        guard jsonl else { throw ValidationError("say --jsonl: it is the only form there is") }
    }

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var lines = try LineInput(file.map(RawArguments.path))
        var answerer = ReanchorAnswerer()
        var outcome = CommandOutcome.well
        while let batch = try lines.next() {
            var answers: [UInt8] = []
            for line in batch {
                do throws(ReanchorLine.Problem) {
                    guard let answer = try answerer.answer(line.bytes) else { continue }
                    answers += answer + [UInt8(ascii: "\n")]
                } catch {
                    complain("line \(line.number): \(error.sentence)")
                    outcome = .withProblems
                }
            }
            if !answers.isEmpty { try Output.standard.write(data: answers) }
        }
        return outcome
    }
}
