package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the program keeps what is a person's and not the corpus's (XDG Base Directory Specification 0.8).
///
/// Nothing is ever put into the home folder itself.
package struct Folders: Hashable, Sendable {
    /// What a person writes: settings and keymaps.
    package let configuration: BytePath
    /// What the program remembers: the session.
    package let state: BytePath
    /// What would be missed: sidecars of folders that cannot be written.
    package let data: BytePath
    /// What may be deleted at any time.
    package let cache: BytePath

    /// The folders that an environment names. A variable that is no absolute path counts as absent, as the
    /// specification asks; without a home folder everything is under `/`, where creating it fails and says so.
    package init(environment: Environment) {
        let home = environment.path("HOME") ?? BytePath("/")
        func folder(_ variable: String, _ usual: String) -> BytePath {
            let base = environment.path(variable) ?? home.appending(BytePath(usual))
            return base.appending(BytePath("dictum"))
        }
        configuration = folder("XDG_CONFIG_HOME", ".config")
        state = folder("XDG_STATE_HOME", ".local/state")
        data = folder("XDG_DATA_HOME", ".local/share")
        cache = folder("XDG_CACHE_HOME", ".cache")
    }

    /// The file of the settings.
    package var settings: BytePath { configuration.appending(BytePath("settings.keys")) }
    /// The file of the session.
    package var session: BytePath { state.appending(BytePath("session.json")) }
    /// The file of a person's own keys.
    package var keymap: BytePath { configuration.appending(BytePath("my.keys")) }

    /// The folder of a person's own themes.
    package var themes: BytePath { configuration.appending(BytePath("themes")) }

    /// Makes a folder and those above it, for its owner alone; one that is there stays as it is.
    package static func create(_ folder: BytePath) throws(FileProblem) {
        if FileStatus(following: folder)?.kind == .folder { return }
        if folder.folder != folder, folder.bytes.count > 1 { try create(folder.folder) }
        let outcome = folder.withCString { mkdir($0, 0o700) }
        guard outcome == 0 || errno == EEXIST else { throw FileProblem(folder, errno: errno) }
    }
}

/// The environment that the program was started in, as a value, so that tests have their own.
package struct Environment: Hashable, Sendable {
    private let variables: [String: BytePath]

    /// An environment with these variables.
    package init(_ variables: [String: BytePath]) {
        self.variables = variables
    }

    /// The environment of this process.
    package static var current: Environment {
        var variables: [String: BytePath] = [:]
        for name in names {
            if let value = getenv(name) { variables[name] = BytePath(bytes: Array(cString: value)) }
        }
        return Environment(variables)
    }

    /// The value of a variable; nil where it is not set, or empty.
    package func value(_ name: String) -> String? {
        variables[name].flatMap { $0.bytes.isEmpty ? nil : $0.display }
    }

    /// The absolute path that a variable holds; nil where it holds none.
    package func path(_ name: String) -> BytePath? {
        variables[name].flatMap { $0.bytes.first == UInt8(ascii: "/") ? $0 : nil }
    }

    /// What this room wants to know, and nothing else.
    private static let names = [
        "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LOGNAME", "USER",
        "NO_COLOR",
        "VISUAL", "EDITOR", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY",
    ]
}

extension [UInt8] {
    /// The bytes of a C string, without its NUL.
    init(cString: UnsafePointer<CChar>) {
        self.init(UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
    }
}
