import CEmbedded
import Prose
import Reader
import Testing

/// The lessons of the tutorial, as far as they can be wrong.
struct LessonTests {
    struct Lesson: Sendable, Testing.CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    static let all: [Lesson] = (0..<embedded_lesson_count()).map(embedded_lesson).map { lesson in
        let bytes = UnsafeBufferPointer(start: lesson.file.bytes, count: lesson.file.length)
        return Lesson(name: String(cString: lesson.name), text: String(decoding: bytes, as: UTF8.self))
    }

    @Test func `there are six, in the order of their names`() {
        #expect(Self.all.count == 6 && Self.all.map(\.name) == Self.all.map(\.name).sorted())
        for (index, lesson) in Self.all.enumerated() {
            #expect(lesson.text.contains("title: Lesson \(index + 1) of 6: "))
        }
    }

    @Test(arguments: all, ["default.keys", "vim.keys", "emacs.keys", "less.keys"])
    func `every key that a lesson names is one of the keymap`(_ lesson: Lesson, _ keymap: String) {
        let filled = loadShipped(keymap).keymap.filled(lesson.text)
        #expect(!filled.contains("{") || lesson.text.contains("{previous-paragraph}"), "\(filled)")
        #expect(lesson.text.contains("{") && !filled.contains("-candidate") && !filled.contains("choose-"))
    }

    @Test(arguments: all)
    func `a lesson can be read in two minutes, and most have a quotation to try on`(_ lesson: Lesson) {
        #expect((100...350).contains(lesson.text.split(whereSeparator: \.isWhitespace).count))
        #expect(!lesson.text.contains("\r") && lesson.text.hasSuffix("\n"))
        let isWithout = lesson.name.hasPrefix("1") || lesson.name.hasPrefix("4")
        #expect(ArticleText(lesson.text).quotations().isEmpty == isWithout)
    }

    @Test(
        arguments: [
            ("press {next-candidate}.", "press Tab."), ("{undo} and {redo}", "u and Ctrl-r"),
            ("{list:open-article}", "Enter"), ("{page-down}", "Space"), ("{no-such}", "{no-such}"), ("a { b", "a { b"),
            ("{}", "{}"), ("{nowhere:undo}", "{nowhere:undo}"), ("{set-stance oppose}", "-"),
        ])
    func `a name in braces becomes its keys, and nothing else does`(_ text: String, _ filled: String) {
        #expect(ScenarioTests.defaultKeymap.filled(text) == filled)
    }
}
