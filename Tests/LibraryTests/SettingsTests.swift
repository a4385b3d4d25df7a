import Annotations
import Library
import ProgramSupport
import Testing

@Suite struct SettingsTests {
    private static var readme: String {
        get throws {
            let root = BytePath(#filePath).folder.folder.folder
            let bytes = try SmallFile.bytes(of: root.appending(BytePath("README.md")), limit: 1 << 20)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func parse(_ text: String) -> (settings: Settings, sentences: [String]) {
        parse(bytes: Array(text.utf8))
    }

    private func parse(bytes: [UInt8]) -> (settings: Settings, sentences: [String]) {
        let file = SettingsFile(bytes)
        return (file.settings, file.problems.map { "\($0.line): \($0.sentence)" })
    }

    @Test func `Lines set what they name`() {
        let (settings, sentences) = parse(
            "# mine\nset coder ana-2\n\n  set  theme   light \nset mouse off\nset store /var/my notes\n")
        #expect(settings.coder == Coder(slug: "ana-2"))
        #expect(settings.theme == "light")
        #expect(!settings.usesMouse)
        #expect(settings.store == BytePath("/var/my notes"))
        #expect(sentences.isEmpty)
    }

    @Test(
        arguments: [
            ("set theem dark", "1: no setting is called theem: did you mean theme?"),
            ("set wallpaper x", "1: no setting is called wallpaper: dictum settings lists them"),
            ("mouse on", "1: a setting is written: set name value"),
            ("bind text x undo", "1: keys belong into my.keys beside this file; a setting is written: set name value"),
            ("set mouse maybe", "1: mouse cannot be maybe: it is on or off"),
            (
                "set theme ../x",
                "1: theme cannot be ../x: it is automatic or the name of a theme: dictum themes lists them"
            ),
            ("set background red", "1: background cannot be red: it is one of automatic, dark, light"),
            ("set text-width 5", "1: text-width cannot be 5: it is a number of columns from 20 to 1000, or none"),
            ("set", "1: a setting is written: set name value"),
            ("set mouse", "1: mouse has no value: a setting is written: set name value"),
            (
                "\nset coder Ana!",
                "2: coder cannot be Ana!: it is a name of lower-case letters a to z, digits and hyphens"
            ),
            ("set store notes", "1: store cannot be notes: it is a folder, written from / on"),
            ("set mouse on\nset mouse on", "2: mouse was set in line 1 already: this line holds"),
            ("set coder a\u{1B}b", "1: the line holds a control character"),
            ("#" + String(repeating: "x", count: 2000), "1: the line is longer than 2000 bytes"),
        ])
    func `A bad line is named and leaves the rest`(line: String, sentence: String) {
        let (settings, sentences) = parse(line + "\nset theme plain\n")
        #expect(sentences == [sentence])
        #expect(settings.theme == "plain")
    }

    @Test func `No file is no problem and a folder in its place is one`() {
        let folder = TestFolder()
        #expect(SettingsFile.load(folder.path("none")).problems.isEmpty)
        #expect(SettingsFile.load(folder.path).problems.count == 1)
    }

    @Test func `What is no text is named and read no further than it is worth`() {
        #expect(parse(bytes: Array("set mouse off\nset theme \u{FF}\n".utf8) + [0xFF]).sentences.count == 2)
        let (settings, sentences) = parse(bytes: Array("set mouse off\r\n".utf8) + [0xFF, 0x0A])
        #expect(!settings.usesMouse && sentences == ["2: the line is not UTF-8"])
        #expect(parse(String(repeating: "\n", count: 6000)).sentences.count == 1)
        #expect(parse(String(repeating: "x\n", count: 6000)).sentences.count == 200)
        #expect(parse(String(repeating: "#\n", count: 1 << 20)).sentences.count == 1)
    }

    @Test func `What is printed can be read again`() {
        let (settings, _) = parse("set coder ana\nset theme dark\nset mouse off\nset store /var/my notes")
        #expect(parse(settings.listing).settings == settings)
        let (usual, sentences) = parse(Settings().listing)
        #expect(usual == Settings() && sentences.isEmpty)
    }

    @Test(arguments: Setting.all.map(\.name))
    func `A setting says what it is for, and is in the README`(name: String) throws {
        let setting = try #require(Setting.named(name))
        #expect(setting.sentence.first?.isLowercase == true && setting.sentence.last != ".")
        #expect(Setting.all.filter { $0.name == name }.count == 1)
        #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
        let (settings, sentences) = parse("set \(name) \u{1F4A5}")
        #expect(settings == Settings() && sentences.count == 1)
        #expect(try Self.readme.contains("| `\(name)` | "), "README.md lists the settings")
    }
}

@Suite struct FoldersTests {
    @Test func `Variables win over the usual folders and relative ones do not count`() {
        let folders = Folders(
            environment: Environment([
                "HOME": BytePath("/home/ana"), "XDG_STATE_HOME": BytePath("/s"), "XDG_CACHE_HOME": BytePath("c"),
            ]))
        #expect(folders.settings.display == "/home/ana/.config/dictum/settings.keys")
        #expect(folders.session.display == "/s/dictum/session.json")
        #expect(folders.cache.display == "/home/ana/.cache/dictum")
        #expect(folders.data.display == "/home/ana/.local/share/dictum")
    }

    @Test func `A folder is made for its owner alone, with those above it`() throws {
        let folder = TestFolder()
        try Folders.create(folder.path("a/b/c"))
        try Folders.create(folder.path("a/b/c"))
        for name in ["a", "a/b", "a/b/c"] { #expect(folder.mode(of: name) == 0o700) }
        folder.write("file")
        #expect(throws: FileProblem(folder.path("file/d"), .notAFolder)) { try Folders.create(folder.path("file/d")) }
    }
}

@Suite struct CoderNameTests {
    @Test(
        arguments: [
            ("ana", "ana"), ("Ana Marić", "ana-maric"), ("José  Núñez-Ortiz", "jose-nunez-ortiz"),
            ("Łukasz Żak", "lukasz-zak"),
            ("Jörg Weiß", "joerg-weiss"), ("n\u{303}", "n"), ("--x--", "x"), ("r2d2", "r2d2"), ("Оля", nil), ("", nil),
            ("../../etc", "etc"), (String(repeating: "a", count: 80), String(repeating: "a", count: 64)),
        ] as [(String, String?)])
    func `A name folds to what is safe in a file name`(name: String, slug: String?) {
        #expect(Coder(folding: name)?.slug == slug)
    }

    private func name(
        option: String? = nil, settings: String? = nil, git: String? = nil, repository: String? = nil
    ) throws -> CoderName {
        let folder = TestFolder()
        folder.makeFolder("corpus/deep")
        if let git { folder.write(".gitconfig", git) }
        if let repository { folder.write("corpus/.git/config", repository) }
        var chosen = Settings()
        chosen.coder = settings.flatMap(Coder.init(slug:))
        return try CoderName(
            option: option, settings: chosen, corpus: folder.path("corpus/deep"),
            environment: Environment(["HOME": folder.path, "LOGNAME": BytePath("logan")]))
    }

    @Test func `The nearest source that knows a name wins`() throws {
        let git = "[core]\n\tname = x\n[user]\n\temail = a@example.org\n\tName = \"Gita \\\"G\\\"\" # me\n"
        #expect(try name(option: "Opa", settings: "sets", git: git).coder.slug == "opa")
        #expect(try name(settings: "sets", git: git).coder.slug == "sets")
        #expect(try name(git: git).coder.slug == "gita-g")
        #expect(try name(git: git, repository: "[user]\nname = Rika\n").coder.slug == "rika")
        #expect(try name(git: "[user]\nname = Ольга\n").coder.slug == "logan")
        #expect(try name().source == .login)
    }

    @Test func `A name without a letter of ours is refused on the command line`() {
        #expect(throws: CoderNameProblem.unusable("Оля")) { try name(option: "Оля") }
    }
}
