"""Programme excerpts become one table: a band a day, events with their sessions, gaps shown."""

from __future__ import annotations

from briefing.document.blocks import Band, Paragraph, Row, Table
from briefing.document.inlines import Emphasis, Text, plain
from briefing.model.article import Article
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Pack
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, item, known, own, pack, section, visible

SOURCE = article("one")
OTHER = article("two")
DAY = When.parse("2025-10-25")


def _pack(*details: ProgrammeDetail) -> Pack:
    sections = [
        section(BlockKind.PROGRAMME, *(item(SOURCE, detail) for detail in details)),
        section(BlockKind.SOURCES),
    ]
    return pack(sections, [SOURCE])


def _rows(made: Pack) -> list[list[str] | str]:
    table = next(block for block in blocks(made) if isinstance(block, Table))
    return [
        visible(plain(row.words))
        if isinstance(row, Band)
        else [visible(" / ".join(map(plain, cell))) for cell in row.cells]
        for row in table.rows
    ]


def test_days_come_in_order_and_open_dates_last() -> None:
    made = _pack(
        ProgrammeDetail(event="Dinner"),
        ProgrammeDetail(event="Signing", when=DAY),
        ProgrammeDetail(event="Briefing", when=When.parse("2025-10-08")),
    )
    bands = [row for row in _rows(made) if isinstance(row, str)]
    assert bands == ["Wednesday 8~October~2025", "Saturday 25~October~2025", "Day to be confirmed"]


def test_hours_put_the_events_of_a_day_in_order() -> None:
    made = _pack(
        ProgrammeDetail(event="Later", when=DAY, time="14:00-15:30"),
        ProgrammeDetail(event="Open", when=DAY),
        ProgrammeDetail(event="Early", when=DAY, time="09:00"),
    )
    rows = [row[:2] for row in _rows(made) if isinstance(row, list)]
    assert rows == [["09:00", "Early"], ["14:00–15:30", "Later"], ["tbc", "Open"]]


def test_sessions_stand_below_their_event_in_regular_weight() -> None:
    made = _pack(ProgrammeDetail(event="summit", when=DAY, sessions=("opening session", "gala dinner")))
    table = next(block for block in blocks(made) if isinstance(block, Table))
    names = [row.cells[1][0][0] for row in table.rows if isinstance(row, Row)]
    assert [(run.text, run.emphasis) for run in names if isinstance(run, Text)] == [
        ("Summit", Emphasis.STRONG),
        ("Opening session", Emphasis.NONE),
        ("Gala dinner", Emphasis.NONE),
    ]


def test_one_event_of_two_excerpts_is_one_row_that_knows_what_both_say() -> None:
    made = _pack(
        ProgrammeDetail(event="Opening session", when=DAY, participants=("Lương Cường",)),
        ProgrammeDetail(
            event="the opening session", when=DAY, participants=("António Guterres",), press_access="pool"
        ),
        ProgrammeDetail(event="Summit", when=DAY, sessions=("Opening session", "Closing session")),
    )
    rows = [row[1:] for row in _rows(made) if isinstance(row, list)]
    assert rows == [
        ["Opening session", "tbc", "Lương Cường; António Guterres", "pool"],
        ["Summit", "tbc", "tbc", "tbc"],
        ["Closing session", "tbc", "tbc", "tbc"],
    ]


def test_a_place_that_all_share_stands_in_the_band() -> None:
    made = _pack(
        ProgrammeDetail(event="Signing", when=DAY, venue="Hà Nội"), ProgrammeDetail(event="Dinner", when=DAY)
    )
    assert _rows(made)[0] == "Saturday 25~October~2025, Hà~Nội"


def test_a_row_does_not_repeat_the_place_of_its_band_nor_call_it_open() -> None:
    made = _pack(
        ProgrammeDetail(event="Signing", when=DAY, venue="Hà Nội"),
        ProgrammeDetail(event="Handover", when=DAY, venue="the capital city"),
        ProgrammeDetail(event="Dinner", when=DAY),
    )
    assert [row[2] for row in _rows(made) if isinstance(row, list)] == ["", "", "tbc"]


def test_places_that_differ_stand_in_their_rows() -> None:
    made = _pack(
        ProgrammeDetail(event="Signing", when=DAY, venue="Hall A"),
        ProgrammeDetail(event="Dinner", when=DAY, venue="Hall B"),
    )
    assert [row[2] for row in _rows(made) if isinstance(row, list)] == ["Hall A", "Hall B"]


def test_the_common_zone_is_said_once_and_another_one_in_its_cell() -> None:
    made = _pack(
        ProgrammeDetail(event="A", when=DAY, time="09:00", zone="ICT, UTC+7", press_access="open"),
        ProgrammeDetail(event="B", when=DAY, time="10:00", zone="ICT, UTC+7", press_access="open"),
        ProgrammeDetail(event="C", when=DAY, time="11:00", zone="EST, UTC-5", press_access="open"),
    )
    assert [row[0] for row in _rows(made) if isinstance(row, list)] == [
        "09:00",
        "10:00",
        "11:00 / EST, UTC-5",
    ]
    line = next(block for block in blocks(made) if isinstance(block, Paragraph))
    assert visible(plain(line.words)) == "Source~1 · Hours: ICT, UTC+7"


def test_gaps_are_quiet_and_explained() -> None:
    made = _pack(ProgrammeDetail(event="Signing", when=DAY))
    table, line, *_ = blocks(made)
    assert isinstance(table, Table)
    assert isinstance(line, Paragraph)
    assert isinstance(table.rows[1], Row)
    run = table.rows[1].cells[0][0][0]
    assert isinstance(run, Text)
    assert (run.text, run.emphasis) == ("tbc", Emphasis.QUIET)
    assert "tbc: to be confirmed" in plain(line.words)


