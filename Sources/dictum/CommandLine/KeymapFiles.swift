import Annotations
import CEmbedded
import Library
import Prose
import Reader

/// The keymap that holds for a person: the default, then the person's own file, then one named on the command line.
struct KeymapFiles {
    let keymap: Keymap
    let problems: [KeymapProblem]

    /// The default alone with `files` on top of it, the last one uppermost. Throws when one of them cannot be read.
    init(_ files: [BytePath]) throws(FileProblem) {
        let embedded = Self.embedded
        var loader = KeymapLoader(commands: Command.all.map(\.signature), include: Self.include)
        loader.load(embedded)
        for file in files { loader.load(try Self.source(file)) }
        keymap = loader.keymap
        problems = loader.problems
    }

    /// The files of a person: their own where they have one, and the one that they name.
    static func files(named file: BytePath?) -> [BytePath] {
        let own = Folders(environment: .current).keymap
        return [own.isThere ? own : nil, file].compactMap { $0 }
    }

    /// The default keymap, which is part of the program.
    private static var embedded: KeymapSource {
        let file = embedded_default_keymap()
        return KeymapSource(
            name: "default.keys", bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }

    private static func source(_ file: BytePath) throws(FileProblem) -> KeymapSource {
        KeymapSource(name: file.display, bytes: try SmallFile.bytes(of: file, limit: KeymapLimits.bytes + 1))
    }

    /// A file that another includes lies beside it. `default.keys` is always there, and is read already.
    private static func include(_ name: String, _ includer: KeymapSource) -> KeymapInclude {
        if name == embedded.name { return .source(embedded) }
        do throws(FileProblem) {
            return .source(try source(BytePath(includer.name).folder.appending(BytePath(name))))
        } catch {
            return .unreadable(reason: error.what)
        }
    }
}
