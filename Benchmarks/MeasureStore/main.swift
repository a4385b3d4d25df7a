import Annotations
import Foundation
import Measuring

// How long the store takes for a sidecar of many annotations. Arguments: how many (10,000), how many runs (15).

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let runs = numbers.dropFirst().first ?? 15

// What stands outside of all braces lives until the process ends, and its folder longer than that.
do {
    let desk = try MeasuringDesk(count: numbers.first ?? 10_000)
    print("the store, \(desk.count) annotations, \(desk.size / 1_000_000) MB of sidecar, median of \(runs) runs, ms")
    try desk.measure(runs)
}

print("anchors in a changed article, and in one that is as it was, median of \(runs) runs, ms")
for (size, count) in [(6_000, 50), (100_000, 500)] {
    let anchors = MeasuringAnchors(size: size, count: count)
    report("\(size / 1000) KB, \(count) anchors, changed", times(runs) { anchors.changed() })
    report("\(size / 1000) KB, \(count) anchors, unchanged", times(runs) { anchors.unchanged() })
}
