import Prose
import Screen
import Terminal

/// Shows what the room Terminal does, for tests and for a look.
struct Demo {
    private static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })

    private var lines: [String] = []
    private var hasEnded = false

    mutating func run() throws(TerminalFailure) {
        let log = CommandLine.arguments.dropFirst().first
        let terminal = try Terminal(TerminalOptions(errorLog: log, theme: Self.theme))
        terminal.show(frame(of: terminal.size))
        while !hasEnded {
            terminal.wait()
            let events = terminal.readEvents()
            for event in events { handle(event, terminal) }
            if !events.isEmpty { terminal.show(frame(of: terminal.size)) }
        }
        terminal.close()
        Terminal.endBySignal()
    }

    /// Cyan on dark and blue on light.
    private static let theme: TerminalOptions.ThemeOn = { background in
        var theme = Theme()
        theme[.candidate].foreground = ColorChoice([.number(background == .dark ? 6 : 4)])
        return theme
    }

    private mutating func handle(_ event: TerminalEvent, _ terminal: Terminal) {
        // F12 stands for a key that is bound to nothing.
        if event == .key(Key(.function(12))) { return }
        lines.append(Self.name(event))
        switch event {
        case .key(Key("q")), .closed: hasEnded = true
        case .key(Key(.character("z"), .control)): terminal.suspend()
        case .key(Key(.character("l"), .control)): terminal.redraw()
        case .key(let key): obey(key, terminal)
        default: break
        }
    }

    private mutating func obey(_ key: Key, _ terminal: Terminal) {
        switch key {
        case Key("I"): preconditionFailure("the demo was asked to trap")
        case Key("R"): lines.append("ended with \(terminal.run(["/bin/sh", "-c", "printf child; exit 3"]))")
        case Key("y"): _ = terminal.copy("copied words")
        case Key("H"): while true { terminal.wait() }
        case Key("B"): lines = Role.allCases.map { "\($0)" }
        case Key("C"): lines = []
        case Key("D"): lines = ["“क्षत्रिय नौका” said one, “น้ำใจ” another |"]
        default: break
        }
    }

    private static func name(_ event: TerminalEvent) -> String {
        switch event {
        case .key(let key): "key \(name(key.code)) \(key.modifiers.rawValue)"
        case .mouse(let mouse): "mouse \(mouse.action) \(mouse.point.column) \(mouse.point.row)"
        case .paste(let text): "paste of \(text.unicodeScalars.count)"
        case .resized(let size): "resized \(size.columns) \(size.rows)"
        case .resumed: "resumed"
        case .closed: "closed"
        }
    }

    private static func name(_ code: Key.Code) -> String {
        switch code {
        case .character(let scalar): "'\(scalar)'"
        default: "\(code)"
        }
    }

    private func frame(of size: Size) -> Frame {
        var canvas = Canvas(Frame(size: size))
        canvas.write("A demo: “a quotation”, 漢字, e\u{301}, \u{1FAE8}.", Style(.title), column: 0, row: 0)
        for (row, line) in lines.suffix(max(0, size.rows - 2)).enumerated() {
            let role = Self.roles[line] ?? .text
            canvas.write("#\(row) " + line, Style(role), column: 0, row: row + 1)
        }
        canvas.placeCursor(column: 0, row: size.rows - 1)
        return canvas.drawn
    }
}
