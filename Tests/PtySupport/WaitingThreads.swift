import Dispatch
import Synchronization

/// Threads for tests that wait for another program, so that those that only compute go on meanwhile.
///
/// Swift runs tasks on as many threads as there are cores, and a test that waits in a system call holds one of them.
package final class WaitingThreads: TaskExecutor {
    package static let shared = WaitingThreads(count: 3)

    private let threads: [DispatchQueue]
    /// What waits for a thread, and the threads that wait for something to do.
    private let state: Mutex<(jobs: ArraySlice<UnownedJob>, idle: [Int])>

    private init(count: Int) {
        threads = (0..<count).map { DispatchQueue(label: "waiting \($0)") }
        state = Mutex((jobs: [], idle: Array(0..<count)))
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let thread = state.withLock { state in
            state.jobs.append(job)
            return state.idle.popLast()
        }
        if let thread { threads[thread].async { self.work(on: thread) } }
    }

    /// Takes one job after the other until there is none.
    private func work(on thread: Int) {
        while let job = next(thread) { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    private func next(_ thread: Int) -> UnownedJob? {
        state.withLock { state in
            if let job = state.jobs.popFirst() { return job }
            state.idle.append(thread)
            return nil
        }
    }
}
