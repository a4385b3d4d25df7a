/// What the status line has said, the latest last, since it says a thing only until the next key.
package struct MessageLog: Equatable, Sendable {
    /// Something that was said, and how often in a row.
    package struct Entry: Equatable, Sendable {
        package let message: Message
        package fileprivate(set) var times: Int
    }

    /// How many are kept.
    package static let limit = 200

    package private(set) var entries: [Entry] = []

    mutating func note(_ message: Message) {
        if let last = entries.last, last.message == message {
            entries[entries.count - 1].times += 1
            return
        }
        entries.append(Entry(message: message, times: 1))
        if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
    }
}

/// The messages while they are being read, or a report: which of them the cursor is on.
package struct MessageView: Equatable, Sendable {
    /// Lines under a title that are shown instead of the messages.
    struct Report: Equatable, Sendable {
        let title: String
        let lines: [String]
    }

    package internal(set) var cursor: Int
    var report: Report?
}
