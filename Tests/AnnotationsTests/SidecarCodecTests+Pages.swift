extension SidecarCodecTests {
    /// The sidecar of one statement, to the byte.
    static let expectedPage = """
        {
          "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {
              "dictum": "urn:x-dictum:1#"
            }
          ],
          "id": "urn:uuid:bde32f36-974f-8c2f-9466-cc8debed4d72",
          "type": "AnnotationPage",
          "dictum:format": "1.0",
          "dictum:writer": "urn:x-dictum:coder:ana",
          "partOf": {
            "id": "urn:uuid:00000000-0000-8000-8000-000000000001",
            "type": "AnnotationCollection",
            "label": "ferry.txt"
          },
          "items": [
            {
              "id": "urn:uuid:01980000-0000-7000-8000-000000000002",
              "type": "Annotation",
              "motivation": "classifying",
              "creator": "urn:x-dictum:coder:ana",
              "created": "2026-01-17T10:01:00Z",
              "dictum:status": "coded",
              "body": [
                {
                  "type": "TextualBody",
                  "purpose": "classifying",
                  "value": "quote/direct",
                  "format": "text/plain"
                },
                {
                  "type": "SpecificResource",
                  "purpose": "identifying",
                  "source": "urn:uuid:01980000-0000-7000-8000-000000000003",
                  "dictum:role": "speaker"
                },
                {
                  "type": "SpecificResource",
                  "purpose": "describing",
                  "source": "urn:uuid:00000000-0000-8000-8000-000000000001",
                  "dictum:role": "cue",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "said",
                      "prefix": "At noon Ida Moll ",
                      "suffix": ": “The ferry stays.” Nobody clap"
                    },
                    {
                      "type": "TextPositionSelector",
                      "start": 17,
                      "end": 21
                    }
                  ],
                  "state": {
                    "type": "TimeState",
                    "sourceDate": "2026-01-17T10:01:00Z",
                    "cached": "urn:sha256:382cc700a997055a6c8616cd4cbf28110381885e4959513c307337843bed8ef1"
                  }
                },
                {
                  "type": "SpecificResource",
                  "purpose": "classifying",
                  "source": "urn:x-dictum:concept:ferry",
                  "dictum:stance": "support"
                },
                {
                  "type": "TextualBody",
                  "purpose": "tagging",
                  "value": "boats"
                },
                {
                  "type": "TextualBody",
                  "purpose": "commenting",
                  "value": "Twice."
                }
              ],
              "target": {
                "type": "SpecificResource",
                "source": "urn:uuid:00000000-0000-8000-8000-000000000001",
                "selector": [
                  {
                    "type": "TextQuoteSelector",
                    "exact": "“The ferry stays.”",
                    "prefix": "At noon Ida Moll said: ",
                    "suffix": " Nobody clapped."
                  },
                  {
                    "type": "TextPositionSelector",
                    "start": 23,
                    "end": 41
                  }
                ],
                "state": {
                  "type": "TimeState",
                  "sourceDate": "2026-01-17T10:01:00Z",
                  "cached": "urn:sha256:382cc700a997055a6c8616cd4cbf28110381885e4959513c307337843bed8ef1"
                }
              }
            }
          ]
        }

        """

    /// A page that another program has had a hand in: unknown members, bodies and selectors, a number with a letter
    /// that counts, members in another order, an annotation of its own.
    static let foreignPage = #"""
        {"dictum:format": "1.0", "items": [
          {"id": "urn:x:1", "type": "Annotation", "motivation": "linking", "target": "https://example.org/", "n": 1e400},
          {"type": "Annotation", "id": "urn:x:2", "via": "https://example.org/tool", "created": "2026-01-17T10:01:00+01:00",
           "creator": {"type": "Person", "name": "Ove"},
           "target": {"source": "urn:x:article", "type": "SpecificResource", "selector": [
             {"type": "FragmentSelector", "value": "p=3"},
             {"type": "TextPositionSelector", "start": 3, "end": 9},
             {"type": "TextQuoteSelector", "exact": "“No ice”", "note": 1.0}]},
           "body": [
             {"type": "TextualBody", "purpose": "tagging", "value": "fish", "lang": "en"},
             {"type": "Image", "id": "https://example.org/a.png"},
             {"type": "TextualBody", "purpose": "classifying", "value": "quote/mixed"},
             {"type": "TextualBody", "purpose": "commenting", "value": "Loud."},
             {"type": "SpecificResource", "purpose": "classifying", "source": "urn:x:c", "dictum:stance": "oppose", "score": 0.80},
             {"type": "TextualBody", "purpose": "commenting", "value": "A second comment."}]}
        ], "type": "AnnotationPage", "made": {"by": "other", "at": 12.50}}
        """#
}
