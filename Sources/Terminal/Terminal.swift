import CNcurses
import CTerminal
package import Screen

/// The terminal that the program was started in, driven by ncurses.
///
/// A class, because it has an identity outside. There is one at a time, and one thread speaks to it: ncurses is not safe
/// for more. Whatever happens to the program, the terminal gets back what it had.
package final class Terminal {
    /// Columns and rows, at least one of each.
    package private(set) var size: Size

    private let input: CInt
    private let output: CInt
    private let hasMouse: Bool
    private var writer: CellWriter
    private var themeOn: TerminalOptions.ThemeOn
    private var interview: Interview
    private var decoder = InputDecoder()
    /// When the last token was read, in milliseconds.
    private var lastRead: Int64 = 0
    /// What happened outside of the line: it comes before what is read.
    private var pending: [TerminalEvent] = []
    /// What the terminal shows, or nil when nobody knows.
    private var shown: Frame?
    private var showsCursor = true
    private var isOpen = true

    /// Takes the terminal: the alternate screen, keys one by one, the mouse, pastes in brackets.
    package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalFailure) {
        let hasUnicode = curses_use_locale()
        let line = try Line.open(errorLog: options.errorLog)
        input = line.input
        output = line.output
        hasMouse = options.hasMouse
        size = Self.size(of: line.output)
        Self.setModes()
        interview = Interview(background: options.background)
        themeOn = options.theme
        writer = CellWriter(painter: Painter(options.theme(interview.background)), hasUnicode: hasUnicode)
        // Everything waits for the first frame, and comes with it in one write. ncurses flushes at every motion of the
        // cursor until the screen has been left once.
        _ = terminal_hold_output(output)
        endwin()
        enter()
    }

    deinit {
        close()
    }

    // MARK: Showing

    /// Shows a frame: what differs from the last one, in one write, or in none.
    package func show(_ frame: Frame) {
        guard isOpen, terminal_hold_output(output) else { return }
        let known = shown?.size == frame.size ? shown : nil
        let rows = (0..<min(frame.size.rows, size.rows)).filter { known?.hasSameRow($0, as: frame) != true }
        writer.show(rows, of: frame)
        place(frame.cursor)
        curses_update()
        terminal_release_output(interview.synchronizesOutput)
        terminal_guard_post()
        shown = frame
    }

    /// Whether a frame must be shown though nothing has happened: nobody knows what the terminal shows.
    package var needsFrame: Bool { shown == nil }

    /// Shows everything in another theme, from the next frame on.
    package func use(_ theme: @escaping TerminalOptions.ThemeOn) {
        themeOn = theme
        writer.painter = Painter(theme(interview.background))
        redraw()
    }

    /// Lets the next frame be drawn whole, whatever has been done to the screen from outside.
    package func redraw() {
        shown = nil
        curses_forget_screen()
    }

    private func place(_ cursor: Point?) {
        if (cursor != nil) != showsCursor {
            showsCursor.toggle()
            curs_set(showsCursor ? 1 : 0)
        }
        curses_move(CInt(cursor?.row ?? size.rows - 1), CInt(cursor?.column ?? 0))
    }

    // MARK: Reading

    /// Where keys come from, for poll(2). `wait` watches it together with what signals and other threads have to say.
    package var descriptor: CInt { input }

    /// Waits until there is something to read, or somebody calls `wake`. Milliseconds; nil waits for ever.
    /// False when the time was over.
    @discardableResult
    package func wait(milliseconds: Int? = nil) -> Bool {
        guard pending.isEmpty else { return true }
        return terminal_wait(input, milliseconds.map { CInt(clamping: $0) } ?? -1)
    }

    /// Ends a `wait`. Any thread may call it.
    package static func wake() {
        terminal_wake()
    }

    /// All that has happened, without waiting for more.
    package func readEvents() -> [TerminalEvent] {
        handleRequests()
        readTokens()
        takeAnswers()
        let events = pending + decoder.takeEvents()
        pending = []
        return events
    }

    private func readTokens() {
        let patience: Int64 = decoder.isInAnswer ? 2000 : 250
        if decoder.isWaiting, terminal_clock() - lastRead > patience { decoder.abandon() }
        var count = 0
        while let token = Self.readToken() {
            decoder.add(token)
            count += 1
        }
        if count > 0 {
            lastRead = terminal_clock()
            decoder.settle()
        } else if terminal_is_gone(input) {
            pending.append(.closed)
        }
    }

    /// The terminal may say that it writes on another color than was supposed.
    private func takeAnswers() {
        let background = interview.background
        for answer in decoder.takeAnswers() { interview.take(answer) }
        if interview.background != background { use(themeOn) }
    }

    /// Answers that come after the program has given the terminal back would be typed into the shell.
    private func awaitAnswers() {
        let end = terminal_clock() + 100
        while interview.isOpen, terminal_clock() < end, !terminal_is_gone(input) {
            terminal_await_input(input, CInt(max(0, end - terminal_clock())))
            readTokens()
            takeAnswers()
        }
    }

    /// Codes that are no key of ours are passed over.
    private static func readToken() -> InputToken? {
        var value: wint_t = 0
        while true {
            switch curses_read(&value) {
            case curses_input_character:
                if let scalar = Unicode.Scalar(UInt32(value)) { return .character(scalar) }
            case curses_input_key:
                if let key = Key(curses: CInt(bitPattern: value)) { return .key(key) }
            default: return nil
            }
        }
    }

    private func handleRequests() {
        let requests = terminal_take_requests()
        func asks(_ request: terminal_request) -> Bool { requests & request.rawValue != 0 }
        if asks(terminal_request_end) { pending.append(.closed) }
        if asks(terminal_request_stop) {
            suspend()
        } else if asks(terminal_request_continue) {
            resume()
        } else if asks(terminal_request_resize) {
            resize()
        }
    }

    private func resize() {
        // The output may be held, and is then no terminal.
        let new = Self.size(of: input)
        guard new != size else { return }
        size = new
        curses_resize(CInt(new.rows), CInt(new.columns))
        shown = nil
        pending.append(.resized(new))
    }

    // MARK: Lending and giving back

    /// Stops the program, as Ctrl-Z does in other programs, and returns when it goes on, with `resumed` to be read.
    package func suspend() {
        lend { terminal_stop_self() }
    }

    /// Runs another program, such as an editor, in the terminal, and waits for its end. No shell sees the arguments.
    package func run(_ arguments: [String]) -> ChildEnd {
        lend { Child.run(arguments, input: input) }
    }

    /// Puts text on the clipboard of whoever sits at the terminal (OSC 52), also over ssh and through tmux and screen.
    /// Nobody answers whether it worked. False where the text is longer than terminals take.
    package func copy(_ text: String) -> Bool {
        guard let request = ClipboardRequest(text) else { return false }
        write(request.sequence(through: ClipboardRequest.Wrapper.current))
        return true
    }

    /// Gives the terminal back. Nothing is shown or read after it.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        terminal_guard_end()
        terminal_restore_errors()
    }

    /// Ends the program by the signal that asked it to end, when there was one: whoever waits for it sees the truth.
    /// To be called when all is saved and the terminal is closed.
    package static func endBySignal() {
        terminal_end_by_signal()
    }

    private func lend<Result>(_ body: () -> Result) -> Result {
        leave()
        let result = body()
        resume()
        return result
    }

    private func leave() {
        awaitAnswers()
        _ = terminal_hold_output(output)
        write(modes(false))
        endwin()
        terminal_release_output(false)
        // `endwin` has tried it with the output held, on what is no terminal.
        reset_shell_mode()
        terminal_guard_screen(false)
    }

    private func resume() {
        reset_prog_mode()
        _ = terminal_hold_output(output)
        enter()
        redraw()
        resize()
        pending.append(.resumed)
    }

    /// Leaves the output held, for the next frame to go with it.
    private func enter() {
        terminal_guard_screen(true)
        curses_enter()
        showsCursor = true
        write(modes(true) + interview.questions())
    }

    // MARK: Modes

    private static func setModes() {
        curses_set_modes()
        // The second that ncurses waits by itself is felt; who has set another time wants it.
        if !Environment.hasValue("ESCDELAY") { set_escdelay(25) }
    }

    /// Pastes in brackets; clicks, drags and the wheel with numbers in decimal.
    private func modes(_ areOn: Bool) -> String {
        let last = areOn ? "h" : "l"
        let mouse = hasMouse ? "\u{1B}[?1002\(last)\u{1B}[?1006\(last)" : ""
        return "\u{1B}[?2004\(last)" + mouse
    }

    private func write(_ string: String) {
        var string = string
        string.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { terminal_write(output, $0.baseAddress, $0.count) }
        }
    }

    private static func size(of descriptor: CInt) -> Size {
        var columns: CInt = 80, rows: CInt = 24
        _ = terminal_size(descriptor, &columns, &rows)
        return Size(columns: max(1, Int(columns)), rows: max(1, Int(rows)))
    }
}
