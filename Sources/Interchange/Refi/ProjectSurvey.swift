internal import Annotations
internal import Packages

/// What has to be known of a whole corpus before the first line of its project is written: who marked, which codes there
/// are and what they are called, and what articles are called.
struct ProjectSurvey {
    let record: CorpusRecord
    private(set) var coders: Set<Coder> = []
    private(set) var used: Set<RefiCode> = []
    /// What somebody says, by actor: the GUIDs of the marked stretches.
    private(set) var sayings: [String: [String]] = [:]
    /// Names of sources, by their GUID.
    private(set) var sourceNames: [String: String] = [:]
    private(set) var names: [RefiCode: String] = [:]

    init(_ corpus: ExchangeCorpus) {
        record = corpus.record
        var takenNames = UniqueNames()
        for article in corpus.articles {
            sourceNames[RefiGUID.of(article)] = takenNames.unique(article.path.name.display)
            for notebook in article.notebooks { take(notebook, of: article) }
        }
        for actor in record.actors { coders.insert(actor.record.creator) }
        for concept in record.concepts { coders.insert(concept.record.creator) }
        nameCodes()
    }

    private mutating func take(_ notebook: Notebook, of article: ExchangeArticle) {
        coders.insert(notebook.coder)
        for statement in notebook.statements {
            guard let ranges = article.ranges(of: statement) else { continue }
            used.formUnion(RefiCode.codes(of: statement, record))
            guard case .actor(let id) = statement.speaker else { continue }
            for part in ranges.indices {
                let guid = RefiGUID.of(selection: statement.id.iri, part: part, in: article, by: notebook.coder)
                sayings[record.standingID(id).iri, default: []].append(guid)
            }
        }
        for mention in notebook.mentions where article.range(of: mention.anchor) != nil {
            used.formUnion(RefiCode.codes(of: mention, record))
        }
    }

    /// The codes of a category beside the tree of topics, in the order of their names.
    func codes(in category: RefiCode.Category) -> [RefiCode] {
        used.filter { $0.category == category }.sorted { ($0.name(record), $0.key) < ($1.name(record), $1.key) }
    }

    /// Topics that stand, whether they are used or not.
    var topics: [Concept] { record.concepts.filter { $0.mergedInto == nil } }

    /// Names what the project calls something; no two are called the same.
    private mutating func nameCodes() {
        var taken = UniqueNames()
        for category in RefiCode.Category.allCases { _ = taken.unique(category.rawValue) }
        for concept in topics {
            let code = RefiCode.concept(concept.id.iri)
            names[code] = taken.unique(code.name(record))
        }
        for category in RefiCode.Category.allCases {
            for code in codes(in: category) where names[code] == nil { names[code] = taken.unique(code.name(record)) }
        }
    }
}

/// Names that have to differ, capitals and small letters taken for the same, as some programs do.
struct UniqueNames {
    private var taken: Set<String> = []
    /// The last number that was given to a name, so that many equal names take no longer than others.
    private var numbers: [String: Int] = [:]

    /// The name, with a number behind it where it is taken.
    mutating func unique(_ name: String) -> String {
        let name = name.inXML
        let key = name.lowercased()
        if taken.insert(key).inserted { return name }
        var number = numbers[key] ?? 1
        repeat { number += 1 } while !taken.insert("\(key) (\(number))").inserted
        numbers[key] = number
        return "\(name) (\(number))"
    }
}
