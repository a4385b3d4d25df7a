package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program as it was built beside these tests, run as a shell would run it.
package struct BuiltProgram {
    /// What a run left behind.
    package struct Run {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// Has the home folder and what the program wrote.
    private let scratch = TestFolder()

    /// The folder that is the program's `$HOME`.
    package var home: BytePath { scratch.path("home") }

    /// Variables that the program has besides, or in the place of, `HOME`, `LOGNAME` and `LANG`.
    private let variables: [String]

    /// The program with more variables in its environment.
    package init(_ variables: String...) {
        self.variables = variables
        scratch.makeFolder("home")
    }

    /// Writes a file under the program's `$HOME`.
    package func writeHome(_ name: String, _ content: String) {
        scratch.write("home/" + name, content)
    }

    /// Runs the program to its end. Paths among the arguments must be absolute.
    package func run(_ arguments: BytePath...) -> Run {
        run(arguments)
    }

    /// The same with the arguments in an array.
    package func run(_ arguments: [BytePath]) -> Run {
        run(arguments, as: Self.path)
    }

    /// Runs another program, such as one that runs this one, in the same surroundings.
    package func run(_ arguments: [BytePath], as program: BytePath) -> Run {
        let status = spawn(
            program, arguments, environment: variables + ["HOME=\(home.display)", "LOGNAME=ana", "LANG=C.UTF-8"],
            output: scratch.path("output"), errors: scratch.path("errors"))
        return Run(status: status, output: text("output"), errors: text("errors"))
    }

    private func text(_ name: String) -> String {
        String(decoding: scratch.content(name) ?? [], as: UTF8.self)
    }

    /// The program: beside the bundle of these tests, which the arguments name, or in a folder above it.
    package static let path: BytePath = {
        guard let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }),
            let absolute = realpath(bundle, nil)
        else { preconditionFailure("the arguments of a test run name its bundle") }
        defer { free(absolute) }
        var folder = BytePath(String(cString: absolute)).folder
        while folder.bytes.count > 1, access(folder.appending(BytePath("dictum")).display, X_OK) != 0 {
            folder = folder.folder
        }
        return folder.appending(BytePath("dictum"))
    }()
}
