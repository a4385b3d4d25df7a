import Annotations
import ArgumentParser
import Prose

/// `dictum doctor`: what the folders, the file systems and the settings can and cannot promise here.
struct DoctorCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.doctor.rawValue,
        abstract: "Say what the file system can and cannot promise here, and what is set up how.",
        discussion: """
            Small files are made beside the sidecars and in the state folder, and are gone afterwards; nothing else is \
            written. Exit status: 0 every promise can be kept, 1 one cannot, 2 the folder cannot be looked at.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        let diagnosis = Diagnosis(of: desk, place: corpus.storePath)
        try json
            ? Output.standard.write(data: JSONWriter.text(of: diagnosis.json)) : Output.standard.write(diagnosis.text)
        return diagnosis.remarks.contains { $0.grade == .problem } ? .withProblems : .well
    }
}

extension Diagnosis {
    /// One remark a line, those of one subject under its name.
    fileprivate var text: String {
        var text = ""
        var subject = ""
        for remark in remarks {
            if remark.subject != subject { text += visibleName(remark.subject) + "\n" }
            subject = remark.subject
            text += "  \(remark.grade.mark)  \(visibleName(remark.sentence))\n"
        }
        return text
    }

    fileprivate var json: JSONValue {
        .array(
            remarks.map { remark in
                .object(
                    JSONObject([
                        .init("subject", .string(remark.subject)), .init("grade", .string(remark.grade.rawValue)),
                        .init("sentence", .string(remark.sentence)),
                    ]))
            })
    }
}

extension Remark.Grade {
    fileprivate var mark: String {
        switch self {
        case .good: "ok     "
        case .note: "note   "
        case .problem: "PROBLEM"
        }
    }
}
