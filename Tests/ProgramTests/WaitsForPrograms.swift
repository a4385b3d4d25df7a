import PtySupport
import Testing

/// Runs the tests of a suite on threads of their own, see ``WaitingThreads``.
struct WaitsForPrograms: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(WaitingThreads.shared, operation: function)
    }
}

extension Trait where Self == WaitsForPrograms {
    static var waitsForPrograms: WaitsForPrograms { WaitsForPrograms() }
}
