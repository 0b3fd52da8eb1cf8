"""Writing the PDF: processor time and memory beside typst on the same words, both tagged for PDF/UA-1."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import _bench
import _documents

from briefing.document.document import Document
from briefing.export import exporter_for
from briefing.resources import resource_path
from briefing.style.house_style import HouseStyle

_SPECIAL = re.compile(r"([\\#$%&*_`~<>@\[\]\"'=+/-])")


def write_briefing(document: Document, style: HouseStyle, path: Path) -> None:
    exporter_for(path).write(document, path, style, lambda _done: None)


def write_typst(document: Document, _style: HouseStyle, path: Path) -> None:
    import typst

    source = path.with_suffix(".typ")
    source.write_text(_typst_source(document), encoding="utf-8")
    fonts = [str(resource_path("fonts"))]
    data = typst.compile(str(source), font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1"])
    path.write_bytes(data)


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


WRITERS = {"Briefing": write_briefing, "typst": write_typst}

if __name__ == "__main__":
    _bench.add_peer_packages("typst")
    if not _documents.serve(WRITERS):
        _documents.measure(WRITERS, ".pdf")
    sys.exit()
