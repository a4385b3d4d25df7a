import Annotations
import CEmbedded
import Library
import Reader

/// The lessons that are part of the program, copied to where a person works in them.
enum Tutorial {
    /// The folder with the lessons, in which the keys are those of the person's keymap.
    static func folder(anew: Bool, keymap: BytePath?) throws(CommandFailure) -> BytePath {
        let folders = Folders(environment: .current)
        let setting = SettingsFile.load(folders.settings).settings.keymap
        do throws(FileProblem) {
            let files = try KeymapFiles(KeymapFiles.layers(setting: setting, named: keymap))
            let lessons = lessons.map { (name: $0.name, text: files.keymap.filled($0.text)) }
            return try TutorialFolder(state: folders.state).open(anew: anew, lessons: lessons)
        } catch {
            throw .file(error)
        }
    }

    private static var lessons: [(name: String, text: String)] {
        (0..<embedded_lesson_count()).map(embedded_lesson).map { lesson in
            let bytes = UnsafeBufferPointer(start: lesson.file.bytes, count: lesson.file.length)
            return (String(cString: lesson.name), String(decoding: bytes, as: UTF8.self))
        }
    }
}
