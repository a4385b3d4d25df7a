import Annotations
import Dispatch
import Library
import Synchronization

/// What is made of the articles of a corpus, on all processors beside each other and given in the order of the corpus.
///
/// Few articles are read ahead of the one that is asked for, so that memory does not grow with the corpus. A class, because
/// what asks for the articles does it one by one.
final class ArticleRun<Made: Sendable> {
    private let paths: [BytePath]
    private let make: @Sendable (BytePath, inout ArticleDesk) -> Made
    private var batch: [ArticleBatch<Made>.Outcome] = []
    /// The number of the first article of the batch.
    private var start = 0
    /// Those that are being read, the next one first.
    private var waiting: [ArticleBatch<Made>] = []

    init(of paths: [BytePath], making make: @escaping @Sendable (BytePath, inout ArticleDesk) -> Made) {
        self.paths = paths
        self.make = make
    }

    /// What was made of an article. What stood in the way is said.
    func made(of number: Int, on desk: inout Desk) -> Made {
        if !(start..<start + batch.count).contains(number) { take(from: number, on: &desk) }
        let outcome = batch[number - start]
        for problem in outcome.problems { desk.report(problem) }
        return outcome.made
    }

    /// Waits for the batch that begins with an article, while those after it are being read.
    private func take(from first: Int, on desk: inout Desk) {
        // What was made of the batch before is no longer needed.
        batch = []
        start = first
        if waiting.first?.numbers.lowerBound != first { waiting = [] }
        while waiting.count < Self.mostWaiting {
            let end = waiting.last?.numbers.upperBound ?? first
            guard end < paths.count else { break }
            waiting.append(begin(from: end, on: &desk))
        }
        batch = waiting.removeFirst().outcomes()
    }

    private func begin(from first: Int, on desk: inout Desk) -> ArticleBatch<Made> {
        let numbers = first..<end(ofBatchFrom: first, desk)
        for path in paths[numbers] { desk.store.sweep(folderOf: path) }
        var reading = desk.articleDesk
        reading.store = reading.store.forgetful
        return ArticleBatch(numbers, of: paths, reading: reading, make)
    }

    /// Batches that are read beside each other: with one alone, a processor would wait for the last article of each.
    private static var mostWaiting: Int { 2 }
    /// Articles of a batch, and the bytes that their sidecars have together; one article may have more.
    private static var mostArticles: Int { 64 }
    private static var mostBytes: Int { 8 << 20 }

    private func end(ofBatchFrom first: Int, _ desk: Desk) -> Int {
        var bytes = 0
        let last = min(first + Self.mostArticles, paths.count)
        for number in first..<last {
            for file in desk.index.files(of: paths[number], in: desk.store.store) { bytes += file.fileSize ?? 0 }
            if bytes > Self.mostBytes { return number + 1 }
        }
        return last
    }
}

/// Some articles that are being read.
final class ArticleBatch<Made: Sendable>: Sendable {
    struct Outcome: Sendable {
        let made: Made
        let problems: [String]
    }

    let numbers: Range<Int>
    private let found = Mutex<[Outcome]>([])
    private let group = DispatchGroup()

    /// Begins. Each article is read with a copy of `reading`.
    init(
        _ numbers: Range<Int>, of paths: [BytePath], reading: ArticleDesk,
        _ make: @escaping @Sendable (BytePath, inout ArticleDesk) -> Made
    ) {
        self.numbers = numbers
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            let outcomes = madeBeside(numbers) { number in
                var reading = reading
                let made = make(paths[number], &reading)
                return Outcome(made: made, problems: reading.takeProblems())
            }
            found.withLock { $0 = outcomes }
        }
    }

    /// Waits for what is made of them, and gives it away.
    func outcomes() -> [Outcome] {
        group.wait()
        return found.withLock { found in
            defer { found = [] }
            return found
        }
    }
}

extension Desk {
    /// Makes something of each article on all processors, and hands it on in the order of the articles.
    mutating func forEach<Made: Sendable>(
        of paths: [BytePath], making make: @escaping @Sendable (BytePath, inout ArticleDesk) -> Made,
        _ body: (Made) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        let run = ArticleRun(of: paths, making: make)
        for number in paths.indices { try body(run.made(of: number, on: &self)) }
    }
}

/// Something of each number, made on all processors beside each other, in the order of the numbers.
func madeBeside<Made: Sendable>(_ numbers: Range<Int>, _ make: @Sendable (Int) -> Made) -> [Made] {
    let found = Mutex([Made?](repeating: nil, count: numbers.count))
    DispatchQueue.concurrentPerform(iterations: numbers.count) { number in
        let made = make(numbers.lowerBound + number)
        found.withLock { $0[number] = made }
    }
    return found.withLock { $0 }.compactMap(\.self)
}
