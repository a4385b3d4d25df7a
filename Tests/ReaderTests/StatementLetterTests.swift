import Annotations
import Testing

@testable import Reader

/// The letters of statements.
struct StatementLetterTests {
    @Test(arguments: [
        (0, "a"), (25, "z"), (26, "A"), (51, "Z"), (52, "aa"), (53, "ab"), (77, "az"), (78, "ba"), (727, "zz"),
        (728, "aaa"),
    ])
    func `a letter`(number: Int, letter: String) {
        #expect(Statement.letter(number) == letter)
    }

    @Test func `ten thousand statements have letters of their own`() {
        #expect(Set((0..<10_000).map(Statement.letter)).count == 10_000)
    }
}
