import Annotations
import Suggestions

/// What a sidecar says of a statement that was proposed: `dictum 0.1.0: subjectCueAfter 0.97`, and after it what of it a
/// person has changed: `; corrected: speaker, kind`.
extension Provenance {
    /// Where a statement comes from that a person made of a proposal.
    init(_ suggestion: Suggestion, by proposer: String) {
        let hundredths = Int((suggestion.score * 100).rounded())
        let score = hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
        let rule = suggestion.traits.rule.isEmpty ? "nobody" : suggestion.traits.rule
        self = .suggested(by: "\(proposer): \(rule) \(score)")
    }

    /// The same with another speaker than was proposed.
    var withAnotherSpeaker: Provenance { correcting(["speaker"]) }

    /// The same after a person has changed values that were there. One that was not there yet corrects nothing.
    func corrected(from before: Statement, to after: Statement) -> Provenance {
        guard self == after.provenance else { return after.provenance }
        var parts: [String] = []
        if before.speaker != .unset, before.speaker != after.speaker { parts.append("speaker") }
        if before.kind != after.kind { parts.append("kind") }
        if before.cue != nil, before.cue != after.cue { parts.append("cue") }
        if before.segments != after.segments { parts.append("words") }
        return correcting(parts)
    }

    private static let corrected = "; corrected: "

    private func correcting(_ parts: [String]) -> Provenance {
        guard !parts.isEmpty, case .suggested(let by) = self else { return self }
        guard let end = by.firstRange(of: Self.corrected) else {
            return .suggested(by: by + Self.corrected + parts.joined(separator: ", "))
        }
        let known = by[end.upperBound...].split(separator: ", ").map(String.init)
        let all = known + parts.filter { !known.contains($0) }
        return .suggested(by: by[..<end.upperBound] + all.joined(separator: ", "))
    }
}
