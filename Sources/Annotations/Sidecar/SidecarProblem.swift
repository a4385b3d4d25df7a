/// Something in a sidecar, or in a file of the register or the codebook, that could not be understood.
public struct SidecarProblem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The file is there and holds nothing.
        case emptyFile
        /// The file is not JSON.
        case notJSON(JSONError)
        /// The file holds the marks that git leaves where two versions were not merged, the first in this line.
        case conflictMarkers(line: Int)
        /// The file is JSON, and not what belongs there.
        case wrongType(expected: String)
        /// The file was written by a newer major version, so it may be read and not written.
        case newerVersion(String)
        /// A member is not there that must be.
        case missing(String)
        /// A member has a value of the wrong kind.
        case unexpected(String)
        /// A member has a word that this version does not know. It is kept.
        case unknownWord(String)
        /// A second annotation of the same id.
        case duplicateIdentifier(String)
        /// Two files that should be merged are not of one thing; this member says so.
        case otherThing(String)
        /// The file on disk lacks so many of the annotations that were read from it before, which are still shown.
        case massDeletion(count: Int, of: Int)
        /// A copy that was made because two versions met was read too: so many annotations came or changed by it.
        case copyRead(String, count: Int)
        /// A copy that was made because two versions met cannot be understood.
        case copyUnreadable(String)
    }

    /// What is wrong.
    public let reason: Reason
    /// Where, as a path of members: `items[3].body[0].value`. Empty for the whole file.
    public let place: String
    /// The id of the annotation, where it has one.
    public let item: String?

    /// A problem.
    public init(_ reason: Reason, at place: String, item: String? = nil) {
        self.reason = reason
        self.place = place
        self.item = item
    }

    /// The problem in a sentence for people, with its place.
    public var sentence: String { place.isEmpty ? words : "\(place): \(words)" }

    private var words: String {
        switch reason {
        case .emptyFile: "The file is there and holds nothing."
        case .notJSON(let error): "The file is not JSON: \(error.description)"
        case .conflictMarkers(let line):
            "Two versions of the file were left unmerged (line \(line)): take one of them out, or merge again after dictum setup-git."
        case .wrongType(let expected): "This should be \(expected)."
        case .newerVersion(let version): "A newer version (\(version)) wrote the file; it is opened for reading only."
        case .missing(let member): "The member \(JSONWriter.quoted(member)) is missing."
        case .unexpected(let member): "The member \(JSONWriter.quoted(member)) has a value that cannot stand there."
        case .unknownWord(let word): "The word \(JSONWriter.quoted(word)) is not known here; it is kept."
        case .duplicateIdentifier(let id):
            "A second annotation has the id \(JSONWriter.quoted(id)); it is kept as it is."
        case .otherThing(let member):
            "The files are not of one thing: their members \(JSONWriter.quoted(member)) differ."
        case .massDeletion(let count, let all):
            "\(count) of \(all) annotations are gone from the file. They are still shown, and the file is not written "
                + "until you decide: start again to take the file as it is, or put it back."
        case .copyRead(let name, let count):
            "\(name), a copy that was made because two versions met, was read too: \(count) annotations came or changed "
                + "by it. It may be deleted after the next save."
        case .copyUnreadable(let name):
            "\(name), a copy that was made because two versions met, cannot be understood. It is left as it is."
        }
    }
}
