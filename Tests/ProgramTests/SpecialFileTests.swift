import Annotations
import ProgramSupport
import PtySupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What lies in folders and is no text, for everything that opens one: nothing waits for it.
@Suite(.serialized, .waitsForPrograms) struct SpecialFileTests {
    private let home = TestFolder()

    /// Things that call themselves articles.
    enum Special: CaseIterable {
        case pipe, device, socket, loop, deadLink, unreadable, folder

        /// Makes it in a folder.
        func make(in folder: TestFolder) {
            switch self {
            case .pipe: folder.makePipe("b.txt")
            case .device: folder.link("b.txt", to: "/dev/zero")
            case .socket: #expect(folder.makeSocket("b.txt"))
            case .loop: folder.link("b.txt", to: "b.txt")
            case .deadLink: folder.link("b.txt", to: "nowhere")
            case .unreadable:
                folder.write("b.txt")
                chmod(folder.path("b.txt").display, 0)
            case .folder: folder.makeFolder("b.txt")
            }
        }

        /// Whether it is a file that only its owner cannot read: the list has it.
        var isFile: Bool { self == .unreadable }
    }

    private func corpus(with special: Special) -> TestFolder {
        let corpus = RunningReader.newCorpus()
        special.make(in: corpus)
        corpus.write("wharf.txt", "Nobody asked Wiik why.\n")
        return corpus
    }

    @Test(.timeLimit(.minutes(1)), arguments: Special.allCases)
    func `The list has the articles beside it`(_ special: Special) {
        let corpus = corpus(with: special)
        let run = BuiltProgram("HOME=\(home.path.display)").run("list", corpus.path)
        #expect(run.output.contains("ferry.txt") && run.output.contains("wharf.txt"))
        #expect(run.output.contains("b.txt") == special.isFile)
    }

    @Test(.timeLimit(.minutes(1)), arguments: Special.allCases)
    func `Shown by itself it is refused in a sentence`(_ special: Special) {
        let corpus = corpus(with: special)
        let run = BuiltProgram("HOME=\(home.path.display)").run("show", corpus.path("b.txt"))
        if special.isFile, geteuid() == 0 { return }
        #expect(run.status != 0 && run.errors.contains("b.txt"))
        #expect(run.output.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)), arguments: Special.allCases)
    func `The reader reads the articles beside it`(_ special: Special) throws {
        let corpus = corpus(with: special)
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        #expect(reader.type("G\r", until: "Nobody asked"))
        #expect(reader.quit() == .exited(0))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["pipe", "nothing", "device"])
    func `An article that becomes something else under the list holds nothing up`(_ what: String) throws {
        let corpus = RunningReader.newCorpus()
        corpus.write("wharf.txt", "Nobody asked Wiik why.\n")
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        corpus.remove("wharf.txt")
        switch what {
        case "pipe": corpus.makePipe("wharf.txt")
        case "device": corpus.link("wharf.txt", to: "/dev/zero")
        default: break
        }
        reader.type("G\r")
        #expect(reader.tag("qgg\r\t\r"), "another article is read and tagged")
        #expect(reader.quit() == .exited(0))
    }
}

extension TestFolder {
    /// Makes a socket that nobody listens at; whether that could be done.
    fileprivate func makeSocket(_ name: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = path(name).bytes
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        #if canImport(Glibc)
            let kind = CInt(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let number = socket(AF_UNIX, kind, 0)
        defer { close(number) }
        return withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
