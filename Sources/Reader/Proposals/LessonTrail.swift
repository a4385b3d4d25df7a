import Annotations
import Prose
import Suggestions

/// What was learned in an article since the start, so that undo takes it back together with what it was learned from.
struct LessonTrail: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        let lesson: Lesson
        /// How many steps the history of the article had: the last of them is what was learned from, or, where the lesson
        /// is one by itself, what was done before it.
        let depth: Int
        /// Whether it goes with that step; a rejection is a step of its own, that changes no notebook.
        let isOfStep: Bool
        /// Where the person was.
        let place: Place
    }

    private(set) var done: [Entry] = []
    private(set) var undone: [Entry] = []

    init() {}

    /// The rejections of earlier starts.
    init(_ rejections: [Rejection], in article: BytePath) {
        done = rejections.map {
            Entry(
                lesson: $0.lesson, depth: $0.depth, isOfStep: false, place: Place(path: article, cursor: $0.cursor))
        }
    }

    mutating func note(_ entry: Entry) {
        done.removeAll { $0.depth > entry.depth }
        done.append(entry)
        undone = []
    }

    /// Takes a lesson back that is a step of its own, or learns it again, if that is what comes next.
    mutating func step(isUndo: Bool, depth: Int) -> Entry? {
        let member = isUndo ? \Self.done : \Self.undone
        guard let entry = self[keyPath: member].last, !entry.isOfStep, entry.depth == depth else { return nil }
        move(1, isUndo: isUndo)
        return entry
    }

    /// The same for the lessons that go with a step of the notebook.
    mutating func lessons(ofStep depth: Int, isUndo: Bool) -> [Entry] {
        let entries = (isUndo ? done : undone).reversed().prefix { $0.isOfStep && $0.depth == depth }
        move(entries.count, isUndo: isUndo)
        return Array(entries)
    }

    private mutating func move(_ count: Int, isUndo: Bool) {
        for _ in 0..<count {
            if isUndo {
                if let last = done.popLast() { undone.append(last) }
            } else if let last = undone.popLast() {
                done.append(last)
            }
        }
    }
}

extension ReaderState {
    /// Learns from what a person just did with a proposal of the open article.
    mutating func learn(_ lesson: Lesson, isOfStep: Bool) {
        guard let reading else { return }
        learned.learn(lesson)
        let depth = shelf.own[reading.path]?.history.done.count ?? 0
        lessons[reading.path, default: LessonTrail()].note(
            LessonTrail.Entry(lesson: lesson, depth: depth, isOfStep: isOfStep, place: reading.place))
        if !isOfStep {
            learned.keep(Rejection(lesson, in: reading.path, depth: depth, cursor: reading.place.cursor))
        }
    }

    /// Takes up the rejections of earlier starts in the open article, so that undo comes to them.
    mutating func recallRejections() {
        guard let path = reading?.path, lessons[path] == nil else { return }
        let kept = learned.rejections(in: path)
        if !kept.isEmpty { lessons[path] = LessonTrail(kept, in: path) }
    }

    /// Takes a rejection back or makes it again, if that is what undo or redo comes to next; false where it is not.
    mutating func stepThroughRejection(on path: BytePath, isUndo: Bool) -> Bool {
        let depth = shelf.own[path]?.history.done.count ?? 0
        guard let entry = lessons[path]?.step(isUndo: isUndo, depth: depth) else { return false }
        if isUndo {
            learned.takeBack(entry.lesson)
            learned.drop(entry.lesson)
        } else {
            learned.learn(entry.lesson)
            learned.keep(Rejection(entry.lesson, in: path, depth: entry.depth, cursor: entry.place.cursor))
        }
        if reading?.path == path, focus != .review { reading?.restore(entry.place) }
        say(isUndo ? "undone: reject proposal" : "redone: reject proposal")
        return true
    }

    /// Takes back what was learned from a step that is undone, or learns it again; `depth` is the step's number.
    mutating func moveLessons(ofStep depth: Int, on path: BytePath, isUndo: Bool) {
        for entry in lessons[path]?.lessons(ofStep: depth, isUndo: isUndo) ?? [] {
            if isUndo { learned.takeBack(entry.lesson) } else { learned.learn(entry.lesson) }
        }
    }
}
