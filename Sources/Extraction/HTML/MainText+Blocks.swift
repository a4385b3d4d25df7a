/// What is left out inside the element that holds the article.
extension MainText {
    mutating func leaveOutSingleBlocks() {
        leaveOutUnmarkedComments()
        leaveOutLinks()
        leaveOutPhrases()
        leaveOutEnds()
        leaveOutHeadingsOfNothing()
    }

    /// What stands under a heading that counts comments, where nothing else says that it is comments. Beside the date at the
    /// top of an article they are counted, too.
    private mutating func leaveOutUnmarkedComments() {
        var paragraphs = 0
        let start = inside.first { block in
            if isProse(block) { paragraphs += 1 }
            return paragraphs >= 2 && reasons[block] == nil && blocks.blocks[block].weight < 40
                && StockPhrases.areOfComments(blocks.text(of: blocks.blocks[block]).folded)
        }
        guard let start else { return }
        for block in start..<inside.upperBound { leave(block, .comments) }
    }

    /// Blocks that are mostly links: what else there is to read.
    private mutating func leaveOutLinks() {
        for block in inside where reasons[block] == nil {
            let found = blocks.blocks[block]
            guard (stated[block] ?? 0) < 70 else { continue }
            let isList = found.form == .item && found.linkShare >= 70 && found.weight < 160
            if found.linkShare >= 85 && found.weight < 250 || isList { leave(block, .related) }
        }
    }

    /// Lines that every site has, in the languages in which they are known.
    private mutating func leaveOutPhrases() {
        for block in inside where reasons[block] == nil {
            let found = blocks.blocks[block]
            guard found.weight < 60 || found.weight < 200 && found.linkShare >= 30 else { continue }
            if let reason = StockPhrases.reason(blocks.text(of: found).folded) { leave(block, reason) }
        }
    }

    /// Whether a block is plainly part of the article.
    private func isProse(_ block: Int) -> Bool {
        let found = blocks.blocks[block]
        guard reasons[block] == nil else { return false }
        return !found.isHeading && found.linkShare < 50
            && (found.hasSentence || found.weight >= 80 || (stated[block] ?? 0) >= 70)
    }

    /// Short lines before the first paragraph and after the last: dates, names, counts, keywords.
    private mutating func leaveOutEnds() {
        let inside = inside
        guard let first = inside.first(where: isProse), let last = inside.last(where: isProse) else { return }
        for block in inside.lowerBound..<first where reasons[block] == nil {
            let found = blocks.blocks[block]
            if found.form != .heading, found.weight < 80 { leave(block, .author) }
        }
        for block in last + 1..<max(last + 1, inside.upperBound) where !isSignature(block, after: last) {
            let found = blocks.blocks[block]
            if found.form != .item || found.linkShare > 30 { leave(block, .notArticle) }
        }
    }

    /// Whether a short line is how the text itself ends: a paragraph of plain words directly after its last one, in the same
    /// element.
    private func isSignature(_ block: Int, after last: Int) -> Bool {
        let (found, end) = (blocks.blocks[block], blocks.blocks[last])
        return block - last <= 2 && found.form == .paragraph && found.linkShare == 0 && found.element != end.element
            && page.nodes[found.element].tag == .p && page.nodes[found.element].parent == page.nodes[end.element].parent
    }

    /// Headings under which nothing of the article stands: before one of the same level, before what was left out, or at
    /// the end.
    private mutating func leaveOutHeadingsOfNothing() {
        var next: Int?
        for block in inside.reversed() where reasons[block] == nil {
            if blocks.blocks[block].isHeading, !isHeading(block, of: next) {
                leave(block, .related)
            } else {
                next = block
            }
        }
    }

    private func isHeading(_ block: Int, of next: Int?) -> Bool {
        guard let next else { return false }
        switch reasons[block + 1] {
        case .related, .newsletter, .sharing, .comments, .navigation, .form: return false
        case nil, .advertisement, .attachment, .author, .box, .caption, .cookies, .hidden, .missing, .noText,
            .notArticle,
            .pageMark, .pullQuote, .script, .byHand:
            break
        }
        guard blocks.blocks[next].isHeading else { return true }
        return level(of: next) > level(of: block)
    }

