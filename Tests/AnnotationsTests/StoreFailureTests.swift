import Annotations
import Foundation
import Testing

@Suite struct StoreFailureTests {
    @Test(arguments: [
        (
            StoreFailure(.system(.write, errno: ENOSPC), "a/tide.txt.ana.json", work: .inMemoryOnly),
            "a/tide.txt.ana.json: Writing failed: No space left on device. Make room, then save again. Your work is in memory only: do not quit before it is saved."
        ),
        (
            StoreFailure(.system(.create, errno: EROFS), "t", work: .kept("r/t")),
            "t: Making a new file beside it failed: Read-only file system. Make the folder writable, or name another with --store. Your work is in r/t."
        ),
        (
            StoreFailure(.locked(by: 42), "t"),
            "t: Another program is saving it (process 42). Close the other program, or save again."
        ),
        (
            StoreFailure(.massDeletion(count: 27, of: 40), "t"),
            "t: 27 of 40 annotations are gone from the file. Nothing is written until you decide: start again to take the file as it is, or put the old file back."
        ),
        (
            StoreFailure(
                .unreadable(SidecarProblem(.notJSON(JSONError(.trailingComma, line: 3, column: 9)), at: "")), "t"),
            "t: The file is not JSON: line 3, column 9: A comma stands before the closing bracket. The file is left as it is. Repair it or move it away, then save again."
        ),
    ])
    func saysWhatAndWhereAndWhatToDo(failure: StoreFailure, sentence: String) {
        #expect(failure.description == sentence)
    }
}
