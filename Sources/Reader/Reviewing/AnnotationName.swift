import Analysis
package import Annotations
import Prose

/// Which annotation is meant, of whom, while its article need not be open.
package struct AnnotationName: Hashable, Sendable {
    package let path: BytePath
    package let iri: String
    package let coder: Coder

    package init(path: BytePath, iri: String, coder: Coder) {
        self.path = path
        self.iri = iri
        self.coder = coder
    }
}

extension ReviewRow {
    var name: AnnotationName { AnnotationName(path: path, iri: statement.id.iri, coder: coder) }
}

extension ReaderState {
    /// The anchors of an annotation whose notebook is in memory; nil where it is not, or is gone.
    func segments(of name: AnnotationName) -> [Anchor]? {
        let notebook =
            name.coder == coder
            ? shelf.own[name.path]?.notebook : shelf.others[name.path]?.first { $0.coder == name.coder }
        switch notebook?.item(name.iri) {
        case .statement(let statement): return statement.record.deletion == nil ? statement.segments : nil
        case .mention(let mention): return mention.record.deletion == nil ? [mention.anchor] : nil
        case .note, .actor, .concept, nil: return nil
        }
    }

    /// Goes to the words of an annotation, opening its article first where that is not open.
    mutating func goTo(_ name: AnnotationName) throws(Refusal) -> [Effect] {
        focus = .text
        if var reading, reading.path == name.path {
            reading.jumps.leave(reading.cursor)
            guard let ranges = segments(of: name).flatMap({ reading.ranges(of: $0) }) else {
                throw Refusal(Refusal.gone)
            }
            reading.select(ranges)
            self.reading = reading
            return []
        }
        destination = Destination(path: name.path, annotation: name)
        return [leaveEffect, .open(name.path)].compactMap(\.self)
    }
}
