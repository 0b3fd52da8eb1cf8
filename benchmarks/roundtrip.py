"""The way back from Word: what is found again after a day of heavy editing, and how long it takes.

A pack of own text is exported, its Word file edited paragraph by paragraph (a quarter lightly, a tenth of the
paragraphs in a third to 60 % of their words, 7 % each deleted, moved and added; every fifth paragraph is a
near-duplicate), saved, and compared. Found rightly counts paragraphs that are matched with the one they
really are; a false match that is certain would be taken without a tick.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import _bench
from lxml import etree

from briefing.export.word.exporter import WordExporter
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, BlockKind, Pack, TextItem
from briefing.roundtrip.finding import compare
from briefing.roundtrip.matching import match_blocks
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.roundtrip.word_reading import read_edited
from briefing.session import jobs
from briefing.session.merging import compare_file
from briefing.session.samples import sample_pack

RUNS = 5
SIZES = (250, 1000, 4000)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TRUTH = "truth"
_SENTENCE = (
    "the convention ministry secretariat committee delegation covers reviews extends prepares explains "
    "welcomes hosts publishes exchange of electronic evidence training investigators register incidents "
    "protection children return stolen assets round consultations recovery lost data report assembly "
    "network contact points plan coming year"
)
_WORDS = _SENTENCE.split()


@dataclass(frozen=True, slots=True)
class Day:
    """An edited file, and which paragraph of the export each of its paragraphs really is."""

    path: Path
    truth: dict[int, str]


def pack_of(count: int, rng: random.Random) -> Pack:
    """Return a pack with as many paragraphs of own text, some almost the same."""
    pack = sample_pack()
    section = next(x for x in pack.sections if x.block is BlockKind.BACKGROUND)
    texts: list[str] = []
    for _ in range(count):
        if texts and rng.random() < 0.2:
            words = rng.choice(texts).split()
            words[rng.randrange(len(words))] = str(rng.randrange(2, 4000))
            texts.append(" ".join(words))
        else:
            texts.append(" ".join(rng.choice(_WORDS) for _ in range(rng.randrange(12, 45))) + ".")
    items = tuple(TextItem(id=ItemId(f"own-{n}"), text=text) for n, text in enumerate(texts))
    return replace(pack, sections=(replace(section, items=items),))


def edit(exported: Path, target: Path, rng: random.Random, *, keeps_anchors: bool) -> Day:
    """Edit a file for a day; each paragraph's bookmark says what it really is before it may go."""
    with zipfile.ZipFile(exported) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    body = root[0]
    for paragraph in root.iter(f"{_W}p"):
        if known := _bookmark(paragraph):
            paragraph.set(_TRUTH, known)
    own = [p for p in body.iterchildren(f"{_W}p") if _bookmark(p)]
    for paragraph in own:
        fate = rng.random()
        if fate < 0.07:
            body.remove(paragraph)
        elif fate < 0.32:
            _reword(paragraph, 0.08, rng)
        elif fate < 0.42:
            _reword(paragraph, rng.uniform(0.35, 0.6), rng)
    for _ in range(len(own) * 7 // 100):
        left = list(body.iterchildren(f"{_W}p"))
        left[rng.randrange(len(left))].addnext(left[rng.randrange(len(left))])
        made = etree.Element(f"{_W}p")
        words = etree.SubElement(etree.SubElement(made, f"{_W}r"), f"{_W}t")
        words.text = " ".join(rng.choice(_WORDS) for _ in range(25)) + "."
        left[rng.randrange(len(left))].addnext(made)
    truth = _strip(root, keeps_anchors=keeps_anchors)
    parts["word/document.xml"] = etree.tostring(root, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return Day(target, truth)


def _bookmark(paragraph: etree._Element) -> str:
    names = (str(x.get(f"{_W}name")) for x in paragraph.iter(f"{_W}bookmarkStart"))
    return next((name for name in names if name.startswith("_bp_")), "")


def _reword(paragraph: etree._Element, share: float, rng: random.Random) -> None:
    for text in paragraph.iter(f"{_W}t"):
        words = (text.text or "").split()
        text.text = " ".join(rng.choice(_WORDS) if rng.random() < share else word for word in words)


def _strip(root: etree._Element, *, keeps_anchors: bool) -> dict[int, str]:
    truth = {}
    for place, paragraph in enumerate(root.iter(f"{_W}p")):
        if known := paragraph.attrib.pop(_TRUTH, ""):
            truth[place] = str(known)
        if not keeps_anchors:
            for name in ("paraId", "textId"):
                paragraph.attrib.pop(f"{_W14}{name}", None)
            for tag in ("bookmarkStart", "bookmarkEnd"):
                for mark in list(paragraph.iter(f"{_W}{tag}")):
                    mark.getparent().remove(mark)
    return truth


def measure(count: int, folder: Path, *, keeps_anchors: bool) -> None:
    rng = random.Random(count)
    pack = pack_of(count, rng)
    document, style = jobs.compose(pack, Audience.PUBLIC)
    exported = folder / "exported.docx"
    WordExporter().write(document, exported, style, jobs.no_progress)
    times, right, false = [], [], []
    for _ in range(RUNS):
        day = edit(exported, folder / "edited.docx", rng, keeps_anchors=keeps_anchors)
        started = time.process_time()
        comparison = compare_file(day.path, pack)
        times.append(time.process_time() - started)
        edited = read_edited(day.path.read_bytes(), day.path.name)
        assert edited.manifest is not None
        blocks = edited.manifest.blocks
        found = match_blocks(blocks, edited.paragraphs)
        places = {blocks[i].bookmark: where for i, where in found.paragraphs.items()}
        right.append(sum(place in places.get(name, ()) for place, name in day.truth.items()) / len(day.truth))
        certain = {
            blocks[i].bookmark: where for i, where in found.paragraphs.items() if i not in found.by_text
        }
        names = set(day.truth.values())
        false.append(
            sum(name not in names or day.truth.get(where[0]) != name for name, where in certain.items())
        )
        assert compare(pack, edited).changes == comparison.changes
        merge_changes(pack, comparison.changes, safe_ids(comparison.changes))
    anchors = "all anchors" if keeps_anchors else "no anchors"
    _bench.say(
        f"{count} paragraphs, {anchors}",
        f"{_bench.spread(times)}; {statistics.median(right):.1%} found rightly (least {min(right):.1%}); "
        f"{max(false)} false matches that are certain",
    )


if __name__ == "__main__":
    _bench.say_machine()
    with _bench.folder() as folder:
        for size in SIZES:
            for keeps_anchors in (True, False):
                measure(size, folder, keeps_anchors=keeps_anchors)
    sys.exit()
