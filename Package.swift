// swift-tools-version: 6.2
import PackageDescription

// The plan of the house, floor by floor: ARCHITECTURE.md says why each room is there,
// Tests/HousePlanTests holds every file to it.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], links: [LinkerSetting] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict, linkerSettings: links)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: [.init(stringLiteral: room)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "Dictum",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Annotations", targets: ["Annotations", "Prose"]),
        .executable(name: "dictum", targets: ["dictum"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        // Outside: what Swift cannot import by itself.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
        .systemLibrary(name: "CPcre2", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CSqlite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CUchardet", providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
        .target(name: "CGumbo"),
        .target(name: "CTerminal", cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
        .target(name: "CFiles", cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
        .target(name: "CEmbedded"),

        // Ground floor.
        room("Prose", ["CPcre2", "CUtf8proc"], links: [.linkedLibrary("pcre2-8"), .linkedLibrary("utf8proc")]),

        room("Packages", ["CExpat", "CZlib"], links: [.linkedLibrary("expat"), .linkedLibrary("z")]),

        // What comes in, taken apart: it knows no disk.
        room("Extraction", ["Packages", "Prose", "CGumbo"], links: [.linkedLibrary("gumbo")]),

        // First floor: what is known, and what is seen.
        room("Annotations", ["Prose", "CFiles", "CDigest"], links: [.linkedLibrary("md")]),
        room("Screen", ["Prose"]),

        // Second floor.
        room("Suggestions", ["Annotations", "Prose"]),
        room("Analysis", ["Annotations", "Prose"]),
        room("Tables", ["Annotations", "CSqlite"], links: [.linkedLibrary("sqlite3")]),

        // The middle, where both wings meet.
        room("Reader", ["Analysis", "Annotations", "Extraction", "Prose", "Screen", "Suggestions"]),

        // The rim: disk and terminal.
        room("Interchange", ["Analysis", "Annotations", "Packages", "Prose", "Tables"]),
        room(
            "Library", ["Annotations", "Extraction", "Prose", "CFiles", "CUchardet"],
            links: [.linkedLibrary("uchardet"), .linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        room("Catalog", ["Analysis", "Annotations", "Prose", "Tables"]),
        room(
            "Terminal", ["Screen", "Prose", "CNcurses", "CTerminal"],
            links: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]),

        // The roof.
        .executableTarget(
            name: "dictum",
            dependencies: [
                "Analysis", "Annotations", "Catalog", "Extraction", "Interchange", "Library", "Packages",
                "Prose", "Reader", "Screen", "Suggestions", "Tables", "Terminal", "CEmbedded", "CTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        tests("Prose"),
        tests("Packages", ["ArchiveSupport"]),
        tests("Annotations", ["Prose", "SaveForever"]),
        // A program to be killed by a test while it saves.
        .executableTarget(
            name: "SaveForever", dependencies: ["Annotations", "Prose"], path: "Tests/SaveForever",
            swiftSettings: strict),
        // What `make bench` runs on sidecars of ten thousand annotations.
        .executableTarget(
            name: "MeasureStore", dependencies: ["Annotations", "Measuring", "Prose"], path: "Benchmarks/MeasureStore",
            swiftSettings: strict),
        .executableTarget(
            name: "MeasureReader",
            dependencies: [
                "Analysis", "Annotations", "CEmbedded", "Measuring", "Prose", "Reader", "Screen", "Suggestions",
            ],
            path: "Benchmarks/MeasureReader", swiftSettings: strict),
        // Makes the corpus of ten thousand articles that `make bench` asks.
        .executableTarget(
            name: "MakeCorpus", dependencies: ["Annotations", "Prose"], path: "Benchmarks/MakeCorpus",
            swiftSettings: strict),
        .target(
            name: "Measuring", dependencies: ["Annotations", "Prose"], path: "Benchmarks/Measuring",
            swiftSettings: strict),
        tests("Screen", ["CEmbedded", "Prose"]),
        tests("Suggestions", ["Annotations", "Prose"]),
        tests("Reader", ["Analysis", "Annotations", "Extraction", "Prose", "Screen", "Suggestions", "CEmbedded"]),
        tests("Analysis", ["Annotations", "Prose"]),
        tests("Catalog", ["Analysis", "Annotations", "Prose", "Tables"]),
        tests("Extraction", ["Packages", "Prose"]),
        tests("Library", ["Annotations", "Extraction", "Prose", "ProgramSupport"]),
        tests("Interchange", ["Analysis", "Annotations", "ArchiveSupport", "Packages", "Prose", "Tables"]),
        tests("Terminal", ["Prose", "Screen", "dictum"]),

        // Archives whose every field can lie.
        .target(
            name: "ArchiveSupport", dependencies: ["Packages"], path: "Tests/ArchiveSupport", swiftSettings: strict),

        // Programs in a pseudo-terminal, and one that shows what the room Terminal does.
        .target(
            name: "CPty", path: "Tests/CPty", cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
        .target(name: "PtySupport", dependencies: ["CPty"], path: "Tests/PtySupport", swiftSettings: strict),
        .executableTarget(
            name: "TerminalDemo", dependencies: ["Terminal", "Screen", "Prose"], path: "Tests/TerminalDemo",
            swiftSettings: strict),
        .target(
            name: "ProgramSupport", dependencies: ["Annotations"], path: "Tests/ProgramSupport", swiftSettings: strict),
        .testTarget(
            name: "ProgramTests",
            dependencies: ["Annotations", "Prose", "ProgramSupport", "PtySupport", "TerminalDemo", "dictum"],
            swiftSettings: strict),
        .testTarget(name: "HousePlanTests", swiftSettings: strict),
    ],
    cLanguageStandard: .c2x
)
