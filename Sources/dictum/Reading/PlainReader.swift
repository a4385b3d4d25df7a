import Annotations
import Prose
import Reader
import Screen

/// The reader without a screen: lines go out, a line comes in.
///
/// For screen readers, for `TERM=dumb` and for shells inside editors. It is the same reader: what is typed is a command by its
/// name, or keys as a keymap writes them, and goes the way that it would go on a screen. Nothing that is printed is
/// an escape sequence, and nothing is ever painted over.
struct PlainReader {
    private var program: ReaderProgram
    private let desk: ReadingDesk
    /// Where the next page begins; nil at the end of the article.
    private var next: TextOffset?

    init(_ program: ReaderProgram, _ desk: ReadingDesk) {
        self.program = program
        self.desk = desk
    }

    /// Prints a page for each line of nothing, does what the other lines say, and ends with the input.
    mutating func run() throws(CommandFailure) -> ReaderProgram {
        settle()
        try tell("Enter reads on; a command by its name or its keys; show-help lists them; quit-program leaves")
        try begin()
        while !program.isOver {
            try Output.standard.write("> ")
            guard let line = readLine() else { break }
            try obey(line)
        }
        if !program.isOver { program.handle(.closed) }
        return program
    }

    /// Prints an article whole, with what is said of it.
    mutating func printAll() throws(CommandFailure) -> ReaderProgram {
        settle()
        if let message = program.state.message { complain(message.text) }
        var place: TextOffset? = .start
        while let start = place {
            let page = program.state.plainPage(from: start, lines: 500)
            try Output.standard.write(page.lines.map { visibleName($0) + "\n" }.joined())
            place = page.next
        }
        program.handle(.closed)
        return program
    }

    // MARK: What goes out

    private func tell(_ line: String) throws(CommandFailure) {
        try Output.standard.write(visibleName(line) + "\n")
    }

    /// What stands first: the article, or the list where none is open.
    private mutating func begin() throws(CommandFailure) {
        let state = program.state
        if let message = state.message { try tell(message.text) }
        guard let reading = state.reading, state.focus == .text else {
            for line in state.plainStart { try tell(line) }
            return
        }
        try tell("== \(reading.article.title ?? reading.path.name.display)")
        next = reading.cursor
        try printPage()
    }

    /// As many lines of the article as the terminal shows, the one that begins there at least.
    private mutating func printPage() throws(CommandFailure) {
        guard var place = next else { return try tell("the end of the article") }
        let columns = Output.standard.columns ?? 80
        var rows = max(5, (Output.standard.rows ?? 24) - 3)
        while rows > 0 {
            let page = program.state.plainPage(from: place, lines: 1)
            for line in page.lines {
                try tell(line)
                rows -= 1 + Glyph.columns(of: line) / columns
            }
            next = page.next
            guard let start = page.next else { return }
            place = start
        }
    }

    // MARK: What comes in

    private mutating func obey(_ line: String) throws(CommandFailure) {
        let before = program.state
        if line.isEmpty, before.overlay == nil {
            if before.focus == .text { return try printPage() }
            program.handle(.commanded("open-item", []))
        } else {
            program.obey(line)
        }
        settle()
        if program.isOver { return }
        if program.state.reading?.path != before.reading?.path { return try begin() }
        for line in program.state.plainReport(since: before) { try tell(line) }
        if let reading = program.state.reading, reading.cursor != before.reading?.cursor {
            next = reading.text.line(around: reading.cursor).lowerBound
        }
    }

    /// Waits until everything that was asked of the disk has been answered.
    private mutating func settle() {
        var events: [Event] = []
        repeat {
            desk.lister.waitForAll()
            desk.jobs.waitForAll()
            desk.programs.waitForAll()
            desk.jobs.waitForAll()
            desk.searcher.waitForAll()
            desk.corpusReader.waitForAll()
            desk.printings.waitForAsked()
            events = desk.mailbox.takeAll()
            for event in events { program.handle(event) }
        } while !events.isEmpty
    }
}

extension ReaderProgram {
    /// Does what a line says: the answer to a question, a command with or without a colon, or keys.
    fileprivate mutating func obey(_ line: String) {
        switch state.overlay {
        case .question(let question): answer(question, with: line)
        case .prompt:
            if line.isEmpty { return press([Key(.escape)]) }
            handle(.terminal(.paste(line)))
            press([Key(.enter)])
        case .help, .messages: press([Key(.escape)])
        case .mentions where line.isEmpty: press([Key(.escape)])
        case .mentions, nil:
            let words = (line.first == ":" ? line.dropFirst() : line[...]).split(separator: " ").map(String.init)
            if let name = words.first, Command.named(name) != nil {
                handle(.commanded(name, Array(words.dropFirst())))
            } else if !Self.looksLikeWords(line), let keys = try? Key.sequence(named: line.filter { $0 != " " }) {
                press(keys)
            } else {
                let nearest = words.first?.nearest(in: Command.all.map(\.name)).map { "did you mean \($0)?" }
                handle(.noticed("no command is called that: " + (nearest ?? "show-help lists them with their keys")))
            }
        }
    }

    /// Three letters in a row are a slip in the name of a command rather than keys; those in `<Tab>` do not count.
    private static func looksLikeWords(_ line: String) -> Bool {
        var letters = 0, isInName = false
        for scalar in line.unicodeScalars {
            if scalar == "<" || scalar == ">" { isInName = scalar == "<" }
            letters = !isInName && scalar.properties.isAlphabetic ? letters + 1 : 0
            if letters == 3 { return true }
        }
        return false
    }

    /// A single letter takes the choice that it stands beside; more is a name.
    private mutating func answer(_ question: Question, with line: String) {
        if line.isEmpty { return press([Key(.escape)]) }
        guard line.unicodeScalars.count > 1 || question.picker.mode == .filter else {
            return press(line.unicodeScalars.map { Key($0) })
        }
        if question.picker.mode == .letters { press([Key("/")]) }
        handle(.terminal(.paste(line)))
        press([Key(.enter)])
    }

    private mutating func press(_ keys: [Key]) {
        for key in keys { handle(.terminal(.key(key))) }
    }
}
