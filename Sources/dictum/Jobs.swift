import Dispatch
import Synchronization

/// Slow work, one job after the other, on a thread beside the run loop.
///
/// One thread, so that saves of the same sidecar happen in their order. A patient job is a short piece of long work: an
/// urgent one waits for its end.
final class Jobs: Sendable {
    typealias Job = @Sendable () -> Void

    /// When a job's turn is.
    enum Urgency {
        /// Before all that is patient: what a person waits for, and what must not be lost.
        case urgent
        /// When nothing is urgent.
        case patient
    }

    private struct Waiting {
        var urgent: ArraySlice<Job> = []
        var patient: ArraySlice<Job> = []

        mutating func next() -> Job? {
            urgent.popFirst() ?? patient.popFirst()
        }
    }

    private let waiting = Mutex(Waiting())
    private let thread = DispatchQueue(label: "jobs")

    /// Puts a job behind the others of its urgency.
    func add(_ urgency: Urgency, _ job: @escaping Job) {
        waiting.withLock { waiting in
            switch urgency {
            case .urgent: waiting.urgent.append(job)
            case .patient: waiting.patient.append(job)
            }
        }
        thread.async { self.runNext() }
    }

    /// Drops all patient jobs, waits for the urgent ones, and says whether they came to their end in time. For the end
    /// of the program, which a disk that does not answer must not prevent.
    func finish(withinMilliseconds limit: Int) -> Bool {
        let isDone = DispatchSemaphore(value: 0)
        waiting.withLock { $0.patient = [] }
        add(.urgent) { isDone.signal() }
        return isDone.wait(timeout: .now() + .milliseconds(limit)) == .success
    }

    /// Waits until all that has been put in so far is done.
    func waitForAll() {
        thread.sync {}
    }

    private func runNext() {
        waiting.withLock { $0.next() }?()
    }
}
