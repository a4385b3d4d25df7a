/// How a quote book looks: as a report does, with what only it has.
extension ReportStyle {
    static let bookSheet = sheet + book

    private static let book = """
        body{max-width:48rem}
        h2{margin-top:3.6rem}
        figure,.facts{max-width:none}
        p{max-width:none}
        nav.contents{margin-top:1rem}
        .contents .index{padding:0;border:0;display:block;font-size:.95rem}
        .contents li{padding:.12rem 0}
        .contents small{color:var(--soft);font-variant-numeric:tabular-nums}
        blockquote p{margin:0 0 .5rem}
        blockquote p:last-child{margin:0}
        figure{margin:2.2rem 0}
        figcaption p{margin:.1rem 0;max-width:none}
        figcaption b{color:var(--ink);font-weight:600}
        .place{display:inline-block;margin-right:.5rem;color:var(--soft);text-decoration:none;font-variant-numeric:tabular-nums}
        @media print{
        @page{@bottom-center{content:counter(page);font:8.5pt system-ui,sans-serif;color:#444}}
        .contents{display:block}
        .around{color:#666}
        header{padding:0 0 1rem}
        .contents .index{columns:2}
        main{break-before:page}
        figure{margin:1.3rem 0}
        h2{margin-top:2.4rem}
        figcaption a[href^=http]::after{content:" " attr(href);color:#444;overflow-wrap:anywhere}
        }

        """
}
