/// Words that tell names from other words with a capital.
enum NameWords {
    /// Words that stand before a person's name and are no part of it.
    static let titles = words(
        """
        mr mrs ms mx miss dr prof professor sir dame lord lady baron baroness count countess prince princess king queen
        president chancellor minister premier mayor governor gov senator sen sens representative rep reps
        congressman congresswoman secretary ambassador judge justice attorney sheriff marshal chief director chair
        chairman chairwoman chairperson commissioner councillor councilor councilman councilwoman captain capt colonel
        col general gen major maj lieutenant lt sergeant sgt corporal private admiral adm officer detective inspector
        constable superintendent rev reverend father sister brother bishop archbishop cardinal pope rabbi imam sheikh
        spokesman spokeswoman spokesperson coach lawyer editor analyst leader delegate deputy vice
        herr frau monsieur madame mme mlle señor señora signor signora
        """)

    /// Words that begin sentences, or stand before names, and are no part of one.
    static let common = words(
        """
        the a an this that these those there here it its he she they we you i his her their our your my him them us me
        and but or nor so yet if when while where why who whom whose what which how because although though since until
        unless after before during despite in on at by for from to of with without about against among between into
        through over under near as than not no yes all any both each every few many most much more less some other
        another such one two three four five six seven eight nine ten first second third last next then now also only
        even just still again later earlier meanwhile however moreover according asked once ever never maybe perhaps
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today tomorrow yesterday is are was were be been do does did has have had
        can could will would shall should might must let please thank thanks dear photo image video read related
        der die das ein eine und aber im am le la les un une et mais el los las y
        """)

    /// Small words inside a name.
    static let particles = words("de da di du del della der den des van von zu zur ten ter bin ibn al el la le of y e")

    /// Words of organizations.
    static let organizations = words(
        """
        department ministry university college school institute council committee commission court parliament congress
        senate assembly house party union association federation foundation agency bureau office service services
        police army navy force forces guard bank company corporation corp inc ltd group network watch international
        times post news press herald gazette tribune journal broadcasting television radio club league team society
        church hospital center centre authority board government administration nations organization organisation alliance
        coalition front movement caucus campaign trust fund works industries airlines technologies systems partners
        """)

    /// Words of places.
    static let places = words(
        """
        new north south east west northern southern eastern western central united states kingdom republic city town
        county district province state region island islands isle sea ocean bay gulf lake river mount mountain street
        road avenue square park bridge harbor harbour port airport san santa los las saint st fort cape valley hill
        """)

    /// Words that stand before places.
    static let beforePlaces = words("in across near within inside throughout outside")

    /// Whether a name of an organization or a land may end with a word, so that the next name is another.
    static func endsOrganization(_ word: String) -> Bool {
        organizations.contains(word)
            || ["republic", "kingdom", "city", "county", "province", "district"].contains(word)
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0.isWhitespace }.map { String($0) })
    }
}
