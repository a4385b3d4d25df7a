public import Prose

/// What became of the words of an anchor in the text as it is now.
public enum AnchorStatus: String, Hashable, Sendable, CaseIterable {
    /// They stand where they stood, to the letter.
    case same
    /// The same words stand elsewhere. Marks, blanks and capitals may differ.
    case moved
    /// Some of the words were changed.
    case edited
    /// There is a likely place, and a person has to look at it.
    case review
    /// They are gone, or nobody can say where they are.
    case orphan
}

/// Where the words of an anchor stand now, and how sure that is.
///
/// A wrong place is worse than none: it puts somebody's words into another mouth and nobody sees it. What is not sure
/// is therefore ``AnchorStatus/review`` or ``AnchorStatus/orphan``, which a person resolves.
public struct AnchorPlacement: Hashable, Sendable {
    /// Where the words stand, in scalars of the current text; the likeliest place for a review, nil for an orphan.
    public let range: TextRange?
    /// What became of the words.
    public let status: AnchorStatus
    /// How sure that is, from 0 to 1: for finding what to look at first, and no probability.
    public let confidence: Double
    /// Places to offer to a person, best first, for a review and an orphan; empty where there is nothing to decide.
    public let candidates: [TextRange]

    /// A placement from its parts.
    public init(range: TextRange?, status: AnchorStatus, confidence: Double, candidates: [TextRange] = []) {
        self.range = range
        self.status = status
        self.confidence = confidence
        self.candidates = candidates
    }
}
