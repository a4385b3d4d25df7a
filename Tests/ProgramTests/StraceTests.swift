import Annotations
import ProgramSupport
import PtySupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The built program under strace, which fails or kills it at its system calls: what `FaultTests` does from inside, done
/// by the kernel. With `DICTUM_STRACE=all` at every call and not at a choice of them.
@Suite(.enabled(if: Strace.isThere), .waitsForPrograms) struct StraceTests {
    /// What happens to a call.
    enum Fate: String, CaseIterable, Sendable {
        case fails = "error=EIO"
        case diskIsFull = "error=ENOSPC"
        case kills = "signal=SIGKILL"
    }

    static let calls = [
        "openat", "openat2", "write", "fsync", "fdatasync", "fallocate", "renameat2", "unlinkat", "close", "fchmod",
    ]

    @Test(arguments: Fate.allCases)
    func `The sidecar is the old or the new one, whatever becomes of a call`(fate: Fate) throws {
        for call in fate == .diskIsFull ? ["write", "fallocate"] : Self.calls {
            let trial = try Trial()
            for number in Self.choice(of: try trial.numbers(of: call)) {
                try Trial().run(call, number, fate)
            }
        }
    }

    /// All of them, or the first and the last, where nothing and where nearly all is done.
    private static func choice(of numbers: [Int]) -> [Int] {
        guard getenv("DICTUM_STRACE") == nil, numbers.count > 2 else { return numbers }
        return [numbers[0], numbers[numbers.count - 1]]
    }
}

/// The tracer of system calls, on Linux.
private enum Strace {
    static let path: BytePath = "/usr/bin/strace"

    /// Whether strace is there and may trace here.
    static let isThere: Bool = {
        guard access(path.display, X_OK) == 0 else { return false }
        let program = BuiltProgram()
        return program.run(["-qq", "-o", "/dev/null", "/bin/true"], as: path).status == 0
    }()
}

/// A statement whose memo is to be changed, in a folder of its own.
private struct Trial {
    private let folder = TestFolder()
    private let program = BuiltProgram()
    private let article: BytePath

    init() throws {
        article = folder.write("ferry.txt", "“The ferry stays,” said Ama Toll.\n")
        let made = program.run(
            "annotate", "add", article, "--quote", "“The ferry stays,”", "--speaker", "Ama Toll", "--memo", "old")
        #expect(made.status == 0, "\(made.errors)")
    }

    /// The numbers, from 1, of those calls of a kind that have to do with the corpus or the program's own folders.
    func numbers(of call: String) throws -> [Int] {
        _ = edit("new", under: ["-f", "-y", "-qq", "-o", folder.path("trace"), "-e", BytePath("trace=\(call)")])
        let lines = String(decoding: try #require(folder.content("trace")), as: UTF8.self).split(separator: "\n")
        return lines.enumerated().filter { $1.contains(folder.path.display) || $1.contains(program.home.display) }
            .map { $0.offset + 1 }
    }

    /// Changes the memo while a call comes to its fate, and again without.
    func run(_ call: String, _ number: Int, _ fate: StraceTests.Fate) throws {
        let label: Comment = "\(call) \(number) \(fate.rawValue)"
        let injection = BytePath("inject=\(call):\(fate.rawValue):when=\(number)")
        let status = edit("new", under: ["-f", "-qq", "-o", "/dev/null", "-e", injection]).status
        let memo = try memo()
        #expect(memo == "old" || memo == "new", label)
        if status == 0 { #expect(memo == "new", label) }
        let again = edit("newer")
        #expect(again.status == 0, "\(label): \(again.errors)")
        #expect(try self.memo() == "newer", label)
        #expect(!folder.names.contains { $0.hasSuffix(".tmp") }, label)
    }

    private func edit(_ memo: String, under strace: [BytePath] = []) -> BuiltProgram.Run {
        let arguments: [BytePath] = [
            "annotate", "edit", article, "--quote", "“The ferry stays,”", "--memo", BytePath(memo),
        ]
        guard !strace.isEmpty else { return program.run(arguments) }
        return program.run(strace + [BuiltProgram.path] + arguments, as: Strace.path)
    }

    /// The memo that the sidecar has, which must be whole.
    private func memo() throws -> String? {
        let coder = try #require(Coder(slug: "ana"))
        let bytes = try #require(folder.content("ferry.txt.ana.json"))
        let reading = try SidecarCodec.notebook(
            from: bytes, article: Identifier(iri: ""), coder: coder, label: "ferry.txt")
        #expect(reading.problems.isEmpty && reading.notebook.statements.count == 1)
        return reading.notebook.statements.first?.memo
    }
}
