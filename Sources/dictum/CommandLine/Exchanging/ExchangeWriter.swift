import Annotations
import Interchange
import Library
import Prose

/// Puts what a format writes on the disk: a file, standard output, or the files of a folder, and none of them over a file
/// of the corpus.
final class ExchangeWriter {
    private let folder: BytePath?
    private let taken: Set<FileIdentity>
    private var current: Output?
    private var check: NameCheck?

    /// A writer of one file, or of standard output where `file` is nil.
    init(file: String?, _ redaction: Redaction?, on desk: Desk) throws(CommandFailure) {
        folder = nil
        taken = []
        current = try desk.output(file)
        check = redaction.map(NameCheck.init)
    }

    /// A writer of the files of a folder, which is made where it is missing.
    init(folder: BytePath, _ redaction: Redaction?, on desk: Desk) throws(CommandFailure) {
        try Output.makeFolder(folder)
        self.folder = folder
        taken = desk.filesOfCorpus
        check = redaction.map(NameCheck.init)
    }

    /// What a format is given to write to.
    var sink: ExchangeSink<CommandFailure> {
        ExchangeSink(
            begin: { [self] name throws(CommandFailure) in try begin(name) },
            send: { [self] bytes throws(CommandFailure) in try send(bytes) },
            show: { [self] bytes in check?.look(at: bytes) },
            failure: { .exchange($0) })
    }

    private func begin(_ name: BytePath) throws(CommandFailure) {
        guard let folder else { return }
        try current?.close()
        current = nil
        var place = folder
        let parts = name.bytes.split(separator: UInt8(ascii: "/")).map { BytePath(bytes: $0) }.filter {
            $0 != BytePath("..") && $0 != BytePath(".")
        }
        for part in parts.dropLast() {
            place = place.appending(part)
            try Output.makeFolder(place)
        }
        place = place.appending(parts.last ?? BytePath("unnamed"))
        if let there = place.fileIdentity, taken.contains(there) { throw .outputIsInput(place) }
        current = try Output.file(place)
        check?.look(at: name.bytes + [0x0A])
    }

    func send(_ bytes: [UInt8]) throws(CommandFailure) {
        check?.look(at: bytes)
        try current?.write(data: bytes)
    }

    /// Ends the last file. Says which protected names are left in what was written.
    func close() throws(CommandFailure) -> [String] {
        try current?.close()
        return check?.finish() ?? []
    }
}

/// Looks through what is written for names that are to be left out.
struct NameCheck {
    private let redaction: Redaction
    private var waiting: [UInt8] = []
    private var found: Set<String> = []
    /// What is looked at in one go at least, in bytes.
    private static let portion = 64 << 10

    init(_ redaction: Redaction) {
        self.redaction = redaction
    }

    /// Looks at some more. What stands at the end may go on, and waits for a line end.
    mutating func look(at bytes: [UInt8]) {
        waiting += bytes
        guard waiting.count >= Self.portion else { return }
        let end = waiting.lastIndex(of: 0x0A).map { $0 + 1 } ?? (waiting.count > 16 * Self.portion ? waiting.count : 0)
        guard end > 0 else { return }
        look(upTo: end)
    }

    private mutating func look(upTo end: Int) {
        found.formUnion(redaction.names(leftIn: String(decoding: waiting[..<end], as: UTF8.self)))
        waiting.removeFirst(end)
    }

    /// The names that were found, sorted.
    mutating func finish() -> [String] {
        look(upTo: waiting.count)
        return found.sorted()
    }
}
