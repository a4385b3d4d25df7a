import Screen

/// Makes events of what is read: what ncurses does not know of keys, mouse, pastes and a terminal's answers.
///
/// Answers never become keys, however late they come: what looks like one is swallowed.
struct InputDecoder {
    private enum State {
        case ground
        case escape
        /// Between `ESC [` and the letter that ends it.
        case control([Unicode.Scalar])
        /// After `ESC O`.
        case single
        /// In an answer that begins with the given letter and ends with BEL or `ESC \`.
        case answer(Unicode.Scalar, length: Int)
        /// After an Esc in an answer, which most likely is the first half of its end.
        case answerEnd
        case paste
    }

    /// More than any sequence of a terminal that still is one.
    private static let longestControl = 64, longestAnswer = 4096
    private var state = State.ground
    /// What is being pasted. Not in the state, where each scalar would copy it.
    private var paste = Paste()
    private(set) var events: [TerminalEvent] = []
    private var answers: [TerminalAnswer] = []
    /// The answer that is being read, as far as one of ours can be long. Not in the state, as with the paste.
    private var answer = String.UnicodeScalarView()

    /// Whether a sequence has begun that has not ended.
    var isWaiting: Bool {
        if case .ground = state { false } else { true }
    }

    /// Hands over what has been decoded.
    mutating func takeEvents() -> [TerminalEvent] {
        defer { events = [] }
        return events
    }

    /// Hands over what the terminal has answered.
    mutating func takeAnswers() -> [TerminalAnswer] {
        defer { answers = [] }
        return answers
    }

    /// Whether what has begun is an answer, whose end may be long in coming.
    var isInAnswer: Bool {
        switch state {
        case .answer, .answerEnd: true
        case .ground, .escape, .control, .single, .paste: false
        }
    }

    /// Reads on.
    mutating func add(_ token: InputToken) {
        switch (state, token) {
        case (.paste, .character(let scalar)): if paste.add(scalar) { finish(.paste(paste.taken())) }
        case (.paste, .key): break
        case (.escape, .key(let key)): finish(.key(key.with(.alt)))
        case (_, .key(let key)): finish(.key(key))
        case (.ground, .character(let scalar)): begin(scalar)
        case (.escape, .character(let scalar)): addAfterEscape(scalar)
        case (.control(let sequence), .character(let scalar)): add(scalar, to: sequence)
        case (.single, .character(let scalar)): finish(ControlSequence.singleShift(scalar).map(TerminalEvent.key))
        case (.answer(let kind, let length), .character(let scalar)): addToAnswer(scalar, kind, length)
        case (.answerEnd, .character("\\")): finishAnswer()
        case (.answerEnd, .character(let scalar)): addAfterEscape(scalar)
        }
    }

    /// Nothing more is there to be read: what may be a key by itself is one.
    mutating func settle() {
        switch state {
        case .escape: finish(.key(Key(.escape)))
        case .control([]): finish(.key(Key(.character("["), .alt)))
        case .single: finish(.key(Key(.character("O"), .alt)))
        case .answer(let kind, length: 0): finish(.key(Key(.character(kind), .alt)))
        case .paste where paste.endsWithEscape: finish(.paste(paste.taken()))
        case .ground, .control, .answer, .answerEnd, .paste: break
        }
    }

    /// Forgets the beginning of a sequence whose end never came, so that it cannot swallow the next key.
    mutating func abandon() {
        if case .paste = state { return }
        state = .ground
    }

    private mutating func finish(_ event: TerminalEvent?) {
        state = .ground
        if let event { events.append(event) }
    }

    private mutating func begin(_ scalar: Unicode.Scalar) {
        if scalar == "\u{1B}" {
            state = .escape
        } else {
            finish(Key(typed: scalar).map(TerminalEvent.key))
        }
    }

    private mutating func addAfterEscape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "[": state = .control([])
        case "O": state = .single
        case "]", "P", "_", "^", "X":
            answer.removeAll()
            state = .answer(scalar, length: 0)
        case "\u{1B}": events.append(.key(Key(.escape)))
        default: finish(Key(typed: scalar).map { .key($0.with(.alt)) })
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, to sequence: [Unicode.Scalar]) {
        switch scalar.value {
        case 0x20..<0x40 where sequence.count < Self.longestControl: state = .control(sequence + [scalar])
        case 0x40..<0x7F: finish(sequence, with: scalar)
        case 0x1B: state = .escape
        default: state = .ground
        }
    }

    private mutating func finish(_ sequence: [Unicode.Scalar], with final: Unicode.Scalar) {
        let sequence = ControlSequence(sequence, final: final)
        if sequence.beginsPaste {
            paste = Paste()
            state = .paste
        } else {
            if let answer = sequence.answer { answers.append(answer) }
            finish(sequence.event)
        }
    }

    private mutating func addToAnswer(_ scalar: Unicode.Scalar, _ kind: Unicode.Scalar, _ length: Int) {
        switch scalar {
        case "\u{07}", "\u{9C}": finishAnswer()
        case "\u{1B}": state = .answerEnd
        default:
            if answer.count < Self.longestControl { answer.append(scalar) }
            state = length < Self.longestAnswer ? .answer(kind, length: length + 1) : .ground
        }
    }

    private mutating func finishAnswer() {
        if let known = TerminalAnswer(system: String(answer)) { answers.append(known) }
        state = .ground
    }
}
