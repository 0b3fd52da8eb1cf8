"""Running text, rows, contacts, releases and coverage are printed as the page asks for."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.document.blocks import (
    Biography,
    Contacts,
    Facts,
    Heading,
    LabelRows,
    ListBlock,
    Paragraph,
    ParagraphRole,
    Tiles,
)
from briefing.document.inlines import Emphasis, Text, plain
from briefing.model.excerpt import BackgroundDetail, PersonDetail, ProgrammeDetail, StatisticDetail
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem
from briefing.model.when import Moment, When
from tests.unit.compose.made import article, blocks, item, known, own, pack, section, visible

ONE = article("one", "The talks began. They took years.", "They ended.", title=known("Talks end"))
TWO = article("two", "Elsewhere it rained.", publisher=known("Gazette"))


def _background(words: str, source: object = ONE, **values: object) -> ExcerptItem:
    return item(source, BackgroundDetail(), words, **values)  # type: ignore[arg-type]


def test_the_last_of_several_passages_of_one_source_names_it() -> None:
    first, second, third = (
        _background("The talks began."),
        _background("They ended."),
        _background(TWO.text, TWO),
    )
    made = blocks(pack([section(BlockKind.BACKGROUND, first, second, third)], [ONE, TWO]))
    assert [plain(block.words) for block in made if isinstance(block, Paragraph)] == [
        "The talks began.",
        "They ended. The Daily",
        "Elsewhere it rained. Gazette",
    ]


def test_a_topic_in_the_background_is_a_heading() -> None:
    heading, *_ = blocks(
        pack([section(BlockKind.BACKGROUND, _background("They ended.", heading="The end"))], [ONE])
    )
    assert isinstance(heading, Heading)
    assert (heading.level, plain(heading.words)) == (2, "The end")


def test_key_messages_are_numbered_rows() -> None:
    made = blocks(pack([section(BlockKind.KEY_MESSAGES, own("One.\nMore.", "First"), own("Two.", "Second"))]))
    (rows,) = made
    assert isinstance(rows, LabelRows)
    assert [(row.number, plain(row.label), len(row.paragraphs)) for row in rows.rows] == [
        (1, "First", 2),
        (2, "Second", 1),
    ]


def test_practical_information_is_rows_and_words_without_a_label_are_text() -> None:
    made = blocks(pack([section(BlockKind.PRACTICAL, own("By bus.", "Transport"), own("See you there."))]))
    assert [type(block) for block in made] == [LabelRows, Paragraph]


def test_a_contact_has_a_role_and_lines_with_links() -> None:
    words = "Media enquiries\n+00 00 0000 0000\npress@example.org\nDaily 07:00–22:00"
    (contacts,) = blocks(pack([section(BlockKind.CONTACTS, own(words, "[Duty press officer]"))]))
    assert isinstance(contacts, Contacts)
    (contact,) = contacts.contacts
    assert (plain(contact.name), plain(contact.role)) == ("[Duty press officer]", "Media enquiries")
    assert [plain(line) for line in contact.lines] == words.splitlines()[1:]
    assert [x.link for line in contact.lines for x in line if isinstance(x, Text) and x.link] == [
        "mailto:press@example.org"
    ]


def test_a_contact_without_role_keeps_its_number() -> None:
    (contacts,) = blocks(pack([section(BlockKind.CONTACTS, own("+00 00 0000 0000", "[Desk]"))]))
    assert isinstance(contacts, Contacts)
    assert (plain(contacts.contacts[0].role), len(contacts.contacts[0].lines)) == ("", 1)


def test_a_press_release_has_release_line_dateline_end_mark_and_notes() -> None:
    details = Details(
        title="A",
        place="Hà Nội, Viet Nam",
        as_at=Moment(local=dt.datetime.fromisoformat("2025-10-24T18:00"), zone="ICT", offset_minutes=420),
    )
    story, notes = (
        own("The treaty opens.\nIt stays open.", "Treaty opens"),
        own("First.\nSecond.", "Notes to editors"),
    )
    made = blocks(pack([section(BlockKind.PRESS_RELEASE, story, notes)], details=details))
    line, heading, first, second, end, notes_heading, listed = made
    assert isinstance(line, Paragraph)
    assert plain(line.words) == "FOR IMMEDIATE RELEASE"
    assert isinstance(heading, Heading)
    assert isinstance(first, Paragraph)
    assert visible(plain(first.words)) == "HÀ~NỘI, 24~October~2025 – The treaty opens."
    assert isinstance(first.words[0], Text)
    assert first.words[0].emphasis is Emphasis.STRONG
    assert isinstance(second, Paragraph)
    assert plain(second.words) == "It stays open."
    assert isinstance(end, Paragraph)
    assert (plain(end.words), end.role) == ("ENDS", ParagraphRole.END_MARK)
    assert isinstance(notes_heading, Heading)
    assert isinstance(listed, ListBlock)
    assert (listed.numbered, [plain(words) for words in listed.items]) == (True, ["First.", "Second."])


def test_a_biography_has_name_rank_and_role_and_own_words() -> None:
    detail = PersonDetail(name="Le Xuan Minh", rank="Major General", role="Director")
    (biography,) = blocks(
        pack(
            [
                section(
                    BlockKind.BIOGRAPHIES,
                    item(ONE, detail, "They ended.", wording="He leads the department."),
                )
            ],
            [ONE],
        )
    )
    assert isinstance(biography, Biography)
    assert visible(plain(biography.name)) == "Le~Xuan~Minh"
    assert plain(biography.role) == "Major General; Director"
    assert [plain(words) for words in biography.paragraphs] == ["He leads the department. The Daily"]


def test_media_coverage_lists_all_articles_of_a_pack_that_picks_none() -> None:
    (rows,) = blocks(pack([section(BlockKind.MEDIA_COVERAGE)], [ONE, TWO]))
    assert isinstance(rows, LabelRows)
    assert [plain(row.label) for row in rows.rows] == ["The Daily", "Gazette"]
    assert [plain(words) for words in rows.rows[0].paragraphs] == [
        "Talks end.",
        "The talks began.",
        "The Daily",
    ]


def test_media_coverage_lists_the_articles_that_were_picked() -> None:
    placed = _background(TWO.text, TWO)
    (rows,) = blocks(pack([section(BlockKind.MEDIA_COVERAGE, placed)], [ONE, TWO]))
    assert isinstance(rows, LabelRows)
    assert [plain(row.label) for row in rows.rows] == ["Gazette"]


def test_an_annex_prints_an_article_once_and_whole() -> None:
    made = blocks(
        pack([section(BlockKind.ANNEXES, _background("They ended."), _background("The talks began."))], [ONE])
    )
    assert [plain(block.words) for block in made if isinstance(block, (Heading, Paragraph))] == [
        "Talks end",
        "The talks began. They took years.",
        "They ended.",
        "The Daily",
    ]


def _figures(count: int) -> list[ExcerptItem]:
    return [item(ONE, StatisticDetail(low=number), "They ended.") for number in range(count)]


def test_the_page_at_a_glance_borrows_four_figures_and_the_messages() -> None:
    details = Details(title="A", when=When.parse("2025-10-25"), place="Hà Nội")
    sections = [
        section(BlockKind.AT_A_GLANCE, own("What it is about.")),
        section(BlockKind.FACTS, *_figures(6)),
        section(BlockKind.KEY_MESSAGES, own("One.", "First")),
        section(
            BlockKind.BIOGRAPHIES,
            item(ONE, PersonDetail(name="Le Xuan Minh", role="Director"), "They ended."),
        ),
        section(BlockKind.PROGRAMME, item(ONE, ProgrammeDetail(event="the signing"), "They ended.")),
    ]
    lead, tiles, _, messages, _, short, *_ = blocks(pack(sections, [ONE], details=details))
    assert isinstance(lead, Paragraph)
    assert lead.role is ParagraphRole.LEAD
    assert isinstance(tiles, Tiles)
    assert len(tiles.figures) == 4
    assert isinstance(messages, LabelRows)
    assert isinstance(short, LabelRows)
    assert [(plain(row.label), visible(plain(row.paragraphs[0]))) for row in short.rows] == [
        ("Who", "Le Xuan Minh, Director"),
        ("What", "The signing"),
        ("When", "Saturday 25~October~2025"),
        ("Where", "Hà~Nội"),
    ]


def test_fewer_than_three_figures_are_no_tiles() -> None:
    made = blocks(pack([section(BlockKind.AT_A_GLANCE, *_figures(2))], [ONE]))
    assert isinstance(made[0], Facts)


def test_notes_on_own_words_are_for_colleagues() -> None:
    made = pack([section(BlockKind.KEY_MESSAGES, own("One.", "First", note="Ask the minister"))])
    (public,), (internal,) = blocks(made), blocks(made, Audience.INTERNAL)
    assert isinstance(public, LabelRows)
    assert isinstance(internal, LabelRows)
    assert [len(rows.rows[0].paragraphs) for rows in (public, internal)] == [1, 2]


@pytest.mark.parametrize(("has_cover", "says_what"), [(True, True), (False, False)])
def test_the_event_is_not_said_again_below_its_title(has_cover: bool, says_what: bool) -> None:
    source = article("one", "The signing ceremony opens.", title=known("A headline"))
    programme = item(source, ProgrammeDetail(event="the signing ceremony"))
    cover = [section(BlockKind.COVER)] if has_cover else []
    made = pack(
        [*cover, section(BlockKind.AT_A_GLANCE), section(BlockKind.PROGRAMME, programme)],
        [source],
        details=Details(title="Signing ceremony", place="Hà Nội"),
    )
    (rows,) = (block for block in blocks(made) if isinstance(block, LabelRows))
    assert ("What" in {plain(row.label) for row in rows.rows}) is says_what


def test_passages_at_a_glance_are_messages_and_people_are_who() -> None:
    source = article("one", "Le Xuan Minh came. The treaty is new.")
    message = item(source, BackgroundDetail(), "The treaty is new.")
    person = item(source, PersonDetail(name="Le Xuan Minh", role="Director (of all)"), "Le Xuan Minh")
    made = pack([section(BlockKind.COVER), section(BlockKind.AT_A_GLANCE, message, person)], [source])
    messages, who = (block for block in blocks(made) if isinstance(block, LabelRows))
    assert [(row.number, plain(row.paragraphs[0])) for row in messages.rows] == [
        (1, "The treaty is new. The Daily")
    ]
    assert [(plain(row.label), plain(row.paragraphs[0])) for row in who.rows] == [
        ("Who", "Le Xuan Minh, Director")
    ]
