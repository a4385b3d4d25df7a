/// Where a value stands in an annotation or an entry: the names on the way to it, or the slot of a body.
///
/// Two paths are the same only to the byte: another program may use names that Swift's strings take for equal.
struct MemberPath: Hashable, Comparable {
    /// The names, joined as in a JSON Pointer (RFC 6901, without the slash before the first).
    let bytes: [UInt8]

    /// The path of a text that is written like one.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The path of a name in the outermost object.
    init(name: String) {
        bytes = Self.escaped(name)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path as it is written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The names on the way.
    var names: [String] {
        bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Self.unescaped)
    }

    /// The path of a name in the object that stands here.
    func appending(_ name: String) -> MemberPath {
        MemberPath(bytes: bytes + [UInt8(ascii: "/")] + Self.escaped(name))
    }

    static func < (left: MemberPath, right: MemberPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static func escaped(_ name: String) -> [UInt8] {
        name.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "~"): Array("~0".utf8)
            case UInt8(ascii: "/"): Array("~1".utf8)
            default: [byte]
            }
        }
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~"), let next = rest.first else {
                plain.append(byte)
                continue
            }
            rest.removeFirst()
            plain.append(next == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
