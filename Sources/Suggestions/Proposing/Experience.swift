package import Annotations

/// What a person took and what they turned down in a corpus: it moves the scores of proposals like those.
///
/// Counts only, no words of articles. Whoever holds it keeps it, shows it and can empty it.
package struct Experience: Hashable, Sendable {
    /// How proposals with something in common fared.
    package struct Tally: Hashable, Sendable {
        package var accepted = 0
        package var rejected = 0
    }

    /// By verb of the cue.
    package private(set) var verbs: [String: Tally] = [:]
    /// By rule.
    package private(set) var rules: [String: Tally] = [:]

    /// No experience.
    package init() {}

    /// Whether nothing was learned yet.
    package var isEmpty: Bool { verbs.isEmpty && rules.isEmpty }

    /// Learns from what a person did with a proposal.
    package mutating func note(_ traits: SuggestionTraits, isAccepted: Bool) {
        Self.note(isAccepted, in: &rules[traits.rule, default: Tally()])
        if !traits.verb.isEmpty { Self.note(isAccepted, in: &verbs[traits.verb, default: Tally()]) }
    }

    /// Takes back what was learned from a proposal, as an undo does.
    package mutating func forget(_ traits: SuggestionTraits, wasAccepted: Bool) {
        Self.forget(wasAccepted, traits.rule, in: &rules)
        Self.forget(wasAccepted, traits.verb, in: &verbs)
    }

    /// Adds what another has gained since an earlier state.
    mutating func add(_ later: Experience, since earlier: Experience) {
        verbs = Learned.sum(verbs, later.verbs, since: earlier.verbs)
        rules = Learned.sum(rules, later.rules, since: earlier.rules)
    }

    /// A score as experience moves it. A decision counts half for its rule and half for its verb: counted whole for both,
    /// two corrections of *said* would silence all that is said.
    func moved(_ score: Double, _ traits: SuggestionTraits) -> Double {
        let tallies = [rules[traits.rule], verbs[traits.verb]].compactMap(\.self)
        let accepted = tallies.reduce(0) { $0 + $1.accepted }, rejected = tallies.reduce(0) { $0 + $1.rejected }
        return Self.moved(score, accepted: Double(accepted) / 2, rejected: Double(rejected) / 2)
    }

    /// What was counted on annotated articles weighs as much as so many decisions.
    private static let weight = 40.0

    /// A score after what was decided of proposals that have one thing in common.
    static func moved(_ score: Double, _ tally: Tally?) -> Double {
        moved(score, accepted: Double(tally?.accepted ?? 0), rejected: Double(tally?.rejected ?? 0))
    }

    private static func moved(_ score: Double, accepted: Double, rejected: Double) -> Double {
        (score * weight + accepted) / (weight + accepted + rejected)
    }

    private static func note(_ isAccepted: Bool, in tally: inout Tally) {
        if isAccepted { tally.accepted += 1 } else { tally.rejected += 1 }
    }

    private static func forget(_ wasAccepted: Bool, _ name: String, in tallies: inout [String: Tally]) {
        guard var tally = tallies[name] else { return }
        if wasAccepted {
            tally.accepted = max(0, tally.accepted - 1)
        } else {
            tally.rejected = max(0, tally.rejected - 1)
        }
        tallies[name] = tally == Tally() ? nil : tally
    }
}

extension Experience {
    /// What was learned, to be kept.
    package var json: JSONValue {
        .object(JSONObject([.init("verbs", Self.json(verbs)), .init("rules", Self.json(rules))]))
    }

    /// What was kept. What cannot be understood is passed over: it costs no more than it was worth.
    package init(json: JSONValue) {
        guard case .object(let object) = json else { return }
        verbs = Self.tallies(object["verbs"])
        rules = Self.tallies(object["rules"])
    }

    private static func json(_ tallies: [String: Tally]) -> JSONValue {
        let members = tallies.sorted { $0.key < $1.key }.map { name, tally in
            JSONObject.Member(name, .array([.number("\(tally.accepted)"), .number("\(tally.rejected)")]))
        }
        return .object(JSONObject(members))
    }

    private static func tallies(_ json: JSONValue?) -> [String: Tally] {
        guard case .object(let object) = json else { return [:] }
        var tallies: [String: Tally] = [:]
        for member in object.members {
            guard case .array(let values) = member.value else { continue }
            let counts = values.compactMap { value -> Int? in
                guard case .number(let digits) = value, let count = Int(digits), (0...1_000_000).contains(count) else {
                    return nil
                }
                return count
            }
            if counts.count == 2 { tallies[member.name] = Tally(accepted: counts[0], rejected: counts[1]) }
        }
        return tallies
    }
}
