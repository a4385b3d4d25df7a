package import Annotations

/// The names of themes, and the files of a person's own.
package enum ThemeName {
    private static let ending = ".theme"

    /// Whether a word may be one: letters a to z, digits and hyphens, so that no name leads out of the folder.
    package static func isOne(_ word: String) -> Bool {
        (1...60).contains(word.utf8.count)
            && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// The file of a theme in a folder.
    package static func file(_ name: String, in folder: BytePath) -> BytePath {
        folder.appending(BytePath(name + ending))
    }

    /// The names of the themes in a folder, by the alphabet; none where there is no such folder.
    package static func all(in folder: BytePath) -> [String] {
        let entries = (try? FolderListing(of: folder))?.entries ?? []
        return entries.map(\.name.display).filter { $0.hasSuffix(ending) }.map {
            String($0.dropLast(ending.utf8.count))
        }
        .filter(isOne).sorted()
    }
}
