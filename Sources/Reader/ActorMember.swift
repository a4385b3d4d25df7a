import Annotations

/// A member of a statement that names actors, the speaker apart: whom a question about it asks for.
enum ActorMember: Hashable, Sendable, CaseIterable {
    case addressee, source, organization

    /// What the question is called.
    var title: String {
        switch self {
        case .addressee: "to whom"
        case .source: "reported by"
        case .organization: "speaks for"
        }
    }

    /// What a change of it is called in the history.
    var label: String {
        switch self {
        case .addressee: "addressee"
        case .source: "second-hand source"
        case .organization: "organization"
        }
    }

    /// What is lost with a name that is typed for it.
    var draft: Draft.Field {
        switch self {
        case .addressee: .addressee
        case .source: .source
        case .organization: .organization
        }
    }

    /// Whom a statement names there.
    func actors(of statement: Statement) -> [Identifier<Actor>] {
        switch self {
        case .addressee: statement.addressees
        case .source: statement.via
        case .organization: [statement.organization].compactMap(\.self)
        }
    }

    /// Names an actor there, or takes them away where they are named already.
    func toggle(_ actor: Identifier<Actor>, in statement: inout Statement) {
        switch self {
        case .addressee: statement.addressees.toggle(actor)
        case .source: statement.via.toggle(actor)
        case .organization: statement.organization = statement.organization == actor ? nil : actor
        }
    }
}

extension [Identifier<Actor>] {
    /// Adds one at the end, or takes it away where it is there.
    fileprivate mutating func toggle(_ id: Identifier<Actor>) {
        if let index = firstIndex(of: id) { remove(at: index) } else { append(id) }
    }
}
