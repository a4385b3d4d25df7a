package import Annotations
import Prose

/// All that was marked in the articles of a folder, laid out to be asked: what every question of this room is asked of.
///
/// A value made of notebooks and nothing else, so that a screen, a command and a test get the same answers.
package struct CodedCorpus: Sendable {
    /// An article and where it lies.
    package struct CodedArticle: Hashable, Sendable {
        package let path: BytePath
        package let about: Article

        package init(path: BytePath, about: Article) {
            self.path = path
            self.about = about
        }
    }

    /// Those of the articles with anything marked in them, in the order in which they came.
    package private(set) var articles: [CodedArticle] = []
    /// By article and place.
    package private(set) var statements: [CodedStatement] = []
    /// By article and place.
    package private(set) var mentions: [CodedMention] = []
    /// The actor register and the codebook.
    package let record: CorpusRecord

    /// An empty corpus with a register.
    package init(record: CorpusRecord) {
        self.record = record
    }

    /// Takes in an article with what its coders have marked in it. Each article is added once.
    package mutating func add(_ article: CodedArticle, _ notebooks: [Notebook]) {
        let number = articles.count
        articles.append(article)
        statements += CodedStatement.distinct(in: notebooks, article: number, record: record)
        mentions += CodedMention.distinct(in: notebooks, article: number, record: record)
    }

    /// The name of an actor for people; its id where the register has lost it.
    package func name(of actor: Identifier<Actor>) -> String { record.actor(actor)?.name ?? actor.iri }

    /// The name of a concept for people; its id where the codebook has lost it.
    package func name(of concept: Identifier<Concept>) -> String { record.concept(concept)?.name ?? concept.iri }

    /// When the article of a statement was published, as it says; nil where it does not.
    package func date(of statement: CodedStatement) -> String? { articles[statement.article].about.published }

    /// Numbers of statements by the date of their articles, those without a date last, then by article and place.
    package func byDate(_ numbers: [Int]) -> [Int] {
        numbers.sorted { one, other in
            let dates = (date(of: statements[one]), date(of: statements[other]))
            return switch dates {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: one < other
            }
        }
    }
}
