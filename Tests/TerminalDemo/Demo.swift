import Prose
import Screen
import Terminal

struct Demo {
    private var lines: [String] = []
    private var hasEnded = false

    mutating func run() throws(TerminalFailure) {
        let terminal = try Terminal()
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

    private mutating func handle(_ event: TerminalEvent, _ terminal: Terminal) {
        lines.append("\(event)")
        switch event {
        case .key(Key("q")), .closed: hasEnded = true
        case .key(Key(.character("z"), .control)): terminal.suspend()
        default: break
        }
    }

    private func frame(of size: Size) -> Frame {
        var canvas = Canvas(Frame(size: size))
        canvas.write("A demo of the terminal “quoted”", Style(.title), column: 0, row: 0)
        for (row, line) in lines.suffix(max(0, size.rows - 2)).enumerated() {
            canvas.write(line, Style(.text), column: 0, row: row + 1)
        }
        canvas.placeCursor(column: 0, row: size.rows - 1)
        return canvas.drawn
    }
}
