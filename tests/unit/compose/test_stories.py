"""Media coverage is grouped: who tells one story stands together, the others at the end."""

from __future__ import annotations

import datetime as dt

from briefing.compose.filling import new_pack
from briefing.compose.stories import find_stories
from briefing.compose.templates import load_template
from briefing.document.blocks import Heading, LabelRows
from briefing.document.inlines import plain
from briefing.model.article import Article
from briefing.model.ids import counting_ids
from briefing.model.pack import BlockKind, Pack, TextItem
from briefing.preflight.checks import check_pack
from tests.unit.compose.made import article, composed, known

WIRE = (
    "Delegations of ninety countries are coming to the capital for the signing of the treaty this week.",
    "The ceremony lasts two days, and the host will open it on Saturday morning in the congress centre.",
    "Reporters from all over the world have been accredited, and roads in the centre will be closed.",
)
FIRST = article("first", *WIRE, publisher=known("The Daily"), url=known("https://example.org/treaty"))
REPRINT = article("reprint", *WIRE, title=known("Treaty to be signed"), publisher=known("Gazette"))
OTHER = article(
    "other",
    "Heavy rain is expected in the north on Monday, says the weather office.",
    publisher=known("Herald"),
)


def _digest(*articles: Article) -> Pack:
    return new_pack(
        load_template("media-digest"),
        language="en-GB",
        articles=articles,
        suggestions=(),
        next_id=counting_ids("id"),
    )


def _lines(pack: Pack) -> list[str]:
    section = next(x for x in composed(pack).sections if plain(x.heading.words) == "Media coverage")
    lines: list[str] = []
    for block in section.blocks:
        if isinstance(block, Heading):
            lines.append(f"# {plain(block.words)}")
        elif isinstance(block, LabelRows):
            lines += [plain(row.label) for row in block.rows]
    return lines


def test_one_text_in_two_papers_is_one_story() -> None:
    stories = find_stories((), [FIRST, OTHER, REPRINT])
    assert [story.articles for story in stories] == [(FIRST, REPRINT), (OTHER,)]
    assert stories[0].head == "Treaty to be signed"


def test_digest_prints_stories_below_their_headline_and_the_rest_at_the_end() -> None:
    assert _lines(_digest(FIRST, OTHER, REPRINT)) == [
        "# Treaty to be signed",
        "The Daily",
        "Gazette",
        "# Other reports",
        "Herald",
    ]


def test_one_story_or_none_needs_no_heads() -> None:
    assert _lines(_digest(FIRST, REPRINT)) == ["The Daily", "Gazette"]
    assert _lines(_digest(FIRST, OTHER)) == ["The Daily", "Herald"]


def test_row_of_an_article_prints_its_address() -> None:
    section = next(x for x in composed(_digest(FIRST)).sections if plain(x.heading.words) == "Media coverage")
    rows = next(block for block in section.blocks if isinstance(block, LabelRows))
    assert plain(rows.rows[0].paragraphs[-1]).endswith("https://example.org/treaty")


def test_preflight_knows_that_articles_stand_below_a_story() -> None:
    pack = _digest(FIRST, OTHER, REPRINT)
    (section,) = (x for x in pack.sections if x.block is BlockKind.MEDIA_COVERAGE)
    checks = check_pack(pack, now=dt.datetime(2026, 1, 5, tzinfo=dt.UTC))
    heads = {item.id for item in section.items if isinstance(item, TextItem)}
    assert heads
    assert not [check for check in checks if check.item_id in heads]
