import Annotations
import Prose
import Screen
import Testing

@testable import Reader

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Every folder in `Tests/Scenarios`, played key by key.
struct ScenarioTests {
    @Test(arguments: Scenario.all)
    func `a scenario ends as its folder says`(_ scenario: Scenario) throws {
        let script = try Script(#require(scenario.read("keys"), "no keys in \(scenario.folder)"))
        let keymap = script.keymap.map { loadShipped($0 + ".keys").keymap } ?? Self.defaultKeymap
        var world = try #require(
            ScenarioWorld(
                scenario, size: script.size, keymap: keymap, proposals: script.proposals, threshold: script.threshold))
        for step in script.steps {
            switch step {
            case .key(let key): world.press(key)
            case .wait: world.deliver(.waited)
            case .arrival: world.bringProposals()
            case .restart: world.restart()
            }
        }
        try compare(Self.picture(of: world.state.frame()), with: "screen", in: scenario)
        try compare(world.messages.joined(separator: "\n") + "\n", with: "messages", in: scenario)
        for (path, notebook) in world.saved.sorted(by: { $0.key < $1.key }) {
            let name = world.saved.count == 1 ? "sidecar.json" : path.display + ".sidecar.json"
            try compare(String(decoding: SidecarCodec.bytes(of: notebook), as: UTF8.self), with: name, in: scenario)
        }
    }

    @Test func `there are scenarios`() {
        #expect(Scenario.all.count > 5)
    }

    /// Compares with a file of the folder, or writes it anew when asked to.
    private func compare(_ found: String, with name: String, in scenario: Scenario) throws {
        if getenv("DICTUM_REWRITE_GOLDENS") != nil {
            scenario.write(found, to: name)
            return
        }
        guard let expected = scenario.read(name) else { return }
        #expect(found == expected, "\(scenario.testDescription)/\(name)")
    }

    static let defaultKeymap = load([defaultKeymapSource]).keymap

    /// The screen as text, and below it the roles of what is not plain text, a row a line.
    static func picture(of frame: Frame) -> String {
        var text = "", roles = "roles\n"
        for row in 0..<frame.size.rows {
            var line = String.UnicodeScalarView()
            for cell in frame.row(row) { line.append(contentsOf: cell.glyph?.scalars ?? []) }
            text += trimmed(String(line)) + "\n"
            roles += runs(of: frame.row(row), row: row)
        }
        let cursor = frame.cursor.map { "cursor \($0.column),\($0.row)\n" } ?? "cursor hidden\n"
        return text + cursor + roles
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// `3: quotation.underline 6-20, muted 40-60`.
    private static func runs(of cells: ArraySlice<Frame.Cell>, row: Int) -> String {
        var runs: [(style: Style, start: Int, end: Int)] = []
        for (column, cell) in cells.enumerated() where cell.style != Style(.text) {
            if let last = runs.last, last.style == cell.style, last.end == column {
                runs[runs.count - 1].end = column + 1
            } else {
                runs.append((cell.style, column, column + 1))
            }
        }
        guard !runs.isEmpty else { return "" }
        return "\(row): " + runs.map { "\($0.style.name) \($0.start)-\($0.end)" }.joined(separator: ", ") + "\n"
    }
}

extension Style {
    fileprivate var name: String {
        let marks: [(Emphasis, String)] = [
            (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.dim, "dim"), (.italic, "italic"),
        ]
        let color = tint.map { [Color.rgb($0).word] } ?? []
        return (["\(role)"] + marks.filter { emphasis.contains($0.0) }.map(\.1) + color).joined(separator: ".")
    }
}

/// What a `keys` file says.
private struct Script {
    var size = Size(columns: 120, rows: 36)
    /// A shipped keymap; nil for the default.
    var keymap: String?
    /// From which score on a speaker is proposed, in per cent; nil for what is usual.
    var threshold: Int?
    var proposals = ScenarioWorld.Proposals.none
    var steps: [Step] = []

    /// What happens next.
    enum Step {
        case key(Key)
        /// Nothing is pressed for a while.
        case wait
        /// The proposals that were held back come.
        case arrival
        /// The program is left and started again.
        case restart
    }

    init(_ text: String) throws {
        for line in text.split(separator: "\n") where !line.hasPrefix("# ") {
            let words = line.split(separator: " ")
            if words.first == "size", let numbers = words.last?.split(separator: "x"), numbers.count == 2,
                let columns = Int(numbers[0]), let rows = Int(numbers[1])
            {
                size = Size(columns: columns, rows: rows)
                continue
            }
            if words.first == "keymap", let name = words.last {
                keymap = String(name)
                continue
            }
            if words.first == "threshold" {
                threshold = words.last.flatMap { Int($0) }
                continue
            }
            if words.first == "proposals" {
                proposals = words.last == "held" ? .held : .atOnce
                continue
            }
            for word in words { steps += try Self.steps(Substring(word)) }
        }
    }

    /// Keys one by one, since a sequence of a keymap is shorter than what a person types.
    private static func steps(_ word: Substring) throws -> [Step] {
        var rest = word.unicodeScalars[...]
        var steps: [Step] = []
        while let first = rest.first {
            let end = first == "<" ? rest.firstIndex(of: ">").map { rest.index(after: $0) } : nil
            let piece = rest[..<(end ?? rest.index(after: rest.startIndex))]
            switch String(piece) {
            case "<wait>": steps.append(.wait)
            case "<arrive>": steps.append(.arrival)
            case "<restart>": steps.append(.restart)
            case let name: steps += try Key.sequence(named: name).map(Step.key)
            }
            rest = rest[piece.endIndex...]
        }
        return steps
    }
}
