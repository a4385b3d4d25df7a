extension String {
    /// Whether two strings are the same to the byte. Swift's `==` takes NFC and NFD for equal, which a store that may
    /// not lose anything cannot do.
    func isIdentical(to other: String) -> Bool {
        let areSame = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { left.holdsTheSame(as: $0) }
        }
        return (areSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension [UInt8] {
    /// Whether two arrays hold the same bytes. `==` compares them one by one, which shows in a file of thirty megabytes.
    func isIdentical(to other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { left in other.withUnsafeBufferPointer { left.holdsTheSame(as: $0) } }
    }
}

extension [UInt8]? {
    /// Whether both hold the same bytes, or neither any.
    func isIdentical(to other: [UInt8]?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.isIdentical(to: other)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether two stretches of memory hold the same bytes; eight are compared together.
    func holdsTheSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let left = UnsafeRawPointer(baseAddress), let right = UnsafeRawPointer(other.baseAddress), left != right
        else { return true }
        var at = 0
        while at + 8 <= count {
            let isSame =
                left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            guard isSame else { return false }
            at += 8
        }
        while at < count {
            guard self[at] == other[at] else { return false }
            at += 1
        }
        return true
    }
}

extension JSONValue {
    /// Whether two values are the same to the byte, the order of members included.
    func isIdentical(to other: JSONValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isIdentical(to: right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
        case (.object(let left), .object(let right)): left.isIdentical(to: right)
        case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    /// The string, where it is one.
    var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The object, where it is one.
    var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The elements of an array; a value that is none counts as an array of one, as JSON-LD has it.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [self] }
    }

    /// The number as a count, where it is a whole one that is not negative.
    var count: Int? {
        guard case .number(let letters) = self, let count = Int(letters), count >= 0 else { return nil }
        return count
    }
}

extension JSONObject {
    /// Whether two objects are the same to the byte, the order of members included.
    func isIdentical(to other: JSONObject) -> Bool {
        members.count == other.members.count
            && zip(members, other.members).allSatisfy {
                $0.name.isIdentical(to: $1.name) && $0.value.isIdentical(to: $1.value)
            }
    }

    /// The string of a member, where it is there and is one.
    func string(_ name: String) -> String? { self[name]?.string }
}
