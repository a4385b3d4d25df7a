/// Merges three versions of a file of a corpus: a sidecar, an actor, a topic, or what is said of the whole corpus. Which
/// it is, the content tells.
///
/// The outcome depends on the three contents and on nothing else: not on which side is whose, and not on a clock. It
/// can be merged again, with either side or a third, in any order, and comes out the same. The notion is that of
/// Shapiro et al., "Conflict-free Replicated Data Types", 2011, for each member by itself.
public enum FileMerge {
    /// What came of a merge.
    public struct Outcome: Hashable, Sendable {
        /// The merged file.
        public let bytes: [UInt8]
        /// How many members keep more than one value, for a person to decide.
        public let disagreements: Int
    }

    /// The merged file. `base` is what both sides grew from; nil or empty where they had nothing in common.
    ///
    /// Throws where one of the three cannot be understood, or where they are not of one thing.
    public static func merged(
        base: [UInt8]?, ours: [UInt8], theirs: [UInt8]
    ) throws(SidecarProblem) -> Outcome {
        let mine = try MergeInput(ours), other = try MergeInput(theirs)
        let old = base.flatMap { $0.isEmpty ? nil : $0 }
        let known = try old.map { bytes throws(SidecarProblem) in try MergeInput(bytes) }
        try mine.check(isOf: other)
        try known?.check(isOf: mine)
        let merged = mine.merged(base: known, other)
        let bytes = JSONWriter.text(of: .object(merged))
        guard let back = try? JSONReader.value(of: bytes), back.isIdentical(to: .object(merged)) else {
            throw SidecarProblem(.wrongType(expected: "what reads back as it was merged"), at: "")
        }
        return Outcome(bytes: bytes, disagreements: mine.disagreements(in: merged))
    }

    /// Why a file cannot be merged with any other; nil where it can.
    public static func problem(with bytes: [UInt8]) -> SidecarProblem? {
        do throws(SidecarProblem) {
            _ = try MergeInput(bytes)
            return nil
        } catch {
            return error
        }
    }
}

/// One of the files that are merged, understood.
struct MergeInput {
    private let object: JSONObject
    private let shape: MergeShape

    /// A file. Throws where it is none that can be merged.
    init(_ bytes: [UInt8]) throws(SidecarProblem) {
        guard let object = try SidecarCodec.value(of: bytes).object else {
            throw SidecarProblem(.wrongType(expected: "an object"), at: "")
        }
        self.object = object
        switch object["type"] {
        case .string("Actor"): shape = .actor
        case .string("Concept"): shape = .concept
        case .string("Corpus"): shape = .corpus
        default:
            guard object["type"]?.elements.contains(.string("AnnotationPage")) == true, case .array? = object["items"]
            else { throw SidecarProblem(.wrongType(expected: "a sidecar, an actor, a topic or a corpus"), at: "type") }
            shape = .page
        }
        let format = shape == .page ? Vocabulary.format : "format"
        if let newer = SidecarCodec.newerVersion(object, in: format) {
            throw SidecarProblem(.newerVersion(newer), at: format)
        }
    }

    /// Throws where another file is of another thing: to merge them would mix what does not belong together.
    func check(isOf other: MergeInput) throws(SidecarProblem) {
        guard shape == other.shape else { throw SidecarProblem(.otherThing("type"), at: "type") }
        for (name, values) in [identity, other.identity].pairs where values.0 != values.1 {
            throw SidecarProblem(.otherThing(name), at: name)
        }
    }

    /// The object with what both sides did since the base.
    func merged(base: MergeInput?, _ other: MergeInput) -> JSONObject {
        guard shape == .page else {
            return ObjectMerge(base: base?.object, shape).merged(object, other.object) ?? object
        }
        return PageMerge.merged(base: base?.object, object, other.object)
    }

    /// How many members of a merged object keep more than one value.
    func disagreements(in merged: JSONObject) -> Int {
        let items = shape == .page ? merged["items"]?.elements.compactMap(\.object) ?? [] : []
        return ([merged] + items).reduce(0) { $0 + Self.disagreements(in: $1, shape) }
    }

    private static func disagreements(in object: JSONObject, _ shape: MergeShape) -> Int {
        (object[shape.conflicts]?.elements ?? []).compactMap(DisagreementCodec(prefix: shape.prefix).disagreement)
            .count { !$0.others.isEmpty }
    }

    /// What says of which thing a file is, by the name of the member.
    private var identity: [String: String] {
        switch shape {
        case .actor, .concept: ["id": object.string("id")].compactMapValues(\.self)
        case .page:
            ["partOf": wholeID, Vocabulary.writer: object.string(Vocabulary.writer)].compactMapValues(\.self)
        case .corpus, .annotation: [:]
        }
    }

    private var wholeID: String? {
        object["partOf"]?.string ?? object["partOf"]?.object?.string("id")
    }
}

extension [[String: String]] {
    /// The values of the names that the first two have.
    fileprivate var pairs: [(name: String, values: (String, String))] {
        guard let first, let second = dropFirst().first else { return [] }
        return first.keys.sorted().compactMap { name in
            guard let left = first[name], let right = second[name] else { return nil }
            return (name, (left, right))
        }
    }
}
