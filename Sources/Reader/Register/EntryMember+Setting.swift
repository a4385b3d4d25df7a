import Annotations

// What is typed into a line becomes a member of an entry, or is refused with what would be right.

extension Actor {
    /// What stands in a member, as it is typed.
    func text(of member: EntryMember) -> String {
        switch member {
        case .name: name
        case .memo: memo ?? ""
        case .hotKey: hotKey ?? ""
        case .evidence(let alias): aliases.first { $0.name == alias }?.evidence ?? ""
        case .otherAlias(let alias): alias
        case .affiliation(let id): affiliations.first { $0.organization == id }?.text ?? ""
        case .wikidata: wikidata ?? ""
        case .alias, .definition, .useWhen, .notWhen, .color, .example: ""
        }
    }

    /// Sets a member to what was typed; nothing typed takes it away.
    mutating func set(_ member: EntryMember, to text: String) throws(Refusal) {
        let value = text.isEmpty ? nil : text
        switch member {
        case .name: name = try text.asName()
        case .memo: memo = value
        case .hotKey: hotKey = try text.asHotKey()
        case .alias: aliases.append(Alias(name: try text.asName()))
        case .evidence(let alias): update(alias) { $0.evidence = value }
        case .otherAlias(let alias):
            let name = try text.asName()
            update(alias) { $0.name = name }
        case .affiliation(let organization): try affiliate(organization, as: text)
        case .wikidata: wikidata = try text.asWikidata()
        case .definition, .useWhen, .notWhen, .color, .example: break
        }
    }

    private mutating func update(_ alias: String, _ change: (inout Alias) -> Void) {
        guard let index = aliases.firstIndex(where: { $0.name == alias }) else { return }
        change(&aliases[index])
    }

    private mutating func affiliate(_ organization: Identifier<Actor>, as text: String) throws(Refusal) {
        let affiliation = try Affiliation(of: organization, text)
        if let index = affiliations.firstIndex(where: { $0.organization == organization }) {
            affiliations[index] = affiliation
        } else {
            affiliations.append(affiliation)
        }
    }
}

extension Concept {
    /// What stands in a member, as it is typed.
    func text(of member: EntryMember) -> String {
        switch member {
        case .name: name
        case .memo: memo ?? ""
        case .hotKey: hotKey ?? ""
        case .otherAlias(let alias): alias
        case .definition: definition ?? ""
        case .useWhen: useWhen ?? ""
        case .notWhen: notWhen ?? ""
        case .color: color ?? ""
        case .example(let example): example ?? ""
        case .alias, .evidence, .affiliation, .wikidata: ""
        }
    }

    /// Sets a member to what was typed; nothing typed takes it away.
    mutating func set(_ member: EntryMember, to text: String) throws(Refusal) {
        let value = text.isEmpty ? nil : text
        switch member {
        case .name: name = try text.asName()
        case .memo: memo = value
        case .hotKey: hotKey = try text.asHotKey()
        case .alias: aliases.append(try text.asName())
        case .otherAlias(let alias): aliases = aliases.replacing(alias, with: value)
        case .definition: definition = value
        case .useWhen: useWhen = value
        case .notWhen: notWhen = value
        case .color: color = try text.asColor()
        case .example(let example): examples = examples.replacing(example, with: value)
        case .evidence, .affiliation, .wikidata: break
        }
    }
}

extension [String] {
    /// One of these exchanged for another, or taken away; added where it is none of these.
    fileprivate func replacing(_ old: String?, with new: String?) -> [String] {
        let added = [new].compactMap(\.self)
        guard let old, let index = firstIndex(of: old) else { return self + added.filter { !contains($0) } }
        return Array(self[..<index]) + added + Array(self[(index + 1)...])
    }
}

extension Actor.Affiliation {
    /// An affiliation as it is typed: `mayor 2019..2023`, `mayor`, `2019..`.
    fileprivate init(of organization: Identifier<Actor>, _ text: String) throws(Refusal) {
        var words = text.split(separator: " ").map(String.init)
        var dates: [String?] = [nil, nil]
        if let last = words.last, last.contains("..") {
            words.removeLast()
            let ends = last.replacing("..", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            dates = try ends.map { end throws(Refusal) in try String(end).asDate() }
        }
        let role = words.joined(separator: " ")
        self.init(
            organization: organization, role: role.isEmpty ? nil : role, from: dates.first ?? nil,
            to: dates.count > 1 ? dates[1] : nil)
    }

    /// Role and dates as they are typed.
    var text: String {
        let dates = from == nil && to == nil ? nil : "\(from ?? "")..\(to ?? "")"
        return [role, dates].compactMap(\.self).joined(separator: " ")
    }
}

extension String {
    fileprivate func asName() throws(Refusal) -> String {
        if isEmpty { throw Refusal("a name has a letter at least: type one") }
        return self
    }

    fileprivate func asHotKey() throws(Refusal) -> String? {
        if isEmpty { return nil }
        let scalars = Array(unicodeScalars)
        guard scalars.count == 1, scalars[0].properties.isAlphabetic || ("0"..."9").contains(scalars[0]) else {
            throw Refusal("a hot key is one letter or digit: type that alone")
        }
        return self
    }

    fileprivate func asWikidata() throws(Refusal) -> String? {
        if isEmpty { return nil }
        let digits = dropFirst()
        guard first == "Q" || first == "q", !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw Refusal("an item of Wikidata is Q and a number: Q42") }
        return "Q" + digits
    }

    fileprivate func asColor() throws(Refusal) -> String? {
        if isEmpty { return nil }
        let isHex = hasPrefix("#") && utf8.count == 7 && dropFirst().allSatisfy(\.isHexDigit)
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        guard isHex || names.contains(self) else {
            throw Refusal("no such color: write #rrggbb or one of \(names.joined(separator: ", "))")
        }
        return self
    }

    /// A year, a month or a day; nil for nothing.
    fileprivate func asDate() throws(Refusal) -> String? {
        if isEmpty { return nil }
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        let isDate =
            (1...3).contains(parts.count) && parts[0].utf8.count == 4
            && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isDate else { throw Refusal("no date: write 2026, 2026-01 or 2026-01-17, as in mayor 2019..2023") }
        return self
    }
}
