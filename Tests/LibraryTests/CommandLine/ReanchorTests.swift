import Annotations
import ProgramSupport
import Testing

/// `dictum reanchor --jsonl` from outside.
@Suite struct ReanchorTests {
    private let program = BuiltProgram()

    private func run(_ lines: String) -> BuiltProgram.Run {
        let folder = TestFolder()
        return program.run(BytePath("reanchor"), BytePath("--jsonl"), folder.write("lines.jsonl", lines))
    }

    private let question =
        #""original":"Rain. The pump failed.","edited":"Snow. Rain. The pump failed.","start":6,"end":22,"#
        + #""exact":"The pump failed.","prefix":"Rain. ","suffix":"""#

    @Test func `Ids come back as they were and unknown members are let be`() {
        let run = run(
            #"{"id":{"a":[0.80,null]},"more":1,\#(question)}"# + "\n"
                + #"{"id":"é","end":0,"start":0,"exact":"","edited":""}"#)
        #expect(run.status == 0 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines[0] == #"{"id":{"a":[0.80,null]},"start":12,"end":28,"status":"moved","confidence":0.97}"#)
        #expect(lines[1].hasPrefix(#"{"id":"é","start":null,"end":null,"status":"orphan","#))
    }

    @Test func `Offsets count in the strings as given and carriage returns are part of them`() {
        let run = run(
            #"{"id":1,"original":"A\r\nB 😀 pump failed.\r\nC","edited":"A\r\n\r\nB 😀 pump failed.\r\nC","start":7,"end":19,"exact":"pump failed.","prefix":"A\r\nB 😀 ","suffix":"\r\nC"}"#
        )
        #expect(run.output == #"{"id":1,"start":9,"end":21,"status":"moved","confidence":0.97}"# + "\n")
    }

    @Test func `Without the original the words are found by themselves`() {
        let run = run(
            #"{"id":1,\#(question)}"#.replacing(#""Rain. The pump failed.""#, with: "null", maxReplacements: 1))
        #expect(run.output.hasPrefix(#"{"id":1,"start":12,"end":28,"status":"moved""#))
    }

    @Test(arguments: [
        ("{", "dictum: line 2: column 2: "), ("[]", "dictum: line 2: This is no JSON object."),
        (#"{"id":1}"#, "dictum: line 2: The member edited is missing."),
        (#"{"edited":"","exact":"","start":1.5,"end":2}"#, "dictum: line 2: The member start is no whole number"),
        (#"{"edited":"","exact":"","start":3,"end":2}"#, "dictum: line 2: The member end is less than start."),
        (#"{"edited":7,"exact":"","start":3,"end":2}"#, "dictum: line 2: The member edited is no string."),
    ])
    func `A bad line is named and the others are answered`(line: String, complaint: String) {
        let run = run(#"{"id":1,\#(question)}"# + "\n" + line + "\n\n" + #"{"id":2,\#(question)}"# + "\n")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix(complaint), "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 2)
    }

    @Test func `A file that is not there is status 2 and no form is status 64`() {
        let missing = program.run(BytePath("reanchor"), BytePath("--jsonl"), BytePath("/nowhere/lines"))
        #expect(missing.status == 2 && missing.output.isEmpty)
        #expect(program.run(BytePath("reanchor"), BytePath("/dev/null")).status == 64)
        #expect(program.run(BytePath("reanchor"), BytePath("--jsonl")).status == 0)
    }
}
