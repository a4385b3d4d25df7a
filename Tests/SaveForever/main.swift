import Annotations
import Foundation
import Prose

// Saves one statement over and over, each time with the next number as its memo, and says each number only after the
// save was acknowledged. Meant to be killed: see KillTests. Arguments: corpus folder, state folder.

let arguments = CommandLine.arguments.map { BytePath($0) }
guard arguments.count == 3, let coder = Coder(slug: "ana") else { exit(2) }

let article: BytePath = "tide.txt"
var store = SidecarStore(folder: arguments[1], state: arguments[2], coder: coder)
var notebook = try store.load(article: article, id: Identifier(iri: "urn:x:tide")).notebook
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
