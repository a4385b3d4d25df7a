/// The plan of the house: which room may know which, one line a room.
///
/// ARCHITECTURE.md draws it and says why; Package.swift builds it; the tests of this folder hold the files to it.
/// A new arrow is a decision: it belongs here, in Package.swift and in the drawing at once.
enum HousePlan {
    /// A room and what its files may import.
    struct Room: Sendable {
        /// The name of its folder and of its target.
        let name: String
        /// How high it lies, 0 for the ground. Arrows between rooms point down.
        let floor: Int
        /// The rooms and C targets below it that it may import.
        let rooms: Set<String>
        /// What else it may import.
        let outside: Set<String>

        /// Everything that an `import` line of its files may name.
        var imports: Set<String> { rooms.union(outside) }

        init(_ name: String, floor: Int, _ rooms: Set<String>, outside: Set<String> = []) {
            self.name = name
            self.floor = floor
            self.rooms = rooms
            self.outside = outside
        }
    }

    /// The system's own library and what only passes memory between threads. Foundation is nowhere: it costs start-up.
    static let system: Set<String> = ["Darwin", "Glibc", "Musl", "Synchronization"]

    /// Swift rooms from the ground to the roof.
    static let rooms = [
        Room("Prose", floor: 0, ["CPcre2", "CUtf8proc"], outside: system),
        Room("Packages", floor: 0, ["CExpat", "CZlib"]),
        Room("Annotations", floor: 1, ["Prose", "CFiles", "CDigest"], outside: system),
        Room("Extraction", floor: 1, ["Packages", "Prose", "CGumbo"]),
        Room("Screen", floor: 1, ["Prose"]),
        Room("Suggestions", floor: 2, ["Annotations", "Prose"]),
        Room("Analysis", floor: 2, ["Annotations", "Prose"]),
        Room("Tables", floor: 2, ["Annotations", "CSqlite"]),
        Room("Reader", floor: 3, ["Analysis", "Annotations", "Extraction", "Prose", "Screen", "Suggestions"]),
        Room("Interchange", floor: 4, ["Analysis", "Annotations", "Packages", "Prose", "Tables"]),
        Room("Catalog", floor: 4, ["Analysis", "Annotations", "Prose", "Tables"], outside: system),
        Room("Library", floor: 4, ["Annotations", "Extraction", "Prose", "CFiles", "CUchardet"], outside: system),
        Room("Terminal", floor: 4, ["Screen", "Prose", "CNcurses", "CTerminal"], outside: system),
        Room(
            "dictum", floor: 5,
            [
                "Analysis", "Annotations", "Catalog", "Extraction", "Interchange", "Library", "Packages",
                "Prose", "Reader", "Screen", "Suggestions", "Tables", "Terminal", "CEmbedded", "CTerminal",
            ], outside: system.union(["ArgumentParser", "Dispatch"])),
    ]

    /// C targets: what Swift cannot import by itself. They import nothing of ours.
    static let cellars: Set<String> = [
        "CDigest", "CEmbedded", "CExpat", "CFiles", "CGumbo", "CNcurses", "CPcre2", "CSqlite", "CTerminal",
        "CUchardet", "CUtf8proc", "CZlib",
    ]
}
