import Annotations
import Library
import ProgramSupport
import Testing

/// What was learned, on the disk.
struct LearnedFileTests {
    @Test func `is changed as it is found, and gone when there is nothing`() throws {
        let folder = TestFolder()
        let folders = Folders(environment: Environment(["XDG_STATE_HOME": folder.path("state")]))
        let file = LearnedFile(of: BytePath("/notes"), in: folders)
        #expect(file.load() == .null)
        for number in 1...3 {
            try file.update { kept in
                guard case .array(let numbers) = kept else { return .array([.number("1")]) }
                return .array(numbers + [.number("\(number)")])
            }
        }
        #expect(file.load() == .array([.number("1"), .number("2"), .number("3")]))
        try file.update { _ in nil }
        #expect(file.load() == .null)
        #expect(try !file.remove())
    }
}
