package import Annotations

extension Learned {
    /// What was learned, to be kept.
    package var json: JSONValue {
        let speakers = speakers.sorted { $0.key < $1.key }.map { trace, tally in
            JSONObject.Member(trace, .array([.number("\(tally.accepted)"), .number("\(tally.rejected)")]))
        }
        let namings = namings.sorted { $0.key < $1.key }.map { trace, naming in
            JSONObject.Member(trace, .array([.string(naming.actor.iri), .number("\(naming.count)")]))
        }
        return .object(
            JSONObject([
                .init("version", .number("1")), .init("experience", experience.json),
                .init("speakers", .object(JSONObject(speakers))), .init("namings", .object(JSONObject(namings))),
                .init("rejected", .array(rejected.sorted().map { .string($0) })),
            ]))
    }

    /// What was kept. What cannot be understood is passed over: it costs no more than it was worth.
    package init(json: JSONValue) {
        self.init()
        guard case .object(let object) = json, object["version"] == .number("1") else { return }
        if let experience = object["experience"] { self.experience = Experience(json: experience) }
        for (trace, values) in Self.members(object["speakers"]) {
            guard let accepted = Self.count(values.first), let rejected = Self.count(values.last) else { continue }
            speakers[trace] = Experience.Tally(accepted: accepted, rejected: rejected)
        }
        for (trace, values) in Self.members(object["namings"]) {
            guard case .string(let iri)? = values.first, iri.hasPrefix("urn:"), iri.utf8.count <= 200,
                let count = Self.count(values.last), count > 0
            else { continue }
            namings[trace] = Naming(actor: Identifier(iri: iri), count: count)
        }
        guard case .array(let traces)? = object["rejected"] else { return }
        for case .string(let trace) in traces where Trace.isOne(trace) { rejected.insert(trace) }
    }

    /// Members that have a trace for a name and two values.
    private static func members(_ json: JSONValue?) -> [(trace: String, values: [JSONValue])] {
        guard case .object(let object)? = json else { return [] }
        return object.members.compactMap { member in
            guard Trace.isOne(member.name), case .array(let values) = member.value, values.count == 2 else {
                return nil
            }
            return (member.name, values)
        }
    }

    private static func count(_ json: JSONValue?) -> Int? {
        guard case .number(let digits)? = json, let count = Int(digits), (0...1_000_000).contains(count) else {
            return nil
        }
        return count
    }
}
