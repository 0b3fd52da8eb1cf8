"""Edits at random: nothing is mapped to the wrong item without a tick, and no quotation changes unseen.

The edits are those of Word: reword, empty, delete, move, copy, type, split, join, lose an anchor. They are
made on the paragraphs as they were read, each of which knows the exported paragraph that it really is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from printed_packs import printed_pack

from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, ExcerptItem, Pack
from briefing.roundtrip.change_json import comparison_from_json, comparison_to_json
from briefing.roundtrip.edited import EditedFile, EditedParagraph
from briefing.roundtrip.finding import compare
from briefing.roundtrip.matching import match_blocks
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.roundtrip.word_reading import read_edited
from briefing.session import jobs

WORDS = ("treaty", "ministry", "never", "1,300", "“we agreed”", "…", "Hà", "Nội", "not", "the", "of", "2026")


@dataclass(frozen=True, slots=True)
class Known:
    """Hold a paragraph with the exported ones that are in it, by their bookmarks."""

    paragraph: EditedParagraph
    truth: tuple[str, ...] = ()


def reworded(paragraph: EditedParagraph, text: str) -> EditedParagraph:
    return replace(paragraph, text=text, original=text)


def without_marks(paragraph: EditedParagraph) -> EditedParagraph:
    return replace(paragraph, bookmarks=(), para_id="")


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold one edit; its places are shares of the file, so that they mean something in every file."""

    kind: str
    first: float
    second: float
    words: str

    def make(self, paragraphs: list[Known]) -> None:
        """Edit a file in place."""
        if not paragraphs:
            return
        at, to = int(self.first * len(paragraphs)), int(self.second * len(paragraphs))
        known = paragraphs[at]
        said = known.paragraph.text.split(" ")
        half = int(self.second * len(said))
        match self.kind:
            case "reword":
                said[half : half + 2] = [self.words]
                paragraphs[at] = replace(known, paragraph=reworded(known.paragraph, " ".join(said)))
            case "empty":
                paragraphs[at] = replace(known, paragraph=reworded(known.paragraph, ""))
            case "delete":
                del paragraphs[at]
            case "move":
                paragraphs.insert(to, paragraphs.pop(at))
            case "copy":
                paragraphs.insert(to, Known(without_marks(known.paragraph)))
            case "type":
                paragraphs.insert(at, Known(EditedParagraph(text=self.words, original=self.words)))
            case "split":
                behind = reworded(without_marks(known.paragraph), " ".join(said[half:]))
                before = reworded(known.paragraph, " ".join(said[:half]))
                paragraphs[at : at + 1] = [replace(known, paragraph=x) for x in (before, behind)]
            case "join" if at != to:
                other = paragraphs[to]
                whole = reworded(known.paragraph, f"{known.paragraph.text} {other.paragraph.text}")
                marks = (*known.paragraph.bookmarks, *other.paragraph.bookmarks)
                paragraphs[at] = Known(replace(whole, bookmarks=marks), (*known.truth, *other.truth))
                del paragraphs[to]
            case _:
                paragraphs[at] = replace(known, paragraph=without_marks(known.paragraph))


KINDS = ("reword", "empty", "delete", "move", "copy", "type", "split", "join", "lose")
SHARES = st.floats(0, 0.999)
EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(KINDS),
        SHARES,
        SHARES,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    ),
    min_size=1,
    max_size=25,
)


@dataclass(frozen=True, slots=True)
class Exported:
    """Hold a pack and its Word file as it is read back; too much to be shown when a test fails."""

    pack: Pack = field(repr=False)
    file: EditedFile = field(repr=False)


@pytest.fixture(scope="module", params=list(Audience))
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    pack = printed_pack("press-pack", "modern", "en-GB")
    path: Path = tmp_path_factory.mktemp("random") / "pack.docx"
    document, style = jobs.compose(pack, request.param)
    WordExporter().write(document, path, style, jobs.no_progress)
    return Exported(pack, read_edited(path.read_bytes(), path.name))


def edited(exported: Exported, made: list[Edit]) -> tuple[EditedFile, list[Known]]:
    paragraphs = exported.file.paragraphs
    known = [Known(x, tuple(n for n in x.bookmarks if n.startswith("_bp_"))) for x in paragraphs]
    for edit in made:
        edit.make(known)
    return replace(exported.file, paragraphs=tuple(x.paragraph for x in known)), known


def said_by_sources(pack: Pack) -> dict[str, str]:
    return {item.id: item.text for item in pack.items() if isinstance(item, ExcerptItem)}


at_random = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
)


@at_random
@given(made=EDITS)
def test_a_certain_match_is_the_paragraph_that_it_says(exported: Exported, made: list[Edit]) -> None:
    file, known = edited(exported, made)
    assert exported.file.manifest is not None
    blocks = exported.file.manifest.blocks
    found = match_blocks(blocks, file.paragraphs)
    for index, places in found.paragraphs.items():
        if index not in found.by_text:
            assert any(blocks[index].bookmark in known[place].truth for place in places)


@at_random
@given(made=EDITS)
def test_safe_changes_leave_the_words_of_sources_alone_and_are_safe_once(
    exported: Exported, made: list[Edit]
) -> None:
    pack = exported.pack
    file, _ = edited(exported, made)
    comparison = compare(pack, file)
    assert comparison_from_json(comparison_to_json(comparison)) == replace(comparison, images={})
    safe = safe_ids(comparison.changes)
    merged = merge_changes(pack, comparison.changes, safe)
    assert said_by_sources(merged) == said_by_sources(pack)
    assert {item.id for item in pack.items()} <= {item.id for item in merged.items()}
    again = compare(merged, file).changes
    assert merge_changes(merged, again, safe_ids(again)) == merged


@at_random
@given(made=EDITS, data=st.data())
def test_whatever_is_ticked_can_be_taken(exported: Exported, made: list[Edit], data: st.DataObject) -> None:
    pack = exported.pack
    file, _ = edited(exported, made)
    changes = tuple(x for x in compare(pack, file).changes if x.can_be_taken)
    ticked = [change.id for change in changes if data.draw(st.booleans())]
    chosen = {x.id: data.draw(st.sampled_from(x.choices)) for x in changes if x.choices}
    merged = merge_changes(pack, changes, ticked, chosen)
    assert json.dumps([section.id for section in merged.sections])
    assert len({item.id for item in merged.items()}) == sum(1 for _ in merged.items())
