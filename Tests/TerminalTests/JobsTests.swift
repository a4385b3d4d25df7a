import Dispatch
import Synchronization
import Testing

@testable import dictum

/// What has been done, in its order.
private final class Diary: Sendable {
    private let entries = Mutex<[String]>([])

    var all: [String] { entries.withLock { $0 } }

    func write(_ entry: String) {
        entries.withLock { $0.append(entry) }
    }
}

@Test func urgentJobsComeBeforePatientOnes() {
    let jobs = Jobs(), diary = Diary()
    let begin = DispatchSemaphore(value: 0), end = DispatchSemaphore(value: 0)
    jobs.add(.urgent) { begin.wait() }
    jobs.add(.patient) { diary.write("scan") }
    jobs.add(.patient) { end.signal() }
    jobs.add(.urgent) { diary.write("save") }
    jobs.add(.urgent) { diary.write("open") }
    begin.signal()
    end.wait()
    #expect(diary.all == ["save", "open", "scan"])
}

@Test func finishingWaitsForUrgentJobs() {
    let jobs = Jobs(), diary = Diary()
    let begin = DispatchSemaphore(value: 0)
    jobs.add(.urgent) { begin.wait() }
    jobs.add(.patient) { diary.write("scan") }
    jobs.add(.urgent) { diary.write("save") }
    begin.signal()
    #expect(jobs.finish(withinMilliseconds: 10_000))
    #expect(diary.all.first == "save")
}

@Test func finishingGivesUpOnAJobThatHangs() {
    let jobs = Jobs(), release = DispatchSemaphore(value: 0)
    jobs.add(.urgent) { release.wait() }
    #expect(!jobs.finish(withinMilliseconds: 20))
    release.signal()
}
