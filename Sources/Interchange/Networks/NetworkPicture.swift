package import Analysis

/// A picture (SVG) that a browser, a text and a page of paper take, on a light ground or a dark one.
///
/// Rows are disks and columns rounded squares, the larger the more statements they have. A tie is the wider the heavier it is; one
/// that is against is dashed too, so that it can be told without colors. Of a large network the nodes with the most
/// statements are drawn, and the picture says how many are not.
package struct NetworkPicture: NetworkFormat {
    /// How many nodes are drawn: more of them hide each other.
    private static let most = 120

    package init() {}

    package var name: String { "svg" }
    package var summary: String { "a picture" }
    package var suffix: String { ".svg" }

    package func write<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        let drawn = network.limited(to: Self.most)
        let drawing = NetworkDrawing(drawn)
        let words = Self.title(network), left = network.nodes.count - drawn.nodes.count
        let more = left > 0 ? " \(left) nodes with fewer statements are not drawn." : ""
        let (width, height) = (drawing.width, drawing.height)
        let markup: Markup = """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" aria-labelledby="title note">
            <title id="title">\(plain: words)</title>
            <style>\(Self.style)</style>
            <rect class="paper" width="\(width)" height="\(height)"/>
            <text class="title" x="20" y="32">\(plain: words)</text>
            <text class="note" id="note" x="20" y="52">\(plain: Self.note(network) + more)</text>
            \(drawing.ties)\(drawing.nodes)\(drawing.labels)\(Self.legend(network, at: height - 20))</svg>

            """
        try send(markup.text)
    }

    private static func title(_ network: Network) -> String {
        let options = network.options
        let kinds =
            options.mode == .twoMode
            ? "\(options.of.title) and \(options.over.rawValue)"
            : "\(options.of.title) by common \(options.over.rawValue)"
        return kinds + (network.period.map { ", \($0.first.text) to \($0.last.text)" } ?? "")
    }

    private static func note(_ network: Network) -> String {
        let count = network.statementCount
        let normalized = network.options.normalization
        return "\(count) \(count == 1 ? "statement" : "statements"), \(rule(network.options))"
            + (normalized == .no ? "" : ", normalized by \(normalized.rawValue)") + "."
    }

    private static func rule(_ options: NetworkOptions) -> String {
        switch (options.qualifier, options.mode) {
        case (.ignore, _): "whatever their stance"
        case (.subtract, .twoMode): "support less opposition"
        case (.subtract, .oneMode): "agreement less disagreement"
        case (.combine, _): "support and opposition side by side"
        case (.congruence, _): "agreement"
        case (.conflict, _): "disagreement"
        }
    }

    /// What the lines mean: those that this network can have.
    private static func legend(_ network: Network, at height: Int) -> Markup {
        let entries: [(Network.Sense, Markup)] =
            switch (network.options.qualifier, network.options.mode) {
            case (.ignore, _): []
            case (.subtract, .twoMode): [(.positive, "more for than against"), (.negative, "more against than for")]
            case (.subtract, .oneMode): [(.positive, "more often agree"), (.negative, "more often disagree")]
            case (.combine, _): [(.positive, "for"), (.negative, "against"), (.mixed, "both")]
            case (.congruence, _): [(.positive, "agree")]
            case (.conflict, _): [(.negative, "disagree")]
            }
        return entries.enumerated().map { number, entry -> Markup in
            let x = 20 + number * 180
            return """
                <line class="\(NetworkDrawing.name(entry.0))" x1="\(x)" x2="\(x + 28)" y1="\(height - 4)" y2="\(height - 4)" \
                stroke-width="3"/><text class="note" x="\(x + 36)" y="\(height)">\(entry.1)</text>

                """
        }.joined(by: "")
    }

    /// The colors of the report.
    private static let style: Markup = """
        svg{--paper:#fdfcfa;--ink:#1d1c1a;--soft:#5f5b55;--for:#21708c;--against:#b3501c;--both:#7a5aa0;--plain:#8c867c;\
        --row:#c3e0e9;--column:#f4e3b5;font:11px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        @media (prefers-color-scheme:dark){svg{--paper:#181715;--ink:#e9e5dd;--soft:#a8a298;--for:#6db9d2;--against:#e79a68;\
        --both:#b79be0;--plain:#847e74;--row:#215264;--column:#5c4a1c}}
        .paper{fill:var(--paper)}.title{fill:var(--ink);font-size:15px;font-weight:600}.note{fill:var(--soft)}
        .label{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
        .row,.column{stroke:var(--ink)}.row{fill:var(--row)}.column{fill:var(--column)}
        line{stroke:var(--plain)}.for{stroke:var(--for)}.against{stroke:var(--against);stroke-dasharray:6 4}\
        .both{stroke:var(--both);stroke-dasharray:1 3;stroke-linecap:round}
        """
}

extension NetworkOptions.Variable {
    fileprivate var title: String {
        switch self {
        case .actors: "Actors"
        case .organizations: "Organizations"
        case .concepts: "Concepts"
        }
    }
}
