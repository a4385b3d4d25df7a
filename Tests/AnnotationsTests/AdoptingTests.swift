import Annotations
import Foundation
import Testing

/// An article that has another name now, and its sidecar.
@Suite struct AdoptingTests {
    private static let old = Desk.sidecar
    private static let new = "corpus/ebb.txt.ana.json"
    private static let article: BytePath = "ebb.txt"

    private func filled(_ desk: Desk, seed: UInt64, count: Int) -> Notebook {
        var chance = Chance(seed: seed)
        var notebook = desk.notebook()
        for _ in 0..<count { notebook.apply(Transaction("add", [.init(before: nil, after: chance.item())])) }
        return notebook
    }

    /// A folder in which the article was renamed after it was marked.
    private func renamed() throws -> (desk: Desk, notebook: Notebook, page: [UInt8]) {
        let desk = try Desk()
        let notebook = filled(desk, seed: 7, count: 4)
        var store = desk.store()
        _ = try store.load(article: desk.article, id: desk.id)
        try store.save(notebook, article: desk.article)
        try FileManager.default.moveItem(atPath: desk.root + "/corpus/tide.txt", toPath: desk.root + "/corpus/ebb.txt")
        return (desk, notebook, try #require(desk.bytes(Self.old)))
    }

    @Test func `it has the annotations under the new name, and the old file is gone`() throws {
        let (desk, notebook, _) = try renamed()
        var store = desk.store()
        #expect(try store.adopt(from: desk.article, to: Self.article) == notebook.items.count)
        #expect(desk.bytes(Self.old) == nil)
        var fresh = desk.store()
        let found = try fresh.load(article: Self.article, id: desk.id).notebook
        #expect(found.items == notebook.items)
        #expect(found.label == "ebb.txt")
        #expect(try store.adopt(from: desk.article, to: Self.article) == 0, "once is enough")
    }

    @Test func `what is marked under the new name already stays`() throws {
        let (desk, notebook, _) = try renamed()
        var store = desk.store()
        let more = filled(desk, seed: 8, count: 2)
        try desk.write(SidecarCodec.bytes(of: more), Self.new)
        #expect(try store.adopt(from: desk.article, to: Self.article) == notebook.items.count)
        var fresh = desk.store()
        let found = try fresh.load(article: Self.article, id: desk.id).notebook
        #expect(Set(found.items.map(\.iri)) == Set((more.items + notebook.items).map(\.iri)))
    }

    @Test func `every call that fails leaves every annotation under one of the names`() throws {
        for index in 0... {
            let (desk, notebook, page) = try renamed()
            let saboteur = Saboteur(at: index, .fail(EIO), kills: true)
            var store = desk.store(saboteur.calls)
            _ = try? store.adopt(from: desk.article, to: Self.article)
            guard saboteur.victim != nil else { break }
            guard desk.bytes(Self.old) == nil else {
                #expect(desk.bytes(Self.old) == page, "call \(index)")
                continue
            }
            var fresh = desk.store()
            let found = try fresh.load(article: Self.article, id: desk.id).notebook
            #expect(found.items == notebook.items, "call \(index)")
        }
    }

    @Test func `an old sidecar that cannot be read stays`() throws {
        let (desk, _, _) = try renamed()
        try desk.write(Array("{".utf8), Self.old)
        var store = desk.store()
        #expect(throws: StoreFailure.self) { try store.adopt(from: desk.article, to: Self.article) }
        #expect(desk.bytes(Self.old) == Array("{".utf8))
        #expect(desk.bytes(Self.new) == nil)
    }
}
