import Testing

@testable import Terminal

@Test(
    arguments: [
        ("─", "-"), ("│", "|"), ("┌", "+"), ("“", "\""), ("’", "'"), ("–", "-"), ("●", "*"), ("é", "?"), ("漢", "?"),
        ("▁", "1"), ("▇", "7"), ("█", "#"), ("▋", "#"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
func withoutUnicodeSomethingAlikeIsShown(scalar: Unicode.Scalar, standIn: Unicode.Scalar) {
    #expect(ASCII.standIn(for: scalar) == standIn)
}
