/// Verbs that say that somebody speaks, in the forms that stand beside a quotation.
///
/// The commonest ten are 86% of what stands beside direct speech in news; who speaks is a question for another room.
package enum CueVerbs {
    /// Whether a word is a form of one of them.
    package static func contains(_ word: String) -> Bool {
        forms.contains(word.lowercased())
    }

    private static let forms: Set<String> = {
        let list =
            """
            say says said saying tell tells told telling ask asks asked asking add adds added adding write writes wrote
            written writing call calls called calling argue argues argued arguing note notes noted noting explain explains
            explained explaining reply replies replied replying respond responds responded responding declare declares
            declared declaring insist insists insisted insisting warn warns warned warning claim claims claimed claiming
            announce announces announced announcing suggest suggests suggested suggesting continue continues continued
            continuing conclude concludes concluded concluding state states stated stating tweet tweets tweeted tweeting
            recall recalls recalled recalling admit admits admitted admitting acknowledge acknowledges acknowledged
            describe describes described describing deny denies denied denying joke jokes joked joking quip quips quipped
            shout shouts shouted shouting whisper whispers whispered cry cries cried yell yells yelled remark remarks
            remarked observe observes observed predict predicts predicted agree agrees agreed complain complains complained
            read reads reading think thinks thought wonder wonders wondered answer answers answered promise promises
            promised vow vows vowed urge urges urged assert asserts asserted contend contends contended exclaim exclaims
            exclaimed demand demands demanded comment comments commented testify testifies testified charge charged
            sagte sagt meinte erklärte fragte rief schrieb betonte kritisierte dit déclare déclaré affirme affirmé dijo
            """
        return Set(list.split { $0.isWhitespace }.map { String($0) })
    }()
}
