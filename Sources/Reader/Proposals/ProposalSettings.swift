import Suggestions

/// How a person wants proposals.
package struct ProposalSettings: Hashable, Sendable {
    /// From which score on somebody is proposed as the speaker, from 0 to 1. Below it a quotation is proposed alone.
    package var threshold = ArticleSuggestions.threshold
    /// Whether what somebody said without quotation marks is proposed too.
    package var showsIndirect = false
    /// Whether anything is learned from what is taken and rejected.
    package var learns = true
    /// What accepted proposals are marked with: the program and its version.
    package var proposer = "dictum"

    package init() {}
}
