package import Annotations
internal import Extraction
package import Prose

/// How the articles of a corpus are read: where they lie, what their names say, and what people have decided about their
/// encodings and about the regions of saved pages.
package struct ArticleReading: Sendable {
    /// The folder of the corpus.
    package let folder: BytePath
    package let naming: FileNamePattern
    /// By the paths of the articles.
    package var choices: [String: ReadingChoice]

    package init(folder: BytePath, naming: FileNamePattern = .standard, choices: [String: ReadingChoice] = [:]) {
        self.folder = folder
        self.naming = naming
        self.choices = choices
    }

    /// How a file is read by itself, as a corpus of one: what was decided about it counts where it lies in the folder of its
    /// corpus.
    package init(for file: BytePath, naming: FileNamePattern) {
        let note = file.folder.appending(".dictum/corpus.json")
        let bytes = try? SmallFile.bytes(of: note, limit: Self.noteLimit)
        self.init(folder: file.folder, naming: naming, choices: bytes.flatMap(CorpusNote.init(file:))?.reading ?? [:])
    }

    /// The longest note of a corpus that is read, in bytes.
    private static let noteLimit = 16 << 20

    /// Reads an article, see ``ArticleFile/open(_:naming:choice:)``.
    package func file(_ article: BytePath) throws(FileProblem) -> ArticleFile {
        try ArticleFile.open(folder.appending(article), naming: naming, choice: choice(for: article))
    }

    /// The beginning of an article that is large, see ``ArticleFile/beginning(of:length:naming:choice:)``.
    package func beginning(
        of article: BytePath, length: Int = ArticleFile.beginningLength
    ) throws(FileProblem) -> ArticleFile? {
        try ArticleFile.beginning(
            of: folder.appending(article), length: length, naming: naming, choice: choice(for: article))
    }

    /// The file of an article as it is, read as text whatever its format.
    package func source(_ article: BytePath) throws(FileProblem) -> ArticleFile {
        try ArticleFile.open(
            folder.appending(article), naming: naming, choice: choice(for: article), isTakenApart: false)
    }

    /// Whether other programs read an article, which may take its time. It is opened for that.
    package func runsProgram(for article: BytePath) -> Bool {
        ArticleFile.runsProgram(for: folder.appending(article))
    }

    /// The same as far as its name tells, for very many.
    package static func mayRunProgram(for article: BytePath) -> Bool {
        articleFormat(fileExtension: article.fileExtension, start: [])?.input.isOutput ?? false
    }

    /// The text of an article; nil where it cannot be read.
    package func text(_ article: BytePath) -> ArticleText? { (try? file(article))?.text }

    /// What an article says of itself, see ``ArticleFile/frontMatter(of:naming:choice:)``.
    package func frontMatter(_ article: BytePath) throws(FileProblem) -> FrontMatter {
        try ArticleFile.frontMatter(of: folder.appending(article), naming: naming, choice: choice(for: article))
    }

    /// What people have decided about an article.
    package func choice(for article: BytePath) -> ReadingChoice { choices[article.display] ?? ReadingChoice() }
}

extension ArticleReading {
    /// The formats that articles are taken out of, with the versions that they are read by: what a text depends on besides
    /// its file.
    package static var formats: String {
        (articleFormats.map { "\($0.name) \($0.version)" } + ["repair \(TextRepair.version)"]).joined(separator: ", ")
    }
}

extension ReadingChoice {
    /// The encoding that was chosen; nil for none, and for one that is not known here.
    var textEncoding: TextEncoding? { encoding.flatMap { TextEncoding.named($0) } }

    /// The mistakes that are to be undone; nil for none, and for those of a later version.
    var textRepair: TextRepair? { repair.flatMap { TextRepair($0) } }

    /// The regions of a page as a format wants them.
    var regionChoices: RegionChoices {
        func those(_ wanted: Standing) -> Set<RegionKey> {
            Set(regions.filter { $0.value == wanted }.map { RegionKey(kept: $0.key) })
        }
        return RegionChoices(bringingBack: those(.kept), leavingOut: those(.left))
    }
}
