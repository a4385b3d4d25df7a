import ArgumentParser

/// The first word of a command line that is a command and no path.
enum CommandName: String, CaseIterable {
    case read
    case list
    case review
    case ask
    case duplicates
    case export
    case importing = "import"
    case importArticles = "import-articles"
    case report
    case network
    case check
    case show
    case keys
    case settings
    case themes
    case annotate
    case actors
    case codebook
    case describe
    case doctor
    case forget
    case reanchor
    case adopt
    case schema
    case suggest
    case learned
    case mergeFile = "merge-file"
    case setUpGit = "setup-git"

    /// What carries it out.
    var command: any ParsableCommand.Type {
        switch self {
        case .read: ReadCommand.self
        case .list: ListCommand.self
        case .review: ReviewCommand.self
        case .ask: AskCommand.self
        case .duplicates: DuplicatesCommand.self
        case .export: ExportCommand.self
        case .importing: ImportCommand.self
        case .importArticles: ImportArticlesCommand.self
        case .report: ReportCommand.self
        case .network: NetworkCommand.self
        case .check: CheckCommand.self
        case .show: ShowCommand.self
        case .keys: KeysCommand.self
        case .settings: SettingsCommand.self
        case .themes: ThemesCommand.self
        case .annotate: AnnotateCommand.self
        case .actors: ActorsCommand.self
        case .codebook: CodebookCommand.self
        case .describe: DescribeCommand.self
        case .mergeFile: MergeFileCommand.self
        case .setUpGit: SetUpGitCommand.self
        case .doctor: DoctorCommand.self
        case .forget: ForgetCommand.self
        case .reanchor: ReanchorCommand.self
        case .adopt: AdoptCommand.self
        case .schema: SchemaCommand.self
        case .suggest: SuggestCommand.self
        case .learned: LearnedCommand.self
        }
    }
}
