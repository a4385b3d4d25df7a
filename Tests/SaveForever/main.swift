import Annotations
import Foundation
import Prose

// Saves one statement over and over, each time with the next number as its memo, and says each number only after the
// save was acknowledged. Meant to be killed: see KillTests. Arguments: corpus folder, state folder.
//
// With a name and a count behind them it is one of many writers: it adds so many statements whose ids begin with the
// name, saves after each, says each id that was acknowledged, and ends. See ManyWritersTests.

let arguments = CommandLine.arguments.map { BytePath($0) }
guard arguments.count >= 3, let coder = Coder(slug: "ana") else { exit(2) }

let article: BytePath = "tide.txt"
var store = SidecarStore(folder: arguments[1], state: arguments[2], coder: coder)
var notebook = try store.load(article: article, id: Identifier(iri: "urn:x:tide")).notebook

if arguments.count == 5, let count = Int(arguments[4].display) {
    for number in 0..<count {
        let id = "urn:x:\(arguments[3].display)-\(number)"
        let anchor = Anchor(range: .init(0, 4), exact: "tide", prefix: "", suffix: "", base: nil)
        let record = Record(creator: coder, created: Timestamp(milliseconds: 0))
        let statement = Statement(id: Identifier(iri: id), segments: [anchor], kind: .direct, record: record)
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        guard let saved = try? store.save(notebook, article: article) else { continue }
        notebook = saved
        FileHandle.standardOutput.write(Data("\(id)\n".utf8))
    }
    exit(0)
}

var number = notebook.statements.first?.memo.flatMap(Int.init) ?? 0

while true {
    number += 1
    let before = notebook.statements.first
    let record = Record(creator: coder, created: Timestamp(milliseconds: 0))
    let anchor = Anchor(range: .init(0, 4), exact: "tide", prefix: "", suffix: "", base: nil)
    var after = before ?? Statement(id: Identifier(iri: "urn:x:1"), segments: [anchor], kind: .direct, record: record)
    after.memo = String(number)
    // A length that changes, so that half an old file and half a new one would show.
    after.claim = String(repeating: "tide ", count: number % 97 * 20)
    notebook.apply(Transaction("count", [.init(before: before.map { .statement($0) }, after: .statement(after))]))
    try store.save(notebook, article: article)
    FileHandle.standardOutput.write(Data("\(number)\n".utf8))
}
