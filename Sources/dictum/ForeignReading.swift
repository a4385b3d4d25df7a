import Dispatch

/// Work that waits for other programs, as those that read PDFs, on threads beside the jobs: one that takes its time holds up
/// nothing else.
final class ForeignReading: Sendable {
    /// What a person waits for: one does not wait for the other, because the first may be what they gave up on.
    private let urgent = DispatchQueue(label: "programs", qos: .userInitiated, attributes: .concurrent)
    /// What nobody waits for, one after the other.
    private let patient = DispatchQueue(label: "patient programs", qos: .utility)

    /// Does something on a thread of its own.
    func add(_ urgency: Jobs.Urgency, _ job: @escaping Jobs.Job) {
        switch urgency {
        case .urgent: urgent.async(execute: job)
        case .patient: patient.async(execute: job)
        }
    }

    /// Does something later, if it is still called for by then.
    func add(afterMilliseconds pause: Int, _ job: @escaping Jobs.Job) {
        urgent.asyncAfter(deadline: .now() + .milliseconds(pause), execute: job)
    }

    /// Waits until all that has been put in so far is done.
    func waitForAll() {
        urgent.sync(flags: .barrier) {}
        patient.sync {}
    }
}
