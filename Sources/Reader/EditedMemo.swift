/// What came of a memo that was in the editor.
package enum EditedMemo: Equatable, Sendable {
    case written(String)
    /// The editor died; what it left is no more than a beginning. And how it died, in words.
    case interrupted(String, String)
    /// Nothing is to be taken, and why, in a sentence.
    case refused(String)
}
