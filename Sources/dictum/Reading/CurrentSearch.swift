import Synchronization

/// Which search through the corpus is wanted: pieces of an older one find out here that nobody waits for them.
final class CurrentSearch: Sendable {
    private let number = Mutex<Int?>(nil)

    func begin(_ new: Int) { number.withLock { $0 = new } }

    func stop() { number.withLock { $0 = nil } }

    func isWanted(_ search: Int) -> Bool { number.withLock { $0 == search } }
}
