import Annotations
import ProgramSupport
import PtySupport
import Testing

/// The register in the real program, on a real disk.
@Suite(.serialized, .waitsForPrograms) struct RegisterProgramTests {
    private let home = TestFolder()
    private static let sidecar = "ferry.txt.ana.json"

    /// The files of the register, by name.
    private func register(_ corpus: TestFolder) -> [String: [UInt8]] {
        let names = corpus.names(in: ".dictum/actors").map { ".dictum/actors/" + $0 }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, corpus.content($0) ?? []) })
    }

    /// Types keys that change a file of the register and waits until that is on the disk.
    private func change(_ reader: RunningReader, _ keys: String) -> Bool {
        let before = register(reader.corpus)
        reader.terminal.type(keys)
        for _ in 0..<500 where register(reader.corpus) == before { reader.terminal.readUntilQuiet(milliseconds: 20) }
        reader.terminal.readUntilQuiet(milliseconds: 200)
        return register(reader.corpus) != before
    }

    /// The lines of files but for those that say when they were changed.
    private func withoutTimes(_ files: [String: [UInt8]]) -> [String: [Substring]] {
        files.mapValues { bytes in
            String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "," }.filter {
                !$0.contains("\"modified\"")
            }
        }
    }

    @Test func `Merge, undo and redo after a restart, and split: the sidecar stays to the byte`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r") && reader.tag("\t\r"))
        let sidecar = try #require(reader.corpus.content(Self.sidecar))
        let before = register(reader.corpus)
        #expect(before.count == 2)
        #expect(reader.type("ga", until: "ACTORS") && change(reader, "ggm/Tomas\ry"))
        #expect(reader.quit() == .exited(0))
        let merged = register(reader.corpus)

        let again = try RunningReader(on: reader.corpus, home: home)
        #expect(again.terminal.read(until: "ACTORS") && again.terminal.read(until: "Tomas Wiik"))
        #expect(change(again, "u"))
        #expect(register(reader.corpus) == before)
        #expect(change(again, "\u{12}"))
        #expect(register(reader.corpus) == merged)
        #expect(change(again, "M"))
        #expect(withoutTimes(register(reader.corpus)) == withoutTimes(before))
        #expect(again.quit() == .exited(0))
        #expect(reader.corpus.content(Self.sidecar) == sidecar)
        #expect(reader.corpus.names.filter { $0.hasPrefix("ferry") }.sorted() == ["ferry.txt", Self.sidecar])
    }

    @Test func `An actor is made where no article is open, and stays`() throws {
        let corpus = TestFolder()
        let reader = try RunningReader(on: corpus, home: home)
        reader.type("ga")
        reader.type("nOdo Lunt\r")
        reader.type("efrom the minutes\r")
        #expect(reader.quit() == .exited(0))
        let texts = register(corpus).values.map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.count == 1 && texts[0].contains("Odo Lunt") && texts[0].contains("from the minutes"))
    }
}
