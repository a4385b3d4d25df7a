import Annotations
import Prose
import Testing

/// Merges that a person can follow: what two did to one annotation, and what becomes of it.
@Suite struct FileMergeTests {
    private let base: Notebook
    private let statement: Statement

    init() throws {
        let coder = try #require(Coder(slug: "ana"))
        var statement = Statement(
            id: Identifier(iri: "urn:x:1"),
            segments: [Anchor(range: TextRange(0, 4), exact: "Tide", prefix: "", suffix: " turned", base: nil)],
            kind: .direct, record: Record(creator: coder, created: Timestamp(text: "2026-01-17T10:01:00Z")))
        statement.tags = ["harbor"]
        statement.memo = "before"
        self.statement = statement
        var notebook = Notebook(article: Identifier(iri: "urn:x:tide"), coder: coder, label: "tide.txt")
        notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        base = notebook
    }

    private func side(_ change: (inout Statement) -> Void) -> Notebook {
        var changed = statement
        change(&changed)
        var notebook = base
        notebook.apply(
            Transaction("edit", [.init(before: .statement(statement), after: .statement(changed))]))
        return notebook
    }

    private func merged(_ ours: Notebook, _ theirs: Notebook) throws -> Statement? {
        let notebook = Chance.read(Chance.merge(base, ours, theirs), like: base)
        guard case .statement(let statement)? = notebook.item(statement.id.iri) else { return nil }
        return statement
    }

    @Test func mergesMembersOneByOne() throws {
        let ours = side { $0.memo = "after" }
        let theirs = side {
            $0.stance = .oppose
            $0.concept = Identifier(iri: "urn:x-dictum:concept:ferry")
        }
        let both = try #require(try merged(ours, theirs))
        #expect(both.memo == "after" && both.stance == .oppose && both.concept != nil)
        #expect(both.record.disagreements.isEmpty)
    }

    @Test func keepsBothValuesOfOneMember() throws {
        let both = try #require(try merged(side { $0.memo = "ours" }, side { $0.memo = "and theirs" }))
        #expect(both.memo == "and theirs")
        let disagreement = try #require(both.record.openDisagreements.first)
        #expect(disagreement.name == "memo" && disagreement.member == "body/memo")
        #expect(disagreement.others.map(\.display) == ["ours"])
    }

    @Test func takesATopicAndItsStanceForOne() throws {
        let ferry = Identifier<Concept>(iri: "urn:x-dictum:concept:ferry")
        let ours = side {
            $0.concept = ferry
            $0.stance = .support
        }
        let theirs = side {
            $0.concept = Identifier(iri: "urn:x-dictum:concept:wharf")
            $0.stance = .oppose
        }
        let both = try #require(try merged(ours, theirs))
        #expect(both.concept == ferry && both.stance == .support)
        #expect(both.record.openDisagreements.flatMap(\.others).map(\.display) == ["oppose urn:x-dictum:concept:wharf"])
    }

    @Test func mergesTagsAsASet() throws {
        let both = try merged(side { $0.tags = ["harbor", "money"] }, side { $0.tags = ["vote"] })
        #expect(both?.tags == ["money", "vote"])
    }

    @Test func letsAnEditWinOverADeletion() throws {
        let deletion = Deletion(by: base.coder, at: Timestamp(text: "2027-01-01T00:00:00Z"))
        let deleted = side { $0.record.deletion = deletion }
        let edited = side { $0.memo = "kept" }
        #expect(try merged(deleted, edited)?.record.deletion == nil)
        #expect(try merged(deleted, edited)?.memo == "kept")
        #expect(try merged(deleted, base)?.record.deletion == deletion)
        var purged = base
        purged.apply(Transaction("purge", [.init(before: .statement(statement), after: nil)]))
        #expect(try merged(purged, base) == nil)
        #expect(try merged(purged, edited)?.memo == "kept")
        let deletedAndEdited = side {
            $0.record.deletion = deletion
            $0.memo = "deleted"
        }
        #expect(try merged(deletedAndEdited, base)?.record.deletion == deletion)
    }

    @Test func aPersonDecidesAndTheDecisionStands() throws {
        let asked = Chance.merge(base, side { $0.memo = "ours" }, side { $0.memo = "theirs" })
        let notebook = Chance.read(asked, like: base)
        let item = try #require(notebook.item(statement.id.iri))
        let disagreement = try #require(item.record.openDisagreements.first)
        func decided(_ alternative: Disagreement.Alternative?) throws -> Notebook {
            let settled = try #require(notebook.deciding(disagreement, of: item.iri, taking: alternative))
            var notebook = notebook
            notebook.apply(Transaction("decide", [.init(before: item, after: settled)]))
            return notebook
        }
        let standing = try decided(nil), other = try decided(disagreement.others.first)
        #expect(try memo(standing) == "ours" && memo(other) == "theirs")
        #expect(try merged(standing, notebook, since: notebook)?.record.openDisagreements.isEmpty == true)
        // Two who decide differently disagree again, and neither of the two is lost.
        let again = try #require(try merged(standing, other, since: notebook))
        #expect(again.memo == "ours" && again.record.openDisagreements.flatMap(\.others).map(\.display) == ["theirs"])
    }

