import Analysis
import Annotations
import Library
import Prose
import Reader

/// The session: where the person is, and how what is seen is arranged.
extension Keeper {
    /// Keeps the place in an article for the next start, and the arrangement where the whole folder is open. That it
    /// cannot be kept costs nobody any work: no word of it.
    func remember(_ place: Place, _ text: ArticleText, _ arrangement: Arrangement) {
        guard keepsSession, let folder = corpus.folder.absolute else { return }
        var (session, _) = Session.load(folders.session)
        let anchor = PlaceAnchor(of: place.cursor, in: text)
        var kept = session.place(in: folder) ?? Session.Place(article: place.path, anchor: anchor)
        (kept.article, kept.anchor) = (place.path, anchor)
        // Who looks at a few files for a moment finds the folder as they left it.
        if corpus.named == nil { kept.arrangement = arrangement }
        session.remember(kept, in: folder)
        try? Folders.create(folders.state)
        try? session.save(folders.session)
    }
}

extension Session.Place {
    /// The arrangement in the words of the file. What is unknown there counts as not said.
    var arrangement: Arrangement {
        get {
            var arrangement = Arrangement()
            arrangement.focus = focus.flatMap(Focus.init(rawValue:)) ?? .text
            arrangement.isZoomed = isZoomed
            arrangement.listFilter = filter ?? ""
            arrangement.listOrder = order.flatMap(ListOrder.init(rawValue:)) ?? .path
            let filter = reviewFilter ?? ""
            arrangement.review =
                ReviewView(filter: filter, arrangement: reviewOrder ?? "") ?? ReviewView(filter: filter)
            if let reviewStatement, let coder = reviewCoder.flatMap(Coder.init(slug:)) {
                arrangement.reviewed = .init(Identifier(iri: reviewStatement), of: coder)
            }
            return arrangement
        }
        set {
            focus = newValue.focus.rawValue
            isZoomed = newValue.isZoomed
            filter = newValue.listFilter.isEmpty ? nil : newValue.listFilter
            order = newValue.listOrder == .path ? nil : newValue.listOrder.rawValue
            let review = newValue.review
            reviewFilter = review.filter.isEmpty ? nil : review.filter
            reviewOrder = review.arrangement == ReviewView().arrangement ? nil : review.arrangement
            reviewStatement = newValue.reviewed?.statement.iri
            reviewCoder = newValue.reviewed?.coder.slug
        }
    }
}
