import Annotations
import Library
import Prose
import Reader

/// The keymap that holds for a person: the default, then a shipped one that they chose, then their own file, then one that
/// is named on the command line.
struct KeymapFiles {
    /// A file that is laid on the default.
    enum Layer {
        case shipped(KeymapSource)
        case file(BytePath)
    }

    let keymap: Keymap
    let problems: [KeymapProblem]

    /// The default alone with layers on top of it, the last one uppermost. Throws when a file cannot be read.
    init(_ layers: [Layer]) throws(FileProblem) {
        let shipped = ShippedKeymaps.snapshot
        if let shipped, layers.isEmpty {
            (keymap, problems) = (shipped.keymap, [])
            return
        }
        var loader = KeymapLoader(
            commands: Command.all.map(\.signature), startingWith: shipped, include: Self.include)
        if shipped == nil { loader.load(ShippedKeymaps.default) }
        for layer in layers {
            switch layer {
            case .shipped(let source): loader.load(source)
            case .file(let file): loader.load(try Self.source(file))
            }
        }
        keymap = loader.keymap
        problems = loader.problems
    }

    /// The layers of a person: a shipped keymap, by the setting or by the command line, which wins; their own file where
    /// they have one; and the file that the command line names.
    static func layers(setting: Settings.Keymap, named name: BytePath?) -> [Layer] {
        let own = Folders(environment: .current).keymap
        let shipped = name.flatMap(Settings.Keymap.init(naming:))
        let file = shipped == nil ? name : nil
        let base = ShippedKeymaps.source(shipped ?? setting).map(Layer.shipped)
        return [base, own.isThere ? .file(own) : nil, file.map(Layer.file)].compactMap { $0 }
    }

    /// What `--keymap` names, and nothing of the person's own.
    static func layersWithoutOwn(named name: BytePath?) -> [Layer] {
        guard let name else { return [] }
        guard let shipped = Settings.Keymap(naming: name) else { return [.file(name)] }
        return ShippedKeymaps.source(shipped).map { [.shipped($0)] } ?? []
    }

    /// A file is never called as a shipped one is, which would be taken for read already.
    private static func source(_ file: BytePath) throws(FileProblem) -> KeymapSource {
        let bytes = try SmallFile.bytes(of: file, limit: KeymapLimits.bytes + 1)
        let isCalledLikeShipped = ShippedKeymaps.source(named: file.display) != nil
        return KeymapSource(name: isCalledLikeShipped ? "./\(file.display)" : file.display, bytes: bytes)
    }

    /// A file that another includes lies beside it; where none does, the shipped one of the name is meant. What is part of
    /// the program includes what is part of it.
    private static func include(_ name: String, _ includer: KeymapSource) -> KeymapInclude {
        let shipped = ShippedKeymaps.source(named: name)
        if let shipped, ShippedKeymaps.source(named: includer.name) != nil { return .source(shipped) }
        do throws(FileProblem) {
            return .source(try source(BytePath(includer.name).folder.appending(BytePath(name))))
        } catch {
            if error.cause == .missing, let shipped { return .source(shipped) }
            return .unreadable(reason: error.what)
        }
    }
}

extension Settings.Keymap {
    /// The shipped keymap that `--keymap` names: by its name alone, or as its file is called where no file is.
    fileprivate init?(naming path: BytePath) {
        let name = path.display
        let isFileName = name.hasSuffix(".keys") && !path.isThere
        self.init(rawValue: isFileName ? String(name.dropLast(".keys".count)) : name)
    }
}