    @Test func settingAMemberDecidesIt() throws {
        let notebook = Chance.read(Chance.merge(base, side { $0.memo = "a" }, side { $0.memo = "b" }), like: base)
        guard case .statement(var changed)? = notebook.item(statement.id.iri) else {
            Issue.record("the statement is there")
            return
        }
        changed.tags = ["other"]
        #expect(notebook.settled(.statement(changed)).record.openDisagreements.count == 1)
        changed.memo = "c"
        #expect(notebook.settled(.statement(changed)).record.openDisagreements.isEmpty)
    }

    private func memo(_ notebook: Notebook) throws -> String? {
        guard case .statement(let statement)? = notebook.item(statement.id.iri) else { return nil }
        return statement.memo
    }

    private func merged(_ ours: Notebook, _ theirs: Notebook, since base: Notebook) throws -> Statement? {
        let notebook = Chance.read(Chance.merge(base, ours, theirs), like: base)
        guard case .statement(let statement)? = notebook.item(statement.id.iri) else { return nil }
        return statement
    }
}

/// Files as they are, foreign things in them included, and files that cannot be merged.
@Suite struct FileMergeBytesTests {
    private func actor(_ members: String) -> [UInt8] {
        Array(#"{"type":"Actor","id":"urn:x:1","name":"Ida Moll","kind":"person"\#(members)}"#.utf8)
    }

    private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> String {
        let outcome = try FileMerge.merged(base: actor(base), ours: actor(ours), theirs: actor(theirs))
        let text = String(decoding: outcome.bytes, as: UTF8.self)
        return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    }

    @Test(arguments: [
        (#","x":{"a":1}"#, #","x":{"a":1,"b":2}"#, #","x":{"a":1.50}"#, #""x": {"a": 1.50,"b": 2}"#),
        (#","x":{"a":1}"#, #","x":5"#, #","x":{"a":2}"#, #""x": {"a": 2}"#),
        (#","x":{"a":1}"#, #","x":{"a":2}"#, #","x":{"a":3}"#, #"[{"member": "x/a","others": [{"value": 3}]}]"#),
        ("", #","x~/y":1"#, #","x~/y":2"#, #""member": "x~0~1y""#),
        ("", #","e\#u{301}":1"#, #","\#u{E9}":2"#, "\"e\u{301}\": 1,\"\u{E9}\": 2"),
        (
            #","aliases":[{"name":"I."}]"#, #","aliases":[]"#, #","aliases":[{"name":"I."},{"name":"M."}]"#,
            #"[{"name": "M."}]"#
        ),
        (
            #","modified":"2026-01-01T00:00:00Z""#, #","modified":"2026-03-01T00:00:00Z""#,
            #","modified":"2026-02-01T00:00:00Z""#, "2026-03-01"
        ),
        (
            "", #","conflicts":[{"member":"id/x","others":[{"value":1}]}]"#, #","memo":"M""#,
            #"{"member": "id/x","others": [{"value": 1}]}"#
        ),
    ])
    func mergesForeignMembersAndLists(base: String, ours: String, theirs: String, words: String) throws {
        let one = try merged(base, ours, theirs)
        #expect(one.contains(words), "\(one)")
        #expect(try merged(base, theirs, ours) == one)
    }

    @Test(arguments: [
        ("", "{}", "holds nothing"), ("<<<<<<< HEAD\n{}\n", "{}", "unmerged"), ("{", "{}", "not JSON"),
        (#"{"type":"Actor","id":"urn:x:1"}"#, #"{"type":"Actor","id":"urn:x:2"}"#, "not of one thing"),
        (#"{"type":"Actor","id":"urn:x:1"}"#, #"{"type":"Concept","id":"urn:x:1"}"#, "not of one thing"),
        (#"{"type":"Actor","format":"2.0"}"#, #"{"type":"Actor"}"#, "newer version"),
        (
            #"{"type":"AnnotationPage","dictum:writer":"urn:x-dictum:coder:ana","items":[]}"#,
            #"{"type":"AnnotationPage","dictum:writer":"urn:x-dictum:coder:ben","items":[]}"#, "not of one thing"
        ),
        (
            #"{"type":"AnnotationPage","partOf":{"id":"urn:x:1"},"items":[]}"#,
            #"{"type":"AnnotationPage","partOf":"urn:x:2","items":[]}"#, "not of one thing"
        ),
        ("[]", "{}", "an object"), ("{}", "{}", "a sidecar, an actor"),
    ])
    func refusesWhatCannotBeMerged(ours: String, theirs: String, words: String) {
        let problem = #expect(throws: SidecarProblem.self) {
            try FileMerge.merged(base: nil, ours: Array(ours.utf8), theirs: Array(theirs.utf8))
        }
        #expect(problem?.sentence.contains(words) == true, "\(problem?.sentence ?? "")")
    }
}
