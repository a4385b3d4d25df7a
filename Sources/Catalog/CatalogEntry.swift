package import Analysis
package import Annotations

/// What the files of one article say, and the stamp that they had when they were read.
package struct CatalogEntry: Sendable {
    package let path: BytePath
    package let stamp: Stamp
    package let about: Article
    package let marks: CodedCorpus.Marks

    package init(path: BytePath, stamp: Stamp, about: Article, marks: CodedCorpus.Marks) {
        self.path = path
        self.stamp = stamp
        self.about = about
        self.marks = marks
    }
}
