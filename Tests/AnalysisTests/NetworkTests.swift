import Annotations
import Testing

@testable import Analysis

/// Networks whose figures were worked out by hand.
///
/// Support and opposition in ``harbor()``:
///
///          ferry   gate   wall
///     Ada  2 / 0   0 / 1           3 statements
///     Bo   1 / 1   0 / 1           3 statements
///     Cy   1 / 0           1 / 0   2 statements, and one that is neutral on the wall
struct NetworkTests {
    private func harbor() throws -> CodedCorpus {
        try corpus(
            """
            2026-01-03 - | Ada @ Guild | ferry + | We will row.
            2026-01-03 - | Ada @ Guild | ferry + | And row again.
            2026-01-10 - | Ada @ Guild | gate -  | No gate.
            2026-01-10 - | Bo @ Guild  | ferry - | No ferry.
            2026-01-17 - | Bo @ Crew   | ferry + | Well, a ferry.
            2026-01-17 - | Bo @ Crew   | gate -  | But no gate.
            2026-02-01 - | Cy          | ferry + | A ferry.
            2026-02-01 - | Cy          | wall +  | A wall.
            2026-02-01 - | Cy          | wall =  | There is a wall.
            """)
    }

    private func network(_ corpus: CodedCorpus, _ change: (inout NetworkOptions) -> Void) throws -> Network {
        var options = NetworkOptions()
        change(&options)
        return try NetworkStatements(corpus, options).network()
    }

    /// A matrix with the names of its rows; the columns are in the order of their names.
    private func lines(_ network: Network) -> [String] {
        network.rows.indices.map { row in
            ([network.rows[row].label] + network.columns.indices.map { rounded(network[row, $0]) }).joined(
                separator: " ")
        }
    }

    /// A figure with three places, and none where it is whole.
    private func rounded(_ weight: Double) -> String {
        let thousandths = Int((weight * 1000).rounded())
        if thousandths.isMultiple(of: 1000) { return "\(thousandths / 1000)" }
        let whole = thousandths.magnitude / 1000, rest = "\(1000 + thousandths.magnitude % 1000)".dropFirst()
        return (thousandths < 0 ? "-" : "") + (whole == 0 ? "" : "\(whole)") + "." + rest
    }

    // Of a row: for less against of each topic, or both as 1 and 2; by activity divided by the statements of the row; by
    // prominence by those of the column, which are 5 of the ferry, 2 of the gate and 1 of the wall (2 with the neutral one).
    @Test(
        arguments: [
            (.ignore, .no, ["Ada 2 1 0", "Bo 2 1 0", "Cy 1 0 2"]),
            (.subtract, .no, ["Ada 2 -1 0", "Bo 0 -1 0", "Cy 1 0 1"]),
            (.combine, .no, ["Ada 1 2 0", "Bo 3 2 0", "Cy 1 0 1"]),
            (.ignore, .activity, ["Ada .667 .333 0", "Bo .667 .333 0", "Cy .333 0 .667"]),
            (.subtract, .activity, ["Ada .667 -.333 0", "Bo 0 -.333 0", "Cy .500 0 .500"]),
            (.ignore, .prominence, ["Ada .400 .500 0", "Bo .400 .500 0", "Cy .200 0 1"]),
            (.subtract, .prominence, ["Ada .400 -.500 0", "Bo 0 -.500 0", "Cy .200 0 1"]),
        ] as [(NetworkOptions.Qualifier, NetworkOptions.Normalization, [String])])
    func `A two-mode network has the figures of the definition`(
        qualifier: NetworkOptions.Qualifier, normalization: NetworkOptions.Normalization, expected: [String]
    ) throws {
        let network = try network(harbor()) {
            $0.qualifier = qualifier
            $0.normalization = normalization
        }
        #expect(network.columns.map(\.label) == ["ferry", "gate", "wall"])
        #expect(lines(network) == expected)
    }

