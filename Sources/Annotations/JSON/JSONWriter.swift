/// Writes JSON texts whose bytes follow from the value alone.
///
/// Two spaces a level, LF, a final newline, members in their order, no `\/`. Everything that a terminal might obey is
/// escaped (C0, DEL, C1, and the line separators U+2028 and U+2029), so that `cat` of a sidecar is harmless; all else
/// stands as it is.
public enum JSONWriter {
    /// The text of a value.
    public static func text(of value: JSONValue) -> [UInt8] {
        var sink = JSONTextSink()
        sink.value(value)
        sink.endText()
        return sink.bytes
    }

    /// The value on one line, without a newline, for a log of lines.
    package static func line(of value: JSONValue) -> [UInt8] {
        var sink = JSONTextSink(isOnOneLine: true)
        sink.value(value)
        return sink.bytes
    }

    /// A string as it stands in a JSON text, quotation marks included.
    public static func quoted(_ string: String) -> String {
        String(decoding: line(of: .string(string)), as: UTF8.self)
    }
}
