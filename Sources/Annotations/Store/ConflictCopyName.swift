/// The name of a file that a program made beside another because two versions of it met.
///
/// Known are: Syncthing (`NAME.sync-conflict-20260117-101010-ABCDEFG.EXT`), Dropbox and Nextcloud
/// (`NAME (Ana's conflicted copy 2026-01-17).EXT`, `NAME (conflicted copy 2026-01-17 101010).EXT`), older Nextcloud and
/// ownCloud (`NAME_conflict-20260117-101010.EXT`), Seafile (`NAME (SFConflict ana@example.org 2026-01-17).EXT`), git and
/// other mergers (`NAME.EXT.orig`). Names with a bare number in them, as some services make, are not among them: people
/// name their own copies so.
struct ConflictCopyName {
    /// The name of the file that it is a copy of.
    let original: BytePath

    /// The parts of a name with the ending `.json`; nil where it is not the name of a copy.
    init?(_ name: BytePath) {
        var stem = name.bytes[...]
        let wasOrig = stem.dropSuffix(".orig")
        guard stem.dropSuffix(".json") else { return nil }
        let isMarked = Self.takeMark(from: &stem)
        guard wasOrig || isMarked else { return nil }
        original = BytePath(bytes: stem + Array(".json".utf8))
    }

    /// Whether a name is worth a closer look. Most are not, and a folder may have very many.
    static func isPossible(_ name: BytePath) -> Bool {
        let last = name.bytes.suffix(5)
        if last.elementsEqual(".orig".utf8) { return true }
        guard last.elementsEqual(".json".utf8) else { return false }
        let sign = Array("onflict".utf8)
        return name.bytes.indices.contains { name.bytes[$0] == sign[0] && name.bytes[$0...].starts(with: sign) }
    }

    private static func takeMark(from stem: inout ArraySlice<UInt8>) -> Bool {
        for mark in [".sync-conflict-", "_conflict-", " ("] {
            guard let start = stem.lastStart(of: mark), mark != " (" || isRemark(stem[start...]) else { continue }
            stem = stem[..<start]
            return true
        }
        return false
    }

    /// Whether what stands in brackets says that it is a copy.
    private static func isRemark(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: bytes, as: UTF8.self)
        return words.hasSuffix(")")
            && (words.lowercased().contains("conflicted copy") || words.hasPrefix(" (SFConflict "))
    }
}

extension ArraySlice<UInt8> {
    /// Takes an end away; false where it is not there.
    mutating func dropSuffix(_ end: String) -> Bool {
        guard count > end.utf8.count, suffix(end.utf8.count).elementsEqual(end.utf8) else { return false }
        removeLast(end.utf8.count)
        return true
    }

    /// Where a text last begins.
    fileprivate func lastStart(of text: String) -> Int? {
        let text = Array(text.utf8)
        return indices.reversed().first { self[$0...].starts(with: text) }
    }
}