    // ignore      Ada–Bo 2·2 + 1·1 = 5   Ada–Cy 2·1 = 2   Bo–Cy 2·1 = 2
    // congruence  Ada–Bo 2·1 + 1·1 = 3   Ada–Cy 2·1 = 2   Bo–Cy 1·1 = 1
    // conflict    Ada–Bo 2·1 = 2         Ada–Cy 0         Bo–Cy 1·1 = 1
    // average     by (3+3)/2, (3+2)/2, (3+2)/2; cosine by 3·3, 3·2, 3·2
    // jaccard     Ada–Bo: both for the ferry 2·1, both against the gate 1·1, only Bo against the ferry 1: 4
    //             Ada–Cy: both for the ferry 2·1, only Ada on the gate 1, only Cy on the wall 1: 4
    //             Bo–Cy: both for the ferry 1·1, only Bo against ferry and gate 2, only Cy on the wall 1: 4
    @Test(
        arguments: [
            (.ignore, .no, ["Ada 0 5 2", "Bo 5 0 2", "Cy 2 2 0"]),
            (.congruence, .no, ["Ada 0 3 2", "Bo 3 0 1", "Cy 2 1 0"]),
            (.conflict, .no, ["Ada 0 2 0", "Bo 2 0 1", "Cy 0 1 0"]),
            (.subtract, .no, ["Ada 0 1 2", "Bo 1 0 0", "Cy 2 0 0"]),
            (.congruence, .average, ["Ada 0 1 .800", "Bo 1 0 .400", "Cy .800 .400 0"]),
            (.conflict, .average, ["Ada 0 .667 0", "Bo .667 0 .400", "Cy 0 .400 0"]),
            (.subtract, .average, ["Ada 0 .333 .800", "Bo .333 0 0", "Cy .800 0 0"]),
            (.congruence, .cosine, ["Ada 0 .333 .333", "Bo .333 0 .167", "Cy .333 .167 0"]),
            (.congruence, .jaccard, ["Ada 0 .750 .500", "Bo .750 0 .250", "Cy .500 .250 0"]),
            (.conflict, .jaccard, ["Ada 0 .500 0", "Bo .500 0 .250", "Cy 0 .250 0"]),
            // The neutral statement is one more that only Cy makes: 5/4, 2/5, 2/5.
            (.ignore, .jaccard, ["Ada 0 1.250 .400", "Bo 1.250 0 .400", "Cy .400 .400 0"]),
        ] as [(NetworkOptions.Qualifier, NetworkOptions.Normalization, [String])])
    func `A one-mode network has the figures of the definition`(
        qualifier: NetworkOptions.Qualifier, normalization: NetworkOptions.Normalization, expected: [String]
    ) throws {
        let network = try network(harbor()) {
            $0.mode = .oneMode
            $0.qualifier = qualifier
            $0.normalization = normalization
        }
        #expect(lines(network) == expected)
    }

    // Through Ada: ferry–gate is one against the other 2·1; through Bo: both against 1·1, and 1·1 against each other; through Cy:
    // ferry–wall 1·1.
    @Test(
        arguments: [
            (.congruence, ["ferry 0 1 1", "gate 1 0 0", "wall 1 0 0"]),
            (.conflict, ["ferry 0 3 0", "gate 3 0 0", "wall 0 0 0"]),
        ] as [(NetworkOptions.Qualifier, [String])])
    func `Topics are tied by those who speak of both`(
        qualifier: NetworkOptions.Qualifier, expected: [String]
    ) throws {
        let network = try network(harbor()) {
            $0.mode = .oneMode
            $0.of = .concepts
            $0.over = .actors
            $0.qualifier = qualifier
        }
        #expect(lines(network) == expected)
    }

