internal import Annotations
internal import Prose

extension Identifier {
    /// The name of a thing in a graph: its IRI, or, where another program gave it one that is none, an IRI made of that.
    var node: String { iri.isIRI ? iri : Identifier(derivedFrom: iri).iri }

    /// The name where only letters, digits and hyphens may stand: the UUID, or one made of the IRI.
    var key: String {
        let isPlain = uuid?.utf8.allSatisfy { $0 == 0x2D || Unicode.Scalar($0).properties.isASCIIHexDigit } ?? false
        return String((isPlain ? uuid : nil) ?? Identifier(derivedFrom: iri).uuid ?? "")
    }
}

extension String {
    /// Whether it is an absolute IRI as far as its letters tell (RFC 3987, section 2.2).
    fileprivate var isIRI: Bool {
        guard let colon = unicodeScalars.firstIndex(of: ":"), colon > startIndex else { return false }
        let scheme = unicodeScalars[..<colon], rest = unicodeScalars[unicodeScalars.index(after: colon)...]
        let isScheme =
            scheme.first?.properties.isAlphabetic == true
            && scheme.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
            }
        return isScheme && !rest.isEmpty
            && rest.allSatisfy {
                $0.value > 0x20 && $0.standIn == nil && !$0.isBlank && !"<>\"{}|\\^`".unicodeScalars.contains($0)
            }
    }

    /// On one line, and with what is seen as nothing or turns the direction of the text made visible.
    var plainLine: String { onOneLine.withStandIns }

    /// With what is seen as nothing made visible, but for line breaks and tabs.
    var withStandIns: String {
        guard unicodeScalars.contains(where: { $0.standIn != nil }) else { return self }
        var plain = ""
        for scalar in unicodeScalars {
            let isBreak = scalar == "\n" || scalar == "\t"
            if !isBreak, let standIn = scalar.standIn { plain += standIn } else { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }
}

extension Actor {
    /// The item in Wikidata; nil where it is written as none is.
    var wikidataItem: String? {
        guard let wikidata, wikidata.first == "Q", (2..<16).contains(wikidata.utf8.count),
            wikidata.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return wikidata
    }
}

/// The other names of actors, with the names of those who turned out to be the same.
struct OtherNames {
    private var merged: [Identifier<Actor>: [String]] = [:]

    /// Goes through the register once, which may be long.
    init(_ record: CorpusRecord) {
        for actor in record.actors where actor.mergedInto != nil {
            guard let standing = record.standing(actor.id), standing.id != actor.id else { continue }
            merged[standing.id, default: []] += [actor.name] + actor.aliases.map(\.name)
        }
    }

    /// The other names of an actor, each once.
    subscript(actor: Actor) -> [String] {
        var seen: Set<String> = [actor.name]
        return (actor.aliases.map(\.name) + (merged[actor.id] ?? [])).filter {
            $0.said != nil && seen.insert($0).inserted
        }
    }
}

extension JSONObject {
    /// The members that have a value.
    init(_ members: KeyValuePairs<String, JSONValue?>) {
        self.init(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// Itself as a value.
    var value: JSONValue { .object(self) }
}
