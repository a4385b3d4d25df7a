import Annotations
import Library

/// One thing that `dictum doctor` says.
struct Remark: Hashable {
    enum Grade: String, Hashable {
        case good = "ok"
        /// Worth knowing; every promise holds.
        case note
        /// A promise does not hold.
        case problem
    }

    let subject: String
    let grade: Grade
    let sentence: String
}

/// What a corpus, its folders and its file systems can promise.
struct Diagnosis {
    private(set) var remarks: [Remark] = []
    private let folders = Folders(environment: .current)

    /// Looks at everything around a corpus. `place` is the folder for sidecars that the command line names.
    init(of desk: Desk, place: BytePath?) {
        look(at: desk, place)
        examine(desk.store.store, as: "sidecars")
        try? Folders.create(folders.state)
        examine(folders.state, as: "journal, locks and recovery files", isPrivate: true)
        lookAtGit(desk.store.store)
        lookForLeftovers(desk)
    }

    private mutating func look(at desk: Desk, _ named: BytePath?) {
        let subject = "articles: \(desk.corpus.folder.display)"
        add(subject, .good, "\(desk.scan.articles.count) articles; you code as \(desk.store.coder.slug)")
        for problem in desk.scan.problems { add(subject, .note, problem.sentence) }
        guard desk.store.store != desk.store.folder else { return }
        let why = named == nil ? "as the settings say, or because the folder cannot be written" : "as --store says"
        add(subject, .note, "sidecars are kept elsewhere, \(why)")
    }

    private mutating func examine(_ folder: BytePath, as role: String, isPrivate: Bool = false) {
        let subject = "\(role): \(folder.display)"
        do throws(StoreFailure) {
            let examination = try FolderExamination(of: folder)
            describe(examination, as: subject)
            if isPrivate { lookAtPrivacy(of: examination, as: subject) }
        } catch {
            // A folder for sidecars that is not there yet is made by the first save.
            let isMissing = error.isMissingFolder
            add(
                subject, isMissing ? .note : .problem,
                isMissing ? "not there yet: the first save makes it" : error.description)
        }
    }

    private mutating func describe(_ examination: FolderExamination, as subject: String) {
        let name = examination.fileSystem.isEmpty ? "a file system without a known name" : examination.fileSystem
        let space = examination.freeSpace.map { ", \(Self.words(bytes: $0)) free" } ?? ""
        add(subject, .good, name + space)
        if let space = examination.freeSpace, space < 1 << 20 {
            add(subject, .problem, "there is hardly room for a save: make some")
        }
        if examination.isRemote {
            add(
                subject, .note,
                "the files are on another computer: what others change there is seen at opening and saving, not at once"
            )
        }
        for ability in FolderExamination.Ability.allCases {
            guard let outcome = examination.outcomes[ability] else { continue }
            add(subject, outcome == .can ? .good : ability.grade, ability.sentence(outcome))
        }
    }

    private mutating func lookAtPrivacy(of examination: FolderExamination, as subject: String) {
        let isPrivate = examination.mode & 0o077 == 0
        add(
            subject, isPrivate ? .good : .problem,
            isPrivate
                ? "nobody else can look into it"
                : "others can look into it, and it holds what you typed: chmod 700 it")
    }

    private mutating func lookForLeftovers(_ desk: Desk) {
        let subject = "left over"
        let found = [
            ("sidecars without their article", desk.index.orphans(among: Set(desk.scan.articles)).count),
            ("copies made where two versions met", desk.index.conflictCopies.count),
            ("files of interrupted saves", desk.index.strays.count),
            ("recovery files", desk.recoveryFiles.count),
        ]
        for (what, count) in found where count > 0 { add(subject, .note, "\(what): \(count); dictum check names them") }
        let waiting = ((try? Journals(of: desk.store).all()) ?? []).filter { !$0.isSpare }
        for journal in waiting { add(subject, .note, "\(journal.article.display): \(journal.words)") }
        if found.allSatisfy({ $0.1 == 0 }), waiting.isEmpty { add(subject, .good, "nothing") }
    }

    /// Whether git would merge sidecars annotation by annotation; nothing where the folder is in no repository.
    private mutating func lookAtGit(_ folder: BytePath) {
        guard let missing = SetUpGitCommand.missing(in: folder) else { return }
        add(
            "git: \(folder.display)", missing.isEmpty ? .good : .note,
            missing.isEmpty
                ? "merges sidecars annotation by annotation"
                : "does not know how to merge sidecars: dictum setup-git tells it")
    }

    private mutating func add(_ subject: String, _ grade: Remark.Grade, _ sentence: String) {
        remarks.append(Remark(subject: subject, grade: grade, sentence: sentence))
    }

    /// A size for people, in whole units of 1024.
    private static func words(bytes: UInt64) -> String {
        let units = ["bytes", "KB", "MB", "GB", "TB"]
        var size = bytes
        var unit = 0
        while size >= 10 << 10, unit + 1 < units.count {
            size >>= 10
            unit += 1
        }
        return "\(size) \(units[unit])"
    }
}
