import Annotations

extension FolderExamination.Ability {
    /// How bad it is when it is missing: a problem where a promise falls with it.
    var grade: Remark.Grade {
        switch self {
        case .writes, .flushes, .replaces: .problem
        case .exchanges, .keepsFirst, .permissions, .tellsCase, .keepsNames, .locks: .note
        }
    }

    /// How the trial went and what that means for a person.
    func sentence(_ outcome: FolderExamination.Outcome) -> String {
        switch outcome {
        case .can: promise
        case .cannot: shortcoming
        case .refused(let number): "\(shortcoming) (\(Errno(number).words))"
        }
    }

    private var promise: String {
        switch self {
        case .writes: "files can be made here"
        case .flushes: "a save is flushed to the disk before it is called saved"
        case .replaces: "a save takes the old file's place in one step"
        case .exchanges: "a change by another program in the very instant of a save is seen and merged"
        case .keepsFirst: "a first save never takes the place of a file that is there already"
        case .permissions: "files can be kept from the eyes of others"
        case .tellsCase: "names that differ in capitals only are two names"
        case .keepsNames: "names come back as they were given"
        case .locks: "two programs on this computer save one after the other"
        }
    }

    private var shortcoming: String {
        switch self {
        case .writes: "files cannot be made here: name another folder with --store"
        case .flushes: "nothing says when a save is on the disk: after a power cut a saved change may be gone"
        case .replaces: "a file is not replaced in one step, so a save could be torn: name another folder with --store"
        case .exchanges:
            "two files cannot change places here: a change that another program makes in the very instant of a save could "
                + "be lost; one that it made before is merged"
        case .keepsFirst: "a first save in the very instant of another program's could take its place"
        case .permissions: "every file has the permissions of the whole disk: others may be able to read the sidecars"
        case .tellsCase: "names that differ in capitals only are one name: do not name two articles so"
        case .keepsNames: "accents in names are rewritten: an article may seem to have changed its name"
        case .locks: "programs cannot wait for each other here; each looks again before it replaces a file"
        }
    }
}
