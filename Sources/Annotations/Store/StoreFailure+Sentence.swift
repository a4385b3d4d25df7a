/// Failures in words: what, where, what to do.
extension StoreFailure: CustomStringConvertible {
    /// What happened, where, what to do about it, and where the work is. File names come as they are: pass the
    /// sentence through the sanitiser before a terminal sees it.
    public var description: String {
        ["\(path.display): \(what)", advice, whereabouts].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var what: String {
        switch cause {
        case .system(let operation, let errno):
            "\(Self.doing(operation)) failed: \(Errno(errno).words)."
        case .unreadable(let problem): "\(problem.sentence)"
        case .notAFile: "This is not a regular file."
        case .tooLarge(let limit): "The file is larger than \(limit >> 20) MB."
        case .brokenLink: "This is a link that leads nowhere."
        case .outside: "This path leaves the folder."
        case .massDeletion(let count, let all): "\(count) of \(all) annotations are gone from the file."
        case .locked(let process):
            "Another program is saving it" + (process.map { " (process \($0))." } ?? ".")
        case .restless: "Another program keeps changing it."
        case .notReadBack: "What would be written does not read back as it should. Please report this."
        }
    }

    private var advice: String {
        switch cause {
        case .system(_, let errno): Self.advice(Errno(errno))
        case .unreadable: "The file is left as it is. Repair it or move it away, then save again."
        case .notAFile, .brokenLink: "Move it away, then save again."
        case .tooLarge: "The file is left as it is. Move it away, then save again."
        case .outside: "Name an article inside the folder."
        case .massDeletion:
            "Nothing is written until you decide: start again to take the file as it is, or put the old file back."
        case .locked, .restless: "Close the other program, or save again."
        case .notReadBack: "The file is left as it is."
        }
    }

    private var whereabouts: String {
        switch work {
        case .none: ""
        case .kept(let file): "Your work is in \(file.display)."
        case .journaled: "Your work is in the journal: the next start brings it back."
        case .inMemoryOnly: "Your work is in memory only: do not quit before it is saved."
        }
    }

    private static func advice(_ errno: Errno) -> String {
        switch errno {
        case .noSpace, .quota: "Make room, then save again."
        case .readOnly: "Make the folder writable, or name another with --store."
        case .denied, .notPermitted: "Ask for the right to write there, or name another folder with --store."
        case .inputOutput: "The disk may be failing: copy the folder elsewhere, then save again."
        case .tooLarge: "Raise the limit on the size of files, then save again."
        case .nameTooLong: "Give the article a shorter name."
        case .notFound: "Put the folder back, then save again."
        default: "Save again; if it fails again, name another folder with --store."
        }
    }

    private static func doing(_ operation: SystemOperation) -> String {
        switch operation {
        case .openFolder, .listFolder: "Opening the folder"
        case .makeFolder: "Making a folder"
        case .open, .read, .readLink, .look, .realPath: "Reading"
        case .create: "Making a new file beside it"
        case .write, .reserve, .append: "Writing"
        case .keepOwner: "Keeping its owner"
        case .keepAttributes: "Keeping its permissions"
        case .sync, .syncData, .syncFolder, .close: "Writing to the disk"
        case .rename, .renameNew, .exchange: "Putting the new file in its place"
        case .remove: "Removing a file"
        case .lock: "Locking"
        }
    }
}
