internal import Annotations
internal import Prose

/// How a report looks. One sheet in the page itself; the page allows this one, known by its hash, and nothing else.
enum ReportStyle {
    /// The value of a page's Content-Security-Policy: no script, no picture, nothing from elsewhere.
    static func policy(of sheet: String) -> String {
        "default-src 'none'; style-src 'sha256-\(hash(of: sheet))'; base-uri 'none'; form-action 'none'"
    }

    /// The SHA-256 of a sheet in Base64, as Content Security Policy Level 3, 2.3.1 wants it.
    private static func hash(of sheet: String) -> String {
        let digits = Array(TextHash(of: ArticleText(sheet)).hex.utf8).compactMap {
            Int(String(UnicodeScalar($0)), radix: 16)
        }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.enumerated().reduce(0) { $0 | $1.element << (16 - 8 * $1.offset) }
            for place in 0..<4 {
                text.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }

    static let sheet = colors + page + parts + charts + narrow + print

    private static let colors = """
        :root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1d1c1a;--soft:#5f5b55;--rule:#dcd7ce;--tint:#f4f1eb;--link:#1c5d78;\
        --for:#21708c;--against:#b3501c;--other:#8c867c;--for-1:#e3f0f4;--for-2:#c3e0e9;--for-3:#98c9d8;\
        --against-1:#fbebe0;--against-2:#f5d2ba;--against-3:#ebb08a;--both:#efe6f5}
        @media (prefers-color-scheme:dark){:root{--paper:#181715;--ink:#e9e5dd;--soft:#a8a298;--rule:#3a3732;--tint:#211f1c;\
        --link:#8cc6dc;--for:#6db9d2;--against:#e79a68;--other:#847e74;--for-1:#16282f;--for-2:#1b3a46;--for-3:#215264;\
        --against-1:#2f2017;--against-2:#49301f;--against-3:#6b4226;--both:#322a3b}}

        """

    private static let page = """
        *{box-sizing:border-box}
        html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        body{margin:0 auto;padding:0 1.25rem 6rem;max-width:76rem;background:var(--paper);color:var(--ink);\
        font:1.0625rem/1.55 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;overflow-wrap:break-word}
        nav,table,figcaption,.facts,.legend,.note,.kicker,.also,footer{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em;\
        text-decoration-color:color-mix(in srgb,currentColor 40%,transparent)}
        a:hover{text-decoration-color:currentColor}
        a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:3px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--paper)}
        header{padding:3.5rem 0 1.5rem}
        h1{margin:0;font-size:2.5rem;line-height:1.15;font-weight:600;letter-spacing:-.01em;text-wrap:balance}
        h2{margin:4.5rem 0 .5rem;font-size:1.6rem;line-height:1.25;font-weight:600}
        h3{margin:2.5rem 0 .4rem;font-size:1.2rem;line-height:1.3;font-weight:600}
        p,.facts{max-width:40rem}
        .kicker{margin:0 0 .6rem;color:var(--soft);font-size:.85rem}
        .note,.also{color:var(--soft);font-size:.9rem}
        .facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;max-width:none;margin:1.6rem 0 0;padding:0;list-style:none;font-size:.85rem;\
        color:var(--soft)}
        .facts b{display:block;font-size:1.5rem;line-height:1.2;font-weight:500;color:var(--ink);font-variant-numeric:tabular-nums}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:0;padding:.8rem 0;border-block:1px solid var(--rule);list-style:none;\
        font-size:.9rem}
        nav a{text-decoration:none}
        nav a:hover{text-decoration:underline}
        .index{columns:14rem;column-gap:2rem;padding:0;margin:1rem 0 0;list-style:none;font-size:.98rem}
        .index li{break-inside:avoid;padding:.1rem 0}
        .index small{color:var(--soft)}
        footer{margin-top:5rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.85rem}

        """

    private static let parts = """
        figure{margin:1.5rem 0;max-width:44rem}
        blockquote{margin:0;padding-left:1rem;border-left:2px solid var(--rule)}
        figure.for blockquote{border-color:var(--for)}
        figure.against blockquote{border-color:var(--against)}
        .around{color:var(--soft)}
        figcaption{padding:.3rem 0 0 1.1rem;color:var(--soft);font-size:.84rem;line-height:1.45}
        figcaption cite,td cite{font-style:italic}
        .stance{font-weight:600;color:var(--soft)}
        .stance.for{color:var(--for)}
        .stance.against{color:var(--against)}
        ins{text-decoration:none;border-bottom:2px solid var(--soft)}
        del{color:var(--soft);text-decoration-thickness:.08em}
        :target{background:var(--tint);box-shadow:0 0 0 .6rem var(--tint)}
        .wide{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;font-size:.88rem;line-height:1.4;font-variant-numeric:tabular-nums}
        caption{padding:0 0 .5rem;color:var(--soft);text-align:left}
        th,td{padding:.42rem 1.1rem .42rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
        thead th{color:var(--soft);font-weight:500;vertical-align:bottom;line-height:1.25}
        tbody th{font-weight:500}
        .words{min-width:15rem}
        .number{text-align:right;white-space:nowrap}
        .date{white-space:nowrap}
        .cells td,.cells thead th+th{min-width:5.2rem;max-width:8rem;padding:.42rem .55rem;text-align:center;white-space:nowrap}
        .cells thead th+th{white-space:normal;hyphens:auto}
        .cells td{border-left:1px solid var(--paper)}
        .cells tbody th{min-width:9rem}
        .for-1{background:var(--for-1)}.for-2{background:var(--for-2)}.for-3{background:var(--for-3)}
        .against-1{background:var(--against-1)}.against-2{background:var(--against-2)}.against-3{background:var(--against-3)}
        .both{background:var(--both)}
        dl{max-width:44rem;margin:.3rem 0}
        dt{float:left;clear:left;width:7.5rem;color:var(--soft);font-size:.9rem;line-height:1.72}
        dd{margin:0 0 .25rem 7.5rem}
        .tree{padding-left:0;list-style:none}
        .tree .tree{padding-left:1.5rem;border-left:1px solid var(--rule)}
        .tree h3{margin-top:1.6rem}
        summary{cursor:pointer;color:var(--soft);font-size:.9rem}

        """

    private static let charts = """
        svg{display:block;overflow:visible}
        svg .for{fill:var(--for)}svg .against{fill:var(--against)}svg .other{fill:var(--other)}
        svg .ink{fill:var(--soft)}
        svg line{stroke:var(--rule)}
        svg text{fill:var(--soft);font:11px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
        .columns{width:100%;height:auto;max-width:44rem}
        td svg{margin-top:.3rem}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.4rem 0;padding:0;list-style:none;color:var(--soft);font-size:.85rem}
        .legend li{display:flex;align-items:center;gap:.45rem}

        """

    private static let narrow = """
        @media (max-width:40rem){
        body{padding-inline:1rem;font-size:1rem}
        header{padding-top:2rem}
        h1{font-size:1.85rem}h2{margin-top:3.2rem;font-size:1.4rem}
        th,td{padding-right:.8rem}
        tbody th:first-child,thead th:first-child{position:sticky;left:0;min-width:7rem;max-width:9rem;background:var(--paper)}
        dt{float:none;width:auto}dd{margin-left:0;margin-bottom:.5rem}
        .tree .tree{padding-left:.8rem}
        caption{max-width:calc(100vw - 2rem)}
        .columns text{font-size:20px}.columns .second{display:none}
        }
        @media screen{.actor{content-visibility:auto;contain-intrinsic-size:auto 40rem}}

        """

    private static let print = """
        @media print{
        @page{margin:18mm 16mm}
        :root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--tint:#fff;--link:#000;--for:#21708c;--against:#b3501c;--other:#8c867c;\
        --for-1:#e3f0f4;--for-2:#c3e0e9;--for-3:#98c9d8;--against-1:#fbebe0;--against-2:#f5d2ba;--against-3:#ebb08a;--both:#efe6f5}
        body{max-width:none;padding:0;font-size:1rem;line-height:1.4;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        header{padding-top:0}
        nav,.skip,.again,summary{display:none}
        a{color:inherit;text-decoration:none}
        .wide{overflow:visible}
        table{font-size:8.5pt;max-width:100%}
        thead{display:table-header-group}
        html{font-size:10.5pt}
        tr,figure,.index li,dl,svg,caption{break-inside:avoid}
        h1,h2,h3,caption,thead,.kicker,h2+.note,h3+.note,.legend{break-after:avoid}
        h2{margin-top:2.2rem}
        #actors{break-before:page}
        #articles a[href^=http]::after{content:" " attr(href);color:#444;font-size:.9em;word-break:break-all}
        p{orphans:3;widows:3}
        }

        """
}
