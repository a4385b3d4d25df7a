package import Annotations

/// Where the lessons lie that a person works in: folders of the state folder, each a tutorial that was begun.
///
/// Nothing in them is ever deleted or written over, since what was tagged in them is the person's.
package struct TutorialFolder: Hashable, Sendable {
    private let root: BytePath

    /// The tutorials under a state folder.
    package init(state: BytePath) {
        root = state.appending(BytePath("tutorial"))
    }

    /// The folder to work in, with every lesson in it: the one that was begun last, or a new one.
    package func open(anew: Bool, lessons: [(name: String, text: String)]) throws(FileProblem) -> BytePath {
        var begun = 0
        while folder(begun + 1).isThere { begun += 1 }
        let chosen = folder(anew || begun == 0 ? begun + 1 : begun)
        try Folders.create(chosen)
        for lesson in lessons {
            let file = chosen.appending(BytePath(lesson.name))
            if !file.isThere { try PrivateFile.replace(file, with: Array(lesson.text.utf8)) }
        }
        return chosen
    }

    private func folder(_ number: Int) -> BytePath {
        root.appending(BytePath("\(number)"))
    }
}

/// Whether a person has been here before, as the state folder remembers it.
package enum FirstStart {
    /// Whether nobody was greeted yet; from now on somebody was. Where that cannot be kept, nobody is greeted, since it
    /// would be done at every start.
    package static func take(state: BytePath) -> Bool {
        let file = state.appending(BytePath("greeted"))
        guard !file.isThere else { return false }
        do throws(FileProblem) {
            try Folders.create(state)
            try PrivateFile.replace(file, with: [])
            return true
        } catch {
            return false
        }
    }
}
