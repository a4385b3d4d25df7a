package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Under what name a person codes, and who said so.
package struct CoderName: Hashable, Sendable {
    /// Where the name comes from, the first that has one.
    package enum Source: Hashable, Sendable, CaseIterable {
        case option, settings, git, login
    }

    package let coder: Coder
    package let source: Source

    /// The name for a corpus: what was given on the command line, else the settings, else git's `user.name`, else the
    /// login name. Names from git and the system that hold no letter of ours are passed over.
    ///
    /// Throws when the option holds none, or when nobody knows a name.
    package init(
        option: String?, settings: Settings, corpus: BytePath, environment: Environment = .current
    ) throws(CoderNameProblem) {
        if let option {
            guard let coder = Coder(folding: option) else { throw .unusable(option) }
            (self.coder, source) = (coder, .option)
        } else if let coder = settings.coder {
            (self.coder, source) = (coder, .settings)
        } else if let coder = GitUser.name(for: corpus, environment: environment).flatMap(Coder.init(folding:)) {
            (self.coder, source) = (coder, .git)
        } else if let coder = Self.loginName(environment).flatMap(Coder.init(folding:)) {
            (self.coder, source) = (coder, .login)
        } else {
            throw .unknown
        }
    }

    private static func loginName(_ environment: Environment) -> String? {
        if let name = environment.value("LOGNAME") ?? environment.value("USER") { return name }
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return nil }
        return String(cString: name)
    }
}

/// Why nobody can be named as the coder.
package enum CoderNameProblem: Error, Hashable, Sendable {
    case unusable(String)
    case unknown

    /// What is wrong and what to do, in words.
    package var sentence: String {
        switch self {
        case .unusable(let name): "no letter a to z in the coder's name: \(name): write it as in --coder ana"
        case .unknown: "no name to code under: nobody gave one: write it as in --coder ana"
        }
    }
}

extension Coder {
    /// The coder whose name a person writes: letters fold to a to z, all else becomes a hyphen. Nil where no letter is
    /// left.
    package init?(folding name: String) {
        var slug = ""
        for scalar in name.unicodeScalars {
            let letters = scalar.foldedToASCII
            if letters.isEmpty, !slug.isEmpty, slug.last != "-", !scalar.properties.isDiacritic { slug += "-" }
            slug += letters
        }
        self.init(slug: String(slug.prefix(64).trimmingHyphens))
    }
}

extension Substring {
    fileprivate var trimmingHyphens: Substring {
        var rest = self
        while rest.last == "-" { rest.removeLast() }
        return rest
    }
}
