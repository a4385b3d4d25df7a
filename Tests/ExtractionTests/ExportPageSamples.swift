/// Exports of press databases as pages, about places that are not.
enum ExportPageSamples {
    static let nexis = """
        <HTML><HEAD><TITLE>Export</TITLE><STYLE>.c1 { text-align: center; }</STYLE></HEAD><BODY>
        <!-- Hide XML section from browser
        <DOC NUMBER=1>
        --><A NAME="DOC_ID_0_0"></A>
        <DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1&nbsp;of&nbsp;2 DOCUMENTS</SPAN></P></DIV>
        <DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">The Lantern (Quillhaven)</SPAN></P></DIV>
        <DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">January</SPAN><SPAN CLASS="c2"> 17, 2026 Saturday</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Mayor stands by her no</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">Ada Quist and Bo Lind</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">24 words</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">&quot;The harbor stays open,&quot; <B>Edda Marchbanks</B>
        said.</SPAN></P>
        <P CLASS="c9"><SPAN CLASS="c2">Note: nobody laughed.</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LANGUAGE: </SPAN><SPAN CLASS="c2">ENGLISH</SPAN></P></DIV>
        <DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Copyright 2026 The Lantern Press<BR>All Rights Reserved</SPAN></P></DIV>
        <DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">2 of 2 DOCUMENTS</SPAN></P></DIV>
        <DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Northern Reckoner</SPAN></P></DIV>
        <DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">January 22, 2026</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Bell is sold</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">5 words</SPAN></P></DIV>
        <DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">The bell has a buyer.</SPAN></P></DIV>
        </BODY></HTML>
        """

    static let factivaPlain = """
        <!DOCTYPE html>
        <html><head><title>Export</title></head><body>
        <div class="article enArticle"><div>HARBOR</div>
        <div id="hd"><span class="enHeadline">Mayor stands by her no to the sea wall</span></div>
        <div class="author">By Ada Quist</div><div>24 words</div><div>17 January 2026</div><div>The Lantern</div>
        <div>LANTRN</div><div>English</div><div>Copyright 2026 The Lantern Press</div>
        <p class="articleParagraph enarticleParagraph">"The harbor stays open," Edda Marchbanks said.</p>
        <p class="articleParagraph enarticleParagraph">Nobody laughed.</p>
        <p>Document LANTRN0020260117em1h0000b</p></div><br/><span></span>
        <div class="article enArticle">
        <div id="hd"><span class="enHeadline">Ferry ends</span></div>
        <div>6 words</div><div>20 January 2026</div><div>The Lantern</div><div>English</div>
        <p class="articleParagraph enarticleParagraph">The last ferry left at nine.</p>
        <p>Document LANTRN0020260120em1k0000c</p></div>
        </body></html>
        """

    static let factivaCodes = """
        <html><head></head><body><div class="article enArticle"><p><table>
        <tr><td class="index"><b>HD</b></td><td><b>Mayor stands by her no</b></td></tr>
        <tr><td class="index"><b>BY</b></td><td>Ada Quist</td></tr>
        <tr><td class="index"><b>WC</b></td><td>24 words</td></tr>
        <tr><td class="index"><b>PD</b></td><td>17 January 2026</td></tr>
        <tr><td class="index"><b>SN</b></td><td>The Lantern</td></tr>
        <tr><td class="index"><b>LA</b></td><td>English</td></tr>
        <tr><td class="index"><b>LP</b></td><td><p class="articleParagraph">"The harbor stays open," Edda Marchbanks
        said.</p></td></tr>
        <tr><td class="index"><b>TD</b></td><td><p class="articleParagraph">IN the end nobody laughed.</p></td></tr>
        <tr><td class="index"><b>NS</b></td><td>gcat : Political/General News</td></tr>
        <tr><td class="index"><b>AN</b></td><td>Document LANTRN0020260117em1h0000b</td></tr>
        </table></p></div></body></html>
        """

    static let json: [(String, [String])] = [
        (
            """
            [
              {"title": "Ferry ends", "text": "It left.", "date": "2026-01-20"},
              {"title": "Harbor", "text": "It\\nstays, \\"[open]\\"."}, 7,
              {"title": "No words"}
            ]
            """,
            [
                "2: Ferry ends | - | 2026-01-20 |  | - | - | It left.¶",
                "3: Harbor | - | - |  | - | - | It¶stays, \"[open]\".¶",
                "3: left out: what stands there is no JSON object",
                "4: left out: no column with the text of the articles; its columns are: title: name one with --text-column",
            ]
        ),
        (
            """
            {"status": "ok", "sources": [{"id": 1}], "data": {"page": 1,
            "articles": [{"source": {"id": null, "name": "The Lantern"}, "author": "Ada Quist", "title": "Ferry ends",
            "publishedAt": "2026-01-20", "content": "It left.", "tags": [{"text": "ferry"}]}]}, "took": 0.2}
            """,
            ["2: Ferry ends | The Lantern | 2026-01-20 | Ada Quist | - | - | It left.¶"]
        ),
        (
            "{\"results\": [{\"body\": \"It left.\"}, {\"body\": \"It stays.\"}]}",
            ["1: - | - | - |  | - | - | It left.¶", "1: - | - | - |  | - | - | It stays.¶"]
        ),
        (
            "\u{FEFF}{\"text\": \"It left.\"}\n{\"text\": \"It stays.\"}\n",
            ["1: - | - | - |  | - | - | It left.¶", "2: - | - | - |  | - | - | It stays.¶"]
        ),
        (
            "{\n\"title\": \"Ferry ends\", \"maintext\": \"It left.\", \"images\": [{\"text\": \"A ferry\"}]\n}",
            ["1: Ferry ends | - | - |  | - | - | It left.¶"]
        ),
        (
            "[{\"text\": \"It left.\"}, {\"text\": \"It st",
            ["1: - | - | - |  | - | - | It left.¶", "1: left out: the file ends before what begins there"]
        ),
        ("[]", []), ("[[{\"text\": \"a\"}]]", ["1: left out: what stands there is no JSON object"]),
    ]

    /// What holds no list of articles, and what is said of it.
    static let noJSON = [
        ("Plain words", "it is no list of JSON objects"), ("", "it is no list of JSON objects"),
        ("{\"a\": 1}", "it has no list of objects, and no text of an article"),
        (String(repeating: "{\"a\":", count: 10_000), "it has no list of objects, and no text of an article"),
        (
            "{\"one\": [{\"text\": \"a\"}], \"two\": [{\"text\": \"b\"}]}",
            "it cannot be told which of its lists holds the articles: “one”, “two”"
        ),
        (
            "{\"one\": [{\"a\": \"a\"}], \"two\": [{\"a\": \"b\"}]}",
            "it cannot be told which of its lists holds the articles: “one”, “two”"
        ),
    ]
}
