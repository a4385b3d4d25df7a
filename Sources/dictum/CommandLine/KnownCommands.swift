import Reader

/// The commands that keys can be bound to: those that the default keymap binds, with as many arguments as it gives them.
func knownCommands(in defaultKeymap: KeymapSource) -> [CommandSignature] {
    var counts: [String: Int] = [:]
    for line in KeymapFile(defaultKeymap).lines {
        guard case .bind(_, _, let command, let arguments, _) = line.directive else { continue }
        counts[command.text] = max(counts[command.text] ?? 0, arguments.count)
    }
    return counts.map { CommandSignature($0, "", optional: Array(repeating: .text, count: $1)) }
}