def test_sessions_without_an_event_are_rows_of_their_own() -> None:
    made = _pack(ProgrammeDetail(when=DAY, sessions=("plenary", "dinner"), venue="Hall A", time="10:00"))
    assert _rows(made) == [
        "Saturday 25~October~2025, Hall A",
        ["10:00", "Plenary", "", "tbc", "tbc"],
        ["10:00", "Dinner", "", "tbc", "tbc"],
    ]


def test_own_words_keep_their_side_of_the_table() -> None:
    placed = item(SOURCE, ProgrammeDetail(event="Signing", when=DAY))
    made = blocks(pack([section(BlockKind.PROGRAMME, own("Before."), placed, own("After."))], [SOURCE]))
    roles = [str(getattr(block, "role", "table")) for block in made]
    assert roles == ["lead", "table", "source_line", "body"]


def _at(source: Article, **values: object) -> ExcerptItem:
    return item(source, ProgrammeDetail(**values))  # type: ignore[arg-type]


def _table_of(*items: ExcerptItem, edition: Audience = Audience.PUBLIC) -> list[str]:
    made = pack([section(BlockKind.PROGRAMME, *items)], [SOURCE, OTHER])
    table = next(block for block in blocks(made, edition) if isinstance(block, Table))
    return [
        visible(plain(row.words) if isinstance(row, Band) else " / ".join(map(plain, row.cells[1])))
        for row in table.rows
    ]


TWO_DAYS = When.parse("2025-10-25/2025-10-26")


def test_sessions_without_a_date_stand_below_the_days_of_their_articles_event() -> None:
    event = _at(SOURCE, event="Signing of the treaty", when=TWO_DAYS)
    sessions = _at(SOURCE, event="The program", sessions=("closing session", "plenary", "opening session"))
    assert _table_of(sessions, event) == [
        "Saturday~25 and Sunday~26~October~2025",
        "Signing of the treaty",
        "Saturday~25 and Sunday~26~October~2025, the days of the event: day to be confirmed",
        "Opening session",
        "Plenary",
        "Closing session",
    ]


def test_one_day_of_an_event_is_the_day_of_its_sessions() -> None:
    event = _at(SOURCE, event="Signing of the treaty", when=DAY)
    assert _table_of(event, _at(SOURCE, event="gala dinner"))[2:] == [
        "Saturday 25~October~2025, the day of the event",
        "Gala dinner",
    ]


def test_sessions_of_an_article_that_dates_nothing_belong_to_the_only_event_there_is() -> None:
    event = _at(SOURCE, event="Signing of the treaty", when=DAY)
    nameless = _at(OTHER, sessions=("plenary",))
    assert _table_of(event, nameless)[2] == "Saturday 25~October~2025, the day of the event"
    second = _at(SOURCE, event="Fair", when=When.parse("2025-11-02"))
    assert "Day to be confirmed" in _table_of(event, second, nameless)


def test_another_event_without_a_date_keeps_its_day_open() -> None:
    event = _at(SOURCE, event="Signing of the treaty", when=DAY)
    assert _table_of(event, _at(SOURCE, event="Student Robot Contest"))[2] == "Day to be confirmed"


def test_a_session_that_only_repeats_its_event_is_no_row_of_its_own() -> None:
    event = _at(SOURCE, event="Signing ceremony of the treaty", when=DAY)
    sessions = _at(SOURCE, event="programme", sessions=("signing ceremony", "gala dinner"))
    assert "Signing ceremony" not in _table_of(event, sessions)
    assert "Gala dinner" in _table_of(event, sessions)


def test_an_opening_that_stands_there_already_is_no_second_row() -> None:
    made = _pack(
        ProgrammeDetail(event="opening session", when=DAY, participants=("the President",)),
        ProgrammeDetail(when=DAY, sessions=("opening ceremony", "signing session", "closing ceremony")),
    )
    rows = [row[1] for row in _rows(made) if isinstance(row, list)]
    assert rows == ["Opening session", "Signing session", "Closing ceremony"]


def test_one_event_under_two_names_is_one_row_and_colleagues_read_both() -> None:
    one = _at(SOURCE, event="The signing ceremony of the Treaty on Data", when=DAY)
    other = _at(OTHER, event="signature opening ceremony and conference of the treaty", when=DAY)
    assert _table_of(one, other)[1:] == ["The signing ceremony of the Treaty on Data"]
    both = "The signing ceremony of the Treaty on Data / Also called: {}"
    assert _table_of(one, other, edition=Audience.INTERNAL)[1:] == [
        both.format("Signature opening ceremony and conference of the treaty")
    ]


def test_two_names_at_two_hours_are_two_events() -> None:
    one = _at(SOURCE, event="Signing of the Treaty on Data", when=DAY, time="09:00")
    other = _at(OTHER, event="signature of the treaty", when=DAY, time="14:00")
    assert len(_table_of(one, other)) == 3


def test_words_of_english_sources_are_marked_in_a_vietnamese_programme() -> None:
    english = article("english", language=known("en"))
    planned = item(english, ProgrammeDetail(event="Gala dinner", when=DAY, participants=("the ministers",)))
    made = pack([section(BlockKind.PROGRAMME, planned)], [english], language="vi")
    table = next(block for block in blocks(made) if isinstance(block, Table))
    band, row = table.rows
    assert isinstance(band, Band)
    assert isinstance(row, Row)
    runs = [run for cell in row.cells for words in cell for run in words if isinstance(run, Text)]
    assert {run.language for run in runs if run.text in ("Gala dinner", "the ministers")} == {"en"}
    assert {run.text for run in runs if run.language is None} == {"chưa rõ"}
    assert visible(plain(band.words)).startswith("Thứ~Bảy")
