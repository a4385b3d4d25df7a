import Annotations
import Library
import Reader

/// What the reader has been told of the folder, so that a look at the disk can tell what is new.
struct ToldCorpus {
    /// The article that is open, as its file was when it was read.
    struct OpenArticle {
        let path: BytePath
        /// Nil where the file was not there, or is not known any more.
        var stamp: FileStamp?
        /// Whether it is on its way to the reader, so that a new text would come before the old one.
        var isOnItsWay = true
    }

    /// How far the folder is listed.
    enum Listing {
        /// Articles are still coming in.
        case underWay
        /// A person stopped it: there may be more.
        case stopped
        /// All that there are.
        case whole
    }

    /// The articles of the list. Whether they are all that there are, ``listing`` says.
    var articles: Set<BytePath> = [] { didSet { lost = nil } }
    var listing = Listing.underWay
    /// Those of which the list has only the names so far, in its order.
    var undescribed: [BytePath] = []
    /// The article that was opened last while the folder was being listed: what it was called before may be known only then.
    var openedEarly: OpenedArticle?
    /// What changed while the folder was being listed: whether that was before or after its turn, nobody knows.
    var changedMeanwhile = FolderChanges()
    var open: OpenArticle?
    /// Whose sidecars of an article the reader has seen: one that is gone is a change too.
    var coders: [BytePath: Set<Coder>] = [:]
    /// What the articles that were opened were called before.
    var formers: [BytePath: [LostSidecars.Former]] = [:]
    /// Names from which annotations were taken over, until the reader is told.
    var adopted: [BytePath] = []
    /// The sidecars whose article is gone; nil while nobody has looked since the list last changed.
    var lost: LostSidecars?
    /// What was said of the files that cannot be read, by article: once is enough.
    var notices: [BytePath: [String]] = [:]
    /// The looks at the disk that the reader may still take over, each with the store that did it.
    private var looks: [(number: Int, store: SidecarStore)] = []
    private var lastLook = 0

    /// How many looks are kept. One that is forgotten before the reader answers costs a merge where none was needed.
    private static let looksKept = 16

    /// The number of a new look.
    mutating func nextLook() -> Int {
        lastLook += 1
        return lastLook
    }

    /// Keeps the store that looked.
    mutating func keep(_ store: SidecarStore, look: Int) {
        looks.append((look, store))
        if looks.count > Self.looksKept { looks.removeFirst() }
    }

    /// The store that looked; nil where that is too long ago.
    func store(ofLook look: Int) -> SidecarStore? {
        looks.first { $0.number == look }?.store
    }
}
