import Foundation

/// Prints the median of some times in milliseconds.
package func report(_ label: String, _ times: [Double]) {
    let sorted = times.sorted()
    let padded = label.padding(toLength: 48, withPad: " ", startingAt: 0)
    print("\(padded)\(String(format: "%8.2f", sorted[sorted.count / 2]))")
}

package func times(_ runs: Int, _ body: () throws -> Double) rethrows -> [Double] {
    try times(runs) { _ in try body() }
}

package func times(_ runs: Int, _ body: (Int) throws -> Double) rethrows -> [Double] {
    try (0..<runs).map(body)
}

extension ContinuousClock.Instant {
    package var milliseconds: Double { (ContinuousClock.now - self) / .milliseconds(1) }
}
