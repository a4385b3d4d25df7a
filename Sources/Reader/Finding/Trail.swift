package import Annotations
package import Prose

/// What a person leaves behind while finding things: marks, jumps, and what was typed into lines. Kept for the next start.
package struct Trail: Hashable, Sendable {
    package internal(set) var marks: [Mark]
    /// The places that were left by jumps, the latest last, as of when the program was last left.
    package internal(set) var jumps: [Jump]
    package internal(set) var typed: [TypedLines.Kind: TypedLines]

    package init(marks: [Mark] = [], jumps: [Jump] = [], typed: [TypedLines.Kind: TypedLines] = [:]) {
        self.marks = Array(marks.suffix(Self.limit))
        self.jumps = jumps
        self.typed = typed
    }

    /// Marks that are kept; the oldest go first.
    static let limit = 2000

    /// The mark of a letter: a small one is that of an article, a capital the folder's.
    func mark(_ letter: Unicode.Scalar, in path: BytePath?) -> Mark? {
        marks.last { $0.letter == letter && ($0.isOfFolder || $0.path == path) }
    }

    /// Sets a mark instead of the one that had its letter.
    mutating func set(_ mark: Mark) {
        marks.removeAll { $0.letter == mark.letter && (mark.isOfFolder || $0.path == mark.path) }
        marks.append(mark)
        if marks.count > Self.limit { marks.removeFirst() }
    }
}

/// A place that a jump left.
package struct Jump: Hashable, Sendable {
    package let path: BytePath
    /// The place with the words around it, so that it is found again in a text that was changed.
    package let anchor: PlaceAnchor

    package init(to anchor: PlaceAnchor, in path: BytePath) {
        self.path = path
        self.anchor = anchor
    }
}

/// A place that a person gave a letter.
package struct Mark: Hashable, Sendable {
    package let letter: Unicode.Scalar
    package let path: BytePath
    /// The place with the words around it, so that it is found again in a text that was changed.
    package let anchor: PlaceAnchor

    package init(_ letter: Unicode.Scalar, at anchor: PlaceAnchor, in path: BytePath) {
        self.letter = letter
        self.path = path
        self.anchor = anchor
    }

    /// Whether it leads to its article from every other one.
    var isOfFolder: Bool { letter.properties.isUppercase }

    /// The letters of an article, and those of the folder.
    static let small = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
}

extension ReaderState {
    /// The trail with the jumps as they are now.
    var wholeTrail: Trail {
        var whole = trail
        if let reading { whole.jumps = reading.jumps.kept(leaving: reading.path, reading.text) }
        return whole
    }

    /// Takes in the trail of an earlier start, which may come when an article is open already.
    mutating func take(_ kept: Trail) {
        guard trail == Trail() else { return }
        trail = kept
        guard let reading else { return }
        let earlier = JumpList(kept.jumps).arriving(at: reading.path, reading.text)
        self.reading?.jumps = reading.jumps.following(earlier)
    }
}
