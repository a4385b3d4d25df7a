import CPcre2

/// A regular expression made ready by PCRE2, translated to machine code where the system allows that.
///
/// A class, because what PCRE2 makes has to be given back once. It is used by one thread at a time.
final class RegularExpression {
    private let code: OpaquePointer
    private let context: OpaquePointer?
    private let match: OpaquePointer?
    private let stack: OpaquePointer?

    /// Steps that one attempt may take at one place, and kilobytes that it may need: plenty for what a person means, and
    /// little for `(a+)+b`.
    private static let stepLimit: UInt32 = 100_000, heapLimit: UInt32 = 16_384
    /// Bytes of text from which attempts start between two looks at the time.
    private static let stride = 4096
    /// Code units of the longest expression taken.
    private static let longest = 4096

    init(_ pattern: SearchPattern) throws(ExpressionProblem) {
        code = try Self.compile(pattern)
        context = pcre2_match_context_create_8(nil)
        match = pcre2_match_data_create_from_pattern_8(code, nil)
        pcre2_set_match_limit_8(context, Self.stepLimit)
        pcre2_set_depth_limit_8(context, Self.stepLimit)
        pcre2_set_heap_limit_8(context, Self.heapLimit)
        let isTranslated = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
        stack = isTranslated ? pcre2_jit_stack_create_8(32_768, 1 << 20, nil) : nil
        if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    }

    deinit {
        pcre2_jit_stack_free_8(stack)
        pcre2_match_data_free_8(match)
        pcre2_match_context_free_8(context)
        pcre2_code_free_8(code)
    }

    /// Calls `body` with each hit that lies in a range of valid UTF-8. What stands before the range is seen by
    /// lookbehinds, and `^` and `$` are those of every line.
    func forEachHit(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isLate: () -> Bool, _ body: (Range<Int>) -> Void
    ) throws(SearchTrouble) {
        var at = range.lowerBound
        while at < range.upperBound {
            guard !isLate() else { throw .tooHard }
            let end = strideEnd(in: bytes, from: at, range.upperBound)
            while at < end, let hit = try first(in: bytes, from: at, startingBefore: end, range.upperBound) {
                body(hit)
                at = hit.upperBound
            }
            at = max(at, end)
        }
    }

    private func strideEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int) -> Int {
        start + Self.stride < end ? bytes.scalarStart(at: start + Self.stride) : end
    }

    private func first(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, startingBefore limit: Int, _ end: Int
    ) throws(SearchTrouble) -> Range<Int>? {
        pcre2_set_offset_limit_8(context, limit - 1)
        let options = UInt32(PCRE2_NOTEMPTY) | PCRE2_NO_UTF_CHECK
        let result = pcre2_match_8(code, bytes.baseAddress, end, start, options, match, context)
        if result == PCRE2_ERROR_NOMATCH { return nil }
        guard result >= 0, let places = pcre2_get_ovector_pointer_8(match) else { throw .tooHard }
        // A `\K` may move the start of a hit, but never before where the attempt began.
        return places[0] < places[1] && places[0] >= start ? places[0]..<places[1] : nil
    }

    private static func compile(_ pattern: SearchPattern) throws(ExpressionProblem) -> OpaquePointer {
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_USE_OFFSET_LIMIT)
        options |= UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        if !pattern.isCaseSensitive { options |= UInt32(PCRE2_CASELESS) }
        let units = Array(pattern.text.utf8)
        guard units.count <= longest else {
            throw ExpressionProblem(reason: "longer than \(longest) bytes", character: longest)
        }
        var number: Int32 = 0
        var place = 0
        guard let code = pcre2_compile_8(units, units.count, options, &number, &place, nil) else {
            throw problem(number, at: place, in: units)
        }
        return code
    }

    private static func problem(_ number: Int32, at place: Int, in units: [UInt8]) -> ExpressionProblem {
        var message = [UInt8](repeating: 0, count: 256)
        let length = max(0, Int(pcre2_get_error_message_8(number, &message, message.count)))
        let before = String(decoding: units.prefix(place), as: UTF8.self).unicodeScalars.count
        return ExpressionProblem(
            reason: String(decoding: message.prefix(length), as: UTF8.self),
            character: max(1, min(before + 1, String(decoding: units, as: UTF8.self).unicodeScalars.count)))
    }
}
