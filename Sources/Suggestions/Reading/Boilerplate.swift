/// Tells what stands around an article from the article: captions, “read more”, “follow us”.
struct Boilerplate {
    let language: Language

    /// The most words of such a paragraph.
    private static let longest = 45

    /// Whether a paragraph is no part of the text.
    func holds(_ tokens: ArraySlice<Token>) -> Bool {
        guard let start = tokens.first(where: { $0.isWord }), mayStart(start.folded) else { return false }
        let words = tokens.prefix(Self.longest * 2).filter { $0.isWord }
        guard words.count < Self.longest, let first = words.first else { return false }
        if first.folded == "follow", words.contains(where: { $0.folded == "twitter" || $0.folded == "facebook" }) {
            return true
        }
        guard tokens.first?.isWord ?? false else { return false }
        return language.boilerplate.contains { lead in
            lead.count <= words.count && zip(lead, words).allSatisfy { $0 == $1.folded }
                && endsAsLead(lead.count, tokens)
        }
    }

    private func mayStart(_ word: Word) -> Bool {
        word == "follow" || language.boilerplate.contains { $0.first == word }
    }

    /// Whether a single leading word is set apart (Photo: …), or is all that is needed (Read more).
    private func endsAsLead(_ count: Int, _ tokens: ArraySlice<Token>) -> Bool {
        guard count == 1 else { return true }
        guard let next = tokens.dropFirst().first else { return true }
        return next.kind == .colon || next.kind == .dash
    }
}
