"""Writing the PDF: time, memory and size beside typst and WeasyPrint on the same words, all of them tagged.

Briefing and typst write PDF/UA-1 and PDF/A-2a in one file; WeasyPrint offers one of them, PDF/UA-1.
"""

from __future__ import annotations

import argparse
import html
import re
import subprocess
import sys
from bisect import bisect_left
from pathlib import Path

import _bench
import _documents

from briefing.document.document import Document
from briefing.export import exporter_for
from briefing.export.pdf import paragraphs
from briefing.export.pdf.lines import known_lines
from briefing.model.pack import Audience
from briefing.resources import resource_path
from briefing.session import jobs
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


def compose(count: int) -> tuple[Document, HouseStyle]:
    """Return the sample pack with so many sections, its own over and over, composed."""
    return jobs.compose(_documents.long_pack(count), Audience.PUBLIC)


def sections_for(pages: int) -> int:
    """Return with how many sections the pack just fills so many pages."""
    # In a process of its own, for every process that is started from a large one counts as large.
    command = [sys.executable, __file__, "--sections", str(pages)]
    found = subprocess.run(command, capture_output=True, check=True)
    return int(found.stdout)


def _pages(count: int) -> int:
    with _bench.folder() as folder:
        path = folder / "pages.pdf"
        document, style = compose(count)
        layout = exporter_for(path).write(document, path, style, lambda _done: None)
    return 0 if layout is None else layout.page_count


WRITERS = {"Briefing": write_briefing, "typst": write_typst, "WeasyPrint": write_weasyprint}
PAGES, RUNS = (20, 200, 500), 5

if __name__ == "__main__":
    if sys.argv[1:2] == ["--sections"]:
        wanted = int(sys.argv[2])
        print(bisect_left(range(3 * wanted), wanted, key=_pages))
        sys.exit()
    _bench.add_peer_packages("typst", "weasyprint")
    if not _documents.serve(WRITERS, compose):
        parser = argparse.ArgumentParser(description=__doc__)
        parser.add_argument("--pages", type=int, nargs="+", default=PAGES)
        parser.add_argument("--runs", type=int, default=RUNS)
        parser.add_argument("--without", nargs="*", default=(), choices=WRITERS)
        asked = parser.parse_args()
        writers = {name: write for name, write in WRITERS.items() if name not in asked.without}
        lengths = {f"{pages} pages": sections_for(pages) for pages in asked.pages}
        _documents.measure(writers, ".pdf", runs=asked.runs, copies_of=lengths)
    sys.exit()
