extension BytePath {
    /// Under which name the journal keeps what was done to the register and the codebook by themselves, and not together
    /// with a statement: that of no file, in the folder of both.
    package static let register = BytePath(".dictum/register")
}

extension Identifier<Article> {
    /// What the steps of that journal are about.
    package static let register = Identifier(iri: "urn:x-dictum:register")
}
