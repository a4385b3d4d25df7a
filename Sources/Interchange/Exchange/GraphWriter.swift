internal import Annotations

/// Writes JSON-LD in the words of schema.org: one `@graph`, a thing a line.
struct GraphWriter<Failure: Error> {
    private let sink: ExchangeSink<Failure>
    private var isFirst = true

    init(to sink: ExchangeSink<Failure>) {
        self.sink = sink
    }

    /// Writes a thing.
    mutating func add(_ thing: JSONObject) throws(Failure) {
        let start = isFirst ? Self.start : ",\n"
        isFirst = false
        try sink.send(Array(start.utf8) + JSONWriter.line(of: thing.value))
    }

    /// Ends the text, which has no things where none was added.
    func finish() throws(Failure) {
        try sink.send(isFirst ? Self.start + "]}\n" : "\n]}\n")
    }

    private static var start: String { "{\"@context\": \"https://schema.org\", \"@graph\": [\n" }
}
