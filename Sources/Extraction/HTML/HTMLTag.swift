/// The elements of HTML that mean something for the text of a page; `other` are the rest, `text` are no elements.
enum HTMLTag: String, CaseIterable, Sendable {
    case text = "#text", comment = "#comment", document = "#document", other
    case html, head, body, title, meta, link, base
    case script, style, noscript, template, svg, math
    case article, section, main, nav, aside, header, footer, hgroup, address, div, center
    case h1, h2, h3, h4, h5, h6, p, pre, blockquote, hr, br, wbr
    case ul, ol, li, dl, dt, dd, menu
    case figure, figcaption, table, caption, thead, tbody, tfoot, tr, td, th
    case a, q, sup, sub, time, details, summary, dialog
    case form, fieldset, button, input, select, option, textarea, label
    case iframe, object, embed, audio, video, canvas, map, img, picture
    case frameset, noframes

    /// Whether a browser begins a new line before and after it.
    var isBlock: Bool {
        switch self {
        case .html, .head, .body, .article, .section, .main, .nav, .aside, .header, .footer, .hgroup, .address, .div,
            .center, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .blockquote, .hr, .ul, .ol, .li, .dl, .dt, .dd, .menu,
            .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .details, .summary, .dialog,
            .form, .fieldset, .button, .select, .textarea, .label, .noscript, .document, .title, .noframes, .frameset:
            true
        case .text, .comment, .other, .meta, .link, .base, .script, .style, .template, .svg, .math, .br,
            .wbr, .a, .q, .sup, .sub, .time, .input, .option, .iframe, .object,
            .embed, .audio, .video, .canvas, .map, .img, .picture:
            false
        }
    }

    /// Whether what stands in it is for programs and never for readers.
    var isCode: Bool {
        switch self {
        case .script, .style, .template, .svg, .math, .head, .comment, .canvas, .iframe, .object, .audio, .video, .map,
            .meta, .link, .base, .title, .embed, .img, .input, .select, .option, .textarea, .noframes:
            true
        case .text, .document, .other, .html, .body, .noscript, .article, .section, .main, .nav, .aside, .header,
            .footer, .hgroup, .address, .div, .center, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .blockquote, .hr, .br,
            .wbr, .ul, .ol, .li, .dl, .dt, .dd, .menu, .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot,
            .tr, .td, .th, .a, .q, .sup, .sub, .time, .details, .summary, .dialog, .form, .fieldset, .button, .label,
            .picture, .frameset:
            false
        }
    }

    /// 1 to 6 for a heading.
    var headingLevel: Int? {
        let names = rawValue.utf8
        guard names.count == 2, names.first == UInt8(ascii: "h"), let digit = names.last, (0x31...0x36).contains(digit)
        else { return nil }
        return Int(digit) - 0x30
    }
}
