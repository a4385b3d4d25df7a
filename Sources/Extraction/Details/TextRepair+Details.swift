internal import Prose

extension TextRepair {
    /// What a file says of its article, as it was meant.
    func repaired(_ details: ArticleDetails) -> ArticleDetails {
        var mended = details
        mended.title = details.title?.mended(by: self)
        mended.authors = details.authors.map { $0.mended(by: self) }
        mended.outlet = details.outlet?.mended(by: self)
        return mended
    }
}

extension String {
    /// As it was meant, where that is wanted. What is all ASCII was not spoiled.
    func mended(by repair: TextRepair?) -> String {
        guard let repair, utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return repair.repaired(self)
    }
}
