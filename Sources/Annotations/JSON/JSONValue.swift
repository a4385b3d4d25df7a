/// A JSON text (RFC 8259) as a value that loses nothing: the order of members and the letters of numbers are kept.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number as written: `0.80` stays `0.80`, and `1e400` is no error.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of a JSON object in the order in which they were written. Names are unique.
public struct JSONObject: Hashable, Sendable {
    /// One name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order.
    public var members: [Member]

    /// An object with these members, whose names must differ.
    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of a member, or nil where there is none. Setting nil takes the member away; a new one goes last.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Whether it has no members.
    public var isEmpty: Bool { members.isEmpty }
}
