package import Packages

/// Why a file is not taken apart, in a sentence without its name: what is wrong, and what to do.
package enum ExtractionRefusal: Error, Hashable, Sendable {
    /// More bytes than are taken apart at all; both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The parts of the page would take more memory than is given to one page.
    case tooManyParts
    /// Its elements lie deeper in each other than those of any article.
    case tooDeep
    /// Nothing that reads like an article is in it.
    case noText
    /// The archive that the file is cannot be read.
    case archive(ZipFailure)
    /// A file of the archive cannot be read.
    case xml(file: String, XMLFailure)
    /// What every file of the format has, by the name of the part.
    case missing(String)
    /// Only the program of a shop, or a password, opens it.
    case encrypted
    /// The pages have no letters.
    case picturesOnly
    /// A program that reads such files is not there.
    case notInstalled(program: String, installing: String)
    /// It ended without a text; its own words, on one line.
    case failed(program: String, words: String)
    case tooSlow(program: String)

    /// What is wrong.
    package var what: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes >> 20) MiB are too much for one page (\(limit >> 20) are read)"
        case .tooManyParts: "the page has more parts than one article can have"
        case .tooDeep: "the elements of the page lie too deep in each other"
        case .noText: "no text of an article was found in it"
        case .archive(let failure): failure.what
        case .xml(let file, let failure): "“\(file)” in it cannot be read, \(failure.what)"
        case .missing(let part): "it is no whole EPUB: \(part) is missing"
        case .encrypted: "it is encrypted, so that only its owner's program can read it"
        case .picturesOnly: "its pages are pictures without letters"
        case .notInstalled(let program, _): "\(program), which reads such files, is not installed"
        case .failed(let program, let words): "\(program) cannot read it\(words.isEmpty ? "" : " (\(words))")"
        case .tooSlow(let program): "\(program) took too long and was stopped"
        }
    }

    /// What the person can do about it.
    package var advice: String {
        switch self {
        case .tooLarge, .tooManyParts: "save the article alone"
        case .tooDeep: "save the article alone, or as text"
        case .noText: "save the page once it has loaded, or copy its text"
        case .archive(let failure): failure.advice
        case .xml, .missing: "make the file anew, or copy its text"
        case .encrypted: "save a copy without protection, or copy its text"
        case .picturesOnly: "recognize the letters first, with ocrmypdf for example"
        case .notInstalled(_, let installing): installing
        case .failed: "save it again, or copy its text"
        case .tooSlow: "save the pages that you need alone"
        }
    }
}
