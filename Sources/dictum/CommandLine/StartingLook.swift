import Library
import Reader
import Screen
import Terminal

/// How the screen looks at the start: what the command line says, else the settings.
struct StartingLook {
    let themes: ThemeFiles
    /// What the terminal writes on; nil to ask it.
    let background: Background?
    let theme: TerminalOptions.ThemeOn
    let appearance: Appearance
    /// What the person should know of the theme, each a sentence.
    let notices: [String]

    init(_ options: ReaderOptions, _ settings: Settings, _ folders: Folders) {
        themes = ThemeFiles(folders)
        background = Background(rawValue: (options.background ?? settings.background).rawValue)
        let name = options.theme ?? settings.theme ?? ThemeFiles.automatic
        let loaded = themes.load(name)
        notices = Array(loaded.problems.prefix(1))
        theme = { loaded.theme(on: $0) }
        appearance = Appearance(
            theme: name, themes: [ThemeFiles.automatic] + themes.names, hasLineNumbers: settings.hasLineNumbers,
            textWidth: settings.textWidth, isCentered: settings.isCentered)
    }
}
