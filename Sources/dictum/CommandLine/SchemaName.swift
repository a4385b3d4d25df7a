import ArgumentParser
import CEmbedded

/// The published JSON Schemas, which are part of the program, by what they describe.
enum SchemaName: String, CaseIterable, ExpressibleByArgument {
    case sidecar, actor, concept, corpus
    case imported = "import"

    /// What it describes, for a list.
    var summary: String {
        switch self {
        case .sidecar: "what a coder has marked in an article: ARTICLE.CODER.json"
        case .actor: "an actor of the register: .dictum/actors/*.json"
        case .concept: "a concept of the codebook: .dictum/concepts/*.json"
        case .corpus: "what is said of the corpus as a whole: .dictum/corpus.json"
        case .imported: "where an article that was copied in is from: a line of .dictum/imports/*.jsonl"
        }
    }

    /// The schema.
    var bytes: [UInt8] {
        let file =
            switch self {
            case .sidecar: embedded_sidecar_schema()
            case .actor: embedded_actor_schema()
            case .concept: embedded_concept_schema()
            case .corpus: embedded_corpus_schema()
            case .imported: embedded_import_schema()
            }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
}
