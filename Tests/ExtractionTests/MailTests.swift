import Extraction
import Testing

@Suite("The article in a saved mail is read")
struct MailTests {
    private static func mail(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

    @Test("Plain text counts, under its subject; what is attached is left out")
    func plain() throws {
        let article = try MailFormat().extract(
            Self.mail(
                "Return-Path: <news@example.org>",
                "From: =?utf-8?Q?Ma=C3=ABlle?= =?utf-8?B?IFRyw6l2aWRpYw==?= <news@example.org>",
                "Subject: The bridge is", " open", "Date: Sat, 17 Jan 2026 10:30:00 +0100", "Content-Language: en",
                "Content-Type: multipart/mixed; boundary=\"=_1\"", "", "no part", "--=_1",
                "Content-Type: multipart/alternative; boundary=b", "", "--b",
                "Content-Type: text/plain; charset=iso-8859-1",
                "Content-Transfer-Encoding: quoted-printable", "",
                "The bridge is open, the mayor of T=F6llan said on Satur=",
                "day. =93At last.=94", "", "", "Nobody crossed it.", "--b", "Content-Type: text/html", "",
                "<p>The bridge is open, the mayor said on Saturday.</p>", "--b--", "--=_1",
                "Content-Type: image/png; name=\"bridge.png\"", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=",
                "--=_1--", ""))
        #expect(
            article.text
                == "The bridge is open\n\nThe bridge is open, the mayor of Töllan said on Saturday. “At last.”\n\nNobody crossed it.\n"
        )
        #expect(article.details.authors == ["Maëlle Trévidic"] && article.details.language == "en")
        #expect(
            article.details.published == "2026-01-17T10:30:00+01:00" && article.details.title == "The bridge is open")
        #expect(article.leftOut.map(\.reason) == [.attachment] && article.leftOut.first?.words == "bridge.png")
    }

    @Test("A page in a mail is taken apart like any other, where its plain text says little")
    func page() throws {
        let html =
            "<html><body><nav><a href=/>Home</a></nav><article><p>The bridge is open, the mayor said on Saturday. Nobody crossed it.</p></article></body></html>"
        let article = try MailFormat().extract(
            Self.mail(
                "Subject: The bridge", "Content-Type: multipart/alternative; boundary=b", "", "--b", "",
                "See the page.", "--b",
                "Content-Type: text/html; charset=utf-8", "", html, "--b--"))
        #expect(article.text == "The bridge\n\nThe bridge is open, the mayor said on Saturday. Nobody crossed it.\n")
        #expect(article.leftOut.map(\.reason) == [.navigation])
    }

    @Test("Lines that were only cut to fit are put together")
    func flowed() throws {
        let article = try MailFormat().extract(
            Self.mail(
                "Content-Type: text/plain; format=flowed", "", "The bridge is open, ", "the mayor said.", "", "-- ",
                "Bo", ""))
        #expect(article.text == "The bridge is open, the mayor said.\n\n--\nBo\n")
    }

    @Test("A paragraph is left out by hand")
    func byHand() throws {
        let mail = Self.mail("Subject: Bridge", "", "It is open.", "", "Unsubscribe here.")
        let key = RegionKey(of: "Unsubscribe here.")
        let article = try MailFormat().extract(mail, changing: RegionChoices(leavingOut: [key]))
        #expect(article.text == "Bridge\n\nIt is open.\n" && article.leftOut.map(\.reason) == [.byHand])
    }

    @Test("Encodings that are not known here are asked for")
    func decoding() throws {
        let aids = ReadingAids { bytes, label in label == "koi8-r" && bytes == [0xCD, 0xC9, 0xD2] ? "мир" : nil }
        let mail = Self.mail(
            "Subject: =?koi8-r?B?zcnS?=", "Content-Type: text/plain; charset=koi8-r",
            "Content-Transfer-Encoding: base64", "", "zcnS")
        #expect(try MailFormat().extract(mail, with: aids).text == "мир\n\nмир\n")
    }

    @Test(
        "Names are read from addresses as people write them",
        arguments: [
            ("Ada Quist <ada@example.org>", "Ada Quist"), ("\"Quist, Ada\" <ada@example.org>", "Quist, Ada"),
            ("ada@example.org (Ada Quist)", "Ada Quist"), ("<ada@example.org>", "ada@example.org"),
            ("=?ISO-8859-1?Q?Ad=E4_Quist?= <ada@example.org>", "Adä Quist"),
            ("=?utf-8?X?Ada?= <a@b>", "=?utf-8?X?Ada?="),
        ])
    func names(header: String, name: String) throws {
        #expect(try MailFormat().details(Self.mail("From: \(header)", "", "")).authors == [name])
    }

    @Test(
        "A mail that an enemy wrote does no harm",
        arguments: [
            "", "\r\n\r\n", String(repeating: "Subject: =?", count: 5000),
            "Subject: " + String(repeating: "=?", count: 20_000),
            "Subject: a\r\n" + String(repeating: " b\r\n", count: 20_000),
            "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n----",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + String(repeating: "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", count: 300),
            String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: 200),
            "Content-Transfer-Encoding: base64\r\n\r\n====",
            "Content-Transfer-Encoding: quoted-printable\r\n\r\n=\r\n==4", "Content-Type: text/plain; charset=\r\n\r\n",
        ])
    func hostile(mail: String) {
        do {
            _ = try MailFormat().extract(Array(mail.utf8))
        } catch {
            #expect(error == .noText)
        }
    }

    @Test("A mail is told by its name, or by headers that nothing else begins with")
    func format() {
        let start = Array("Received: from example.org".utf8)[...]
        #expect(articleFormat(fileExtension: "txt", start: start)?.name == "mail")
        #expect(articleFormat(fileExtension: "eml", start: [])?.name == "mail")
        #expect(articleFormat(fileExtension: "txt", start: Array("From: Ada\nDate: today".utf8)[...]) == nil)
    }
}

