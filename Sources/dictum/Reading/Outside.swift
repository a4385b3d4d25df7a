import Annotations
import Library

extension Environment {
    /// A path for people, with `~` for the home folder.
    func shortened(_ path: BytePath) -> String {
        guard let home = self.path("HOME"), path.bytes.starts(with: home.bytes + Array("/".utf8)) else {
            return path.display
        }
        return "~" + BytePath(bytes: path.bytes.dropFirst(home.bytes.count)).display
    }
}

/// The other programs that the reader hands something to.
struct Outside: Sendable {
    let clipboard: Clipboard
    let browser: Browser
    let editor: MemoEditor

    init(corpus: BytePath, folders: Folders, settings: Settings, environment: Environment = .current) {
        clipboard = Clipboard(way: settings.clipboard, folders: folders, environment: environment)
        browser = Browser(environment: environment)
        editor = MemoEditor(folders: folders, corpus: corpus, environment: environment)
    }
}
