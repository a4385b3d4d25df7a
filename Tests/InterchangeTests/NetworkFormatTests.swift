import Analysis
import Annotations
import Testing

@testable import Interchange

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct NetworkFormatTests {
    private static let names = networkFormats(isExact: false).map(\.name)

    private func format(_ name: String, isExact: Bool = false) throws -> any NetworkFormat {
        try #require(networkFormats(isExact: isExact).first { $0.name == name })
    }

    /// The files of `Tests/Goldens`, written anew with `make goldens`: read the difference, and look at the pictures, before they
    /// are committed.
    @Test(arguments: names, [NetworkOptions.Mode.twoMode, .oneMode])
    func `A format of networks writes what its golden file holds`(name: String, mode: NetworkOptions.Mode) throws {
        let network = try NetworkSample(names: NetworkSample.plain).network { $0.mode = mode }
        let format = try format(name)
        let written = Array(format.text(of: network).utf8)
        let golden = Golden("network-\(mode.rawValue)\(format.suffix)")
        if getenv("DICTUM_REWRITE_GOLDENS") != nil { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test func `Names and suffixes of formats differ, and the help has a line for each`() {
        let formats = networkFormats(isExact: false)
        #expect(Set(formats.map(\.name)).count == formats.count && Set(formats.map(\.suffix)).count == formats.count)
        #expect(formats.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("\n") })
    }

    // MARK: - Hostile names

    @Test(arguments: [false, true]) func `Hostile names stay one cell, and no formula`(isExact: Bool) throws {
        let network = try NetworkSample(names: NetworkSample.hostile).network()
        let records = CSVRecords(of: Array(try format("csv", isExact: isExact).text(of: network).utf8)).records
        #expect(records.map(\.count) == [4, 4, 4, 4])
        let labels = records.dropFirst().map { $0[0] }
        #expect(labels == network.rows.map { isExact ? $0.label : FormulaGuard.defused($0.label) })
        #expect(labels.contains(isExact ? "=cmd|' /C calc'!A0" : "'=cmd|' /C calc'!A0"))
        // A figure below 0 is a figure.
        #expect(records.dropFirst().flatMap { $0.dropFirst() }.allSatisfy { Int($0) != nil })
    }

    @Test func `Hostile names end no label of UCINET, and none is there twice`() throws {
        let text = try format("dl").text(of: NetworkSample(names: NetworkSample.hostile).network())
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "dl nr = 3, nc = 3, format = fullmatrix" && lines[1] == "row labels:")
        #expect(lines[5] == "col labels:" && lines[9] == "data:" && lines.count == 14)
        for line in lines[2..<5] + lines[6..<9] {
            #expect(
                line.count { $0 == "\"" } == 2 && line.hasPrefix("\"") && line.hasSuffix("\"") && !line.contains("'"))
        }
        let same = try format("dl").text(of: NetworkSample(names: ["\"a", "'a", "a", "x", "'", "\n"]).network())
        #expect(same.contains("\"a\"\n\"a (2)\"\n\"a (3)\"\n") && same.contains("\"?\"\n\"? (2)\"\n\"x\"\n"))
    }

    @Test func `Hostile names are text in GraphML, and come back`() throws {
        let network = try NetworkSample(names: NetworkSample.hostile).network()
        let read = try XMLReader(format("graphml").text(of: network))
        #expect(read.elements("node").count == 6 && read.elements("edge").count == network.ties.count)
        let names = read.elements("data").filter { $0.attributes["key"] == "name" }.map(\.text)
        let lost: [Character] = ["\u{0}", "\u{FFFE}"]
        #expect(names == network.nodes.map { String($0.label.map { lost.contains($0) ? "\u{FFFD}" : $0 }) })
        #expect(read.elements("y:NodeLabel").count == 12)
    }

    @Test func `Hostile names are words in a picture`() throws {
        let text = try format("svg").text(of: NetworkSample(names: NetworkSample.hostile).network())
        let read = try XMLReader(text)
        #expect(read.elements("script").isEmpty && read.elements("circle").count == 3)
        #expect(read.elements("title").contains { $0.text.contains("<script>alert(1)</script>") })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `Tables for Gephi speak of the same nodes`() throws {
        let network = try NetworkSample(names: NetworkSample.hostile).network { $0.mode = .oneMode }
        let nodes = CSVRecords(of: Array(try format("gephi-nodes").text(of: network).utf8)).records
        let edges = CSVRecords(of: Array(try format("gephi-edges").text(of: network).utf8)).records
        #expect(nodes[0] == ["Id", "Label", "Kind", "Frequency", "IRI"])
        #expect(edges[0] == ["Source", "Target", "Type", "Weight", "Sense", "Value"])
        let ids = Set(nodes.dropFirst().map { $0[0] })
        #expect(edges.dropFirst().allSatisfy { ids.contains($0[0]) && ids.contains($0[1]) && $0[0] != $0[1] })
        #expect(edges.dropFirst().allSatisfy { Double($0[3]).map { $0 > 0 } ?? false })
        #expect(edges.dropFirst().contains { $0[4] == "negative" && $0[5] == "-" + $0[3] })
    }

    // MARK: - Pictures, figures and JSON

    @Test func `An empty network is written in every format`() throws {
        for mode in NetworkOptions.Mode.allCases {
            let network = try NetworkSample(names: NetworkSample.plain).network {
                $0.mode = mode
                $0.minimum = 100
            }
            for name in Self.names { #expect(try !format(name).text(of: network).isEmpty) }
            _ = try XMLReader(format("svg").text(of: network))
            _ = try XMLReader(format("graphml").text(of: network))
        }
    }

    @Test func `No two nodes of a picture stand in one place`() throws {
        let network = try NetworkSample(names: NetworkSample.plain).network()
        let places = NetworkLayout.places(of: network)
        #expect(Set(places).count == 6)
        #expect(places.allSatisfy { $0.x >= 0 && $0.y >= 0 && $0.x < 1000 && $0.y < 1000 })
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (-3, "-3"), (0.5, "0.5"), (1.0 / 3, "0.3333333333333333"), (1e-7, "1e-07"),
        ] as [(Double, String)])
    func `Whole figures have no point`(weight: Double, figures: String) {
        #expect(Network.figures(weight) == figures)
    }

    @Test func `JSON has the matrix and what was left out`() throws {
        let network = try NetworkSample(names: NetworkSample.plain).network()
        let text = JSONWriter.text(of: NetworkJSON.value(of: network))
        guard case .object(let object) = try JSONReader.value(of: text), case .array(let matrix)? = object["matrix"]
        else {
            Issue.record("no matrix")
            return
        }
        #expect(object["statements"] == .number("8"))
        // Ina Quell against the ferry and for the wall; Mara Lind for the ferry, against the gate; Tomas Wiik both on the gate.
        #expect(
            matrix == [
                .array([.number("-1"), .number("0"), .number("1")]),
                .array([.number("2"), .number("-1"), .number("0")]),
                .array([.number("1"), .number("0"), .number("0")]),
            ])
    }
}
