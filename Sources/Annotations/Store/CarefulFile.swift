/// A file that is not a corpus's own, read and replaced as carefully as one that is.
package enum CarefulFile {
    /// The bytes of a regular file; nil where there is none. What is larger than a sidecar may be is refused.
    package static func bytes(_ path: BytePath) throws(StoreFailure) -> [UInt8]? {
        let reader = FileReader(calls: SystemCalls())
        return try reader.withPlace(path.folder, path.name) { place throws(StoreFailure) in
            try reader.snapshot(of: place)?.bytes
        }
    }

    /// Replaces what a file holds, in one step and durably; a new file gets `mode`. `change` gets what it holds (nil: it
    /// is not there), may be asked more than once, and leaves the file as it is by throwing or by returning the same.
    ///
    /// `state` is the folder in which the locks are.
    package static func update(
        _ path: BytePath, mode: UInt32, state: BytePath,
        _ change: ([UInt8]?) throws(StoreFailure) -> [UInt8]?
    ) throws(StoreFailure) {
        let calls = SystemCalls()
        calls.ignoreWriteSignals()
        try? FolderMaker(calls: calls).make(state.appending("locks"), mode: 0o700)
        try FileUpdater(calls: calls, locks: state.appending("locks")).update(
            path.folder, path.name, mode: mode, change)
    }
}
