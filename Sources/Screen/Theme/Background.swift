/// What a terminal writes on: what a theme's colors are read against.
package enum Background: String, Hashable, Sendable, CaseIterable {
    case dark, light

    /// The background of a color: light where black is read better on it than white (WCAG 2.2, relative luminance).
    package init(_ color: RGB) {
        self = color.contrast(with: RGB(0x000000)) > color.contrast(with: RGB(0xFFFFFF)) ? .light : .dark
    }
}
