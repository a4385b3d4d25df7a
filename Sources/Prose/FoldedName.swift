internal import CUtf8proc

/// A name in the form in which names are compared as they are typed: without accents and, if wanted, without capitals.
///
/// Decomposed (Unicode's NFD) with the marks left out, so that `é` as one scalar and as two are one letter. For short
/// strings beside articles: labels, names of actors. Articles are searched by ``SearchPattern``.
package func foldedName(_ name: String, keepsCapitals: Bool) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
        if !scalar.isASCII {
            folded += decomposed(scalar, keepsCapitals: keepsCapitals)
        } else if !keepsCapitals, ("A"..."Z").contains(scalar) {
            folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
        } else {
            folded.append(scalar)
        }
    }
    return folded
}

private func decomposed(_ scalar: Unicode.Scalar, keepsCapitals: Bool) -> [Unicode.Scalar] {
    let options =
        UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue | (keepsCapitals ? 0 : UTF8PROC_CASEFOLD.rawValue)
    // Without compatibility no scalar decomposes into more than four; the room is for tables to come.
    var buffer = [utf8proc_int32_t](repeating: 0, count: 32)
    let count = utf8proc_decompose_char(
        utf8proc_int32_t(scalar.value), &buffer, buffer.count, utf8proc_option_t(rawValue: options), nil)
    guard count >= 0, count <= buffer.count else { return [scalar] }
    return buffer.prefix(count).compactMap { Unicode.Scalar(UInt32($0)) }
}
