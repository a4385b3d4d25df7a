internal import Analysis
internal import Prose

/// The shapes of a picture: where each stands, how large it is, and where its label finds room.
struct NetworkDrawing {
    private let network: Network
    private let spots: [Spot]
    let width: Int
    let height: Int

    /// A node in the picture; pixels.
    private struct Spot {
        let x: Double
        let y: Double
        let radius: Double
    }

    /// A rectangle that something covers.
    private struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private static let margin = (x: 110.0, top: 90.0, bottom: 80.0)
    /// How many columns of a label are shown.
    private static let mostColumns = 34

    init(_ network: Network) {
        self.network = network
        let places = NetworkLayout.places(of: network)
        let most = Double(max(network.nodes.map(\.frequency).max() ?? 1, 1))
        spots = zip(places, network.nodes).map { place, node in
            let radius = 5 + 11 * (Double(node.frequency) / most).squareRoot()
            return Spot(x: place.x + Self.margin.x, y: place.y + Self.margin.top, radius: (radius * 10).rounded() / 10)
        }
        width = Int(max((places.map(\.x).max() ?? 0) + 2 * Self.margin.x, 420))
        height = Int((places.map(\.y).max() ?? 0) + Self.margin.top + Self.margin.bottom)
    }

    /// What the sheet calls a line.
    static func name(_ sense: Network.Sense) -> Markup {
        switch sense {
        case .positive: "for"
        case .negative: "against"
        case .mixed: "both"
        case .plain: "plain"
        }
    }

    /// The lines, the heaviest on top.
    var ties: Markup {
        let ties = network.ties.sorted { ($0.weight.magnitude, $0.row) < ($1.weight.magnitude, $1.row) }
        let heaviest = ties.last?.weight.magnitude ?? 1
        let areAmounts = network.options.qualifier != .combine
        let isCrowded = ties.count > 200
        return ties.map { tie -> Markup in
            let one = spots[tie.row], other = spots[network.node(ofColumn: tie.column)]
            let share = areAmounts ? tie.weight.magnitude / heaviest : 0.4
            let breadth = 0.8 + 5.2 * share
            // Where there are many, the light ones step back.
            let opacity = isCrowded ? 0.12 + 0.7 * share : 0.75
            return """
                <line class="\(Self.name(network.sense(of: tie.weight)))" x1="\(one.x)" y1="\(one.y)" x2="\(other.x)" \
                y2="\(other.y)" stroke-width="\(breadth)" stroke-opacity="\(opacity, places: 2)">\
                <title>\(plain: words(tie))</title></line>

                """
        }.joined(by: "")
    }

    private func words(_ tie: Network.Tie) -> String {
        "\(network.rows[tie.row].label) – \(network.columns[tie.column].label): \(Network.figures(tie.weight))"
    }

    /// The disks and squares, each with its whole name for those who point at it.
    var nodes: Markup {
        zip(network.nodes.indices, spots).map { number, spot -> Markup in
            let node = network.nodes[number]
            let title: Markup = "<title>\(plain: "\(node.label): \(node.frequency)")</title>"
            guard number >= network.rows.count else {
                return
                    "<circle class=\"row\" cx=\"\(spot.x)\" cy=\"\(spot.y)\" r=\"\(spot.radius)\">\(title)</circle>\n"
            }
            return """
                <rect class="column" x="\(spot.x - spot.radius)" y="\(spot.y - spot.radius)" width="\(2 * spot.radius)" \
                height="\(2 * spot.radius)" rx="3">\(title)</rect>

                """
        }.joined(by: "")
    }

    /// The names, each below, above, beside its node: where the least is in its way. Those with the most statements choose first.
    var labels: Markup {
        var taken = spots.map { spot in
            Box(
                left: spot.x - spot.radius, top: spot.y - spot.radius, right: spot.x + spot.radius,
                bottom: spot.y + spot.radius)
        }
        let order = spots.indices.sorted { (spots[$1].radius, $0) < (spots[$0].radius, $1) }
        return order.map { number -> Markup in
            let name = TerminalWidth.shortened(network.nodes[number].label, Self.mostColumns)
            let best = choices(of: spots[number], columns: name.columns).min { one, other in
                taken.count { $0.meets(one.box) } < taken.count { $0.meets(other.box) }
            }
            guard let best else { return "" }
            taken.append(best.box)
            return """
                <text class="label" text-anchor="\(best.anchor)" x="\(best.x)" y="\(best.y)">\(plain: name.text)</text>

                """
        }.joined(by: "")
    }

    /// A place for a label, and what it covers then.
    private struct Choice {
        let anchor: Markup
        let x: Double
        let y: Double
        let box: Box
    }

    private func choices(of spot: Spot, columns: Int) -> [Choice] {
        let width = Double(columns) * 6.1, gap = spot.radius + 4
        let below = spot.y + spot.radius + 13, above = spot.y - spot.radius - 5
        func choice(_ anchor: Markup, _ x: Double, _ y: Double, from left: Double) -> Choice {
            Choice(anchor: anchor, x: x, y: y, box: Box(left: left, top: y - 9, right: left + width, bottom: y + 3))
        }
        let all = [
            choice("middle", spot.x, below, from: spot.x - width / 2),
            choice("middle", spot.x, above, from: spot.x - width / 2),
            choice("start", spot.x + gap, spot.y + 4, from: spot.x + gap),
            choice("end", spot.x - gap, spot.y + 4, from: spot.x - gap - width),
        ]
        let inside = all.filter { $0.box.left >= 4 && $0.box.right <= Double(self.width) - 4 }
        return inside.isEmpty ? Array(all.prefix(1)) : inside
    }
}

/// Labels as wide as there is room for.
private enum TerminalWidth {
    /// A label of no more columns than `most`, with what is missing of it shown by an ellipsis.
    static func shortened(_ label: String, _ most: Int) -> (text: String, columns: Int) {
        var text = "", columns = 0
        for character in label {
            let width = character.unicodeScalars.contains { $0.value >= 0x1100 && $0.properties.isIdeographic } ? 2 : 1
            if columns + width > most { return (text + "…", columns + 1) }
            text.append(character)
            columns += width
        }
        return (text, columns)
    }
}

extension Markup.Parts {
    /// A length in pixels; a tenth is the finest that is seen.
    mutating func appendInterpolation(_ length: Double, places: Int = 1) {
        let power = places == 1 ? 10 : 100
        let parts = Int((length * Double(power)).rounded())
        let rest = parts.magnitude % UInt(power)
        let decimals = String("\(UInt(power) + rest)".dropFirst())
        appendLiteral("\(parts < 0 ? "-" : "")\(parts.magnitude / UInt(power))" + (rest == 0 ? "" : "." + decimals))
    }
}
