import Foundation
import Measuring
import Reader
import Screen

// The processor time of one key, its frame included, in an article with many annotations. Arguments: how many (10,000).

let count = CommandLine.arguments.dropFirst().compactMap { Int($0) }.first ?? 10_000

/// What a person presses, one after the other in the same article: the slowest key of each counts.
let presses: [(label: String, keys: [String])] = [
    ("move", ["j", "k", "w", "b", ")", "(", "}", "{", "l", "h", "<Space>", "<BS>", "d", "<C-u>"]),
    ("to the end and back", ["G", "gg", "<C-o>", "<A-o>"]),
    ("next quotation", ["<Tab>", "<Tab>", "<S-Tab>"]),
    ("next untagged quotation", ["]q", "]q", "[q"]),
    ("next annotation", ["n", "n", "N", "]n", "[n"]),
    ("grow and shrink", ["o", "o", "i", "v", "w", "<Esc>"]),
    ("tag", ["<Tab>", "<Enter>"]),
    ("stance", ["+", "-", "="]),
    ("same values again", ["<Tab>", "."]),
    ("undo, redo", ["u", "u", "<C-r>", "<C-r>"]),
    ("delete", ["x", "u"]),
    ("speaker", ["<Tab>", "<Enter>", "s", "<Esc>"]),
    ("topic", ["t", "<Esc>"]),
    ("memo", ["e", "a", "b", "<Enter>"]),
    ("unsure", ["!"]),
    ("tag as actor", ["gg", "w", "w", "v", "w", "a"]),
    ("search", ["<Esc>", "/", "q", "u", "o", "<Enter>", "n", "N", "<A-u>"]),
    ("statements", ["gi", "j", "j", "G", "k", "gg", "+", "u", "gt"]),
    ("review", ["R"]),
    ("in the review", ["j", "<Space>", "G", "k", "+", "<Enter>", "u"]),
    ("sort the review", ["S"]),
    ("filter the review", ["/", "r", "i", "v", "e", "r", "<Enter>"]),
    ("from the review to the text", ["go", "<C-o>", "q"]),
    ("lost tags", ["gp"]),
]

func measure(_ label: String, isDrifted: Bool) throws {
    print("one key and its frame, \(count) statements \(label), slowest of each kind, ms of processor time")
    var reader = try MeasuredReader(count: count, isDrifted: isDrifted)
    for press in presses {
        let keys = try press.keys.flatMap { try Key.sequence(named: $0) }
        report(press.label, [reader.press(keys)])
    }
}

try measure("made in this text", isDrifted: false)
try measure("made in an older text", isDrifted: true)
