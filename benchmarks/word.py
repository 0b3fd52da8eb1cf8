"""Writing the Word file: time and memory beside pandoc, docxtpl and plain python-docx on the same words.

A long report: paragraphs of three runs below headings, and tables of eight rows and four columns. pandoc
reads Markdown, docxtpl fills a template that was made beforehand; plain python-docx is the loop its manual
teaches. Each runs as a process of its own. "Whole process" counts the start and every import, but not the
making of the report, which pandoc finds ready in its file; "writing" is what it takes in a program that has
written a Word file before, as Briefing's worker has; pandoc is never such a program, so its two are one.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import statistics
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import _bench
import _documents

from briefing.document.blocks import Block, Column, ColumnRole, Heading, Paragraph, Row, Table
from briefing.document.document import Contents, Document, Running, Section
from briefing.document.inlines import Emphasis, Inlines, Text, plain, text
from briefing.export import exporter_for
from briefing.model.pack import PageSize
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style

RUNS = 7
LENGTHS = {
    "400 paragraphs, 8 tables": 1,
    "2,000 paragraphs, 40 tables": 5,
    "10,000 paragraphs, 200 tables": 25,
}
_PARTS, _PARAGRAPHS, _TABLES, _ROWS, _COLUMNS = 20, 20, 8, 8, 4
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~^$@-])")
_SENTENCE = (
    "the convention opens for signature in the capital and states exchange electronic evidence between their "
    "authorities around the clock through points of contact which every party names when it ratifies the text"
)
_WORDS = _SENTENCE.split()


def compose(copies: int) -> tuple[Document, HouseStyle]:
    """Return a report of as many chapters, each of 400 paragraphs and 8 tables."""
    rng = random.Random(copies)
    heading = Heading(level=1, words=text("Contents"), anchor="contents")
    running = Running(
        title="Report", marking="", embargo="", is_embargoed=False, imprint="Report", folio_of="{page}"
    )
    document = Document(
        title="Report",
        language="en-GB",
        page_size=PageSize.A4,
        subject="",
        author="",
        running=running,
        contents=Contents(heading=heading, depth=2),
        sections=tuple(_chapter(number, rng) for number in range(1, copies + 1)),
        origin="report",
    )
    return document, load_house_style("modern")


def _chapter(number: int, rng: random.Random) -> Section:
    blocks: list[Block] = []
    for part in range(1, _PARTS + 1):
        name = f"{number}-{part}"
        blocks.append(Heading(level=2, words=text(f"Part {part}"), anchor=name, origin=name))
        blocks += (Paragraph(words=_runs(rng), origin=f"{name}-{place}") for place in range(_PARAGRAPHS))
        if part <= _TABLES:
            blocks.append(_table(f"{name}-table", rng))
    heading = Heading(level=1, words=text(f"Chapter {number}"), anchor=str(number), origin=str(number))
    return Section(heading=heading, blocks=tuple(blocks), starts_page=True)


def _runs(rng: random.Random) -> Inlines:
    return (
        Text(text=f"{_some(30, rng)} "),
        Text(text=_some(4, rng), emphasis=Emphasis.STRONG),
        Text(text=f" {_some(30, rng)}."),
    )


def _some(count: int, rng: random.Random) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(count))


def _table(name: str, rng: random.Random) -> Table:
    columns = tuple(Column(title=f"Column {place}", role=ColumnRole.SESSION) for place in range(_COLUMNS))
    rows = (
        Row(cells=tuple((text(_some(4, rng)),) for _ in range(_COLUMNS)), origin=f"{name}-{place}")
        for place in range(_ROWS)
    )
    return Table(columns=columns, rows=tuple(rows), description="What was counted", origin=name)


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
                    cell.text = plain(words)
        elif part.level:
            file.add_heading(plain(part.words), part.level)
        else:
            paragraph = file.add_paragraph()
            for inline in part.words:
                run = paragraph.add_run(plain((inline,)))
                run.bold = isinstance(inline, Text) and inline.emphasis is Emphasis.STRONG
    file.save(str(path))


def write_docxtpl(document: Document, _style: HouseStyle, path: Path) -> None:
    from docxtpl import DocxTemplate

    template = DocxTemplate(_template(path.parent / "template.docx"))
    parts = [
        {
            "level": part.level,
            "runs": [
                {"words": x.text, "strong": x.emphasis is Emphasis.STRONG}
                for x in part.words
                if isinstance(x, Text)
            ],
            "rows": [[plain(cell).strip() for cell in row] for row in part.rows],
        }
        for part in _documents.parts(document)
    ]
    template.render({"title": document.title, "parts": parts}, autoescape=True)
    template.save(path)


def _template(path: Path) -> Path:
    """Make the template that a user of docxtpl would have drawn in Word; it is made once and kept."""
    if path.exists():
        return path
    import docx

    file = docx.Document()
    file.add_heading("{{ title }}", 0)
    file.add_paragraph("{%p for part in parts %}")
    for condition, style in (
        ("part.rows", ""),
        ("part.level == 1", "Heading 1"),
        ("part.level", "Heading 2"),
    ):
        file.add_paragraph("{%p " + ("if " if not style else "elif ") + condition + " %}")
        if style:
            file.add_paragraph("{{ part.runs[0].words }}", style=style)
            continue
        table = file.add_table(rows=3, cols=3)
        table.cell(0, 0).text = "{%tr for row in part.rows %}"
        for place, words in enumerate(("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")):
            table.cell(1, place).text = words
        table.cell(2, 0).text = "{%tr endfor %}"
    file.add_paragraph("{%p else %}")
    paragraph = file.add_paragraph("{% for run in part.runs %}{% if run.strong %}")
    paragraph.add_run("{{ run.words }}").bold = True
    paragraph.add_run("{% else %}")
    paragraph.add_run("{{ run.words }}")
    paragraph.add_run("{% endif %}{% endfor %}")
    file.add_paragraph("{%p endif %}")
    file.add_paragraph("{%p endfor %}")
    file.save(str(path))
    return path


def write_pandoc(document: Document, _style: HouseStyle, path: Path) -> None:
    source = path.with_suffix(".md")
    source.write_text(_markdown(document), encoding="utf-8")
    subprocess.run(["pandoc", "--toc", "-o", str(path), str(source)], check=True)


def _markdown(document: Document) -> str:
    lines = [f"% {document.title}"]
    for part in _documents.parts(document):
        if part.rows:
            rows = ["| " + " | ".join(_marked(cell).strip() for cell in row) + " |" for row in part.rows]
            rows.insert(1, "|" + "---|" * len(part.rows[0]))
            lines.append("\n".join(rows))
        else:
            lines.append("#" * part.level + " " * bool(part.level) + _marked(part.words))
    return "\n\n".join(lines)


def _marked(words: Inlines) -> str:
    found = []
    for inline in words:
        if not isinstance(inline, Text):
            continue
        escaped = _SPECIAL.sub(r"\\\1", inline.text)
        found.append(f"**{escaped}**" if inline.emphasis is Emphasis.STRONG else escaped)
    return "".join(found)


def write_cold(name: str, copies: str, target: str) -> None:
    """Write one report in a process that has just started, and note what the making of the report took."""
    started = _bench.own_cpu_s()
    document, style = compose(int(copies))
    made_s = _bench.own_cpu_s() - started
    WRITERS[name](document, style, Path(target))
    _note(target).write_text(repr(made_s), encoding="utf-8")


def _note(target: str) -> Path:
    return Path(target).with_suffix(".made")


WRITERS = {
    "Briefing": write_briefing,
    "docxtpl": write_docxtpl,
    "python-docx": write_python_docx,
    "pandoc": write_pandoc,
}


def measure(runs: int) -> None:
    """Measure every writer in turn, run by run, each in a process of its own, and set them beside pandoc."""
    _bench.say_machine()
    with _bench.folder() as folder:
        for length, copies in LENGTHS.items():
            whole: dict[str, list[_bench.Used]] = {name: [] for name in WRITERS}
            writing: dict[str, list[float]] = {name: [] for name in WRITERS}
            for _ in range(runs):
                for name in WRITERS:
                    target = str(folder / f"{name}.docx")
                    if name == "pandoc":
                        source = Path(target).with_suffix(".md")
                        source.write_text(_markdown(compose(copies)[0]), encoding="utf-8")
                        used = _bench.run_once(["pandoc", "--toc", "-o", target, str(source)])
                        whole[name].append(used)
                        writing[name].append(used.cpu_s)
                        continue
                    command = [sys.executable, sys.argv[0]]
                    used = _bench.run_once([*command, "--write-cold", name, str(copies), target])
                    made_s = float(_note(target).read_text(encoding="utf-8"))
                    whole[name].append(replace(used, cpu_s=used.cpu_s - made_s))
                    done = subprocess.run(
                        [*command, "--write", name, str(copies), target],
                        capture_output=True,
                        text=True,
                        check=True,
                    )
                    writing[name].append(json.loads(done.stdout.splitlines()[-1])["cpu_s"])
            _report(length, whole, writing)


def _report(length: str, whole: dict[str, list[_bench.Used]], writing: dict[str, list[float]]) -> None:
    peer = statistics.median(used.cpu_s for used in whole["pandoc"])
    for name, used in whole.items():
        process = [one.cpu_s for one in used]
        shares = (statistics.median(times) / peer for times in (writing[name], process))
        ratios = " and ".join(f"{share:.2f}" for share in shares)
        memory = statistics.median(one.memory_mb for one in used)
        _bench.say(
            f"{length}, {name}",
            f"writing {_bench.spread(writing[name])}; whole process {_bench.spread(process)}; "
            f"{ratios} of pandoc; peak {memory:.0f} MB",
        )


if __name__ == "__main__":
    # Looking for the peer's packages starts a process, which the others must not pay for.
    if len(sys.argv) <= 2 or "docxtpl" in sys.argv:
        _bench.add_peer_packages("docxtpl")
    if sys.argv[1:2] == ["--write-cold"]:
        write_cold(*sys.argv[2:])
    elif not _documents.serve(WRITERS, compose):
        if not shutil.which("pandoc"):
            sys.exit("pandoc is not here: apt install pandoc")
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
    sys.exit()
