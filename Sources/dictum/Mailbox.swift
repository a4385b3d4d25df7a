import Synchronization

/// Where other threads put what they have found, for the run loop to take.
final class Mailbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])
    private let wake: @Sendable () -> Void

    /// `wake` ends the wait of whoever takes the messages. Any thread calls it.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Puts a message behind the others. Only the first one wakes: the others are taken with it.
    func post(_ message: Message) {
        let wasEmpty = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        if wasEmpty { wake() }
    }

    /// Takes all messages, the oldest first.
    func takeAll() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
