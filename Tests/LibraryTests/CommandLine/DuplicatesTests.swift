import Annotations
import ProgramSupport
import Testing

/// `dictum duplicates`, and `dictum show --repair`.
struct DuplicatesTests {
    private let program = BuiltProgram()
    private let folder = TestFolder()

    private static let start = """
        The ferry to the island will go on running for at least one more winter, the council decided on Friday.

        “We will not sell her,” said the harbor master, Mara Lind, after a debate that lasted until the small hours.
        """
    private static let copy = """
        \(start)

        The island has had no other way of getting its post since the bridge was given up in the spring.
        """

    private func write(_ name: BytePath, _ outlet: String, _ date: String, _ text: String) {
        folder.write(name, Array("---\ntitle: Ferry\noutlet: \(outlet)\ndate: \(date)\n---\n\n\(text)\n".utf8))
    }

    init() {
        write("lantern.txt", "Lantern", "2026-01-18", Self.copy)
        write("courier.txt", "Courier", "2026-01-17", Self.copy)
        write("echo.txt", "Echo", "2026-01-19", Self.start)
        write(
            "other.txt", "Echo", "2026-01-19",
            "Nothing of the kind was said about the mill, or about those who work in it.")
    }

    @Test func `printings of a text stand together, the first one first`() {
        let run = program.run("duplicates", folder.path)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                3 articles print the same text; in none of them is anything tagged:
                DATE        OUTLET   WORDS  ALIKE                   TAGGED  ARTICLE      TITLE
                2026-01-17  Courier     60  the longest                     courier.txt  Ferry
                2026-01-18  Lantern     60  the same words                  lantern.txt  Ferry
                2026-01-19  Echo        40  99% alike, 67% as long          echo.txt     Ferry

                """)
        #expect(program.run("duplicates", folder.path).output == run.output)
    }

    @Test func `for programs it is JSON`() {
        let run = program.run("duplicates", "--json", folder.path)
        #expect(run.output.contains(#""path": "echo.txt""#) && run.output.contains(#""length": 0.67"#), "\(run.output)")
    }

    @Test func `where nothing was printed twice, that is said`() {
        let run = program.run("duplicates", folder.path.appending("other.txt"), folder.path.appending("echo.txt"))
        #expect(run.status == 0 && run.output == "No text was printed twice.\n")
    }

    @Test func `spoiled letters are said, and shown repaired`() {
        let file = folder.write("spoiled.txt", Array("Itâ€™s ours, she said. Donâ€™t ask.\n".utf8))
        let run = program.run("show", file), repaired = program.run("show", "--repair", file)
        #expect(run.output.hasPrefix("Itâ€™s ours"))
        #expect(
            run.errors
                == "dictum: \(file.display): 2 spoiled letters (â€™ for ’): UTF-8 that was read as Windows-1252 and saved: "
                + "--repair shows it repaired\n")
        #expect(repaired.output == "It’s ours, she said. Don’t ask.\n")
    }
}
