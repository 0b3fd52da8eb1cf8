"""Writing the Word file: processor time and memory beside plain python-docx and pandoc on the same words.

Plain python-docx is the loop its manual teaches: a heading, a paragraph, a table, cell by cell; it has no
notes, so theirs stand in brackets. pandoc reads Markdown, and its start counts, since it is a program of its
own.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import _documents

from briefing.document.document import Document
from briefing.export import exporter_for
from briefing.style.house_style import HouseStyle

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~^$@-])")


def write_briefing(document: Document, style: HouseStyle, path: Path) -> None:
    exporter_for(path).write(document, path, style, lambda _done: None)


def write_python_docx(document: Document, _style: HouseStyle, path: Path) -> None:
    import docx

    file = docx.Document()
    file.add_heading(document.title, 0)
    for part in _documents.parts(document):
        if part.rows:
            table = file.add_table(rows=0, cols=len(part.rows[0]))
            for row in part.rows:
                cells = table.add_row().cells
                for cell, words in zip(cells, row, strict=True):
                    cell.text = _plain(words, document)
        elif part.level:
            file.add_heading(_plain(part.words, document), part.level)
        else:
            file.add_paragraph(_plain(part.words, document))
    file.save(str(path))


def _plain(words: object, document: Document) -> str:
    return "".join(text or f" [{note}]" for text, note in _documents.pieces(words, document))


def write_pandoc(document: Document, _style: HouseStyle, path: Path) -> None:
    source = path.with_suffix(".md")
    source.write_text(_markdown(document), encoding="utf-8")
    subprocess.run(["pandoc", "--toc", "-o", str(path), str(source)], check=True)


def _markdown(document: Document) -> str:
    lines = [f"% {document.title}"]
    for part in _documents.parts(document):
        if part.rows:
            rows = ["| " + " | ".join(_marked(cell, document) for cell in row) + " |" for row in part.rows]
            rows.insert(1, "|" + "---|" * len(part.rows[0]))
            lines.append("\n".join(rows))
        else:
            lines.append("#" * part.level + " " * bool(part.level) + _marked(part.words, document))
    return "\n\n".join(lines)


def _marked(words: object, document: Document) -> str:
    found = (
        "^[" + _SPECIAL.sub(r"\\\1", note) + "]" if note else _SPECIAL.sub(r"\\\1", text)
        for text, note in _documents.pieces(words, document)
    )
    return "".join(found).replace("\n", " ")


WRITERS = {"Briefing": write_briefing, "python-docx": write_python_docx}
if shutil.which("pandoc"):
    WRITERS["pandoc"] = write_pandoc

if __name__ == "__main__":
    if not _documents.serve(WRITERS):
        if "pandoc" not in WRITERS:
            print("pandoc is not here (apt install pandoc): measuring without it")
        _documents.measure(WRITERS, ".docx")
    sys.exit()
