package import Annotations

extension Learned {
    /// What was learned, to be kept.
    package var json: JSONValue {
        let speakers = speakers.sorted { $0.key < $1.key }.map { trace, tally in
            JSONObject.Member(trace, .array([.number("\(tally.accepted)"), .number("\(tally.rejected)")]))
        }
        let namings = namings.sorted { $0.key < $1.key }.map { trace, actors in
            let counts = actors.sorted { $0.key.iri < $1.key.iri }
            return JSONObject.Member(
                trace, .object(JSONObject(counts.map { JSONObject.Member($0.key.iri, .number("\($0.value)")) })))
        }
        return .object(
            JSONObject([
                .init("version", .number("1")), .init("experience", experience.json),
                .init("speakers", .object(JSONObject(speakers))), .init("namings", .object(JSONObject(namings))),
                .init("rejected", .array(rejected.sorted().map { .string($0) })),
                .init("rejections", .array(rejections.map(\.json))),
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
        if case .object(let words)? = object["namings"] {
            for member in words.members where Trace.isOne(member.name) {
                let actors = Self.actors(member.value)
                if !actors.isEmpty { namings[member.name] = actors }
            }
        }
        guard case .array(let traces)? = object["rejected"] else { return }
        for case .string(let trace) in traces where Trace.isOne(trace) { rejected.insert(trace) }
        guard case .array(let steps)? = object["rejections"] else { return }
        for step in steps { if let rejection = Rejection(json: step) { keep(rejection) } }
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

    /// Names of actors, and how often each was named.
    private static func actors(_ json: JSONValue) -> [Identifier<Actor>: Int] {
        guard case .object(let object) = json else { return [:] }
        var actors: [Identifier<Actor>: Int] = [:]
        for member in object.members where member.name.hasPrefix("urn:") && member.name.utf8.count <= 200 {
            if let count = count(member.value), count > 0 { actors[Identifier(iri: member.name)] = count }
        }
        return actors
    }

    private static func count(_ json: JSONValue?) -> Int? {
        guard case .number(let digits)? = json, let count = Int(digits), (0...1_000_000).contains(count) else {
            return nil
        }
        return count
    }
}
