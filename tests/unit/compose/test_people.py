"""Passages below a person belong to the biography, each still an item of its own."""

from __future__ import annotations

from briefing.compose.filling_people import PeopleFilling
from briefing.compose.labels import load_labels
from briefing.document.blocks import Biography, Paragraph
from briefing.document.inlines import NoteMark, plain
from briefing.model.excerpt import BackgroundDetail, PersonDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import counting_ids
from briefing.model.pack import Audience, BlockKind, ExcerptItem
from tests.unit.compose.made import article, blocks, excerpt, item, own, pack, section, visible

LIFE = "Mr. Minh, who served as head of the office until last year, thanked the builders."
SAID = "Mr. Minh said the building had cost less than expected."
SOURCE = article("one", f"Director Le Xuan Minh came. {LIFE} {SAID}")
OTHER = article("two", "Le Xuan Minh opened the hall.")
PERSON = item(SOURCE, PersonDetail(name="Le Xuan Minh", role="Director"), "Director Le Xuan Minh")


def _printed(*items: ExcerptItem, edition: Audience = Audience.PUBLIC) -> tuple[object, ...]:
    made = pack([section(BlockKind.BIOGRAPHIES, *items), section(BlockKind.SOURCES)], [SOURCE, OTHER])
    return blocks(made, edition)[:-1]


def test_passages_follow_the_person_with_their_notes_and_one_line_of_sources() -> None:
    life, other = item(SOURCE, BackgroundDetail(), LIFE), item(OTHER, BackgroundDetail())
    (biography,) = _printed(PERSON, life, other)
    assert isinstance(biography, Biography)
    assert biography.paragraphs == ()
    assert [passage.origin for passage in biography.passages] == [life.id, other.id]
    assert all(any(isinstance(x, NoteMark) for x in passage.words) for passage in biography.passages)
    assert [visible(plain(passage.words)) for passage in biography.passages] == [
        LIFE,
        "Le Xuan Minh opened the hall. Sources~1,~2",
    ]


def test_a_heading_ends_the_biography() -> None:
    headed = item(SOURCE, BackgroundDetail(), LIFE, heading="The building")
    biography, *rest = _printed(PERSON, headed)
    assert isinstance(biography, Biography)
    assert biography.passages == ()
    assert any(isinstance(block, Paragraph) for block in rest)


def test_what_the_officer_wrote_comes_first() -> None:
    written = item(SOURCE, PersonDetail(name="Le Xuan Minh"), "Director Le Xuan Minh", wording="An engineer.")
    (biography,) = _printed(written, item(SOURCE, BackgroundDetail(), LIFE))
    assert isinstance(biography, Biography)
    assert [plain(words) for words in biography.paragraphs] == ["An engineer."]


def test_notes_of_person_and_passages_are_for_colleagues() -> None:
    person = item(SOURCE, PersonDetail(name="Le Xuan Minh"), "Director Le Xuan Minh", note="ask again")
    passage = item(SOURCE, BackgroundDetail(), LIFE, note="check")
    for edition, count in ((Audience.PUBLIC, 0), (Audience.INTERNAL, 1)):
        (biography,) = _printed(person, passage, edition=edition)
        assert isinstance(biography, Biography)
        words = plain(biography.passages[-1].words)
        assert (words.count("ask again"), words.count("check")) == (count, count)


def test_a_passage_without_a_person_above_stands_alone() -> None:
    printed = _printed(own("Who is who"), item(SOURCE, BackgroundDetail(), LIFE))  # type: ignore[arg-type]
    assert not any(isinstance(block, Biography) for block in printed)


def test_a_new_pack_says_to_colleagues_where_another_rank_is_given() -> None:
    people = (
        PersonDetail(name="Trieu Manh Tung", rank="Senior Lieutenant Colonel", role="Deputy Director"),
        PersonDetail(name="Trieu Manh Tung", rank="Lieutenant Colonel"),
    )
    articles = [article(name, "Trieu Manh Tung told guests of the treaty.") for name in ("one", "two")]
    introductions = [
        excerpt(source, person, "Trieu Manh Tung") for source, person in zip(articles, people, strict=True)
    ]
    members = tuple(x.id for x in introductions)
    differs = Finding(kind=FindingKind.DIFFERS, topic="Trieu Manh Tung", members=members)
    for relations, note in (((), ""), ([differs], "elsewhere given as Lieutenant Colonel (The Daily)")):
        filling = PeopleFilling(introductions, articles, relations, load_labels("en-GB"))
        first, *_ = filling.items(introductions[:1], (), counting_ids("id"))
        assert first.note == note
