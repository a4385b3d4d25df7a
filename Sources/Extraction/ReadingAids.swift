package import Prose

/// What a person said of a file, and what its system helps a format with.
package struct ReadingAids: Sendable {
    /// Turns bytes into text by the label of an encoding, nil for a part that names none; nil for what cannot be told.
    package typealias Decoding = @Sendable (_ bytes: [UInt8], _ label: String?) -> String?

    /// What was said of the regions of a page.
    package var regions: RegionChoices
    /// Mends letters once they have been taken out of their file; nil where there is nothing to mend, or it was mended as a
    /// whole.
    package var repair: TextRepair?
    /// Reads the encodings that are not read here: what is neither UTF-8 nor Western.
    package var decoding: Decoding

    package init(
        regions: RegionChoices = RegionChoices(), repair: TextRepair? = nil,
        decoding: @escaping Decoding = { _, _ in nil }
    ) {
        (self.regions, self.repair, self.decoding) = (regions, repair, decoding)
    }
}
