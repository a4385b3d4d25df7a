import Annotations
import CEmbedded
import Library
import Prose
import Screen

/// The themes that there are: those of the program, and on top of them a person's own.
struct ThemeFiles: Sendable {
    /// What the name stands for that is no theme: the background decides.
    static let automatic = "automatic"
    private static let shipped = ["dark", "light", "high-contrast", "monochrome"]

    private let folder: BytePath
    /// Whether the environment asks programs for no color of their own accord (no-color.org).
    private let wantsNoColor: Bool

    init(_ folders: Folders, environment: Environment = .current) {
        folder = folders.themes
        wantsNoColor = environment.value("NO_COLOR") != nil
    }

    /// The names, those of the program first.
    var names: [String] {
        Self.shipped + ThemeName.all(in: folder).filter { !Self.shipped.contains($0) && $0 != Self.automatic }
    }

    /// A theme by its name. One that does not exist is a problem, and then the background decides.
    func load(_ name: String) -> LoadedTheme {
        guard name != Self.automatic else { return LoadedTheme(wantsNoColor ? [Self.embedded("monochrome")] : []) }
        guard names.contains(name) else {
            let nearest = name.nearest(in: names).map { "did you mean \($0)?" }
            var theme = load(Self.automatic)
            theme.problems = ["no theme is called \(name): \(nearest ?? "dictum themes lists them")"]
            return theme
        }
        var theme = LoadedTheme(Self.shipped.contains(name) ? [Self.embedded(name)] : [])
        let file = ThemeName.file(name, in: folder)
        if file.isThere { theme.add(file) }
        return theme
    }

    /// A theme that is part of the program.
    fileprivate static func embedded(_ name: String) -> ThemeFile {
        let file =
            switch name {
            case "light": embedded_light_theme()
            case "high-contrast": embedded_high_contrast_theme()
            case "monochrome": embedded_monochrome_theme()
            default: embedded_dark_theme()
            }
        return ThemeFile(Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
}

/// A theme that has been read: its files, the uppermost last, and what is wrong with them in sentences.
struct LoadedTheme: Sendable {
    private var files: [ThemeFile]
    fileprivate(set) var problems: [String] = []

    fileprivate init(_ files: [ThemeFile]) {
        self.files = files
    }

    /// A file alone, on top of what the background asks for.
    init(_ file: BytePath) throws(FileProblem) {
        files = [ThemeFile(try SmallFile.bytes(of: file, limit: ThemeFile.byteLimit + 1))]
        problems = files[0].problems.map { $0.description(in: file.display) }
    }

    fileprivate mutating func add(_ file: BytePath) {
        do throws(FileProblem) {
            let read = try LoadedTheme(file)
            files += read.files
            problems += read.problems
        } catch {
            problems.append(error.sentence)
        }
    }

    /// How roles look on a background. What no file says looks as in the program's theme for it.
    func theme(on background: Background) -> Theme {
        files.reduce(ThemeFiles.embedded(background.rawValue).theme(on: background)) {
            $1.theme(on: background, over: $0)
        }
    }
}
