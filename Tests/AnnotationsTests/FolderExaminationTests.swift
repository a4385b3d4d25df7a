import Annotations
import Foundation
import Testing

/// What `dictum doctor` finds out about a folder, on file systems with something missing.
@Suite struct FolderExaminationTests {
    typealias Ability = FolderExamination.Ability

    /// A file system in which one call does not work, and the abilities that go with it.
    static let lacking: [(operation: SystemOperation, code: Int32, lost: Set<Ability>)] = [
        (.exchange, EINVAL, [.exchanges]), (.renameNew, ENOSYS, [.keepsFirst]), (.rename, EIO, [.replaces]),
        (.lock, EOPNOTSUPP, [.locks]), (.sync, EIO, [.flushes]), (.create, EROFS, Set(Ability.allCases)),
        (.write, ENOSPC, Set(Ability.allCases)),
    ]

    @Test(arguments: lacking)
    func saysWhatIsMissing(operation: SystemOperation, code: Int32, lost: Set<Ability>) throws {
        let desk = try Desk()
        let sound = try FolderExamination(of: desk.store().folder)
        var calls = SystemCalls()
        calls.interfere = { $0 == operation ? .fail(code) : nil }
        let examination = try FolderExamination(of: desk.store().folder, calls: calls)
        for ability in Ability.allCases {
            let outcome = try #require(examination.outcomes[ability])
            #expect(lost.contains(ability) ? outcome != .can : outcome == sound.outcomes[ability], "\(ability)")
        }
        #expect(desk.names("corpus").filter { $0.hasPrefix(".dictum-") }.isEmpty)
    }

    @Test func findsThatThisFolderCanDoWhatEverySystemCan() throws {
        let desk = try Desk()
        let examination = try FolderExamination(of: desk.store().folder)
        for ability in [Ability.writes, .flushes, .replaces, .keepsFirst, .permissions, .locks] {
            #expect(examination.outcomes[ability] == .can, "\(ability)")
        }
        #expect(examination.freeSpace.map { $0 > 0 } == true)
    }

    @Test func saysThatAFolderIsNotThere() throws {
        let desk = try Desk()
        #expect(throws: StoreFailure.self) { try FolderExamination(of: desk.store().folder.appending("gone")) }
    }
}
