import Foundation

/// The program that saves without end, or as one of many.
enum SaveForever {
    /// The program, which is built beside the tests; nil where the tests were moved away from it.
    static let program: URL? = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<5 {
            let file = folder.appendingPathComponent("SaveForever")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
            folder.deleteLastPathComponent()
        }
        return nil
    }()
}
