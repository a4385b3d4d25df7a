/// What takes a JSON text piece by piece: one makes bytes of it, another a value.
///
/// Annotations are written once, in ``ItemWriter``, and come out as either.
protocol JSONSink: ~Copyable {
    /// Begins an object, whose members follow.
    mutating func beginObject()
    /// Ends the object that began last.
    mutating func endObject()
    /// Begins an array, whose elements follow.
    mutating func beginArray()
    /// Ends the array that began last.
    mutating func endArray()
    /// Begins an element of an array; its value follows.
    mutating func beginElement()
    /// Begins a member of an object; its value follows. The name holds nothing that JSON escapes.
    mutating func name(_ name: String)
    /// A text.
    mutating func string(_ string: String)
    /// A text that begins with one of ours, which holds nothing that JSON escapes.
    mutating func string(_ start: String, _ rest: String)
    /// A whole number.
    mutating func number(_ number: Int)
    /// True or false.
    mutating func bool(_ isTrue: Bool)
    /// Any value.
    mutating func value(_ value: JSONValue)
}

extension JSONSink where Self: ~Copyable {
    /// A member that is a text.
    mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    /// A member that is a text, where there is one.
    mutating func member(_ name: String, _ text: String?) {
        if let text { member(name, text) }
    }

    /// A member that is a text of two parts; the first holds nothing that JSON escapes.
    mutating func member(_ name: String, _ start: String, _ rest: String) {
        self.name(name)
        string(start, rest)
    }
}

/// Makes a value of what it is given.
struct JSONTreeSink: JSONSink {
    private enum Frame {
        case object([JSONObject.Member], name: String)
        case array([JSONValue])
    }

    private var frames: [Frame] = []
    /// What was given; null before anything was.
    private(set) var value = JSONValue.null

    mutating func beginObject() { frames.append(.object([], name: "")) }

    mutating func beginArray() { frames.append(.array([])) }

    mutating func endObject() {
        if case .object(let members, _)? = frames.popLast() { put(.object(JSONObject(members))) }
    }

    mutating func endArray() {
        if case .array(let elements)? = frames.popLast() { put(.array(elements)) }
    }

    mutating func beginElement() {}

    mutating func name(_ name: String) {
        guard case .object(let members, _)? = frames.popLast() else { return }
        frames.append(.object(members, name: name))
    }

    mutating func string(_ string: String) { put(.string(string)) }

    mutating func string(_ start: String, _ rest: String) { put(.string(start + rest)) }

    mutating func number(_ number: Int) { put(.number(String(number))) }

    mutating func bool(_ isTrue: Bool) { put(.bool(isTrue)) }

    mutating func value(_ value: JSONValue) { put(value) }

    private mutating func put(_ value: JSONValue) {
        switch frames.popLast() {
        case .object(var members, let name):
            members.append(JSONObject.Member(name, value))
            frames.append(.object(members, name: name))
        case .array(var elements):
            elements.append(value)
            frames.append(.array(elements))
        case nil: self.value = value
        }
    }
}
