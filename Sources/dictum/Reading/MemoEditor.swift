import Annotations
import Library
import Reader
import Terminal

/// Writes a memo in the editor that a person has set.
struct MemoEditor: Sendable {
    let folders: Folders
    let corpus: BytePath
    let environment: Environment

    /// What came of it, and the file that must stay until that is in the journal.
    func edit(_ draft: Draft, number: UInt64, on terminal: Terminal) -> (outcome: EditedMemo, file: MemoFile?) {
        let memo: MemoFile
        do throws(FileProblem) {
            memo = try MemoFile(in: folders.state, number: number, text: draft.text, about: note(on: draft))
        } catch {
            return (.refused("no memo can be written in an editor: \(error.sentence)"), nil)
        }
        let words = CommandWords(environment.value("VISUAL")) ?? CommandWords(environment.value("EDITOR"))
        let editor = words?.words ?? ["vi"]
        let end = terminal.run(editor + [memo.text.display])
        return outcome(of: end, editor[0], memo, draft)
    }

    private func outcome(
        of end: ChildEnd, _ editor: String, _ memo: MemoFile, _ draft: Draft
    ) -> (EditedMemo, MemoFile?) {
        let content: String
        do throws(FileProblem) {
            content = try memo.content()
        } catch {
            memo.giveUp()
            return (.refused("\(error.sentence): the memo is as it was"), nil)
        }
        let isChanged = content != draft.text && content != draft.text + "\n"
        switch end {
        case .exited(0): return (.written(content), memo)
        case .killed, .stillRunning:
            if isChanged { return (.interrupted(content, Self.reason(end, editor)), memo) }
            memo.remove()
            return (.refused("\(Self.reason(end, editor)): the memo is as it was"), nil)
        case .exited, .notStarted:
            let reason = Self.reason(end, editor)
            guard isChanged else {
                memo.remove()
                return (.refused("\(reason): the memo is as it was"), nil)
            }
            memo.giveUp()
            return (.refused("\(reason): the memo is as it was; see \(environment.shortened(memo.text))"), nil)
        }
    }

    private static func reason(_ end: ChildEnd, _ editor: String) -> String {
        let editor = BytePath(editor).name.display
        return switch end {
        case .notStarted, .exited(127): "\(editor) cannot be started: set $VISUAL or $EDITOR to an editor"
        case .exited(let status): "\(editor) ended with \(status)"
        case .killed, .stillRunning: "\(editor) was killed"
        }
    }

    // MARK: - What a memo is about

    private func note(on draft: Draft) -> JSONValue {
        .object(
            JSONObject([
                .init("folder", .string(corpus.percentEncoded)),
                .init("article", .string(draft.place.path.percentEncoded)), .init("draft", draft.journaled),
            ]))
    }

    /// The memos in this corpus that an earlier start left in an editor, as drafts.
    func left() -> [(draft: Draft, file: MemoFile)] {
        MemoFile.left(in: folders.state).compactMap { memo, about in
            guard case .object(let note) = about, note["folder"] == .string(corpus.percentEncoded),
                case .string(let article)? = note["article"], let about = note["draft"],
                let begun = Draft(journaled: about, in: BytePath(percentDecoding: article)),
                let content = try? memo.content()
            else { return nil }
            guard content != begun.text, content != begun.text + "\n", content.contains(where: { !$0.isWhitespace })
            else {
                memo.remove()
                return nil
            }
            let text = content.last == "\n" ? String(content.dropLast()) : content
            return (
                Draft(
                    begun.field, of: begun.statement, at: begun.place, text: text, cursor: .max, line: begun.line), memo
            )
        }
    }
}
