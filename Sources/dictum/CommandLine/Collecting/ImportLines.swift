import Annotations
import Library

/// Where an article is from that was copied in as it was, a name and a value each; nothing where that is not known.
func importLines(of article: BytePath) -> [(String, String?)] {
    guard let record = ImportLog.record(of: article) else { return [] }
    let isSame = ImportLog.hash(of: article) == record.hash
    return [
        ("copied from", record.source), ("retrieved", record.retrieved),
        ("sha256", isSame ? record.hash : "\(record.hash), and the file is another one since"),
    ]
}
