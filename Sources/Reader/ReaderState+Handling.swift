import Analysis
package import Annotations
import Prose
import Screen
import Suggestions

extension ReaderState {
    /// The one way in which the state changes: takes an event in and says what the world must do.
    package mutating func handle(_ event: Event, at moment: Moment) -> [Effect] {
        self.moment = moment
        let known = (register: corpus, learned: learned)
        var effects: [Effect] = []
        switch event {
        case .terminal(let event): effects = handle(event)
        case .commanded(let name, let arguments):
            message = nil
            effects = run(name, Invocation(arguments: arguments))
        case .waited: pending.areContinuationsShown = !pending.keys.isEmpty
        case .listed(let entries, let isComplete):
            effects = take(entries, isComplete: isComplete)
        case .described(let entries):
            articles.add(entries)
            for entry in entries where shelf.own[entry.path] != nil { refreshEntry(entry.path) }
        case .opened(let opened): take(opened)
        case .openFailed(let path, let sentence):
            articles.update(path) { $0.problem = sentence }
            dropMarks(of: path)
            giveUp(path)
            effects = noteForBulk(path)
            message = Message(sentence, .warning)
        case .corpusLoaded(let record): corpus = record
        case .corpusNoted(let note): corpusNote = note
        case .corpusRead(let table):
            take(table)
            narrowList()
            effects = searchAwaitedNotes() + (focus == .answer ? askAgain() : [])
        case .printingsFound(let found): take(found)
        case .answered(let answer, let ticket): take(answer, ticket: ticket)
        case .readingCorpus(let progress): corpusProgress = progress
        case .entriesRecalled(let past):
            shelf.recallEntries(past.history, coder: coder)
            if let draft = past.draft { drafts.offered = draft }
        case .fetched(let fetched): effects = take(fetched)
        case .mentionsFound(let found): take(found)
        case .placed(let path, let placements):
            if reading?.path == path { reading?.placements.merge(placements) }
            decideSoughtPlace()
        case .suggested(let report): take(report)
        case .learnedKept(let kept):
            learned = kept.adding(learned, since: Learned())
            recallRejections()
        case .arrived(let arrival): effects = take(arrival)
        case .searched(let report): take(report)
        case .searchedCorpus(let report): take(report)
        case .trailKept(let kept): take(kept)
        case .saved(let ticket, let notebook): noteSaved(ticket, notebook)
        case .saveFailed(let ticket, let sentence):
            shelf.update(ticket.path) { $0.failure = sentence }
            message = Message("NOT SAVED: " + sentence, .warning)
        case .edited(let draft, let edited):
            effects = attempt { state throws(Refusal) in try state.take(draft, edited) }
        case .told(let sentence): say(sentence)
        case .noticed(let sentence): message = Message(sentence, .warning)
        }
        showNewText()
        effects += renewSearch()
        keepStanding()
        refreshEntries()
        if placing != nil, tagInQuestion == nil { placing = nil }
        leaveEdgesIfElsewhere()
        effects += stopUnwantedSearch() + [placeEffect(after: event)].compactMap(\.self)
        effects += keepDraft(isLast: event.isLast)
        effects += renewSuggestions(since: known)
        if known.learned != learned, !event.bringsLearned {
            effects.append(.keepLearned(learned, since: known.learned))
        }
        if event.isOfPerson { renewOffer() }
        keepCursorVisible()
        lightHits()
        return putOffReading(effects)
    }

    mutating func handle(_ event: TerminalEvent) -> [Effect] {
        if defers(event) { return [] }
        switch event {
        case .key(let key): return press(key)
        case .mouse(let mouse): return handle(mouse)
        case .paste(let text): return paste(text)
        case .resized(let size):
            self.size = size
            return []
        case .resumed: return [.redraw]
        case .closed: return lastEffects
        }
    }

    /// What the session keeps of where the person is.
    var leaveEffect: Effect? {
        reading.map { .remember($0.place, $0.text, arrangement) }
    }

