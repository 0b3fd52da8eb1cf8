"""Writing the PDF: time, memory and size beside typst and WeasyPrint on the same words, all of them tagged.

Briefing and typst write PDF/UA-1 and PDF/A-2a in one file; WeasyPrint offers one of them, PDF/UA-1.
"""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

import _bench
import _documents

from briefing.document.document import Document
from briefing.export import exporter_for
from briefing.export.pdf import paragraphs
from briefing.export.pdf.lines import known_lines
from briefing.resources import resource_path
from briefing.style.house_style import HouseStyle

_SPECIAL = re.compile(r"([\\#$%&*_`~<>@\[\]\"'=+/-])")


def write_briefing(document: Document, style: HouseStyle, path: Path) -> None:
    # The long documents repeat their paragraphs, so nothing may be remembered from one to the next.
    paragraphs.known_lines = known_lines.__wrapped__
    exporter_for(path).write(document, path, style, lambda _done: None)


def write_typst(document: Document, _style: HouseStyle, path: Path) -> None:
    import typst

    source = path.with_suffix(".typ")
    source.write_text(_typst_source(document), encoding="utf-8")
    fonts = [str(resource_path("fonts"))]
    data = typst.compile(
        str(source), font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"]
    )
    path.write_bytes(data)


def write_weasyprint(document: Document, _style: HouseStyle, path: Path) -> None:
    import weasyprint

    page = _html_source(document)
    weasyprint.HTML(string=page).write_pdf(path, pdf_variant="pdf/ua-1")


def _html_source(document: Document) -> str:
    faces = "".join(
        f"@font-face {{ font-family: Text; font-weight: {weight}; src: url({path.as_uri()}) }}"
        for weight, path in (
            ("normal", resource_path("fonts", "SourceSerif4-Regular.ttf")),
            ("bold", resource_path("fonts", "SourceSerif4-Bold.ttf")),
        )
    )
    title = html.escape(document.title)
    look = (
        f"{faces} @page {{ size: A4; margin: 84pt 60pt; @top-left {{ content: '{title}' }}"
        " @bottom-right { content: counter(page) } } body { font: 10.5pt/14pt Text }"
        " .note { float: footnote; font-size: 8.5pt }"
        " nav a::after { content: target-counter(attr(href), page) }"
    )
    toc, body = [], []
    for number, part in enumerate(_documents.parts(document)):
        if part.rows:
            head, *rows = part.rows
            body.append(f"<table><thead>{_html_row(head, document, 'th')}</thead><tbody>")
            body += [_html_row(row, document, "td") for row in rows]
            body.append("</tbody></table>")
            continue
        words = _html_words(part.words, document)
        if not part.level:
            body.append(f"<p>{words}</p>")
            continue
        body.append(f'<h{part.level} id="h{number}">{words}</h{part.level}>')
        toc.append(f'<p><a href="#h{number}">{words}</a></p>')
    return (
        f'<html lang="{document.language}"><head><title>{title}</title><style>{look}</style></head>'
        f"<body><h1>{title}</h1><nav>{''.join(toc)}</nav>{''.join(body)}</body></html>"
    )


def _html_row(row: tuple[object, ...], document: Document, cell: str) -> str:
    scope = ' scope="col"' if cell == "th" else ""
    cells = "".join(f"<{cell}{scope}>{_html_words(words, document)}</{cell}>" for words in row)
    return f"<tr>{cells}</tr>"


def _html_words(words: object, document: Document) -> str:
    return "".join(
        f'<span class="note">{html.escape(note)}</span>' if note else html.escape(text)
        for text, note in _documents.pieces(words, document)
    )


def _typst_source(document: Document) -> str:
    title = _escaped(document.title)
    lines = [
        f"#set document(title: [{title}])",
        f'#set text(font: "Source Serif 4", size: 10.5pt, lang: "{document.language[:2]}")',
        "#set par(justify: false)",
        '#set page(paper: "a4", numbering: "1 / 1", header: [' + title + "])",
        f"#align(center)[#text(size: 26pt)[{title}]]",
        "#pagebreak()",
        "#outline()",
    ]
    for part in _documents.parts(document):
        if part.rows:
            head, *body = part.rows
            cells = ", ".join(f"[{_words(cell, document)}]" for row in body for cell in row)
            header = ", ".join(f"[{_words(cell, document)}]" for cell in head)
            lines.append(f"#table(columns: {len(head)}, table.header({header}), {cells})")
        else:
            lines.append("=" * part.level + " " * bool(part.level) + _words(part.words, document))
    return "\n\n".join(lines)


def _words(words: object, document: Document) -> str:
    return "".join(
        f"#footnote[{_escaped(note)}]" if note else _escaped(text)
        for text, note in _documents.pieces(words, document)
    )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


WRITERS = {"Briefing": write_briefing, "typst": write_typst, "WeasyPrint": write_weasyprint}
COPIES = {"about 20 pages": 2, "about 200 pages": 27, "about 500 pages": 68}

if __name__ == "__main__":
    _bench.add_peer_packages("typst", "weasyprint")
    if not _documents.serve(WRITERS):
        _documents.measure(WRITERS, ".pdf", copies_of=COPIES)
    sys.exit()
