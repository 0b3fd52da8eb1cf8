"""Each rule of a sound document is noticed when it is broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.document import blocks as b
from briefing.document.document import Document, Note, Section
from briefing.document.inlines import Inlines, NoteMark, Text, text
from briefing.document.invariants import broken_invariants
from tests.sample_document import sample_document


def _with(*blocks: b.Block) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        heading = b.Heading(level=1, words=text("More"), anchor="more")
        return replace(document, sections=(*document.sections, Section(heading=heading, blocks=blocks)))

    return change


def _paragraph(words: Inlines) -> b.Paragraph:
    return b.Paragraph(words=words)


def _short_row() -> b.Table:
    columns = tuple(b.Column(title=role, role=role) for role in b.ColumnRole)
    return b.Table(columns=columns, rows=(b.Row(cells=((text("one"),),)),), description="A table")


def _timeline() -> b.Timeline:
    return b.Timeline(events=(), caption=(), description="", month_names=())


def _chart(**values: object) -> b.Chart:
    sound = b.Chart(
        title=text("Sessions"),
        unit=(),
        bars=(b.Bar(label="A", value=1, shown="1"),),
        is_time_series=False,
        caption=(),
        description="One bar",
    )
    return replace(sound, **values)  # type: ignore[arg-type]


def _with_section_of_level_2(document: Document) -> Document:
    heading = b.Heading(level=2, words=text("More"), anchor="more")
    return replace(document, sections=(*document.sections, Section(heading=heading, blocks=())))


def test_a_sound_document_breaks_nothing() -> None:
    assert broken_invariants(sample_document()) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_with(b.Heading(level=3, words=text("Deep"), anchor="deep")), "heading level 3 follows level 1"),
        (_with(b.Heading(level=2, words=text("Again"), anchor="more")), "two nodes share an anchor"),
        (_with(_paragraph((NoteMark(number=99),))), "note marks and notes do not match"),
        (
            lambda x: replace(x, notes=(*x.notes, Note(number=77, words=text("Uncalled")))),
            "note marks and notes",
        ),
        (_with(_paragraph((Text(text="here", link="#nowhere"),))), "a link leads nowhere: #nowhere"),
        (_with(_paragraph((Text(text="here", link="javascript:x"),))), "a link leads nowhere: javascript:x"),
        (_with(_short_row()), "a table row does not fill its columns"),
        (_with(replace(_short_row(), description=" ")), "a table has no alternative text"),
        (_with(_timeline()), "a timeline has no alternative text"),
        (_with(_chart(description="")), "a chart has no alternative text"),
        (_with(_chart(bars=())), "a chart has no bars"),
        (_with(_chart(bars=(b.Bar(label="A", value=-1, shown="-1"),))), "a bar has no length"),
        (_with(_chart(bars=(b.Bar(label="A", value=float("nan"), shown="?"),))), "a bar has no length"),
        (_with(_chart(bars=(b.Bar(label="", value=1, shown="1"),))), "a bar has no words"),
        (lambda x: replace(x, title=" "), "the document has no title"),
        (lambda x: replace(x, language=""), "the document has no language"),
        (_with_section_of_level_2, "a section begins with a heading below level 1"),
    ],
)
def test_a_broken_rule_is_named(change: Callable[[Document], Document], sentence: str) -> None:
    broken = broken_invariants(change(sample_document()))
    assert any(sentence in said for said in broken)


@pytest.mark.parametrize(
    "link", ["https://example.org", "http://example.org", "mailto:a@example.org", "#more"]
)
def test_known_links_are_sound(link: str) -> None:
    changed = _with(_paragraph((Text(text="here", link=link),)))(sample_document())
    assert broken_invariants(changed) == ()
