/// A name in the form in which names are compared as they are typed: without accents and, if wanted, without capitals.
///
/// `é` as one scalar and as two are one letter. For short strings beside articles: labels, names of actors. Articles are
/// searched by ``SearchPattern``.
package func foldedName(_ name: String, keepsCapitals: Bool) -> [Unicode.Scalar] {
    ScalarFolding(keepsCapitals ? .accents : [.accents, .letterCase]).fold(name).compactMap { Unicode.Scalar($0) }
}
