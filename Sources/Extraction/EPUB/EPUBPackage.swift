internal import Packages

/// What a book says of itself: its details, and which of its files are its pages, in their order.
struct EPUBPackage {
    /// A page of the spine.
    struct Item: Hashable {
        /// Its file; nil where what the spine says leads to none.
        let file: String?
        /// How it is called where it has no file.
        let name: String
        let isPage: Bool
        let isNavigation: Bool
    }

    let details: ArticleDetails
    let spine: [Item]

    init(_ archive: inout EPUBArchive, limits: EPUBLimits) throws(ExtractionRefusal) {
        let container = "META-INF/container.xml"
        guard let roots = try archive.xml(container) else { throw .missing(container) }
        let paths = roots.first("rootfiles")?.all("rootfile").compactMap { $0[attribute: "full-path"] } ?? []
        guard let path = paths.first else { throw .missing("the path of its package in \(container)") }
        guard let package = try archive.xml(path) else { throw .missing("“\(path)”") }
        guard let manifest = package.first("manifest"), let spine = package.first("spine") else {
            throw .missing("the list of its pages in “\(path)”")
        }
        details = ArticleDetails(of: package)
        guard spine.children.count <= limits.pages else { throw .tooManyParts }
        let guide = package.first("guide")?.all("reference") ?? []
        self.spine = Self.items(spine, manifest, contents: Self.contents(guide, path), path)
    }

    /// The pages that a book of version 2 calls its table of contents.
    private static func contents(_ guide: [XMLElement], _ path: String) -> Set<String> {
        Set(
            guide.filter { $0[attribute: "type"] == "toc" }
                .compactMap { $0[attribute: "href"].flatMap { EPUBPath.resolved($0, from: path) } })
    }

    /// The pages in the order of the spine, each once.
    private static func items(
        _ spine: XMLElement, _ manifest: XMLElement, contents: Set<String>, _ path: String
    ) -> [Item] {
        let pairs = manifest.all("item").compactMap { item in item[attribute: "id"].map { ($0, item) } }
        let known = Dictionary(pairs) { first, _ in first }
        var seen: Set<String> = []
        return spine.all("itemref").compactMap { reference in
            let id = reference[attribute: "idref"] ?? ""
            guard seen.insert(id).inserted else { return nil }
            guard let item = known[id], let address = item[attribute: "href"],
                let file = EPUBPath.resolved(address, from: path)
            else { return Item(file: nil, name: id.onOneBlankedLine, isPage: false, isNavigation: false) }
            // Two names of one file are one page.
            guard seen.insert("file \(file)").inserted else { return nil }
            let properties = item[attribute: "properties"]?.split(separator: " ") ?? []
            return Item(
                file: file, name: file.onOneBlankedLine, isPage: isPage(item[attribute: "media-type"] ?? ""),
                isNavigation: properties.contains("nav") || contents.contains(file))
        }
    }

    private static func isPage(_ type: String) -> Bool {
        ["application/xhtml+xml", "text/html", "text/x-oeb1-document"].contains(type.lowercased())
    }
}

extension ArticleDetails {
    /// What the package of a book says (Dublin Core).
    fileprivate init(of package: XMLElement) {
        self.init()
        let metadata = package.first("metadata")
        let elements = (metadata?.children ?? []) + (metadata?.first("dc-metadata")?.children ?? [])
        func all(_ name: String) -> [String] {
            elements.filter { $0.name.lowercased() == name }.map(\.text.onOneBlankedLine).filter { !$0.isEmpty }
        }
        title = all("title").first
        authors = all("creator")
        outlet = all("publisher").first
        published = all("date").lazy.compactMap { StatedDate.iso($0) }.first
        language = all("language").lazy.compactMap { Self.tag($0) }.first
        url = (all("identifier") + all("source")).first {
            ($0.hasPrefix("https://") || $0.hasPrefix("http://")) && $0.utf8.count < 2048 && !$0.contains(" ")
        }
    }
}
