import Screen

/// One thing that ncurses reads: a character, or a key that the terminal's description names.
enum InputToken: Hashable {
    case character(Unicode.Scalar)
    case key(Key)
}
