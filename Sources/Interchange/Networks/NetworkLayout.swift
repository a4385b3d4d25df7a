internal import Analysis

/// Where the nodes of a network stand in a picture: the same network is always drawn the same way.
///
/// Distances in the picture follow the shortest ways through the ties, a tie being the shorter the heavier it is (stress
/// majorization, one node at a time; Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004). In a one-mode
/// network in which some agree, only that pulls.
enum NetworkLayout {
    /// A place in pixels.
    struct Place: Hashable, Sendable {
        var x: Double
        var y: Double

        fileprivate var rounded: Place { Place(x: (x * 10).rounded() / 10, y: (y * 10).rounded() / 10) }
    }

    /// What is larger is not laid out, because it takes the cube of the nodes: its nodes stand where the others begin.
    private static let most = 300
    /// Square pixels that a node with its label takes, with some around it.
    private static let room = 14_000.0
    /// Pixels of a tie of the greatest weight.
    private static let unit = 90.0

    /// A place for each node, from 0 on.
    static func places(of network: Network) -> [Place] {
        let count = network.nodes.count
        var places = start(count)
        if count > 1, count <= most {
            let distances = distances(of: network)
            for _ in 0..<200 { settle(&places, distances) }
        }
        let left = places.map(\.x).min() ?? 0, top = places.map(\.y).min() ?? 0
        let moved = places.map { Place(x: $0.x - left, y: $0.y - top) }
        let scale = scale(of: moved)
        return moved.map { Place(x: $0.x * scale, y: $0.y * scale).rounded }
    }

    /// How much larger places must be so that each node has room for its label.
    private static func scale(of places: [Place]) -> Double {
        let area = (places.map(\.x).max() ?? 0) * (places.map(\.y).max() ?? 0)
        let wanted = Double(places.count) * room
        return area > 1 && area < wanted ? (wanted / area).squareRoot() : 1
    }

    /// Places spread evenly over a square, by the sequence of Martin Roberts ("The Unreasonable Effectiveness of
    /// Quasirandom Sequences", 2018).
    private static func start(_ count: Int) -> [Place] {
        let side = unit * Double(count).squareRoot() * 1.5
        return (0..<count).map { number in
            let x = 0.5 + 0.754_877_666_246_692_7 * Double(number + 1)
            let y = 0.5 + 0.569_840_290_998_053_2 * Double(number + 1)
            return Place(x: (x - x.rounded(.down)) * side, y: (y - y.rounded(.down)) * side)
        }
    }

    /// How far apart two nodes should stand, row after row (Robert Floyd, "Algorithm 97: Shortest Path", 1962).
    private static func distances(of network: Network) -> [Double] {
        let count = network.nodes.count
        var distances = lengths(of: network)
        for middle in 0..<count {
            for one in 0..<count where distances[one * count + middle] < .infinity {
                let first = distances[one * count + middle]
                for other in 0..<count {
                    let way = first + distances[middle * count + other]
                    if way < distances[one * count + other] { distances[one * count + other] = way }
                }
            }
        }
        let longest = distances.filter { $0 < .infinity }.max() ?? 0
        return distances.map { $0 < .infinity ? $0 : longest + 1.5 * unit }
    }

    private static func lengths(of network: Network) -> [Double] {
        let count = network.nodes.count
        let ties = network.ties
        let pulling = ties.filter { network.options.mode == .twoMode || $0.weight > 0 }
        let used = pulling.isEmpty ? ties : pulling
        let heaviest = used.map(\.weight.magnitude).max() ?? 1
        var lengths = [Double](repeating: .infinity, count: count * count)
        for node in 0..<count { lengths[node * count + node] = 0 }
        for tie in used {
            let other = network.node(ofColumn: tie.column)
            let length = unit * (2 - (tie.weight.magnitude / heaviest).squareRoot())
            lengths[tie.row * count + other] = length
            lengths[other * count + tie.row] = length
        }
        return lengths
    }

    /// Moves each node to where the others want it.
    private static func settle(_ places: inout [Place], _ distances: [Double]) {
        let count = places.count
        for node in 0..<count {
            var x = 0.0, y = 0.0, weights = 0.0
            for other in 0..<count where other != node {
                let wanted = max(distances[node * count + other], 1)
                let dx = places[node].x - places[other].x, dy = places[node].y - places[other].y
                let distance = max((dx * dx + dy * dy).squareRoot(), 0.01)
                let weight = 1 / (wanted * wanted)
                x += weight * (places[other].x + wanted * dx / distance)
                y += weight * (places[other].y + wanted * dy / distance)
                weights += weight
            }
            places[node] = Place(x: x / weights, y: y / weights)
        }
    }
}
