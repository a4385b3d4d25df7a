import Reader
import Screen
import Testing

@Suite("Keymap files on top of each other")
struct KeymapLoaderTests {
    @Test("A later file wins over an earlier one")
    func laterWins() {
        let loader = load("bind text x undo\nbind text y redo", "bind text x redo")
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.says("x", in: .text) == "redo")
        #expect(loader.keymap.says("y", in: .text) == "redo")
    }

    @Test("Unbinding takes a key away in one context alone")
    func unbind() {
        let loader = load("bind text,list x undo", "unbind text x")
        #expect(loader.keymap.says("x", in: .text) == "nothing")
        #expect(loader.keymap.says("x", in: .list) == "undo")
    }

    @Test("After unbinding, a key may be bound again in the same file")
    func unbindAndBind() {
        let loader = load("bind text x undo\nunbind text x\nbind text x redo")
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.says("x", in: .text) == "redo")
    }

    @Test(
        "What contradicts an earlier line of its file is left out",
        arguments: [
            ("bind text x undo\nbind text x redo", "2: x is bound in text already, in line 1"),
            (
                "bind text g undo\nbind text gg redo",
                "2: gg and g (line 1) begin alike in text, so that one could not be reached"
            ),
            (
                "bind text gg undo\nbind text g redo",
                "2: g and gg (line 1) begin alike in text, so that one could not be reached"
            ),
            ("bind text,text x undo\nbind list,text x redo", "2: x is bound in text already, in line 1"),
        ])
    func contradiction(text: String, description: String) {
        let loader = load(text)
        #expect(loader.problems.map(\.description) == ["1.keys:" + description])
        #expect(loader.keymap.ownBindings(of: .text).map(\.command) == ["undo"])
    }

    @Test("A binding that hides others of an earlier file holds, with a warning")
    func hides() {
        let loader = load("bind text gg undo\nbind text ga undo", "bind text g redo")
        #expect(loader.problems.map(\.description) == ["2.keys:1: g hides gg (1.keys:1) and 1 more in text"])
        #expect(loader.problems.map(\.severity) == [.warning])
        #expect(loader.keymap.says("g", in: .text) == "redo")
    }

    @Test("A binding of a context that hides one of * holds, with a warning")
    func hidesEverywhere() {
        let loader = load("bind * gx undo\nbind text g redo")
        #expect(loader.problems.map(\.description) == ["1.keys:2: g hides gx (1.keys:1) in text"])
        #expect(loader.keymap.says("g", in: .text) == "redo")
        #expect(loader.keymap.says("gx", in: .list) == "undo")
    }

    @Test(
        "Keys that type or count cannot be bound",
        arguments: [
            ("bind prompt x undo", "x types itself in prompt and cannot be bound"),
            ("bind picker <Space> undo", "<Space> types itself in picker and cannot be bound"),
            ("bind text 3 undo", "3 begins a count, such as 3j, and cannot be bound"),
            ("bind * 9x undo", "9 begins a count, such as 3j, and cannot be bound"),
        ])
    func unbindableKeys(text: String, sentence: String) {
        let loader = load(text)
        #expect(loader.problems.map(\.sentence) == [sentence])
        #expect(KeyContext.allCases.allSatisfy { loader.keymap.bindings(in: $0).isEmpty })
    }

    @Test(
        "Keys that look alike and neither type nor count can be bound",
        arguments: [
            "bind text 0 line-start", "bind text x3 undo", "bind text <A-3> undo", "bind prompt <C-x>y undo",
            "bind prompt <Home> line-start",
        ])
    func bindableKeys(text: String) {
        #expect(load(text).problems.isEmpty)
    }

    @Test(
        "A way out keeps its meaning",
        arguments: [
            ("bind text q undo", "q must stay go-back or quit-program, by itself: it is a way out"),
            ("bind list ? search-forward", "? must stay show-help, by itself: it is a way out"),
            ("bind * : undo", ": must stay show-palette, by itself: it is a way out"),
            ("bind review qq go-back", "q must stay go-back or quit-program, by itself: it is a way out"),
            ("bind prompt <Esc>x cancel-input", "<Esc> must stay bound, by itself: it is a way out"),
            ("unbind * ?", "? must stay show-help, by itself: it is a way out"),
            ("unbind picker <Esc>", "<Esc> must stay bound, by itself: it is a way out"),
        ])
    func waysOut(text: String, sentence: String) {
        let loader = loadOnDefault(text)
        #expect(loader.problems.map(\.sentence) == [sentence])
        #expect(loader.keymap == loadOnDefault("").keymap)
    }

    @Test("A setting of a later file wins")
    func settings() {
        #expect(load("").keymap.settings.whichKeyDelay == 300)
        #expect(load("set which-key-delay 0", "set which-key-delay 50").keymap.settings.whichKeyDelay == 50)
    }

    @Test("An included file is read where it is named, and what follows wins over it")
    func include() {
        let loader = load(
            "bind text x undo\ninclude a.keys\nbind text y undo",
            others: ["a.keys": "bind text x redo\nbind text y redo"])
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.says("x", in: .text) == "redo")
        #expect(loader.keymap.says("y", in: .text) == "undo")
        #expect(loader.keymap.ownBindings(of: .text).map(\.origin.file) == ["a.keys", "1.keys"])
    }

    @Test("Files that include each other are read once, and say so")
    func cycle() {
        let loader = load(
            "include a.keys", others: ["a.keys": "bind text x undo\ninclude b.keys", "b.keys": "include a.keys"])
        #expect(
            loader.problems.map(\.description) == [
                "b.keys:1:9: “a.keys” is being read already and cannot include itself"
            ])
        #expect(loader.keymap.says("x", in: .text) == "undo")
    }

    @Test("A file that two others include is read once")
    func diamond() {
        let others = ["a.keys": "include c.keys", "b.keys": "include c.keys", "c.keys": "bind text x undo"]
        let loader = load("include a.keys\ninclude b.keys", others: others)
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.ownBindings(of: .text).count == 1)
    }

    @Test("Neither a deep nor a broad tree of files is followed for ever")
    func includeLimits() {
        let deep = Dictionary(uniqueKeysWithValues: (0..<20).map { ("\($0)", "include \($0 + 1)") })
        #expect(load("include 0", others: deep).problems.map(\.kind) == [.limit(.includes)])
        let broad = Dictionary(uniqueKeysWithValues: (0..<50).map { ("\($0)", "") })
        let text = (0..<50).map { "include \($0)" }.joined(separator: "\n")
        #expect(load(text, others: broad).problems.count == 50 - (KeymapLimits.files - 1))
    }

    @Test("Problems come file by file and line by line")
    func order() {
        let loader = load("bad\ninclude a.keys\nbind text x nothing\nbad", others: ["a.keys": "\n\n\n\n\nbad"])
        #expect(loader.problems.map { "\($0.file):\($0.line)" } == ["1.keys:1", "1.keys:3", "1.keys:4", "a.keys:6"])
    }

    @Test("Whatever a file says, every context keeps its ways out, and no binding is out of reach", arguments: 1...20)
    func hostileFile(seed: Int) {
        var dice = Dice(seed: seed)
        let words = [
            "bind", "unbind", "set", "include", "text", "list", "prompt", "picker", "*", "help,review", "q", "?", ":",
            "<Esc>", "g", "gg", "gl", "<C-x>", "qq", "undo", "go-back", "set-stance", "oppose", "--", "\"", "##",
            "\u{1B}",
        ]
        let lines = (0..<200).map { _ in
            let verb = Bool.random(using: &dice) ? ["bind"] : []
            return verb
                + (0..<Int.random(in: 1...6, using: &dice)).compactMap { _ in words.randomElement(using: &dice) }
        }
        let keymap = loadOnDefault(lines.map { $0.joined(separator: " ") }.joined(separator: "\n")).keymap
        expectWaysOut(of: keymap)
        for context in KeyContext.allCases {
            for binding in keymap.bindings(in: context) {
                #expect(keymap.meaning(of: binding.keys, in: context) == .matched(binding))
            }
        }
    }

    @Test("Any bytes can be read", arguments: 1...30)
    func anyBytes(seed: Int) {
        var dice = Dice(seed: seed)
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
        expectWaysOut(of: load([defaultKeymapSource, KeymapSource(name: "x", bytes: bytes)]).keymap)
    }
}

/// Fails unless the ways out lead where they must in every context.
func expectWaysOut(of keymap: Keymap, sourceLocation: SourceLocation = #_sourceLocation) {
    for context in KeyContext.allCases {
        for wayOut in WayOut.all where !context.isForTyping || !wayOut.key.isPlainCharacter {
            guard case .matched(let binding) = keymap.meaning(of: [wayOut.key], in: context) else {
                Issue.record("\(wayOut.key.name) leads nowhere in \(context)", sourceLocation: sourceLocation)
                continue
            }
            #expect(
                wayOut.commands.isEmpty || wayOut.commands.contains(binding.command), "\(context)",
                sourceLocation: sourceLocation)
        }
    }
}
