package import Annotations

extension CodedCorpus {
    /// What was marked in one article.
    package struct Marks: Equatable, Sendable {
        /// In any order.
        package var statements: [CodedStatement] = []
        package var mentions: [CodedMention] = []

        package init() {}

        /// What coders have marked.
        package init(of notebooks: [Notebook]) {
            for notebook in notebooks {
                statements += notebook.statements.map { CodedStatement($0, by: notebook.coder, article: 0) }
                mentions += notebook.mentions.map {
                    CodedMention(id: $0.id, coder: notebook.coder, range: $0.anchor.range, actor: $0.actor)
                }
            }
        }

        /// The parts, which belong to nobody else then, so that changing them copies nothing.
        mutating func taken() -> ([CodedStatement], [CodedMention]) {
            defer { (statements, mentions) = ([], []) }
            return (statements, mentions)
        }

        /// Whether the same is marked, whatever the number of the article and the order.
        package func saysTheSame(as other: Marks) -> Bool {
            inOrder == other.inOrder
        }

        private var inOrder: Marks {
            var marks = self
            for index in marks.statements.indices { marks.statements[index].article = 0 }
            for index in marks.mentions.indices { marks.mentions[index].article = 0 }
            marks.statements.sort(by: CodedStatement.precedes)
            marks.mentions.sort(by: CodedMention.precedes)
            return marks
        }

        package var isEmpty: Bool { statements.isEmpty && mentions.isEmpty }
    }
}
