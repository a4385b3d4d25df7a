import Annotations

/// The statements that networks are made of: those that have what it takes, of the time that counts, without duplicates.
///
/// In this order, as Discourse Network Analyzer has it: what is incomplete is left out, then what is not of the time, then
/// duplicates, of which the earliest stays, then what is too rare. Windows cut what remains.
package struct NetworkStatements: Sendable {
    let options: NetworkOptions
    package private(set) var losses = NetworkLosses()
    private(set) var rowNames = NetworkNames()
    private(set) var columnNames = NetworkNames()
    private(set) var rowLabels: [String] = []
    private(set) var columnLabels: [String] = []
    /// Nodes that are rows or columns of every network, by number; empty where only those that occur are.
    private(set) var keptRows: [Int] = []
    private(set) var keptColumns: [Int] = []
    /// By day, those without one last.
    private(set) var entries: [Entry] = []

    /// A statement that counts.
    struct Entry: Hashable, Sendable {
        var row: Int
        var column: Int
        let level: NetworkLevel
        let article: Int
        let day: CalendarDay?
    }

    /// Statements of a corpus by their numbers, or all that count.
    package init(
        _ corpus: CodedCorpus, among numbers: [Int]? = nil, _ options: NetworkOptions
    ) throws(NetworkOptions.Problem) {
        if let problem = options.problem { throw problem }
        self.options = options
        let days = corpus.articles.map { $0.about.published.flatMap { CalendarDay($0) } }
        for number in numbers.map(corpus.counted(among:)) ?? corpus.counted {
            take(corpus.statements[number], of: corpus, days[corpus.statements[number].article])
        }
        sort()
        leaveOutDuplicates()
        let (rareRows, rareColumns) = leaveOutRare()
        name(in: corpus)
        guard options.keepsIsolates else { return }
        keptRows = rowNames.ids.indices.filter { !rareRows.contains(rowNames.ids[$0]) }
        keptColumns = columnNames.ids.indices.filter { !rareColumns.contains(columnNames.ids[$0]) }
    }

    private mutating func take(_ statement: CodedStatement, of corpus: CodedCorpus, _ day: CalendarDay?) {
        let row = corpus.value(options.of, of: statement), column = corpus.value(options.over, of: statement)
        let time = isInTime(day)
        let rowNumber = row.flatMap { time == true ? rowNames.number(of: $0) : nil }
        let columnNumber = column.flatMap { time == true ? columnNames.number(of: $0) : nil }
        guard row != nil else { return losses.withoutRow += 1 }
        guard column != nil else { return losses.withoutColumn += 1 }
        guard let level = level(of: statement.stance) else {
            if statement.stance == nil { losses.withoutStance += 1 } else { losses.neither += 1 }
            return
        }
        guard let time else { return losses.withoutDate += 1 }
        guard time, let rowNumber, let columnNumber else { return losses.outside += 1 }
        entries.append(
            Entry(row: rowNumber, column: columnNumber, level: level, article: statement.article, day: day))
    }

    /// Whether a day counts; nil where there is none and one is needed.
    private func isInTime(_ day: CalendarDay?) -> Bool? {
        guard options.needsDays else { return true }
        guard let day else { return nil }
        return options.from.map { $0 <= day } ?? true && options.to.map { day <= $0 } ?? true
    }

    /// The stance as a network sees it; nil where it has no place in it.
    private func level(of stance: Stance?) -> NetworkLevel? {
        switch stance {
        case .support: .support
        case .oppose: .oppose
        case .neutral, .mixed, .unclear, nil: options.qualifier == .ignore ? .other : nil
        }
    }

    private mutating func sort() {
        let keys = entries.enumerated().map { (day: $1.day?.number ?? Int.max, place: $0) }
        entries = keys.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map { entries[$0.place] }
    }

    // MARK: - Duplicates and what is rare

    private struct Duplicate: Hashable {
        let row: Int
        let column: Int
        let level: NetworkLevel?
        let period: Int
    }

    private mutating func leaveOutDuplicates() {
        guard options.duplicates != .include else { return }
        let ignoresStance = options.qualifier == .ignore
        var seen: Set<Duplicate> = []
        let count = entries.count
        entries = entries.filter { entry in
            let duplicate = Duplicate(
                row: entry.row, column: entry.column, level: ignoresStance ? nil : entry.level,
                period: period(of: entry))
            return seen.insert(duplicate).inserted
        }
        losses.repeated = count - entries.count
    }

    /// What two statements must have in common to be duplicates, beside what they say.
    private func period(of entry: Entry) -> Int {
        switch options.duplicates {
        case .include, .acrossrange: 0
        case .document: entry.article
        case .week: entry.day?.week ?? 0
        case .month: entry.day?.monthNumber ?? 0
        case .year: entry.day?.year ?? 0
        }
    }

    /// Leaves out what is too rare, and returns the IRIs.
    private mutating func leaveOutRare() -> (rows: Set<String>, columns: Set<String>) {
        guard options.minimum > 1 else { return ([], []) }
        var rows = [Int](repeating: 0, count: rowNames.ids.count)
        var columns = [Int](repeating: 0, count: columnNames.ids.count)
        for entry in entries {
            rows[entry.row] += 1
            columns[entry.column] += 1
        }
        let count = entries.count
        let minimum = options.minimum
        entries.removeAll { rows[$0.row] < minimum || columns[$0.column] < minimum }
        losses.rare = count - entries.count
        return (
            Set(rows.indices.filter { rows[$0] < minimum }.map { rowNames.ids[$0] }),
            Set(columns.indices.filter { columns[$0] < minimum }.map { columnNames.ids[$0] })
        )
    }

    private mutating func name(in corpus: CodedCorpus) {
        let (rows, rowLabels) = rowNames.sort { corpus.name(of: $0, options.of) }
        let (columns, columnLabels) = columnNames.sort { corpus.name(of: $0, options.over) }
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        for index in entries.indices {
            entries[index].row = rows[entries[index].row]
            entries[index].column = columns[entries[index].column]
        }
    }
}

extension CodedCorpus {
    /// The IRI of what a statement has at a node; nil where it has nothing there. Merges are followed.
    fileprivate func value(_ variable: NetworkOptions.Variable, of statement: CodedStatement) -> String? {
        switch variable {
        case .actors: actor(of: statement)?.iri
        case .organizations: statement.organization.map { standing($0).iri }
        case .concepts: concept(of: statement)?.iri
        }
    }

    fileprivate func name(of id: String, _ variable: NetworkOptions.Variable) -> String {
        switch variable {
        case .actors, .organizations: name(of: Identifier<Actor>(iri: id))
        case .concepts: name(of: Identifier<Concept>(iri: id))
        }
    }
}
