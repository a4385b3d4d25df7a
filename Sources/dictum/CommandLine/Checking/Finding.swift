import Annotations

/// Something that `dictum check` found wrong.
struct Finding: Hashable {
    /// What it is, as programs know it.
    enum Kind: String, Hashable, CaseIterable {
        /// A folder or an article cannot be read.
        case unreadableArticle = "unreadable-article"
        /// A sidecar or a file of the register cannot be read.
        case unreadableFile = "unreadable-file"
        /// A part of a sidecar says something that this version does not understand.
        case notUnderstood = "not-understood"
        /// The words of an annotation do not stand where it says.
        case misplacedWords = "misplaced-words"
        /// The article has changed since it was marked.
        case changedArticle = "changed-article"
        /// An annotation's words were not found in an article that has changed, or not for certain.
        case lostPlace = "lost-place"
        /// A text that anchors count in is kept under a name that is not its hash.
        case wrongBaseText = "wrong-base-text"
        /// Coders' sidecars of one article call it by different names.
        case articleIdentity = "article-identity"
        /// A sidecar holds annotations of another coder than the one whose name it bears.
        case foreignCoder = "foreign-coder"
        /// The register of actors or the codebook names what is not there, or goes in a circle.
        case brokenRegister = "broken-register"
        /// An annotation names an actor or a topic that the register does not have.
        case unknownReference = "unknown-reference"
        /// A sidecar without its article.
        case orphan
        /// A copy of a sidecar that was made because two versions met.
        case conflictCopy = "conflict-copy"
        /// A member of a statement has several values, among which a person should choose.
        case disagreement
        /// A file that an interrupted save left.
        case stray
        /// Work that a journal holds and the sidecar does not.
        case unsavedWork = "unsaved-work"
        /// Work that could not be saved in its place.
        case recoveryFile = "recovery-file"
    }

    let kind: Kind
    /// The file that it is about.
    let path: BytePath
    /// The annotation that it is about.
    let item: String?
    /// What is wrong and what to do, without the path.
    let sentence: String

    init(_ kind: Kind, _ path: BytePath, item: String? = nil, _ sentence: String) {
        self.kind = kind
        self.path = path
        self.item = item
        self.sentence = sentence
    }
}
