import Annotations
import Prose

/// What two coders make of an article: the first does most of it, the second, in each fifth article, the last four
/// quotations, of which the first has done two as well.
struct Coding {
    private let article: InventedArticle
    private let world: InventedWorld
    private let text: ArticleText
    private let name: String
    /// The text that the anchors count in.
    let hash: TextHash

    /// The coding of an article with this file name.
    init(_ article: InventedArticle, named name: String, in world: InventedWorld) {
        self.article = article
        self.world = world
        self.name = name
        text = ArticleText(article.text)
        hash = TextHash(of: text)
    }

    /// The notebooks of those who worked on it. All their statements together are as many as there are quotations.
    func notebooks(_ number: Int, chance: inout Chance) -> [Notebook] {
        let places = article.places
        let isShared = number % 5 == 0 && places.count > 4
        let first = notebook(of: world.coders[0], isShared ? places.dropLast(4) : places[...], number, &chance)
        guard isShared else { return [first] }
        let seconds = places[(places.count - 6)..<(places.count - 4)] + places.suffix(2)
        return [first, notebook(of: world.coders[1], seconds, number, &chance)]
    }

    private func notebook(
        of coder: Coder, _ places: ArraySlice<InventedArticle.Place>, _ number: Int, _ chance: inout Chance
    ) -> Notebook {
        var moment = Moment(milliseconds: InventedWorld.beginning + UInt64(number) * 600_000, seed: chance.next())
        let record = Record(creator: coder, created: moment.timestamp)
        var items = places.map { Item.statement(statement(at: $0, moment.makeIdentifier(), record, &chance)) }
        for place in places.prefix(2) {
            let anchor = Anchor(of: place.name, in: text, base: hash)
            let actor = world.actors[place.saying.actor].id
            items.append(.mention(Mention(id: moment.makeIdentifier(), anchor: anchor, actor: actor, record: record)))
        }
        if chance.happens(85) {
            let status: ArticleNote.Status = chance.happens(70) ? .done : chance.happens(90) ? .open : .excluded
            items.append(.note(ArticleNote(id: moment.makeIdentifier(), status: status, record: record)))
        }
        var notebook = Notebook(article: Identifier(hash), coder: coder, label: name)
        notebook.apply(Transaction("make", items.map { .init(before: nil, after: $0) }))
        return notebook
    }

    private func statement(
        at place: InventedArticle.Place, _ id: Identifier<Statement>, _ record: Record, _ chance: inout Chance
    ) -> Statement {
        let anchor = Anchor(of: place.quotation, in: text, base: hash)
        var statement = Statement(id: id, segments: [anchor], kind: .direct, record: record)
        statement.status =
            chance.happens(10) ? .draft : chance.happens(70) ? .coded : chance.pick([.reviewed, .disputed, .final])
        guard !chance.happens(3) else { return statement }
        let isUnknown = chance.happens(2)
        statement.speaker = isUnknown ? .unknown : .actor(world.actors[place.saying.actor].id)
        statement.speakerAsWritten = Anchor(of: place.name, in: text, base: hash)
        statement.cue = Anchor(of: place.cue, in: text, base: hash)
        if !chance.happens(4) { statement.concept = world.concepts[place.saying.concept].id }
        statement.stance = statement.concept == nil ? nil : place.saying.stance
        statement.isUnsure = chance.happens(6)
        if chance.happens(15) { statement.role = chance.pick(Invented.roles) }
        if chance.happens(20) { statement.tags = [chance.pick(["figures", "promise", "blame", "history"])] }
        if chance.happens(10) { statement.memo = "Compare with what stands in the minutes of the hearing." }
        if chance.happens(30) { statement.provenance = .suggested(by: "dictum 0.1.0 cue-after 0.96") }
        return statement
    }
}
