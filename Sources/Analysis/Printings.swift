package import Annotations

/// Which articles are printings of the same text: the copy of an agency in several outlets, cut or with a few words changed.
package struct Printings: Hashable, Sendable {
    /// An article beside another one.
    package struct Other: Hashable, Sendable {
        package let path: BytePath
        /// How alike it is; nil where both are parts of a longer text and not of each other.
        package let likeness: Likeness?
    }

    /// The articles of each text, the longest first.
    package let sets: [[BytePath]]

    /// Where an article is in `sets`, and in the table.
    private struct Place: Hashable {
        let set: Int
        let number: Int
    }

    private let places: [BytePath: Place]
    /// The sketches of those articles alone, set after set.
    private let sketches: SketchTable
    /// Where each set begins in the table.
    private let starts: [Int]

    /// Nothing was printed twice.
    package init() {
        self.init([], SketchTable())
    }

    /// Finds them among articles, each with its sketch in a table.
    package init(_ paths: [BytePath], _ table: SketchTable) {
        let found = table.sets()
        sets = found.map { $0.map { paths[$0] } }
        sketches = table.texts(found.joined())
        var places: [BytePath: Place] = [:], starts: [Int] = [], number = 0
        for (index, set) in sets.enumerated() {
            starts.append(number)
            for path in set {
                places[path] = Place(set: index, number: number)
                number += 1
            }
        }
        self.places = places
        self.starts = starts
    }

    /// How many other articles print the text of one.
    package func count(besides path: BytePath) -> Int {
        places[path].map { sets[$0.set].count - 1 } ?? 0
    }

    /// The other articles that print the text of one, the longest first.
    package func others(besides path: BytePath) -> [Other] {
        guard let place = places[path] else { return [] }
        return zip(sets[place.set], starts[place.set]...).compactMap { other, number in
            other == path ? nil : Other(path: other, likeness: sketches.likeness(place.number, number))
        }
    }

    /// Some of the other articles that print the text of one, the longest first.
    package func others(besides path: BytePath, most: Int) -> [BytePath] {
        guard let place = places[path] else { return [] }
        return sets[place.set].lazy.filter { $0 != path }.prefix(most).map(\.self)
    }

    /// How alike each article of a set is to the first of it.
    package func likenesses(ofSet index: Int) -> [Likeness?] {
        let first = starts[index]
        return sets[index].indices.map { sketches.likeness(first, first + $0) }
    }

    /// How many words an article has that was printed more than once.
    package func wordCount(of path: BytePath) -> Int? { places[path].map { sketches.wordCount($0.number) } }
}
