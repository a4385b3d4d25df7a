import Annotations
import Interchange
import Library

/// What is on the disk, as something to be read in.
enum ImportFiles {
    /// How many files of a folder are looked at, and how large one may be in bytes.
    private static let mostFiles = 50_000
    private static let largest = 1 << 30

    /// A file or a folder.
    static func source(at path: BytePath) throws(CommandFailure) -> ImportSource {
        do throws(FileProblem) {
            let start = try SmallFile.bytes(of: path, limit: ImportSource.reach)
            let file = ImportSource.File(path.name) { () throws(ImportFailure) in try bytes(path) }
            return ImportSource(name: path.name.display, files: [file], isFolder: false, start: start)
        } catch {
            guard error.cause == .notAFile(.folder) else { throw .file(error) }
            return try folder(at: path)
        }
    }

    private static func folder(at path: BytePath) throws(CommandFailure) -> ImportSource {
        let tree: FileTree
        do throws(FileProblem) {
            tree = try FileTree(of: path, limit: mostFiles)
        } catch {
            throw .file(error)
        }
        guard !tree.isCut else { throw .exchange("too many files: \(path.display): name a folder with fewer") }
        let files = tree.files.map { name in
            ImportSource.File(name) { () throws(ImportFailure) in try bytes(path.appending(name)) }
        }
        return ImportSource(name: path.name.display, files: files, isFolder: true, start: [])
    }

    private static func bytes(_ path: BytePath) throws(ImportFailure) -> [UInt8] {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try SmallFile.bytes(of: path, limit: largest + 1)
        } catch {
            throw ImportFailure(error.sentence)
        }
        guard bytes.count <= largest else { throw ImportFailure("it is larger than a gigabyte: split it") }
        return bytes
    }
}
