/// Disagreements as the member of an annotation, or of an entry, that keeps them.
///
/// Each is an object: `member`, `decisions` where it is not 0, and `others`, each with its `value` and `decisions`. In
/// a sidecar the names bear our prefix, because JSON-LD drops what it does not know.
struct DisagreementCodec {
    /// What stands before each name.
    let prefix: String

    /// The value of the member; nil where there is nothing to keep.
    func value(of disagreements: [Disagreement]) -> JSONValue? {
        disagreements.isEmpty ? nil : .array(disagreements.map(value))
    }

    /// The disagreement that an element of the member says; nil where it says none.
    func disagreement(in value: JSONValue) -> Disagreement? {
        guard let object = value.object, let member = object.string(prefix + "member"), !member.isEmpty else {
            return nil
        }
        let others = object[prefix + "others"]?.elements.compactMap(alternative) ?? []
        return Disagreement(member, others: others, decisions: decisions(object))
    }

    private func value(of disagreement: Disagreement) -> JSONValue {
        var members: [JSONObject.Member] = []
        members.add(prefix + "member", disagreement.member)
        members.add(prefix + "decisions", count(disagreement.decisions))
        if !disagreement.others.isEmpty {
            members.add(prefix + "others", .array(disagreement.others.map(value)))
        }
        return .object(JSONObject(members))
    }

    private func value(of alternative: Disagreement.Alternative) -> JSONValue {
        var members: [JSONObject.Member] = []
        members.add(prefix + "value", alternative.value)
        members.add(prefix + "decisions", count(alternative.decisions))
        return .object(JSONObject(members))
    }

    private func alternative(_ value: JSONValue) -> Disagreement.Alternative? {
        guard let object = value.object, let kept = object[prefix + "value"] else { return nil }
        return Disagreement.Alternative(kept, decisions: decisions(object))
    }

    private func count(_ decisions: Int) -> JSONValue? {
        decisions == 0 ? nil : .number(String(decisions))
    }

    private func decisions(_ object: JSONObject) -> Int {
        object[prefix + "decisions"]?.count ?? 0
    }
}
