/// The name of a file that is being written and has no name of its own yet.
///
/// It says for which file, on which computer and by which process, so that a later start knows which are left over:
/// `.dictum-<file>-<host>-<process>-<random>.tmp`, the parts hexadecimal, the process decimal.
struct TemporaryName: Hashable {
    /// The name.
    let name: BytePath
    /// A hash of the name of the file that it is for.
    let file: String
    /// The computer.
    let host: String
    /// The process that writes it.
    let process: Int32

    /// A new name for a file.
    init(for file: BytePath, _ calls: SystemCalls) {
        self.file = Self.hash(of: file)
        host = String(calls.host, radix: 16)
        process = calls.process
        name = BytePath(".dictum-\(self.file)-\(host)-\(process)-\(String(calls.random(), radix: 16)).tmp")
    }

    /// The parts of a name; nil where it is not one of ours.
    init?(_ name: BytePath) {
        guard name.bytes.starts(with: ".dictum-".utf8), name.bytes.count > 12,
            name.bytes.suffix(4).elementsEqual(".tmp".utf8)
        else { return nil }
        let parts = String(decoding: name.bytes.dropFirst(8).dropLast(4), as: UTF8.self).split(separator: "-")
        guard parts.count == 4, parts[0].utf8.count == 16, let process = Int32(parts[2]), process > 0 else {
            return nil
        }
        self.name = name
        file = String(parts[0])
        host = String(parts[1])
        self.process = process
    }

    /// The hash by which a temporary name knows its file.
    static func hash(of file: BytePath) -> String {
        String(Digest(of: file.bytes).hex.prefix(16))
    }
}
