import Packages

/// A book as it would be published, whose every file can be another one.
struct InventedBook {
    var files: [(name: String, content: String)] = [
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            """
            <?xml version="1.0"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
            """
        ),
        (
            "OEBPS/book.opf",
            """
            <?xml version="1.0"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>A Year of the Ferry</dc:title><dc:creator>Ada Quist</dc:creator><dc:creator>Otto Brandt</dc:creator>
            <dc:publisher>Quillhaven Lantern</dc:publisher><dc:date>2026-03-01</dc:date><dc:language>en-gb</dc:language>
            <dc:identifier id="id">https://lantern.example/ferry</dc:identifier></metadata>
            <manifest>
            <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="one" href="text/chapter%201.xhtml" media-type="application/xhtml+xml"/>
            <item id="two" href="text/../text/two.xhtml" media-type="application/xhtml+xml"/>
            <item id="map" href="map.svg" media-type="image/svg+xml"/>
            </manifest>
            <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>
            <itemref idref="map"/><itemref idref="gone"/></spine></package>
            """
        ),
        ("OEBPS/cover.xhtml", InventedBook.page("<img src='cover.jpg' alt=''/>")),
        ("OEBPS/nav.xhtml", InventedBook.page("<nav><ol><li><a href='text/two.xhtml'>Two</a></li></ol></nav>")),
        (
            "OEBPS/text/chapter 1.xhtml",
            InventedBook.page("<h1>January</h1><p>“We will row if we must,” said Mara Lind.</p><div/><p>Short.</p>")
        ),
        (
            "OEBPS/text/two.xhtml",
            InventedBook.page(
                "<h1>May<a id='x'/></h1><p>The ferry came back &amp; nobody cheered.</p><p><![CDATA[1 < 2]]></p>")
        ),
        ("OEBPS/map.svg", "<svg/>"),
    ]

    /// A page with an empty title, as many makers of books write it.
    static func page(_ body: String) -> String {
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>"
            + "<head><title/></head><body>\(body)</body></html>"
    }

    /// Replaces a file, or adds it.
    mutating func put(_ name: String, _ content: String) {
        files.removeAll { $0.name == name }
        files.append((name, content))
    }

    /// The same with a file of another content.
    func with(_ name: String, _ content: String) -> InventedBook {
        var book = self
        book.put(name, content)
        return book
    }

    func without(_ name: String) -> InventedBook {
        var book = self
        book.files.removeAll { $0.name == name }
        return book
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var writer = ZipWriter<Never> { bytes += $0 }
        for file in files { writer.add(file.name, Array(file.content.utf8)) }
        writer.finish()
        return bytes
    }
}
