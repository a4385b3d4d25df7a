import PtySupport
import Testing

/// The demo beside the tests in the build folder, in a terminal.
enum DemoProgram {
    static var path: String {
        let folder = CommandLine.arguments.first?.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder ?? []).joined(separator: "/") + "/TerminalDemo"
    }

    static func start(_ change: (inout PtyStart) -> Void = { _ in }) throws -> PtyProgram {
        var start = PtyStart(path: path)
        change(&start)
        return try PtyProgram(start)
    }
}
