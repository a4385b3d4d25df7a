/// What comes from a terminal.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    /// Text pasted while the terminal brackets pastes. Raw: control characters may be in it.
    case paste(String)
    case resized(Size)
    /// The program goes on after it was stopped: everything must be drawn anew.
    case resumed
    /// The terminal is gone, or somebody asks the program to end.
    case closed
}

/// What a mouse did, and in which cell.
package struct MouseEvent: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case press, drag, release
        case wheelUp, wheelDown
    }

    package let action: Action
    package let point: Point

    package init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }
}
