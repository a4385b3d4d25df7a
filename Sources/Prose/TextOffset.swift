/// A place in an article: the number of Unicode scalars before it.
///
/// Scalars, because that is what the Web Annotation Data Model counts (REC 2017-02-23, 4.2.5), and because they are
/// the one unit that neither an encoding nor a Unicode version changes. Bytes, UTF-16 units, graphemes and columns are
/// other types and stay inside the function that needs them.
public struct TextOffset: Hashable, Comparable, Sendable {
    /// How many scalars stand before this place, from 0.
    public let scalars: Int

    /// The place after `scalars` scalars.
    public init(_ scalars: Int) {
        self.scalars = scalars
    }

    /// The start of every text.
    public static let start = TextOffset(0)

    /// Whether one place stands before another.
    public static func < (left: TextOffset, right: TextOffset) -> Bool {
        left.scalars < right.scalars
    }

    /// The place `distance` scalars further on.
    public static func + (place: TextOffset, distance: Int) -> TextOffset {
        TextOffset(place.scalars + distance)
    }

    /// The place `distance` scalars before.
    public static func - (place: TextOffset, distance: Int) -> TextOffset {
        TextOffset(place.scalars - distance)
    }

    /// How many scalars lie between two places.
    public static func - (end: TextOffset, start: TextOffset) -> Int {
        end.scalars - start.scalars
    }
}

/// A stretch of an article, its end not included.
public typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
    /// The stretch from `start` to before `end`, in scalars.
    public init(_ start: Int, _ end: Int) {
        self = TextOffset(start)..<TextOffset(end)
    }

    /// How many scalars the stretch holds.
    public var length: Int {
        upperBound.scalars - lowerBound.scalars
    }

    /// Whether `other` lies wholly inside this stretch.
    public func encloses(_ other: TextRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
