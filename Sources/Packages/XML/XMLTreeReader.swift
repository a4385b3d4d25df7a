internal import CExpat

/// Reads XML with expat, as if an enemy had written it: no document type, hence no entities of its own and nothing from
/// elsewhere; a bounded depth, and a bounded number of elements in one piece.
package enum XMLTreeReader {
    /// What is at most read.
    package struct Limits: Hashable, Sendable {
        package var bytes: Int
        package var depth: Int
        /// Elements that are in memory at once.
        package var elements: Int

        package init(bytes: Int = 512 << 20, depth: Int = 128, elements: Int = 1_000_000) {
            self.bytes = bytes
            self.depth = depth
            self.elements = elements
        }
    }

    /// The root of a file, without the elements of some names, which are given to `take` one by one; so a large file
    /// needs no more memory than its largest piece.
    @discardableResult
    package static func read(
        _ bytes: [UInt8], root: String? = nil, taking names: Set<String> = [], limits: Limits = Limits(),
        _ take: (XMLElement) -> Void = { _ in }
    ) throws(XMLFailure) -> XMLElement {
        guard bytes.count <= limits.bytes else { throw XMLFailure(reason: .tooLarge, line: 1) }
        return try withoutActuallyEscaping(take) { take throws(XMLFailure) in
            let builder = TreeBuilder(root: root, names: names, limits: limits, take: take)
            return try builder.read(bytes)
        }
    }
}

/// What expat speaks to. A class, because expat keeps its address.
private final class TreeBuilder {
    private let parser: XML_Parser?
    private let root: String?
    private let names: Set<String>
    private let limits: XMLTreeReader.Limits
    private let take: (XMLElement) -> Void
    /// The elements that are open, the root first.
    private var open: [XMLElement] = []
    private var finished: XMLElement?
    private var held = 0
    /// How many of the open elements lie in one that will be given away; 0 where none does.
    private var givenDepth = 0
    private var heldBefore = 0
    private var failure: XMLFailure?
    /// Between the address of a namespace and a name. It can stand in neither.
    private static let separator: UInt8 = 0x0A

    init(root: String?, names: Set<String>, limits: XMLTreeReader.Limits, take: @escaping (XMLElement) -> Void) {
        self.root = root
        self.names = names
        self.limits = limits
        self.take = take
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
    }

    deinit { XML_ParserFree(parser) }

    func read(_ bytes: [UInt8]) throws(XMLFailure) -> XMLElement {
        listen()
        bytes.withUnsafeBytes { feed($0) }
        if let failure { throw failure }
        guard let finished else { throw XMLFailure(reason: .notWellFormed("no element found"), line: 1) }
        return finished
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) {
        let portion = 1 << 20
        var start = 0
        repeat {
            let count = min(portion, bytes.count - start)
            let isLast = start + count == bytes.count
            let piece = bytes.baseAddress.map { $0.advanced(by: start).assumingMemoryBound(to: CChar.self) }
            let status = XML_Parse(parser, piece, Int32(count), isLast ? 1 : 0)
            guard status == XML_STATUS_OK else {
                let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
                return fail(.notWellFormed(words))
            }
            start += count
        } while start < bytes.count
    }

    private func fail(_ reason: XMLFailure.Reason) {
        guard failure == nil else { return }
        failure = XMLFailure(reason: reason, line: Int(XML_GetCurrentLineNumber(parser)))
        XML_StopParser(parser, 0)
    }

    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in TreeBuilder.at(data)?.fail(.declaration) }
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                if let name { TreeBuilder.at(data)?.begin(name, attributes) }
            }, { data, _ in TreeBuilder.at(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            TreeBuilder.at(data)?.read(text: String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func at(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: - Events

    private func begin(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard failure == nil else { return }
        var element = XMLElement(Self.localName(String(cString: name)))
        element.line = Int(XML_GetCurrentLineNumber(parser))
        if open.isEmpty, let root, element.name != root { return fail(.otherRoot(element.name)) }
        var next = attributes
        while let name = next?[0], let value = next?[1] {
            element.attributes.append(.init(name: String(cString: name), value: String(cString: value)))
            next = next?.advanced(by: 2)
        }
        let before = held
        held += 1 + element.attributes.count
        if givenDepth > 0 {
            givenDepth += 1
        } else if names.contains(element.name) {
            givenDepth = 1
            heldBefore = before
        }
        open.append(element)
        if open.count > limits.depth { fail(.tooDeep) }
        if held > limits.elements { fail(.tooLarge) }
    }

    private func read(text: String) {
        guard failure == nil, !open.isEmpty else { return }
        open[open.count - 1].text += text
    }

    private func end() {
        guard failure == nil, let element = open.popLast() else { return }
        if givenDepth == 1 {
            held = heldBefore
            take(element)
        } else if open.isEmpty {
            finished = element
        } else {
            open[open.count - 1].children.append(element)
        }
        givenDepth = max(0, givenDepth - 1)
    }

    private static func localName(_ name: String) -> String {
        name.utf8.lastIndex(of: separator).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
}
