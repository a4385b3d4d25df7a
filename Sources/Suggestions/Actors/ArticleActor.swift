import Annotations

/// Somebody or something that an article names, with every place where it does.
struct ArticleActor: Sendable {
    /// The fullest form.
    var name: String
    var words: [String]
    var forms: [String]
    /// Indices of mentions, in reading order.
    var mentions: [Int] = []
    var kind: Actor.Kind
    var gender: ActorGender?
    var roles: Set<Word> = []
    /// Why forms are taken for one, in words.
    var evidence: [String] = []
    /// The entry of the register that a person has made of it.
    var known: Identifier<Actor>?
}