@Suite("Letters of a mail are read by what each part says of itself")
struct MailEncodingTests {
    private static let head = "MIME-Version: 1.0\r\nContent-Type: text/plain"

    @Test("A part that says nothing, or that is UTF-8 whatever it says, is read as what it is")
    func undeclared() throws {
        let torn = Array("\(Self.head)\r\n\r\nThe caf".utf8) + [0xE9] + Array(" is open.\r\n".utf8)
        #expect(try MailFormat().extract(torn).text == "The café is open.\n")
        let wrong = Array("\(Self.head); charset=iso-8859-1\r\n\r\nThe café is open.\r\n".utf8)
        #expect(try MailFormat().extract(wrong).text == "The café is open.\n")
    }

    @Test("An encoding of escapes is no UTF-8, though all of its bytes are ASCII")
    func escapes() throws {
        let aids = ReadingAids { bytes, label in label == "iso-2022-jp" && bytes.contains(0x1B) ? "水車\n" : nil }
        let mail =
            Array("\(Self.head); charset=ISO-2022-JP\r\n\r\n".utf8) + [0x1B, 0x24, 0x42, 0x3F, 0x65, 0x1B, 0x28, 0x42]
        #expect(try MailFormat().extract(mail, with: aids).text == "水車\n")
    }

    @Test(
        "The first part that says what it is encoded in tells it of the file",
        arguments: [
            ("Content-Type: text/plain; charset=\"KOI8-R\"; format=flowed\r\n", "koi8-r"),
            ("Content-Type: text/plain; Charset=big5\r\n", "big5"), ("Subject: a\r\n\r\n", nil), ("charset=", nil),
        ] as [(String, String?)])
    func label(mail: String, label: String?) {
        #expect(DeclaredCharset.label(inMail: Array(mail.utf8)) == label)
    }
}
