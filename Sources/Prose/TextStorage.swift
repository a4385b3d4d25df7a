import Synchronization

/// The bytes of a text, wherever they lie: copied into memory of its own, or in a file mapped by somebody else.
///
/// A class, because memory has an identity: it is given back once, when the last text that shares it is gone. The bytes
/// never change while it lives, which is what makes it safe to share.
final class TextStorage: Sendable {
    /// Valid UTF-8 with LF between lines. Its address is never nil, not even when it is empty.
    nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>
    private let release: @Sendable () -> Void
    private let index = Mutex(ScalarIndex())
    private let lineBreaks = Mutex(LineBreakIndex())

    /// Bytes that stay where they are until `release` is called.
    init(mapped bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.bytes = bytes.bindMemory(to: UInt8.self)
        self.release = release
    }

    /// A copy of bytes that are valid UTF-8 with LF between lines.
    init(copying source: UnsafeBufferPointer<UInt8>) {
        // One byte more than needed, so that an empty text has an address too.
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count + 1)
        memory.initialize(repeating: 0)
        if let from = source.baseAddress, let to = memory.baseAddress {
            to.update(from: from, count: source.count)
        }
        nonisolated(unsafe) let owned = memory
        bytes = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory)[..<source.count])
        release = { owned.deallocate() }
    }

    deinit {
        release()
    }

    /// How many scalars the whole text holds. The first call reads all of it.
    var length: Int {
        scalars(before: bytes.count)
    }

    /// How many scalars start before a byte.
    func scalars(before byte: Int) -> Int {
        let byte = min(max(0, byte), bytes.count)
        let block = byte / ScalarIndex.blockSize
        var before = index.withLock { $0.scalars(beforeBlock: block) }
        while before == nil {
            // One stretch a lock, so that a reader of the first page does not wait for one of the last.
            before = index.withLock { index in
                index.extend(over: bytes)
                return index.scalars(beforeBlock: block)
            }
        }
        return (before ?? 0) + bytes.scalarCount(from: block * ScalarIndex.blockSize, to: byte)
    }

    /// How many line breaks stand before a byte.
    func lineBreaks(before byte: Int) -> Int {
        lineBreaks.withLock { $0.count(before: byte, in: bytes) }
    }

    /// The byte at which a scalar starts; the number of bytes for every place from the end of the text on.
    func byte(ofScalar scalar: Int) -> Int {
        guard scalar > 0 else { return 0 }
        var canGrow = true
        while canGrow {
            if let place = index.withLock({ $0.block(holding: scalar) }) {
                return bytes.byte(
                    ofScalar: scalar - place.scalarsBefore, from: place.block * ScalarIndex.blockSize)
            }
            canGrow = index.withLock { $0.extend(over: bytes) }
        }
        return bytes.count
    }
}

/// How many scalars stand before every block of a text: enough to find any of them in a few steps.
///
/// It is built as far as somebody asked, a stretch at a time, so that the first screen of a long text costs no more than
/// that of a short one, and so that nobody waits long for the lock.
private struct ScalarIndex {
    /// Bytes between two checkpoints.
    static let blockSize = 1024
    /// Blocks that one call to `extend` adds: 1 MB of text.
    private static let stride = 1024

    /// The scalars before block 0, 1, 2…
    private var scalarsBefore = [0]
    private var isComplete = false

    /// A block of the text and the scalars before it.
    struct Place {
        let block: Int
        let scalarsBefore: Int
    }

    /// The scalars before a block, nil while the index does not reach it.
    func scalars(beforeBlock block: Int) -> Int? {
        block < scalarsBefore.count ? scalarsBefore[block] : nil
    }

    /// The block in which a scalar starts, nil while the index does not reach it.
    func block(holding scalar: Int) -> Place? {
        guard let last = scalarsBefore.last, scalar < last else { return nil }
        var low = 0, high = scalarsBefore.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if scalarsBefore[middle] <= scalar { low = middle } else { high = middle }
        }
        return Place(block: low, scalarsBefore: scalarsBefore[low])
    }

    /// Reads on for a stretch. False when there is nothing left to read.
    @discardableResult
    mutating func extend(over bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !isComplete, let last = scalarsBefore.last else { return false }
        var total = last
        for _ in 0..<Self.stride {
            let start = (scalarsBefore.count - 1) * Self.blockSize
            let end = min(start + Self.blockSize, bytes.count)
            total += bytes.scalarCount(from: start, to: end)
            scalarsBefore.append(total)
            if end == bytes.count {
                isComplete = true
                break
            }
        }
        return true
    }
}
