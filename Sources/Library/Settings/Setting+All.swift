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
        Setting("theme", "the colors of the screen", oneOf: \.theme),
        Setting("mouse", "whether the mouse is the program's; else it is the terminal's", onOff: \.usesMouse),
    ]
}
