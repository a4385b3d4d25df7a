import Annotations
import ArgumentParser
import Library

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `dictum setup-git`: makes git merge sidecars with Dictum, in one repository.
struct SetUpGitCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.setUpGit.rawValue,
        abstract: "Make git merge sidecars annotation by annotation, in the repository of a folder.",
        discussion: """
            Writes what is missing into the folder's .gitattributes, which is to be committed, and names the merge driver \
            in the repository's own configuration, which everybody who clones it does anew with this command. Without the \
            driver, git reports a conflict where two versions of a sidecar meet.

            Exit status: 0 it is so; 1 with --check, something is missing; 2 it could not be done.
            """)

    @Argument(help: ArgumentHelp("The folder of articles.", valueName: "folder"))
    var folder = "."

    @Flag(help: "Only say what is missing.")
    var check = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let place = RawArguments.path(folder)
        let git = GitProgram(folder: place)
        let top = try asking { () throws(GitProblem) in try git.topFolder() }
        let attributes = place.appending(BytePath(".gitattributes"))
        let missing = GitAttributes.missing(in: try content(of: attributes))
        let settings = Self.settings.filter { git.setting($0.name) != $0.value }
        guard !check else { return try report(missing, settings.map(\.name), attributes, top) }
        if !missing.isEmpty { try complete(attributes) }
        for setting in settings {
            _ = try asking { () throws(GitProblem) in try git.run(["config", "--local", setting.name, setting.value]) }
        }
        try say(missing.map { "\(attributes.display): added: \($0)" })
        try say(settings.map { "\(top.display): set: \($0.name) = \($0.value)" })
        if missing.isEmpty, settings.isEmpty { try say(["\(top.display): git merges sidecars with dictum already"]) }
        if !missing.isEmpty { try say(["commit \(attributes.display), so that others have it too"]) }
        return .well
    }

    /// What is missing for git to merge sidecars with this program; nil where a folder is in no repository.
    static func missing(in folder: BytePath) -> [String]? {
        let git = GitProgram(folder: folder)
        let attributes = folder.appending(BytePath(".gitattributes"))
        guard (try? git.topFolder()) != nil else { return nil }
        let content = (try? CarefulFile.bytes(attributes)) ?? []
        let lines = GitAttributes.missing(in: String(decoding: content, as: UTF8.self))
        return lines + settings.filter { git.setting($0.name) != $0.value }.map(\.name)
    }

    private func report(
        _ missing: [String], _ settings: [String], _ attributes: BytePath, _ top: BytePath
    ) throws(CommandFailure) -> CommandOutcome {
        try say(missing.map { "\(attributes.display): missing: \($0)" })
        try say(settings.map { "\(top.display): not set: \($0)" })
        return missing.isEmpty && settings.isEmpty ? .well : .withProblems
    }

    private func say(_ lines: [String]) throws(CommandFailure) {
        for line in lines { try Output.standard.write(visibleName(line) + "\n") }
    }

    /// The settings of the driver. Git gives the command to a shell, and replaces what follows a percent sign.
    private static let settings = [
        (name: "merge.dictum.name", value: "Dictum, annotation by annotation"),
        (name: "merge.dictum.driver", value: "\(program) merge-file --path=%P %O %A %B"),
    ]

    /// This program, wherever it is called from, as one word of a shell.
    private static var program: String {
        let own = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments.first ?? "", nil)
        defer { free(own) }
        guard let own else { return "dictum" }
        let path = String(cString: own)
        return "'"
            + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            .split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%") + "'"
    }

    private func content(of file: BytePath) throws(CommandFailure) -> String {
        do throws(StoreFailure) {
            return String(decoding: try CarefulFile.bytes(file) ?? [], as: UTF8.self)
        } catch {
            throw .store(error)
        }
    }

    private func complete(_ file: BytePath) throws(CommandFailure) {
        do throws(StoreFailure) {
            let state = Folders(environment: .current).state
            try CarefulFile.update(file, mode: 0o644, state: state) { content in
                let old = content ?? []
                let added = GitAttributes.completed(String(decoding: old, as: UTF8.self))
                // What is not UTF-8 in it stays as it is.
                return old + Array(added.utf8).dropFirst(String(decoding: old, as: UTF8.self).utf8.count)
            }
        } catch {
            throw .store(error)
        }
    }

    private func asking<Answer>(_ body: () throws(GitProblem) -> Answer) throws(CommandFailure) -> Answer {
        do throws(GitProblem) {
            return try body()
        } catch {
            throw .git(error)
        }
    }
}
