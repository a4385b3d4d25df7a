package import Annotations
internal import CFiles
internal import Synchronization

/// Folders of a corpus that the system watches for changes.
///
/// Nothing is asked while nothing changes: whoever waits in ``next()`` sleeps. Any thread may add folders meanwhile.
package final class FolderWatch: Sendable {
    /// What is watched, by the numbers of the system.
    private struct Watched {
        var folders: [Int32: (folder: BytePath, place: BytePath)] = [:]
        var places: [BytePath: Int32] = [:]
        var file: (path: BytePath, number: Int32)?
    }

    private let descriptor: Int32
    private let watched = Mutex(Watched())
    /// What was not to be told yet when changes were told last.
    private let unfinished = Mutex(GatheredChanges())

    /// A watch on nothing; nil where the system has none to give.
    package init?() {
        let number = dictum_watch()
        guard number >= 0 else { return nil }
        descriptor = number
    }

    deinit {
        _ = dictum_close(descriptor)
    }

    /// Whether a folder is on another computer, whose own changes the system does not see.
    package static func isRemote(_ folder: BytePath) -> Bool {
        guard let descriptor = try? Descriptor.reading(folder, as: .folder) else { return false }
        var system = dictum_file_system()
        return dictum_examine(descriptor.number, &system) == 0 && system.is_remote != 0
    }

    /// How many folders may well be watched.
    package static var limit: Int { Int(dictum_watch_limit()) }

    /// How many are.
    package var count: Int { watched.withLock { $0.folders.count } }

    /// Watches a folder that is at `place` and is called `folder` in the corpus; nothing new where it is watched already.
    /// Says whether it is watched now.
    @discardableResult
    package func watch(_ folder: BytePath, at place: BytePath) -> Bool {
        watched.withLock { watched in
            if watched.places[place] != nil { return true }
            let number = place.withCString { dictum_watch_folder(descriptor, $0) }
            guard number >= 0 else { return false }
            // The system gives the same number for the same folder: under whatever name it was reached first.
            if watched.folders[number] == nil { watched.folders[number] = (folder, place) }
            watched.places[place] = number
            return true
        }
    }

    /// Watches what is written into one file, instead of the one before, where the watch of its folder would not tell.
    package func watch(file: BytePath, at place: BytePath) {
        watched.withLock { watched in
            guard watched.file?.path != file else { return }
            if let old = watched.file { _ = dictum_unwatch(descriptor, old.number) }
            let number = place.withCString { dictum_watch_file(descriptor, $0) }
            watched.file = number >= 0 ? (file, number) : nil
        }
    }

    /// Waits until something has changed and it has been quiet for a moment. Nil where the system watches no more.
    package func next() -> FolderChanges? {
        var gathered = unfinished.withLock { $0 }
        defer { unfinished.withLock { $0 = gathered } }
        while true {
            guard let found = changes(within: gathered.wait) else { return nil }
            if found.isEmpty { gathered.settle() }
            for change in found { take(change, into: &gathered) }
            if let changes = gathered.takeDue() { return changes }
        }
    }

    private func changes(within milliseconds: Int32) -> [dictum_change]? {
        // More than the system hands out at once.
        let capacity = 600
        var outcome: Int32 = 0
        let found = [dictum_change](unsafeUninitializedCapacity: capacity) { buffer, count in
            outcome = dictum_next_changes(descriptor, milliseconds, buffer.baseAddress, Int32(capacity))
            count = Int(max(0, outcome))
        }
        return outcome < 0 ? nil : found
    }

    private func take(_ change: dictum_change, into gathered: inout GatheredChanges) {
        guard change.folder >= 0 else { return gathered.add { $0.isUnclear = true } }
        let isEnd = change.kind == Int32(DICTUM_WATCH_ENDED)
        let place = watched.withLock { watched -> WatchedPlace in
            if let file = watched.file, file.number == change.folder {
                if isEnd { forgetFile(&watched) }
                return WatchedPlace.file(file.path)
            }
            guard let known = watched.folders[change.folder] else { return .unknown }
            if isEnd { forget(change.folder, &watched) }
            return .folder(known.folder, known.place)
        }
        switch place {
        case .unknown: break
        case .file(let path): gathered.add { $0.files.insert(path) }
        case .folder(let folder, let place):
            gathered.add(change, in: folder)
            watchNewFolder(change, folder, place)
        }
    }

    private enum WatchedPlace {
        case unknown
        case file(BytePath)
        case folder(BytePath, BytePath)
    }

    /// A folder that was made may be filled before anybody has looked into it.
    private func watchNewFolder(_ change: dictum_change, _ folder: BytePath, _ place: BytePath) {
        let name = withUnsafeBytes(of: change.name) { BytePath(bytes: $0) }
        guard change.kind == Int32(DICTUM_FOLDER_CHANGED), GatheredChanges.matters(name), count < Self.limit else {
            return
        }
        watch(folder.appending(name), at: place.appending(name))
    }

    private func forget(_ number: Int32, _ watched: inout Watched) {
        watched.folders[number] = nil
        watched.places = watched.places.filter { $0.value != number }
        _ = dictum_unwatch(descriptor, number)
    }

    private func forgetFile(_ watched: inout Watched) {
        if let file = watched.file { _ = dictum_unwatch(descriptor, file.number) }
        watched.file = nil
    }
}