    @Test func `Organizations are those that are spoken for`() throws {
        var options = NetworkOptions()
        options.of = .organizations
        let statements = try NetworkStatements(harbor(), options)
        // Guild: Ada 2 for the ferry and 1 against the gate, Bo 1 against the ferry. Crew: Bo 1 for, 1 against.
        #expect(try lines(statements.network()) == ["Crew 1 -1", "Guild 1 -1"])
        #expect(statements.losses.withoutRow == 3)
        #expect(
            statements.losses.sentence(options)
                == "3 statements are not in the network: 3 without an organization")
    }

    @Test func `People are tied to the organizations that they speak for`() throws {
        let network = try network(harbor()) {
            $0.over = .organizations
            $0.qualifier = .ignore
        }
        #expect(network.columns.map(\.label) == ["Crew", "Guild"])
        #expect(lines(network) == ["Ada 0 3", "Bo 2 1"])
    }

    @Test func `Nodes count their statements`() throws {
        let network = try network(harbor()) { _ in }
        #expect(network.rows.map(\.frequency) == [3, 3, 2])
        #expect(network.columns.map(\.frequency) == [5, 2, 1])
        #expect(network.statementCount == 8)
        #expect(network.ties.map(\.weight) == [2, -1, -1, 1, 1])
        #expect(network.nodes.map(\.label) == ["Ada", "Bo", "Cy", "ferry", "gate", "wall"])
    }

    @Test func `What is missing is left out and told`() throws {
        let corpus = try corpus(
            """
            2026-01-03 - | Ada | ferry + | One.
            2026-01-03 - | -   | ferry + | Two.
            2026-01-03 - | ?   | ferry + | Three.
            2026-01-03 - | Ada | -       | Four.
            2026-01-03 - | Ada | ferry   | Five.
            2026-01-03 - | Ada | ferry = | Six.
            2026-01-03 - | Ada | ferry ~ | Seven.
            2026-01-03 - | Ada | ferry % | Eight.
            - -          | Ada | ferry + | Nine.
            2026-01 -    | Ada | ferry + | Ten.
            """)
        var options = NetworkOptions()
        let all = try NetworkStatements(corpus, options)
        #expect(try lines(all.network()) == ["Ada 3"])
        #expect(
            all.losses.sentence(options) == """
                7 statements are not in the network: 2 without a named speaker, 1 without a topic, 1 without a stance, \
                3 neutral, mixed or unclear
                """)
        options.from = CalendarDay("2026-01-01")
        #expect(try lines(NetworkStatements(corpus, options).network()) == ["Ada 1"])
        #expect(try NetworkStatements(corpus, options).losses.withoutDate == 2)
        options.qualifier = .ignore
        #expect(try lines(NetworkStatements(corpus, options).network()) == ["Ada 5"])
    }

    @Test func `Two coders who say the same are heard once`() throws {
        let corpus = try corpus("2026-01-03 - | Ada | ferry + | One. | ana ben")
        #expect(try lines(network(corpus) { _ in }) == ["Ada 1"])
        let bens = corpus.statements.indices.filter { corpus.statements[$0].coder.slug == "ben" }
        #expect(try NetworkStatements(corpus, among: bens, NetworkOptions()).network().statementCount == 1)
    }

    @Test func `Actors who were merged are one`() throws {
        let corpus = try corpus(
            """
            2026-01-03 - | A. Quell | ferry + | One.
            2026-01-03 - | Ada      | ferry + | Two.
            """, merged: ["A. Quell": "Ada"])
        #expect(try lines(network(corpus) { _ in }) == ["Ada 2"])
    }

    // MARK: - What is rare, and what stands alone

    @Test func `What is rarer than the minimum is left out, counted once`() throws {
        // The wall has one statement that counts. Without it Cy has one, and stays: it had two.
        let network = try network(harbor()) { $0.minimum = 2 }
        #expect(network.columns.map(\.label) == ["ferry", "gate"])
        #expect(lines(network) == ["Ada 2 -1", "Bo 0 -1", "Cy 1 0"])
        #expect(try lines(self.network(harbor()) { $0.minimum = 3 }) == ["Ada 2", "Bo 0"])
        #expect(try self.network(harbor()) { $0.minimum = 9 }.nodes.isEmpty)
    }

    @Test func `Nodes without a statement that counts are kept on request`() throws {
        let corpus = try corpus(
            """
            2026-01-03 - | Ada | ferry + | One.
            2026-01-03 - | Bo  | gate =  | Two.
            2025-01-03 - | Cy  | wall +  | Three.
            """)
        let kept = try network(corpus) {
            $0.keepsIsolates = true
            $0.from = CalendarDay("2026-01-01")
        }
        #expect(kept.columns.map(\.label) == ["ferry", "gate"])
        #expect(lines(kept) == ["Ada 1 0", "Bo 0 0"])
        #expect(kept.rows.map(\.frequency) == [1, 0])
    }

    @Test func `Nothing gives an empty network`() throws {
        for mode in NetworkOptions.Mode.allCases {
            let network = try network(CodedCorpus(record: CorpusRecord())) { $0.mode = mode }
            #expect(network.nodes.isEmpty && network.ties.isEmpty && network.statementCount == 0)
        }
    }

    @Test func `Names are in the order of their UTF-16 units, and those of the same name are told apart`() throws {
        let corpus = try corpus(
            """
            2026-01-03 - | 𝔄da | ferry + | One.
            2026-01-03 - | ﬀ   | ferry + | Two.
            2026-01-03 - | a   | ferry + | Three.
            2026-01-03 - | B   | ferry + | Four.
            """)
        #expect(try network(corpus) { _ in }.rows.map(\.label) == ["B", "a", "𝔄da", "ﬀ"])
        var names = NetworkNames()
        for id in ["x:1", "x:2", "x:3", "x:4", "x:5"] { _ = names.number(of: id) }
        let called = ["x:1": "Ada", "x:2": "Ada (2)", "x:3": "Ada", "x:4": "", "x:5": "Ada"]
        #expect(names.sort { called[$0] ?? "" }.labels == ["Ada", "Ada (3)", "Ada (4)", "Ada (2)", "x:4"])
    }

    // MARK: - What does not go together

    @Test func `Choices that do not go together are refused`() throws {
        let corpus = try harbor()
        func refused(_ change: (inout NetworkOptions) -> Void) -> NetworkOptions.Problem? {
            var options = NetworkOptions()
            change(&options)
            do throws(NetworkOptions.Problem) {
                _ = try NetworkStatements(corpus, options)
                return nil
            } catch {
                return error
            }
        }
        #expect(refused { _ in } == nil)
        #expect(refused { $0.qualifier = .congruence } == .qualifier(.congruence, .twoMode))
        #expect(refused { ($0.mode, $0.qualifier) = (.oneMode, .combine) } == .qualifier(.combine, .oneMode))
        #expect(refused { $0.normalization = .jaccard } == .normalization(.jaccard, .twoMode))
        #expect(
            refused { ($0.mode, $0.normalization) = (.oneMode, .activity) } == .normalization(.activity, .oneMode))
        #expect(refused { ($0.qualifier, $0.normalization) = (.combine, .activity) } == .combinationNormalized)
        #expect(refused { $0.over = .actors } == .sameVariable(.actors))
        #expect(
            refused { ($0.from, $0.to) = (CalendarDay("2026-02-01"), CalendarDay("2026-01-31")) } == .endsBeforeItBegins
        )
    }
}
