import CTerminal
import Screen

/// What is asked of the terminal at the start, and what it has answered.
///
/// The questions go out with the first frame and nothing waits for the answers: the theme changes when they are there.
struct Interview {
    /// How long an answer counts, in milliseconds. After it, colors no longer change under a person's eyes.
    private static let deadline: Int64 = 2000
    private static let synchronizedOutput = 2026

    /// What the terminal writes on.
    private(set) var background: Background
    /// Whether it can be told where a frame begins and ends, and then shows it at once (mode 2026).
    private(set) var synchronizesOutput = false
    /// Whether somebody else has said what the background is.
    private let isBackgroundKnown: Bool
    private let canBeAsked: Bool
    /// When the questions went out; nil before that.
    private var askedAt: Int64?
    private var isOver = false

    /// `background` is what a person says that it is.
    init(background: Background?) {
        isBackgroundKnown = background != nil
        self.background = background ?? Self.environmentBackground ?? .dark
        canBeAsked = Self.canBeAsked(Environment.value("TERM") ?? "")
    }

    /// Whether answers are still on their way.
    var isOpen: Bool { !isOver && askedAt.map { terminal_clock() - $0 < Self.deadline } ?? false }

    /// The questions, once; empty where nobody would understand them. The cursor is put back and what stands right of it
    /// erased, since a terminal that does not know the second one may print a letter of it.
    mutating func questions() -> String {
        guard canBeAsked, askedAt == nil else { return "" }
        askedAt = terminal_clock()
        let color = isBackgroundKnown ? "" : "\u{1B}]11;?\u{1B}\\"
        return "\u{1B}7" + color + "\u{1B}[?\(Self.synchronizedOutput)$p\u{1B}[c\u{1B}8\u{1B}[K"
    }

    /// Takes an answer.
    mutating func take(_ answer: TerminalAnswer) {
        switch answer {
        case .background(let color) where isOpen && !isBackgroundKnown: background = Background(color)
        case .mode(Self.synchronizedOutput, let canBeSet): synchronizesOutput = canBeSet
        case .background, .mode: break
        case .kind: isOver = true
        }
    }

    /// The console of Linux and terminals of glass neither know the questions nor always hide them.
    private static func canBeAsked(_ name: String) -> Bool {
        !["linux", "cons", "vt", "ansi", "sun", "wsvt", "eterm"].contains { name.hasPrefix($0) }
    }

    /// `COLORFGBG`, which rxvt, Konsole and others set: the numbers of foreground and background.
    private static var environmentBackground: Background? {
        guard let last = Environment.value("COLORFGBG")?.split(separator: ";").last, let number = Int(last),
            (0...255).contains(number)
        else { return nil }
        return Background(XtermPalette.color(number))
    }
}
