internal import Annotations

/// The name that git signs a person's work with, read from its files without running it.
enum GitUser {
    /// The `user.name` that holds in a folder: the repository's around it, else the person's own.
    static func name(for folder: BytePath, environment: Environment) -> String? {
        let home = environment.path("HOME")
        let own = environment.path("XDG_CONFIG_HOME") ?? home?.appending(BytePath(".config"))
        let files = [
            repository(around: folder)?.appending(BytePath("config")), home?.appending(BytePath(".gitconfig")),
            own?.appending(BytePath("git/config")),
        ]
        return files.lazy.compactMap { $0.flatMap(userName(in:)) }.first
    }

    /// The `user.name` of a configuration file; nil where it holds none or cannot be read.
    private static func userName(in file: BytePath) -> String? {
        guard let descriptor = try? Descriptor.reading(file), let status = try? descriptor.status(file),
            status.kind == .file, let bytes = try? descriptor.bytes(file, limit: 1 << 20)
        else { return nil }
        return userName(in: String(decoding: bytes, as: UTF8.self))
    }

    /// The last `name` of the sections `[user]` of a configuration (git-config(1), "Syntax").
    static func userName(in text: String) -> String? {
        var name: String?
        var isUser = false
        for line in text.split(whereSeparator: \.isNewline).map(\.trimmed) {
            if line.first == "[" {
                isUser = line.lowercased().hasPrefix("[user]")
            } else if isUser, let value = value(of: "name", in: line) {
                name = value
            }
        }
        return name
    }

    private static func value(of key: String, in line: Substring) -> String? {
        guard let equals = line.firstIndex(of: "="), line[..<equals].trimmed.lowercased() == key else { return nil }
        let value = unquoted(line[line.index(after: equals)...].trimmed)
        return value.isEmpty ? nil : value
    }

    /// A value without its quotation marks, escapes and comment.
    private static func unquoted(_ written: Substring) -> String {
        var value = ""
        var isQuoted = false, isEscaped = false
        for character in written {
            if isEscaped {
                value.append(["n": "\n", "t": "\t"][character] ?? character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, character == "#" || character == ";" {
                break
            } else {
                value.append(character)
            }
        }
        return String(value[...].trimmed)
    }

    /// The folder of the repository that a folder is in: its `.git`, or what a work tree's `.git` file points to.
    private static func repository(around folder: BytePath) -> BytePath? {
        var folder = folder
        // Relative paths are followed upwards too; no repository is deeper than that.
        for _ in 0..<64 {
            let mark = folder.appending(BytePath(".git"))
            switch FileStatus(following: mark)?.kind {
            case .folder: return mark
            case .file: return common(of: mark)
            case .link, .pipe, .device, .socket, .unknown, nil: break
            }
            if folder.bytes == Array("/".utf8) { return nil }
            folder = folder.parent
        }
        return nil
    }

    /// The repository that the work tree whose mark is `file` belongs to: its own folder is `.git/worktrees/<name>`.
    private static func common(of file: BytePath) -> BytePath? {
        guard let descriptor = try? Descriptor.reading(file), let bytes = try? descriptor.bytes(file, limit: 4096)
        else {
            return nil
        }
        let line = String(decoding: bytes, as: UTF8.self)[...].trimmed
        guard line.hasPrefix("gitdir: ") else { return nil }
        let folder = BytePath(String(line.dropFirst("gitdir: ".count)))
        return folder.folder.name == BytePath("worktrees") ? folder.folder.folder : folder
    }
}

extension BytePath {
    /// The folder above: of an absolute path by its letters, of a relative one by going up.
    fileprivate var parent: BytePath {
        guard bytes.first != UInt8(ascii: "/") else { return folder }
        return bytes == Array(".".utf8) ? BytePath("..") : appending(BytePath(".."))
    }
}
