/// In which order a table shows statements.
package enum StatementOrder: String, CaseIterable, Sendable {
    /// Unsure first, then what nobody has reviewed, then the rest.
    case work
    case speaker, topic, stance, outlet, date, article
}
