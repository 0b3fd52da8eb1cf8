"""Documents of several lengths, their plain structure for peers, and one measured writing of them.

Peers get the same words in the same order with the same headings, tables and notes, set as their own users
would set them. They draw no timeline, tiles or page map, so they have less to do.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import _bench

from briefing.document.blocks import Band, Heading, Table
from briefing.document.document import Document
from briefing.document.inlines import Inlines, NoteMark, Text
from briefing.document.walk import block_words
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Audience, Pack
from briefing.style.house_style import HouseStyle

COPIES = {"as it is": 1, "about 20 pages": 2, "about 200 pages": 27}


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (`level` above 0), a table (`rows`, the first its head), or a paragraph."""

    words: Inlines = ()
    level: int = 0
    rows: tuple[tuple[Inlines, ...], ...] = ()


def compose(copies: int) -> tuple[Document, HouseStyle]:
    """Return the sample pack with its sections `copies` times over, composed."""
    from briefing.session import jobs
    from briefing.session.samples import sample_pack

    return jobs.compose(long_pack(copies * len(sample_pack().sections)), Audience.PUBLIC)


def long_pack(count: int) -> Pack:
    """Return the sample pack with so many sections, its own over and over."""
    from briefing.session.samples import sample_pack

    pack = sample_pack()
    sections = [
        replace(
            section,
            id=SectionId(f"{section.id}-{number}"),
            items=tuple(replace(item, id=ItemId(f"{item.id}-{number}")) for item in section.items),
        )
        for number, section in enumerate(islice(cycle(pack.sections), count))
    ]
    return replace(pack, sections=tuple(sections))


def parts(document: Document) -> Iterator[Part]:
    """Yield the document as headings, paragraphs and tables."""
    for section in document.sections:
        yield Part(section.heading.words, level=1)
        for block in section.blocks:
            match block:
                case Heading():
                    yield Part(block.words, level=block.level)
                case Table():
                    yield Part(rows=tuple(_rows(block)))
                case _:
                    for words in block_words(block):
                        yield Part((Text(text=words),) if isinstance(words, str) else words)


def _rows(table: Table) -> Iterator[tuple[Inlines, ...]]:
    yield tuple((Text(text=column.title),) for column in table.columns)
    for row in table.rows:
        if isinstance(row, Band):
            yield (row.words, *[()] * (len(table.columns) - 1))
        else:
            yield tuple(_joined(cell) for cell in row.cells)


def _joined(paragraphs: Sequence[Inlines]) -> Inlines:
    return tuple(inline for words in paragraphs for inline in (*words, Text(text=" ")))


def pieces(words: Inlines, document: Document) -> Iterator[tuple[str, str]]:
    """Yield each run of words with the text of the note behind it, if there is one."""
    notes = {note.number: note.words for note in document.notes}
    for inline in words:
        if isinstance(inline, NoteMark):
            yield "", "".join(x.text for x in notes[inline.number] if isinstance(x, Text))
        else:
            yield inline.text, ""


Writer = Callable[[Document, HouseStyle, Path], None]
Source = Callable[[int], tuple[Document, HouseStyle]]


def serve(writers: Mapping[str, Writer], source: Source = compose) -> bool:
    """Write one document as this process was asked to on its command line; False if it was not asked."""
    match sys.argv[1:]:
        case ["--write-cold", name, copies, target]:
            document, style = source(int(copies))
            writers[name](document, style, Path(target))
            return True
        case ["--write", name, copies, target]:
            document, style = source(int(copies))
            path = Path(target)
            # Imports and fonts are paid once in a program's life. No words, or typst would remember them.
            writers[name](replace(document, sections=(), notes=()), style, path)
            children = resource.getrusage(resource.RUSAGE_CHILDREN)
            before = _bench.own_cpu_s()
            writers[name](document, style, path)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = _bench.own_cpu_s() - before
            spent += after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
            peak = max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, after.ru_maxrss)
            print(json.dumps({"cpu_s": spent, "peak_mb": peak / 1024, "bytes": path.stat().st_size}))
            return True
    return False


def measure(
    writers: Mapping[str, Writer], suffix: str, runs: int = 5, copies_of: Mapping[str, int] = COPIES
) -> None:
    """Measure every writer in turn, run by run, each time in a process of its own."""
    _bench.say_machine()
    with _bench.folder() as folder:
        for length, copies in copies_of.items():
            found: dict[str, list[dict[str, float]]] = {name: [] for name in writers}
            for _ in range(runs):
                for name in writers:
                    command = [sys.executable, sys.argv[0], "--write", name, str(copies)]
                    target = folder / f"{name}{suffix}"
                    done = subprocess.run(
                        [*command, str(target)], capture_output=True, text=True, check=False
                    )
                    if done.returncode:
                        sys.exit(f"{name} failed:\n{done.stderr}")
                    found[name].append(json.loads(done.stdout.splitlines()[-1]))
            for name, results in found.items():
                size = results[0]["bytes"] / 1024
                cpu = _bench.spread([result["cpu_s"] for result in results], digits=3)
                peak = _bench.spread([result["peak_mb"] for result in results], "MB", 0)
                pages = f", {_pages(folder / f'{name}{suffix}')} pages" if suffix == ".pdf" else ""
                _bench.say(f"{length}, {name}{pages}", f"{cpu}; peak {peak}; {size:.0f} KB")
            own, *peers = found
            for name in peers:
                pairs = zip(found[own], found[name], strict=True)
                ratios = [mine["cpu_s"] / theirs["cpu_s"] for mine, theirs in pairs]
                _bench.say(f"{length}, {own} to {name}, run by run", _bench.spread(ratios, "times"))


def _pages(path: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(path).pages)
