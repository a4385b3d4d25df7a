import Prose

extension NetworkStatements {
    /// How many cells a network may have: more are more than any program that reads them takes, and a gigabyte here.
    private static let mostCells = 25_000_000

    /// Networks that are not made.
    package enum TooMuch: Error, Hashable, Sendable {
        /// A network has so many rows and columns.
        case cells(rows: Int, columns: Int)
        /// There are more windows than this.
        case windows(Int)
    }

    /// The windows that the time is cut into; none where there is no day to begin with.
    package func periods(limit: Int = 2000) throws(TooMuch) -> [TimeWindow.Period] {
        guard let window = options.window, let first = options.from ?? entries.first?.day,
            let last = options.to ?? entries.last?.day, first <= last
        else { return [] }
        guard let periods = window.periods(from: first, to: last, limit: limit) else { throw .windows(limit) }
        return periods
    }

    /// The network of a time, or of all.
    package func network(in period: TimeWindow.Period? = nil) throws(TooMuch) -> Network {
        let entries = period.map { self.entries(in: $0) } ?? self.entries[...]
        let places = NodePlaces(rows: keptRows + entries.map(\.row), columns: keptColumns + entries.map(\.column))
        let isOneMode = options.mode == .oneMode
        let width = isOneMode ? places.rows.count : places.columns.count
        if places.rows.count * width > Self.mostCells { throw .cells(rows: places.rows.count, columns: width) }
        let cells = NetworkCells(entries, places)
        let rows = places.rows.indices.map { place in
            node(rowNames, rowLabels, places.rows[place], options.of, cells.rowTotals[place])
        }
        let columns = places.columns.indices.map { place in
            node(columnNames, columnLabels, places.columns[place], options.over, cells.columnTotals[place])
        }
        return Network(
            options: options, period: period, rows: rows, columns: isOneMode ? rows : columns,
            statementCount: entries.count, weights: isOneMode ? cells.oneMode(options) : cells.twoMode(options))
    }

    private func node(
        _ names: NetworkNames, _ labels: [String], _ number: Int, _ variable: NetworkOptions.Variable, _ count: Int
    ) -> Network.Node {
        Network.Node(id: names.ids[number], label: labels[number], variable: variable, frequency: count)
    }

    private func entries(in period: TimeWindow.Period) -> ArraySlice<Entry> {
        let start = place { $0 < period.first }, end = place { $0 <= period.last }
        return entries[start..<max(start, end)]
    }

    /// The first entry whose day does not satisfy a condition that all before it do.
    private func place(_ isBefore: (CalendarDay) -> Bool) -> Int {
        entries.partition { $0.day.map(isBefore) ?? false }
    }
}

/// Which nodes are in a network, in order.
private struct NodePlaces {
    let rows: [Int]
    let columns: [Int]

    init(rows: [Int], columns: [Int]) {
        self.rows = Set(rows).sorted()
        self.columns = Set(columns).sorted()
    }
}

/// The cells of rows and columns that have a statement, row after row.
private struct NetworkCells {
    private struct Cell {
        let row: Int
        let column: Int
        var counts = NetworkCounts()
    }

    private var cells: [Cell] = []
    private(set) var rowTotals: [Int]
    private(set) var columnTotals: [Int]

    init(_ entries: ArraySlice<NetworkStatements.Entry>, _ places: NodePlaces) {
        let rows = Dictionary(uniqueKeysWithValues: places.rows.enumerated().map { ($1, $0) })
        let columns = Dictionary(uniqueKeysWithValues: places.columns.enumerated().map { ($1, $0) })
        rowTotals = [Int](repeating: 0, count: rows.count)
        columnTotals = [Int](repeating: 0, count: columns.count)
        let keys = entries.map { entry in
            ((rows[entry.row] ?? 0) * columns.count + (columns[entry.column] ?? 0)) * 3 + entry.level.rawValue
        }
        for key in keys.sorted() {
            let (row, column) = (key / 3 / columns.count, key / 3 % columns.count)
            if cells.last.map({ ($0.row, $0.column) != (row, column) }) ?? true {
                cells.append(Cell(row: row, column: column))
            }
            cells[cells.count - 1].counts.add(NetworkLevel(rawValue: key % 3) ?? .other)
            rowTotals[row] += 1
            columnTotals[column] += 1
        }
    }

    /// The weights of a two-mode network.
    func twoMode(_ options: NetworkOptions) -> [Double] {
        let width = columnTotals.count
        var weights = [Double](repeating: 0, count: rowTotals.count * width)
        for cell in cells {
            let weight = cell.counts.weight(options.qualifier)
            guard weight != 0 else { continue }
            let divisor =
                switch options.normalization {
                case .no, .average, .jaccard, .cosine: 1
                case .activity: rowTotals[cell.row]
                case .prominence: columnTotals[cell.column]
                }
            weights[cell.row * width + cell.column] = Double(weight) / Double(divisor)
        }
        return weights
    }

    /// The weights of a one-mode network: each row meets the rows after it in the columns that it has.
    func oneMode(_ options: NetworkOptions) -> [Double] {
        let count = rowTotals.count
        var ofColumn = [[Cell]](repeating: [], count: columnTotals.count)
        for cell in cells { ofColumn[cell.column].append(cell) }
        var weights = [Double](repeating: 0, count: count * count)
        var overlaps = [NetworkOverlap](repeating: NetworkOverlap(), count: count)
        var met = [Int](repeating: 0, count: columnTotals.count)
        var start = 0
        for row in 0..<count {
            var end = start
            while end < cells.count, cells[end].row == row { end += 1 }
            for cell in cells[start..<end] {
                // Cells of a column are in the order of their rows: those up to this one have been met.
                met[cell.column] += 1
                for other in ofColumn[cell.column][met[cell.column]...] {
                    overlaps[other.row].add(cell.counts, other.counts)
                }
            }
            start = end
            for other in row + 1..<max(row + 1, count) {
                let weight = overlaps[other].weight(options, rowTotals[row], rowTotals[other])
                overlaps[other] = NetworkOverlap()
                weights[row * count + other] = weight
                weights[other * count + row] = weight
            }
        }
        return weights
    }
}
