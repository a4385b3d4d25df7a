import Annotations
import Foundation

/// The folder that the corpus is written to: not flushed, because it can be made again.
struct CorpusFolder {
    private let root: URL
    private(set) var statements = 0
    private(set) var bytes = 0

    /// A folder, which is made where it is missing. One with anything in it is refused.
    init(_ path: String) throws {
        root = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        guard try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else {
            throw CocoaError(.fileWriteFileExists, userInfo: [NSFilePathErrorKey: path])
        }
    }

    /// Writes the register and the codebook.
    mutating func write(_ world: InventedWorld) throws {
        for folder in ["actors", "concepts", "base"] {
            try make(".dictum/\(folder)")
        }
        try write(CorpusCodec.bytes(of: CorpusNote()), to: ".dictum/corpus.json")
        for actor in world.actors {
            let name = actor.id.uuid ?? actor.id.iri[...]
            try write(CorpusCodec.bytes(of: .actor(actor)) ?? [], to: ".dictum/actors/\(name).json")
        }
        for concept in world.concepts {
            let name = concept.id.iri.split(separator: ":").last ?? ""
            try write(CorpusCodec.bytes(of: .concept(concept)) ?? [], to: ".dictum/concepts/\(name).json")
        }
    }

    /// Makes a folder in it.
    func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }

    /// Writes an article, the text that its anchors count in, and the sidecars.
    mutating func write(_ article: InventedArticle, _ hash: TextHash, _ notebooks: [Notebook], at path: String) throws {
        let text = Array(article.text.utf8)
        try write(text, to: path)
        try write(text, to: ".dictum/base/\(hash.hex).txt")
        for notebook in notebooks {
            try write(SidecarCodec.bytes(of: notebook), to: "\(path).\(notebook.coder.slug).json")
            statements += notebook.statements.count
        }
    }

    private mutating func write(_ content: [UInt8], to path: String) throws {
        try Data(content).write(to: root.appendingPathComponent(path))
        bytes += content.count
    }
}
