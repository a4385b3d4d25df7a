internal import Annotations
internal import Extraction

/// The folders that browsers put beside saved pages, with pictures, scripts and frames: none of what is in them is an article.
struct SavedPageParts {
    private let folders: Set<[UInt8]>

    /// What stands behind the name of the page, in the languages of browsers.
    private static let ends = [
        "_files", "-files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "-bestanden", "_file",
    ]
    .map { Array($0.utf8) }

    init(_ entries: [FolderEntry]) {
        guard entries.contains(where: { $0.kind == .folder }) else {
            folders = []
            return
        }
        let pages = entries.filter { $0.kind != .folder }.map(\.name).compactMap(Self.stem)
        folders = Set(pages.flatMap { page in Self.ends.map { page + $0 } })
    }

    /// Whether an entry is such a folder.
    func contains(_ entry: FolderEntry) -> Bool {
        entry.kind == .folder && !folders.isEmpty && folders.contains(Array(entry.bytes))
    }

    /// The name of a page without its end; nil for the name of anything else.
    private static func stem(_ name: BytePath) -> [UInt8]? {
        guard let ending = name.ending, pageEndings.contains(ending) else { return nil }
        return name.bytes.dropLast(ending.count + 1)
    }

    private static let pageEndings = Set(HTMLFormat().fileExtensions.map { Array($0.utf8) })
}
