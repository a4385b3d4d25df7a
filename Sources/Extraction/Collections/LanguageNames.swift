/// The names of languages as press databases write them.
enum LanguageNames {
    /// The BCP 47 tag of `English`, `ENGLISH; ENGLISH`, `Deutsch`, `de-AT` or `pt_br`; nil for what is none.
    static func tag(_ name: String) -> String? {
        let first = name.lowercased().split { ";,/(".contains($0) }.first.map { String($0).onOneBlankedLine } ?? ""
        if let known = tags[first] { return known }
        let parts = first.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count),
            parts.allSatisfy({
                (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber }
            })
        else { return nil }
        return ([String(language)] + parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) })
            .joined(separator: "-")
    }

    private static let tags: [String: String] = {
        let names = [
            "en english englisch anglais inglés inglese engels", "de german deutsch allemand alemán tedesco duits",
            "fr french französisch français francés francese frans",
            "es spanish spanisch espagnol español spagnolo spaans", "it italian italienisch italien italiano italiaans",
            "pt portuguese portugiesisch portugais português portugués",
            "nl dutch niederländisch néerlandais nederlands",
            "da danish dänisch danois dansk", "sv swedish schwedisch suédois svenska",
            "no norwegian norwegisch norvégien norsk", "fi finnish finnisch finnois suomi",
            "pl polish polnisch polonais polski", "ru russian russisch russe русский",
            "uk ukrainian ukrainisch ukrainien українська", "tr turkish türkisch turc türkçe",
            "ar arabic arabisch arabe العربية", "zh chinese chinesisch chinois 中文",
            "ja japanese japanisch japonais 日本語",
            "ko korean koreanisch coréen 한국어", "cs czech tschechisch tchèque čeština",
            "hu hungarian ungarisch hongrois magyar", "el greek griechisch grec ελληνικά",
            "ro romanian rumänisch roumain română", "ca catalan katalanisch català",
        ]
        var tags: [String: String] = [:]
        for line in names {
            let words = line.split(separator: " ").map(String.init)
            for word in words.dropFirst() { tags[word] = words[0] }
        }
        return tags
    }()
}
