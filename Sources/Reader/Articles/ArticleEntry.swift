package import Annotations

/// An article in the list.
package struct ArticleEntry: Hashable, Sendable {
    package let path: BytePath
    package var title: String?
    package var outlet: String?
    package var published: String?
    package var status: ArticleNote.Status
    /// How many statements the coder has tagged, and the other coders together.
    package var ownCount: Int
    package var otherCount: Int
    /// Who has marked something in it.
    package var coders: [Coder] = []
    /// Why it cannot be read, in a sentence.
    package var problem: String?

    package init(path: BytePath) {
        self.path = path
        status = .unread
        ownCount = 0
        otherCount = 0
    }

    /// What it says of itself, where a person has said something else of it.
    private var plain: Plain?

    /// What a person can say otherwise.
    private struct Plain: Hashable, Sendable {
        let title: String?
        let outlet: String?
        let published: String?
    }

    /// Takes what the coder says of the article over what it says of itself.
    package mutating func take(_ particulars: ArticleParticulars?) {
        let before = plain ?? Plain(title: title, outlet: outlet, published: published)
        plain = particulars.map { !$0.isEmpty } ?? false ? before : nil
        title = particulars?.title ?? before.title
        outlet = particulars?.outlet ?? before.outlet
        published = particulars?.published ?? before.published
    }

    /// What the list calls it.
    package var displayTitle: String { title ?? path.name.display }

    /// The folder that it is in; nil for the folder that was opened.
    var folder: String? {
        path.bytes.contains(UInt8(ascii: "/")) ? path.folder.display + "/" : nil
    }

    /// Whether somebody still has to read it.
    var isUnfinished: Bool {
        problem == nil && (status == .unread || status == .open)
    }
}
