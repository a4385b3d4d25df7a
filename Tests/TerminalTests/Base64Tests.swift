import Testing

@testable import Terminal

/// The vectors of RFC 4648 §10.
@Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
])
func bytesAreWrittenAsLetters(text: String, letters: String) {
    #expect(Base64.encoded(Array(text.utf8)) == letters)
}
