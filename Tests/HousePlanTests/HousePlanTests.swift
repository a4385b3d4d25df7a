import Testing

@Suite("The house is built as it is drawn")
struct HousePlanTests {
    private let manifest = Manifest(source: SourceTree.text(of: "Package.swift") ?? "")

    @Test("A room imports only what the plan allows", arguments: HousePlan.rooms.map(\.name))
    func imports(room name: String) throws {
        let room = try #require(HousePlan.rooms.first { $0.name == name })
        let files = SourceTree.files(under: "Sources/\(name)", ".swift")
        #expect(!files.isEmpty, "the room is there")
        for file in files {
            for module in importedModules(in: file.text) where module != name {
                #expect(room.imports.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test("Package.swift allows what the plan allows", arguments: HousePlan.rooms.map(\.name))
    func dependencies(room name: String) throws {
        let room = try #require(HousePlan.rooms.first { $0.name == name })
        let declared = try #require(manifest.dependencies(of: name))
        #expect(declared.subtracting(["ArgumentParser"]) == room.rooms)
        #expect(declared.isSubset(of: room.imports))
    }

    @Test("Every arrow between rooms points down")
    func floors() {
        let floors = Dictionary(uniqueKeysWithValues: HousePlan.rooms.map { ($0.name, $0.floor) })
        for room in HousePlan.rooms {
            for other in room.rooms.subtracting(HousePlan.cellars) {
                #expect(floors[other, default: .max] < room.floor, "\(room.name) imports \(other)")
            }
        }
    }

    @Test("Every target has a folder, and every folder is a target")
    func folders() {
        let planned = Set(HousePlan.rooms.map(\.name)).union(HousePlan.cellars)
        #expect(manifest.targets == planned)
        #expect(Set(SourceTree.folders(in: "Sources")) == planned)
    }

    @Test("Every test target has a folder, and every folder of tests is a target")
    func testFolders() {
        let folders = SourceTree.folders(in: "Tests").filter { $0.hasSuffix("Tests") }
        #expect(manifest.tests == Set(folders))
    }

    @Test("Tests depend on every room that they import, so that they are built anew when it changes")
    func testDependencies() throws {
        let rooms = Set(HousePlan.rooms.map(\.name))
        for tests in manifest.tests.sorted() {
            let declared = try #require(manifest.dependencies(ofTests: tests))
            for file in SourceTree.files(under: "Tests/\(tests)", ".swift") {
                let undeclared = Set(importedModules(in: file.text)).intersection(rooms).subtracting(declared)
                #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted())")
            }
        }
    }
}

@Suite("The plan's own reading of sources")
struct ReadingSourcesTests {
    @Test(
        "An import is found whatever stands before it",
        arguments: [
            ("import Prose", ["Prose"]),
            ("public import Prose\npackage import Screen", ["Prose", "Screen"]),
            ("@testable import Reader", ["Reader"]),
            ("@_exported public import Prose", ["Prose"]),
            ("@_spi(Tests) import Library", ["Library"]),
            ("    import Glibc", ["Glibc"]),
            ("import struct Prose.TextOffset", ["Prose"]),
            ("import Prose; import Screen", ["Prose", "Screen"]),
            ("import Prose // for the offsets", ["Prose"]),
            ("// import Foundation", []),
            ("let important = 1\nimportant += 1", []),
            ("#if canImport(Foundation)", []),
        ] as [(String, [String])])
    func imports(source: String, modules: [String]) {
        #expect(importedModules(in: source) == modules)
    }

    @Test("A manifest is read by its targets and their dependencies")
    func manifest() {
        let manifest = Manifest(
            source: """
                // room("Comment", ["Nothing"]),
                func room(_ name: String) -> Target { .target(name: name) }
                targets: [
                    .systemLibrary(name: "CBell", providers: [.apt(["libbell-dev"])]),
                    room("Belfry", ["CBell", "Rope"], links: [.linkedLibrary("bell")]),
                    room(
                        "Rope"),
                    .executableTarget(name: "ring", dependencies: ["Belfry", .product(name: "Args", package: "args")]),
                    tests("Belfry"),
                    .testTarget(name: "SoundTests"),
                ]
                """)
        #expect(manifest.targets == ["CBell", "Belfry", "Rope", "ring"])
        #expect(manifest.tests == ["BelfryTests", "SoundTests"])
        #expect(manifest.dependencies(of: "Belfry") == ["CBell", "Rope"])
        #expect(manifest.dependencies(of: "Rope") == [])
        #expect(manifest.dependencies(of: "ring") == ["Belfry", "Args"])
        #expect(manifest.dependencies(of: "Tower") == nil)
    }
}
