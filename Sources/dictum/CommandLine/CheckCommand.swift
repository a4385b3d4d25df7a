import Annotations
import ArgumentParser

/// `dictum check`: whether everything that is kept of a corpus can be read and stands where it says.
struct CheckCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.check.rawValue,
        abstract: "Check every sidecar: it can be read, its words stand where they say, its actors and topics exist.",
        discussion: "Exit status: 0 all is well, 1 there are findings, 2 the check could not be made.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        var check = CorpusCheck(desk)
        check.run()
        try json ? Output.standard.write(data: JSONWriter.text(of: check.json)) : Output.standard.write(check.text)
        return check.findings.isEmpty ? .well : .withProblems
    }
}

extension CorpusCheck {
    /// The findings, one a line, and a last line that sums up.
    fileprivate var text: String {
        let lines = findings.map { visibleName("\($0.path.display): \($0.sentence)") + "\n" }
        let counted = "\(articles) articles, \(sidecars) sidecars, \(statements) statements"
        return lines.joined() + "\(counted): \(findings.isEmpty ? "all is well" : "\(findings.count) findings")\n"
    }

    fileprivate var json: JSONValue {
        let findings = findings.map { finding in
            var object = JSONObject([
                .init("path", .string(finding.path.display)), .init("kind", .string(finding.kind.rawValue)),
            ])
            object["item"] = finding.item.map { .string($0) }
            object["sentence"] = .string(finding.sentence)
            return JSONValue.object(object)
        }
        return .object(
            JSONObject([
                .init("articles", .number("\(articles)")), .init("sidecars", .number("\(sidecars)")),
                .init("statements", .number("\(statements)")), .init("findings", .array(findings)),
            ]))
    }
}
