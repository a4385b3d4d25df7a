/// Scalars of which nothing has to be looked up: visible, one column wide, no mark on another, and no blank.
///
/// Nearly all names and quotations hold no others but blanks, and lists measure and print a hundred thousand of them.
enum PlainScalar {
    /// The bytes that such a scalar takes at a place of some UTF-8; 0 for any other.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        switch bytes[place] {
        case 0x21...0x7E: 1
        // À to ɿ: the letters of most languages of Europe.
        case 0xC3...0xC9: place + 1 < bytes.count ? 2 : 0
        case 0xE2: isTypographic(bytes, at: place) ? 3 : 0
        default: 0
        }
    }

    @inline(__always)
    private static func isTypographic(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place + 2 < bytes.count else { return false }
        switch (bytes[place + 1], bytes[place + 2]) {
        // – — ‘ ’ “ ” … and the minus sign.
        case (0x80, 0x93), (0x80, 0x94), (0x80, 0x98), (0x80, 0x99), (0x80, 0x9C), (0x80, 0x9D), (0x80, 0xA6),
            (0x88, 0x92):
            return true
        default: return false
        }
    }
}