    private func level(of block: Int) -> Int {
        page.nodes[blocks.blocks[block].element].tag.headingLevel ?? 7
    }
}

/// Lines that sites put between the paragraphs of an article, in letters and digits alone.
enum StockPhrases {
    static func reason(_ folded: String) -> LeavingReason? {
        if let reason = whole[folded] { return reason }
        return starts.first { folded.hasPrefix($0.0) }?.1
    }

    /// Whether a line does nothing but name and count comments.
    static func areOfComments(_ folded: String) -> Bool {
        comments.contains(folded.filter { !("0"..."9").contains($0) })
    }

    private static let comments: Set = [
        "comments", "kommentare", "commentaires", "comentarios", "commenti", "reacties", "комментарии", "комментариев",
        "评论", "評論", "コメント", "تعليقات", "التعليقات", "leserkommentare", "readercomments", "responses", "yorumlar",
        "kommentarer", "komentarze", "commentsoff", "leaveareply", "leaveacomment", "postacomment", "joinconversation",
    ]

    private static let whole: [String: LeavingReason] = [
        "advertisement": .advertisement, "advertisements": .advertisement, "ad": .advertisement,
        "anzeige": .advertisement, "werbung": .advertisement, "publicité": .advertisement, "publicidad": .advertisement,
        "pubblicità": .advertisement, "реклама": .advertisement, "إعلان": .advertisement, "广告": .advertisement,
        "廣告": .advertisement, "広告": .advertisement, "reklama": .advertisement, "annons": .advertisement,
        "continuereadingthemainstory": .advertisement, "scrolltocontinue": .advertisement,
        "storycontinuesbelowadvertisement": .advertisement, "articlecontinuesbelow": .advertisement,
        "storycontinues": .advertisement, "advertisementstorycontinuesbelow": .advertisement,
        "share": .sharing, "sharethis": .sharing, "sharethisarticle": .sharing, "teilen": .sharing, "tweet": .sharing,
        "print": .sharing, "email": .sharing, "copylink": .sharing, "save": .sharing, "partager": .sharing,
        "поделиться": .sharing, "分享": .sharing, "artikelteilen": .sharing, "compartir": .sharing,
        "related": .related, "relatedarticles": .related, "relatedstories": .related, "readmore": .related,
        "mehrzumthema": .related, "lesensieauch": .related, "readnext": .related, "morestories": .related,
        "relatedtopics": .related, "seealso": .related, "aussiinteressant": .related, "auchinteressant": .related,
        "читайтетакже": .related, "相关阅读": .related, "اقرأأيضا": .related,
        "comments": .comments, "kommentare": .comments, "leaveareply": .comments, "leaveacomment": .comments,
        "commentaires": .comments, "комментарии": .comments,
        "commentsareclosed": .comments, "kommentaregeschlossen": .comments, "commentsoff": .comments,
        "subscribe": .newsletter, "signup": .newsletter, "abonnieren": .newsletter,
    ]

    private static let starts: [(String, LeavingReason)] = [
        ("readmore", .related), ("readalso", .related), ("alsoread", .related), ("relatedstory", .related),
        ("lesensieauch", .related), ("lesenauch", .related), ("mehrzumthema", .related), ("liresaussi", .related),
        ("lireaussi", .related), ("читайтетакже", .related), ("leatambién", .related), ("leetambién", .related),
        ("followuson", .sharing), ("followuson", .sharing), ("sharethison", .sharing),
        ("signupforour", .newsletter), ("subscribetoour", .newsletter), ("subscribenow", .newsletter),
        ("copyright", .navigation), ("allrightsreserved", .navigation), ("filedunder", .navigation),
        ("postedin", .navigation), ("abgelegtunter", .navigation), ("tagged", .navigation),
    ]
}
