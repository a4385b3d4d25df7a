import CEmbedded
import Testing

@testable import Screen

/// The themes of the program: whole, readable, and never with color as the only sign.
struct ShippedThemesTests {
    private static let backgrounds: [String: [Background]] = [
        "dark": [.dark], "light": [.light], "high-contrast": [.dark, .light], "monochrome": [.dark, .light],
    ]

    private static let names = backgrounds.keys.sorted()

    private static func file(_ name: String) -> ThemeFile {
        let file =
            switch name {
            case "dark": embedded_dark_theme()
            case "light": embedded_light_theme()
            case "high-contrast": embedded_high_contrast_theme()
            default: embedded_monochrome_theme()
            }
        return ThemeFile(Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }

    @Test(arguments: names) func `a theme says how each role looks`(_ name: String) throws {
        let file = Self.file(name)
        #expect(file.problems.isEmpty)
        for background in try #require(Self.backgrounds[name]) {
            let missing = Set(Role.allCases).subtracting(file.roles(on: background))
            #expect(missing.isEmpty, "\(missing.map(\.name)) in \(name).theme on \(background)")
        }
    }

    @Test(arguments: [
        ("dark", Background.dark, 3.0), ("light", .light, 3), ("high-contrast", .dark, 4.5),
        ("high-contrast", .light, 4.5),
    ])
    func `what is written is read`(_ name: String, _ background: Background, _ ratio: Double) {
        let theme = Self.file(name).theme(on: background)
        for depth in ColorDepth.allCases {
            for role in Role.allCases {
                let found = Self.contrast(theme[role].shown(in: depth), background)
                #expect(found >= ratio, "\(role.name) in \(depth): \(found)")
            }
        }
    }

    /// Of what stands in a cell with what it stands on. Bold brightens the eight colors, as xterm has it by itself.
    private static func contrast(_ shown: Theme.Shown, _ background: Background) -> Double {
        let paper = RGB(background == .dark ? 0x000000 : 0xFFFFFF), ink = RGB(background == .dark ? 0xE5E5E5 : 0x000000)
        var foreground = shown.foreground
        if case .number(let number) = foreground, number < 8, shown.attributes.contains(.bold), background == .dark {
            foreground = .number(number + 8)
        }
        return (foreground.rgb ?? ink).contrast(with: shown.background.rgb ?? paper)
    }

    @Test func `high contrast dims nothing`() {
        for background in Background.allCases {
            let theme = Self.file("high-contrast").theme(on: background)
            for role in Role.allCases {
                #expect(!theme[role].shown(in: .none).attributes.contains(.dim), "\(role.name)")
            }
        }
    }

    @Test func `monochrome has no color`() {
        let theme = Self.file("monochrome").theme(on: .dark)
        #expect(!theme.hasColor)
        #expect(Self.file("dark").theme(on: .dark).hasColor)
    }

    /// What must be told apart beside each other, without looking at colors: a frame says it by emphasis as well.
    @Test(
        arguments: names,
        [
            (Role.text, Role.selection), (.text, .currentRow), (.text, .match), (.match, .currentMatch),
            (.text, .quotation),
            (.text, .actor), (.title, .focusedTitle),
        ])
    func `no color is the only sign`(_ name: String, _ pair: (Role, Role)) throws {
        for background in try #require(Self.backgrounds[name]) {
            for depth in ColorDepth.allCases {
                let theme = Self.file(name).theme(on: background)
                let one = theme[pair.0].shown(in: depth).attributes, other = theme[pair.1].shown(in: depth).attributes
                #expect(one != other || name == "high-contrast" && pair.1 == .focusedTitle, "\(pair) in \(depth)")
            }
        }
    }
}
