extension RandomAccessCollection where Index == Int {
    /// The first place whose element does not satisfy a condition that all before it do; the end where all do.
    @inlinable
    package func partition(_ isBefore: (Element) -> Bool) -> Int {
        var low = startIndex, high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
