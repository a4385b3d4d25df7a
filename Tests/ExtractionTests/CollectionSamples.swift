/// Files of many articles as they come, about places that are not.
enum CollectionSamples {
    static let nexisOld = """
        \u{FEFF}


                                       1 of 2 DOCUMENTS


                                   The Lantern (Quillhaven)

                                January 17, 2026 Saturday
                                      Final Edition

        Mayor stands by her no to the sea wall

        BYLINE: Ada Quist and Bo Lind

        SECTION: HARBOR; Pg. 3

        LENGTH: 24 words

        DATELINE: QUILLHAVEN

         "The harbor stays open," Edda Marchbanks said.

         Note: nobody laughed. Language: plain was asked for.

        LOAD-DATE: January 18, 2026

        LANGUAGE: ENGLISH

        PUBLICATION-TYPE: Newspaper

                           Copyright 2026 The Lantern Press
                                 All Rights Reserved


                                       2 of 2 DOCUMENTS


                                      Der Sielbote

                                     18. Januar 2026

        Wasser ist wie Besuch

        AUTOR: Frauke Tammling

        LÄNGE: 9 Wörter

        „Wasser ist wie Besuch“, sagte die Bäckerin.

        UPDATE: 19. Januar 2026

        SPRACHE: GERMAN; Deutsch
        """

    static let nexisNew = """
        Ferry ends after ninety years
        The Lantern (Quillhaven)
        January 20, 2026 Tuesday

        Copyright 2026 The Lantern Press All Rights Reserved
        Section: TRAVEL; Pg. 1
        Length: 12 words
        Byline: By Bo Lind

        Body

        The last ferry left at nine.

        "I shall miss the bell," the captain said.

        Classification

        Language: ENGLISH

        Publication-Type: Newspaper

        Load-Date: January 21, 2026

        End of Document

        Bell is sold
        Northern Reckoner
        January 22, 2026
        Section: TRAVEL
        Length: 5 words
        Body
        The bell has a buyer.
        Load-Date: January 23, 2026
        End of Document
        """

    static let factivaCodes = """
        SE   Harbor
        HD   Mayor stands by
             her no
        BY   By Ada Quist
        WC   1,024 words
        PD   17 January 2026
        SN   The Lantern
        SC   LANTRN
        LA   English
        CY   Copyright 2026. The Lantern Press.
        LP  
        "The harbor stays open," Edda Marchbanks said.

        TD  
        IN the end nobody laughed.

        RE   quill : Quillhaven
        AN   Document LANTRN0020260117em1h00001

        """

    static let factivaPlain = """
        Harbor
        Mayor stands by her no to the sea wall
        By Ada Quist
        1,024 words
        17 January 2026
        10:15
        The Lantern
        LANTRN
        3
        English
        Copyright 2026. The Lantern Press.

        "The harbor stays open," Edda Marchbanks said.

        Nobody laughed.

        Document LANTRN0020260117em1h00001

        Ferry ends
        90 words
        20 January 2026
        The Lantern
        LANTRN
        English
        (c) 2026 The Lantern Press

        The last ferry left at nine.

        Document LANTRN0020260120em1k00002

        Search Summary
        Text   ferry OR harbor
        """

    static let csv = """
        Headline;Publish_Date;media_name;Story Text;byline;Link;language
        "Mayor ""stands"" by; her no";17.01.2026;The Lantern;"The harbor stays open.
        Nobody laughed.";By Ada Quist and Bo Lind;https://example.org/1;English
        Ferry ends;2026-01-20 10:15;The Lantern;The last ferry left.;;;en
        No words;2026-01-20;The Lantern;   ;;;en
        """

    static let jsonl = """
        {"title": "Mayor stands by", "publish_date": "2026-01-17", "source": "The Lantern", "maintext": "The harbor\\nstays open.", "authors": ["Ada Quist", "Bo Lind"], "extra": {"deep": [1, 2]}}

        not an object
        {"title": "Nothing"}
        {"title": "Ferry ends", "maintext": "The last ferry left.", "language": "en"}
        """
}
