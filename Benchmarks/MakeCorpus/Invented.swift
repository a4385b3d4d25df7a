/// Words of which people, places, outlets and sentences are made that do not exist.
enum Invented {
    static let firstNames = [
        "Ada", "Bram", "Cleo", "Dario", "Edda", "Falk", "Greta", "Hanno", "Isolde", "Jonas", "Kaja", "Lorenz", "Mira",
        "Nadia",
        "Orin", "Petra", "Quentin", "Rosa", "Silas", "Tilda",
    ]
    static let surnames = [
        "Abbotsway", "Brandl", "Castellow", "Dunmarrow", "Elsgard", "Fenwright", "Gorsedale", "Hallivar", "Ingleby-Roe",
        "Jorvane", "Kestrin", "Lindqvold", "Marchbanks", "Nettlefold", "Oxenreid", "Petherick", "Quennell", "Rathmoor",
        "Stellwagen", "Trelawn",
    ]
    static let places = [
        "Quillhaven", "Port Amery", "Tollan", "Great Sallow", "Marram", "Upper Wend", "Saint Corvin", "Ostermere",
        "Halm",
        "Dunlin Cross", "Fairlode", "Nether Wick", "Bellhaven", "Carrow", "Ruddock Bridge", "Thornmouth",
    ]
    static let outletWords = [
        "Lantern", "Reckoner", "Bellman", "Courier", "Ferryman", "Ledger", "Observatory", "Broadside", "Weathercock",
        "Post",
    ]
    static let bodies = ["Council of", "Chamber of Trade of", "Water Board of", "Tenants of", "Harbor Office of"]
    static let roles = [
        "the mayor", "a spokesperson", "the engineer", "a councillor", "the chair of the inquiry", "a resident",
    ]
    static let branches = [
        "transport", "housing", "water", "schools", "energy", "fishing", "taxes", "health", "parks", "courts",
    ]
    static let leaves = ["the budget of", "a new law on", "jobs in", "the cost of", "the safety of"]

    /// How a sentence begins; the rest of it is put together word by word, so that two share few words unless one is a copy.
    static let openings = [
        "We always said that", "I repeat that", "Nobody believes that", "Plainly", "The figures show that",
        "Neighbors tell me that", "Frankly,", "In my view", "I fear that", "There is no doubt that",
    ]
    static let months = ["March", "May", "June", "August", "October", "December"]
    static let nouns = [
        "bridge", "survey", "timetable", "harbor", "quarry", "orchard", "library", "ferry", "mill", "tram", "market",
        "hospital", "furnace", "archive", "lighthouse", "reservoir", "tannery", "school", "granary", "viaduct",
        "workshop", "theater", "pasture", "kiln", "customs", "dock", "railway", "chapel", "bakery", "canal", "windmill",
        "cellar", "garden", "tower", "pump", "cable", "fence", "barn", "depot", "well", "stable", "hedge", "pier",
        "cistern", "laundry", "foundry", "arcade", "gallery", "kitchen", "lantern", "meadow", "nursery", "oven",
        "paddock", "rampart", "sawmill", "terrace", "vault", "wharf", "yard",
    ]
    static let adjectives = [
        "old", "costly", "public", "hollow", "northern", "forgotten", "borrowed", "crooked", "patient", "narrow",
        "generous", "rusty", "modest", "reckless", "silent", "tired", "wooden", "brazen", "careful", "daring",
        "earnest", "faded", "golden", "honest", "idle", "jagged", "keen", "lawful", "muddy", "noble", "open", "plain",
        "quick", "rough", "sober", "tidy", "useful", "vacant", "windy", "young",
    ]
    static let verbs = [
        "rebuild", "close", "rent", "double", "sell", "defend", "empty", "flood", "repair", "delay", "abandon",
        "finish", "measure", "insure", "divide", "paint", "inherit", "borrow", "collect", "demolish", "enlarge",
        "fence", "guard", "heat", "inspect", "join", "keep", "light", "move", "neglect", "occupy", "polish", "question",
        "restore", "shelter", "test", "unlock", "visit", "warm", "yield",
    ]
    static let cues = ["said", "told reporters", "added", "replied", "insisted", "wrote in a letter"]
    static let fillers = [
        "The meeting had been called for seven, but the hall was still being swept.",
        "Rain kept some of them away, and a football match the others.",
        "A clerk counted the chairs and then counted the people, and the numbers did not agree.",
        "The papers had been laid out in alphabetical order, which helped nobody.",
        "Outside, two buses waited with their lamps on.",
        "It was the third hearing since March, and the shortest.",
        "Somebody had brought a model of the valley, with the river painted in.",
        "The vote was put off until the engineers have answered in writing.",
        "Copies of the report were gone before the doors had closed.",
        "The dispute goes back to a survey that was lost in a removal.",
        "In the second row a man took notes in pencil and crossed most of them out.",
        "A decision is expected before the end of the month.",
    ]
}