    /// What has to be done before the end, and the end.
    var lastEffects: [Effect] {
        let kept = wholeTrail
        return [leaveEffect, kept == trail ? nil : .keepTrail(kept), .quit].compactMap(\.self)
    }

    // MARK: - What comes from the disk

    /// Whether an article is the whole of what is open as its beginning, and the person is to stay where they are in it.
    private func isContinued(_ open: Reading, by opened: OpenedArticle) -> Bool {
        open.isBeginning && destination?.path != opened.path && (opened.place == nil || !open.isAtStart)
    }

    private mutating func take(_ opened: OpenedArticle) {
        shelf.put(
            opened.path, article: opened.article, notebook: opened.notebook, others: opened.others,
            readOnlyReason: opened.readOnlyReason, past: opened.past?.history)
        if let draft = opened.past?.draft { drafts.offered = draft }
        defer { recallRejections() }
        if let open = reading, open.path == opened.path, open.text == opened.text || isContinued(open, by: opened) {
            reading = open.completed(by: opened)
            decideSoughtPlace()
            sayFormerName()
            return
        }
        var reading = Reading(opened, at: opened.place)
        var hit: Destination?
        if let destination, destination.path == opened.path, !opened.isBeginning {
            reading = Reading(opened, at: nil)
            if let place = destination.place {
                reading.move(to: place.place(in: opened.text))
            } else if destination.hit != nil {
                hit = destination
            } else if let name = destination.annotation {
                if let ranges = segments(of: name).flatMap({ reading.ranges(of: $0) }) {
                    reading.select(ranges)
                } else {
                    message = Message(Refusal.gone, .warning)
                }
            }
            self.destination = nil
        }
        if let left = self.reading?.path, left != opened.path { forgetGone(left) }
        reading.jumps =
            self.reading.map { $0.jumps(in: reading, isJump: isFollowingJumps) }
            ?? JumpList(trail.jumps).arriving(at: reading.path, reading.text)
        isFollowingJumps = false
        self.reading = reading
        placing = nil
        articles.moveCursor(to: opened.path)
        articles.lastMarked = nil
        if let found = hit?.hit, let pattern = hit?.pattern { show(found, of: pattern) }
        let notice = opened.readOnlyReason ?? spoilingNotice(of: opened) ?? opened.notices.first ?? driftNotice
        message = notice.map { Message($0, .warning) } ?? opened.remarks.first.map { Message($0) } ?? message
    }

    private mutating func noteSaved(_ ticket: SaveTicket, _ notebook: Notebook) {
        var count = ArrivalCount()
        var isMerged = false
        shelf.update(ticket.path) { own in
            own.savedRevision = max(own.savedRevision, ticket.revision)
            own.failure = nil
            own.isHeldBack = false
            guard own.savedRevision == own.revision else { return }
            own.unsavedCorpusItems = [:]
            own.unkeptBase = nil
            guard own.notebook != notebook else { return }
            count.add(from: own.notebook, to: notebook)
            own.notebook = notebook
            isMerged = true
        }
        if isMerged, reading?.path == ticket.path { reading?.standing = nil }
        if let sentence = count.sentence(in: ticket.path.name.display) { say(sentence) }
    }

    /// Asks for the places of tags that came from the disk and were made in another text.
    private func placeEffect(after event: Event) -> Effect? {
        let hasOthers: Bool
        switch event {
        case .opened, .arrived: hasOthers = true
        case .saved: hasOthers = false
        case .terminal, .commanded, .waited, .listed, .described, .openFailed, .corpusLoaded, .corpusNoted, .corpusRead,
            .readingCorpus, .printingsFound, .answered, .entriesRecalled, .fetched, .mentionsFound,
            .placed, .saveFailed, .edited, .searched, .searchedCorpus, .trailKept, .told, .noticed, .suggested,
            .learnedKept:
            return nil
        }
        let anchors = unplacedAnchors(ofOthers: hasOthers)
        guard let reading, !anchors.isEmpty else { return nil }
        return .place(reading.path, anchors, BaseText(text: reading.text, hash: reading.base))
    }
}
