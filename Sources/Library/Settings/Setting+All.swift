internal import Annotations

extension Setting {
    /// Every setting there is, one an entry.
    package static let all: [Setting] = [
        Setting(
            "coder", "the name that you code under, where --coder names no other",
            allowed: "a name of lower-case letters a to z, digits and hyphens",
            take: { value, settings in settings.put(Coder(slug: value).map(Optional.some), \.coder) },
            write: { $0.coder?.slug }),
        Setting(
            "store", "the folder that sidecars go to instead of beside the articles",
            allowed: "a folder, written from / on",
            take: { value, settings in
                settings.put(value.hasPrefix("/") ? .some(BytePath(value)) : nil, \.store)
            },
            write: { $0.store?.display }),
        Setting(
            "theme", "the colors of the screen", allowed: "automatic or the name of a theme: dictum themes lists them",
            take: { value, settings in settings.put(Self.themeName(value), \.theme) },
            write: { $0.theme ?? "automatic" }),
        Setting("background", "what the terminal writes on, where it does not say so itself", oneOf: \.background),
        Setting("line-numbers", "whether the lines of the file are numbered", onOff: \.hasLineNumbers),
        Setting(
            "text-width", "how wide text is set at most", allowed: "a number of columns from 20 to 1000, or none",
            take: { value, settings in settings.put(Self.textWidth(value), \.textWidth) },
            write: { $0.textWidth.map { String($0) } ?? "none" }),
        Setting("center", "whether text stands in the middle of a wide pane", onOff: \.isCentered),
        Setting("keymap", "the keys that your own lie on", oneOf: \.keymap),
        Setting("mouse", "whether the mouse is the program's; else it is the terminal's", onOff: \.usesMouse),
        Setting("clipboard", "where copied text goes", oneOf: \.clipboard),
        Setting(
            "suggestion-threshold", "how sure a proposed speaker is at least, in per cent", 0...100,
            \.suggestionThreshold),
        Setting(
            "indirect-suggestions", "whether what is said without quotation marks is proposed",
            onOff: \.proposesIndirect),
        Setting("learning", "whether scores follow what you take and reject", onOff: \.learns),
        Setting(
            "file-name-pattern", "how file names are made: title, date and outlet are taken from them",
            allowed: "none, or fields {date} {outlet} {title} {author} {language} {any} with a sign between each two",
            take: { value, settings in settings.put(Self.fileNamePattern(value), \.fileNamePattern) },
            write: { $0.fileNamePattern.text }
        ).refusing { value in
            do throws(FileNamePattern.Problem) {
                _ = try FileNamePattern(value)
                return nil
            } catch {
                return error.sentence
            }
        },
        Setting(
            "index", "whether what the sidecars say is kept in the cache folder too, for a quicker review",
            onOff: \.keepsIndex),
        Setting("open-urls", "whether gx opens the address of an article in a browser", oneOf: \.urlOpening),
    ]

    /// A name that cannot lead out of the folder of themes.
    private static func themeName(_ value: String) -> String?? {
        if value == "automatic" { return .some(nil) }
        return ThemeName.isOne(value) ? .some(value) : nil
    }

    private static func fileNamePattern(_ value: String) -> FileNamePattern? {
        value == "none" ? FileNamePattern.none : try? FileNamePattern(value)
    }

    private static func textWidth(_ value: String) -> Int?? {
        if value == "none" { return .some(nil) }
        return Int(value).flatMap { (20...1000).contains($0) ? .some($0) : nil }
    }
}
