internal import Analysis
internal import Annotations

/// Pictures of numbers as SVG. Each says in words what it shows; colors come from the sheet, and none stands alone.
enum ReportCharts {
    /// How a row of statements divides: what is for, against, and neither.
    struct Division: Hashable, Sendable {
        let support: Int
        let opposition: Int
        let rest: Int

        init(_ counts: StanceCounts) {
            support = counts[.support]
            opposition = counts[.oppose]
            rest = counts.total - support - opposition
        }

        var total: Int { support + opposition + rest }

        /// In words for those who do not see the picture.
        var words: String { "\(support) for, \(opposition) against, \(rest) neither" }

        fileprivate var parts: [(name: Markup, count: Int)] {
            [("for", support), ("against", opposition), ("other", rest)]
        }
    }

    /// A bar as long as its count, divided by stance. `most` is the longest of its column.
    static func bar(_ division: Division, most: Int) -> Markup {
        let width = 160
        var left = 0
        var rects: Markup = ""
        for (name, count) in division.parts where count > 0 {
            let length = max(1, count * width / max(most, 1))
            rects += "<rect class=\"\(name)\" x=\"\(left)\" width=\"\(length)\" height=\"10\"/>"
            left += length + 1
        }
        return """
            <svg role="img" aria-label="\(plain: division.words)" width="\(width)" height="10" \
            viewBox="0 0 \(width + 3) 10">\(rects)</svg>
            """
    }

    /// Small columns in a line: how often, step by step through the time that the report covers.
    static func sparkline(_ counts: [Int], of times: TimeSteps) -> Markup {
        let most = max(counts.max() ?? 1, 1), step = max(2, min(8, 120 / max(counts.count, 1)))
        var rects: Markup = ""
        for (place, count) in counts.enumerated() where count > 0 {
            let height = max(2, count * 20 / most)
            rects +=
                "<rect class=\"ink\" x=\"\(place * step)\" y=\"\(20 - height)\" width=\"\(max(step - 1, 1))\" height=\"\(height)\"/>"
        }
        let width = max(counts.count * step, 1)
        let peak = counts.firstIndex(of: most).map { times.labels[$0] } ?? ""
        return """
            <svg role="img" aria-label="\(plain: "most in \(peak): \(most)")" width="\(width)" height="21" \
            viewBox="0 0 \(width) 21"><line x1="0" x2="\(width)" y1="20.5" y2="20.5"/>\(rects)</svg>
            """
    }

    /// Columns over time, divided by stance, with the numbers of the highest and the first and last time.
    static func columns(_ divisions: [Division], of times: TimeSteps) -> Markup {
        let most = max(divisions.map(\.total).max() ?? 1, 1), height = 110, width = 600
        let step = max(1, min(50, width / max(divisions.count, 1)))
        var rects: Markup = "<line x1=\"0\" x2=\"\(step * divisions.count)\" y1=\"\(height)\" y2=\"\(height)\"/>"
        for (place, division) in divisions.enumerated() {
            rects += column(
                division, at: place * step, width: max(step - max(1, step / 5), 1), height: height, most: most)
        }
        rects += labels(times, step: step, below: height)
        return """
            <svg class="columns" role="img" aria-label="\(plain: words(divisions, times))" \
            viewBox="0 -18 \(width) \(height + 40)">\(rects)</svg>
            """
    }

    private static func column(_ division: Division, at left: Int, width: Int, height: Int, most: Int) -> Markup {
        var bottom = height
        var rects: Markup = ""
        for (name, count) in division.parts where count > 0 {
            let length = max(1, count * (height - 4) / most)
            bottom -= length
            rects +=
                "<rect class=\"\(name)\" x=\"\(left)\" y=\"\(bottom)\" width=\"\(width)\" height=\"\(length)\"/>"
        }
        guard division.total == most || width >= 24, division.total > 0 else { return rects }
        return rects
            + "<text x=\"\(left + width / 2)\" y=\"\(bottom - 5)\" text-anchor=\"middle\">\(division.total)</text>"
    }

    /// A label for as many times as there is room for.
    private static func labels(_ times: TimeSteps, step: Int, below height: Int) -> Markup {
        let every = max(1, (58 + step - 1) / step)
        let labels = stride(from: 0, to: times.labels.count, by: every).enumerated().map { number, place -> Markup in
            "<text\(!number.isMultiple(of: 2), " class=\"second\"") x=\"\(place * step)\" y=\"\(height + 17)\">\(plain: times.labels[place])</text>"
        }
        return "\(labels)"
    }

    private static func words(_ divisions: [Division], _ times: TimeSteps) -> String {
        guard let first = times.labels.first, let last = times.labels.last else { return "no dates" }
        let most = divisions.map(\.total).max() ?? 0
        let peak = divisions.firstIndex { $0.total == most }.map { times.labels[$0] } ?? first
        return "Statements from \(first) to \(last); most in \(peak): \(most). The table below has all figures."
    }

    /// What the colors mean.
    static let legend: Markup = """
        <ul class="legend"><li>\(swatch("for")) for</li><li>\(swatch("against")) against</li>\
        <li>\(swatch("other")) neither, or no stance yet</li></ul>
        """

    private static func swatch(_ name: Markup) -> Markup {
        "<svg aria-hidden=\"true\" width=\"12\" height=\"12\"><rect class=\"\(name)\" width=\"12\" height=\"12\"/></svg>"
    }
}
