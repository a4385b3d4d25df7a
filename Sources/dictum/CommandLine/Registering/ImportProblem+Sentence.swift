import Annotations
import Interchange

extension NameList.Problem.Reason {
    /// What is wrong, and what would be right.
    var sentence: String {
        switch self {
        case .empty: "nothing is in it: the first line names the columns, as in name,type,aliases"
        case .openMark: "a quotation mark is opened and never closed: close it, or write two for one"
        case .textAfterMark: "something stands behind a closing quotation mark: write two marks for one"
        case .noNameColumn: "no column is called name: the first line names the columns, as in name,type,aliases"
        case .unknownColumn(let word):
            "no such column: \(word): use name, type, aliases, wikidata, memo, sensitive"
        case .columnTwice(let word): "two columns are called \(word): keep one"
        case .cellCount(let count, let wanted):
            "\(count) cells where the first line has \(wanted): a cell with a comma stands in quotation marks"
        case .noName: "no name: write one into the column name"
        case .unknownType(let word): "no such type: \(word): use \(Actor.Kind.words)"
        case .noItem(let word): "no item of Wikidata: \(word): write Q and a number"
        case .neitherYesNorNo(let word): "neither yes nor no: \(word): write one of them into sensitive"
        case .nameTwice(let name, let line): "\(name) stands in line \(line) too: make one line of the two"
        }
    }
}

extension CodebookPage.Problem.Reason {
    /// What is wrong, and what would be right.
    var sentence: String {
        switch self {
        case .noTitle: "the page does not begin with # Codebook: write that above it"
        case .notUnderstood(let line):
            "not understood: \(line): a topic is a heading, a member “- means: words”, its further lines are indented"
        case .unknownMember(let word):
            "no such member: \(word): use id, under, means, use when, not when, example, also, color, key, deprecated, "
                + "merged into, memo"
        case .memberTwice(let word): "\(word) is there already: a topic has one"
        case .noName: "a topic without a name: write it behind the signs of the heading"
        case .tooDeep: "the heading is deeper by more than one than that before it: take a sign away"
        case .idTwice(let id, let line): "\(id) stands in line \(line) too: each topic has an id of its own"
        case .nameTwice(let name, let line): "\(name) stands in line \(line) too: give one of them an id"
        case .noSuchTopic(let id): "no such topic: \(id): give the page a heading with that id"
        case .neitherYesNorNo(let word): "neither yes nor no: \(word): write one of them"
        case .circle: "it would stand under itself, or be merged into itself: change what it stands under"
        }
    }
}
