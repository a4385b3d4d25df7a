import Foundation

// Makes a corpus of invented articles with their statements, for measuring what many of them cost. The same arguments
// make the same bytes.

let usage = "usage: MakeCorpus FOLDER [--articles 10000] [--statements 10] [--actors 400] [--outlets 40] [--seed 1]\n"

/// The number after an option; `otherwise` without the option.
func number(after option: String, otherwise: Int) -> Int {
    guard let place = CommandLine.arguments.firstIndex(of: option) else { return otherwise }
    guard let number = CommandLine.arguments.dropFirst(place + 1).first.flatMap({ Int($0) }), number > 0 else {
        FileHandle.standardError.write(Data("MakeCorpus: \(option): a number above 0 is wanted\n\(usage)".utf8))
        exit(64)
    }
    return number
}

guard let path = CommandLine.arguments.dropFirst().first, !path.hasPrefix("-") else {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
}

let articles = number(after: "--articles", otherwise: 10_000)
let sayings = number(after: "--statements", otherwise: 10)
let outlets = number(after: "--outlets", otherwise: 40)
let actors = number(after: "--actors", otherwise: 400)
var chance = Chance(seed: UInt64(number(after: "--seed", otherwise: 1)))

let start = ContinuousClock.now
var folder = try CorpusFolder(path)
let world = InventedWorld(actors: actors, outlets: outlets, chance: &chance)
try folder.write(world)
for number in 0..<outlets { try folder.make("outlet-\(number + 1)") }

/// What was said lately, for other outlets to quote: neighbors in time are of different outlets.
var recent: [Saying] = []
for number in 0..<articles {
    let day = number * 365 / articles
    let said = (0..<sayings).map { _ in
        guard !recent.isEmpty, chance.happens(15) else {
            return Saying(in: world, isLate: number * 2 > articles, chance: &chance)
        }
        return chance.pick(recent).copied(&chance)
    }
    recent = (recent + said).suffix(120)
    let outlet = number % outlets
    let article = InventedArticle(number, outlet: world.outlets[outlet], day: day, said, in: world, chance: &chance)
    let name = "\(InventedArticle.date(ofDay: day))-\(number + 1).txt"
    let coding = Coding(article, named: name, in: world)
    let notebooks = coding.notebooks(number, chance: &chance)
    try folder.write(article, coding.hash, notebooks, at: "outlet-\(outlet + 1)/\(name)")
}
let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
print("\(articles) articles, \(folder.statements) statements, \(folder.bytes / 1_000_000) MB in \(seconds) s")
