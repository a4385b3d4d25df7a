import Annotations
import Library

/// The sidecars of one article while it is being opened.
///
/// One that cannot be read is said and passed over: the article opens all the same, and nothing writes over it.
struct SidecarDesk {
    private let path: BytePath
    /// The coder's own notebook; empty where there is no sidecar, or none that can be read.
    private(set) var own: Notebook
    private(set) var others: [Notebook] = []
    /// Why the own notebook must not be changed; nil where it may be.
    private(set) var readOnlyReason: String?
    var notices: [String] = []

    /// A desk for an article; `derived` is its name while no sidecar says another.
    init(path: BytePath, derived: Identifier<Article>, coder: Coder) {
        self.path = path
        own = Notebook(article: derived, coder: coder, label: path.name.display)
    }

    /// Reads the coder's own sidecar and those of the others, which lie beside the article under `names`. What any of
    /// them calls the article is what the own one calls it, too.
    mutating func read(_ names: [SidecarName], from store: inout SidecarStore) {
        for name in names where name.coder != own.coder {
            guard let reading = load(name.coder, from: &store) else { continue }
            others.append(reading.notebook)
        }
        let shared = others.first?.article ?? own.article
        own = Notebook(article: shared, coder: own.coder, label: own.label)
        guard let reading = load(own.coder, from: &store) else { return }
        own = reading.notebook
        guard reading.isReadOnly else { return }
        readOnlyReason = "its sidecar was written by a newer Dictum: nothing can be tagged here with this one"
    }

    private mutating func load(_ coder: Coder, from store: inout SidecarStore) -> SidecarCodec.Reading? {
        do throws(StoreFailure) {
            let reading = try store.load(article: path, id: own.article, of: coder)
            notices += reading.problems.prefix(1).map { "\(path.display): \(coder.slug)'s sidecar: \($0.sentence)" }
            return reading
        } catch {
            notices.append(error.description)
            return nil
        }
    }
}
