import Annotations
import Testing

@testable import Analysis

/// What holds of every network, on corpora made from printed seeds.
struct NetworkPropertyTests {
    private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

    private func lines(_ seed: UInt64) -> [String] {
        var chance = Chance(seed: seed)
        let signs = ["+", "+", "-", "-", "=", "~", "%", ""]
        return (0..<60).map { number in
            let day = 1 + chance.next() % 28, month = 1 + chance.next() % 3
            let date = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
            let sign = signs[Int(chance.next() % UInt64(signs.count))]
            return
                "\(date) - | actor\(chance.next() % 6) | topic\(chance.next() % 5) \(sign) | Words \(number)."
        }
    }

    private func network(
        _ corpus: CodedCorpus, _ qualifier: NetworkOptions.Qualifier,
        _ normalization: NetworkOptions.Normalization = .no,
        isOneMode: Bool = true, stances: Set<Stance>? = nil
    ) throws -> Network {
        var options = NetworkOptions()
        options.mode = isOneMode ? .oneMode : .twoMode
        options.qualifier = qualifier
        options.normalization = normalization
        options.duplicates = .document
        let numbers = stances.map { wanted in
            corpus.statements.indices.filter { corpus.statements[$0].stance.map(wanted.contains) ?? false }
        }
        return try NetworkStatements(corpus, among: numbers, options).network()
    }

    @Test(arguments: seeds) func `Ignoring stances, rows are multiplied`(seed: UInt64) throws {
        let corpus = try corpus(lines(seed).joined(separator: "\n"))
        let affiliation = try network(corpus, .ignore, isOneMode: false)
        let product = try network(corpus, .ignore)
        #expect(affiliation.rows.map(\.label) == product.rows.map(\.label))
        for one in product.rows.indices {
            for other in product.rows.indices {
                let sum = affiliation.columns.indices.map { affiliation[one, $0] * affiliation[other, $0] }.reduce(0, +)
                #expect(product[one, other] == (one == other ? 0 : sum), "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds) func `Congruence less conflict is what is left of both`(seed: UInt64) throws {
        let corpus = try corpus(lines(seed).joined(separator: "\n"))
        for normalization in [NetworkOptions.Normalization.no, .average, .jaccard, .cosine] {
            let congruence = try network(corpus, .congruence, normalization)
            let conflict = try network(corpus, .conflict, normalization)
            let subtract = try network(corpus, .subtract, normalization)
            for one in subtract.rows.indices {
                for other in subtract.rows.indices {
                    let left = congruence[one, other] - conflict[one, other]
                    #expect((left - subtract[one, other]).magnitude < 1e-12, "seed \(seed)")
                    #expect(subtract[one, other] == subtract[other, one], "seed \(seed)")
                    #expect(congruence[one, other] == congruence[other, one], "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: seeds) func `Where all are for or against, two agree or disagree`(seed: UInt64) throws {
        let corpus = try corpus(lines(seed).joined(separator: "\n"))
        let support = try network(corpus, .ignore, isOneMode: false, stances: [.support])
        let opposition = try network(corpus, .ignore, isOneMode: false, stances: [.oppose])
        let congruence = try network(corpus, .congruence), conflict = try network(corpus, .conflict)
        func count(_ network: Network, _ row: String, _ column: String) -> Double {
            guard let row = network.rows.firstIndex(where: { $0.label == row }),
                let column = network.columns.firstIndex(where: { $0.label == column })
            else { return 0 }
            return network[row, column]
        }
        for tie in congruence.rows.indices.flatMap({ one in congruence.rows.indices.map { (one, $0) } })
        where tie.0 != tie.1 {
            let names = (congruence.rows[tie.0].label, congruence.rows[tie.1].label)
            var agree = 0.0, disagree = 0.0
            for topic in (0..<5).map({ "topic\($0)" }) {
                let one = (count(support, names.0, topic), count(opposition, names.0, topic))
                let other = (count(support, names.1, topic), count(opposition, names.1, topic))
                agree += one.0 * other.0 + one.1 * other.1
                disagree += one.0 * other.1 + one.1 * other.0
            }
            #expect(congruence[tie.0, tie.1] == agree && conflict[tie.0, tie.1] == disagree, "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `The order of statements does not matter`(seed: UInt64) throws {
        let there = try corpus(lines(seed).joined(separator: "\n"))
        let back = try corpus(lines(seed).reversed().joined(separator: "\n"))
        for qualifier in NetworkOptions.Qualifier.allCases {
            for mode in qualifier.modes {
                let isOneMode = mode == .oneMode
                #expect(
                    try network(there, qualifier, isOneMode: isOneMode)
                        == network(back, qualifier, isOneMode: isOneMode), "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds) func `Shares of a row and of a column come to one`(seed: UInt64) throws {
        let corpus = try corpus(lines(seed).joined(separator: "\n"))
        let activity = try network(corpus, .ignore, .activity, isOneMode: false)
        for row in activity.rows.indices {
            let sum = activity.columns.indices.map { activity[row, $0] }.reduce(0, +)
            #expect((sum - 1).magnitude < 1e-12, "seed \(seed)")
        }
        let prominence = try network(corpus, .ignore, .prominence, isOneMode: false)
        for column in prominence.columns.indices {
            let sum = prominence.rows.indices.map { prominence[$0, column] }.reduce(0, +)
            #expect((sum - 1).magnitude < 1e-12, "seed \(seed)")
        }
    }

    @Test func `A picture of fewer nodes has those that speak most`() throws {
        let all = try network(corpus(lines(1).joined(separator: "\n")), .ignore, isOneMode: false)
        let few = all.limited(to: 4)
        #expect(few.nodes.count == 4)
        let least = few.nodes.map(\.frequency).min() ?? 0
        #expect(all.nodes.count { $0.frequency > least } <= 4)
        for tie in few.ties {
            let row = all.rows.firstIndex(of: few.rows[tie.row]),
                column = all.columns.firstIndex(of: few.columns[tie.column])
            #expect(row.flatMap { row in column.map { all[row, $0] } } == tie.weight)
        }
        #expect(all.limited(to: 100) == all)
    }
}
