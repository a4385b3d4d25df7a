import Synchronization
import Testing

@testable import dictum

@Test func messagesAreTakenInTheirOrderAndOnce() {
    let mailbox = Mailbox<Int> {}
    for number in 1...3 { mailbox.post(number) }
    #expect(mailbox.takeAll() == [1, 2, 3])
    #expect(mailbox.takeAll() == [])
}

@Test func onlyTheFirstMessageWakes() {
    let counter = Counter()
    let mailbox = Mailbox<Int> { counter.count() }
    mailbox.post(1)
    mailbox.post(2)
    #expect(counter.value == 1)
    _ = mailbox.takeAll()
    mailbox.post(3)
    #expect(counter.value == 2)
}

/// Counts on any thread.
final class Counter: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func count() {
        number.withLock { $0 += 1 }
    }
}
