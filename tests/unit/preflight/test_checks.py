"""The checks: each finds the pack that breaks it, says where, and lets the mended pack pass."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing.model.article import Article
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    QuoteDetail,
    RecordStatus,
    StatisticDetail,
)
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, PackId
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Pack, Section
from briefing.model.when import Moment, When
from briefing.preflight.check import Severity
from briefing.preflight.checks import check_pack
from tests.unit.compose.made import article, excerpt, item, known, own, section

NOW = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
DATED = article(
    "dated", "“We will open the bridge in May,” said the minister.", published=known("2026-03-01")
)
UNDATED = article("undated", "“We will open the bridge in May,” said the minister.")
WORDS = "We will open the bridge in May,"
SOUND = QuoteDetail(speaker="the minister", role="Minister of Transport")
FIGURE = StatisticDetail(low=300)


def moment(day: int, hour: int) -> Moment:
    return Moment(local=dt.datetime(2026, 3, day, hour), zone="ICT", offset_minutes=420)  # noqa: DTZ001


DETAILS = Details(title="A new bridge", as_at=moment(2, 18))


def quoted(detail: Detail = SOUND, source: Article = DATED, **values: object) -> ExcerptItem:
    return item(source, detail, WORDS, **values)


def pack_of(*sections: Section, details: Details = DETAILS) -> Pack:
    return Pack(id=PackId("pack"), details=details, sections=sections, articles=(DATED, UNDATED))


def pack_with(made: ExcerptItem, block: BlockKind = BlockKind.QUOTES) -> Pack:
    return pack_of(section(block, made))


def rules(pack: Pack, edition: Audience = Audience.PUBLIC) -> list[str]:
    return [check.rule for check in check_pack(pack, edition=edition, now=NOW)]


def test_a_sound_pack_has_nothing_to_look_at() -> None:
    assert rules(pack_with(quoted())) == []


@pytest.mark.parametrize("title", ["", "  \n"])
def test_a_pack_needs_a_title(title: str) -> None:
    pack = pack_of(details=replace(DETAILS, title=title))

    (check,) = check_pack(pack, now=NOW)

    assert (check.rule, check.severity) == ("title_missing", Severity.ERROR)
    assert (check.section_id, check.item_id) == (None, None)


def test_a_pack_needs_an_as_at_time() -> None:
    assert rules(pack_of(details=replace(DETAILS, as_at=None))) == ["as_at_missing"]


@pytest.mark.parametrize(("hour", "expected"), [(19, ["embargo_past"]), (20, [])])
def test_an_embargo_is_compared_in_its_own_zone(hour: int, expected: list[str]) -> None:
    # 19:00 in Hà Nội is noon UTC, the present moment.
    assert rules(pack_of(details=replace(DETAILS, embargo=moment(2, hour)))) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("We will open the bridge in June,", ["quote_altered"]),
        ("We will open the bridge,", ["quote_altered"]),
        ("We will […] in May,", []),
        ("We will open the bridge [at Huế] in May,", []),
        ("We  will open the bridge in May,", []),
    ],
)
def test_a_quotation_may_only_have_marked_edits(wording: str, expected: list[str]) -> None:
    assert rules(pack_with(quoted(wording=wording))) == expected


def test_own_words_for_a_passage_are_no_altered_quotation() -> None:
    made = quoted(BackgroundDetail(), wording="The bridge opens in May.")

    assert rules(pack_with(made, BlockKind.BACKGROUND)) == []


def test_an_altered_quotation_says_where_it_stands() -> None:
    made = quoted(wording="We will never open the bridge")
    pack = pack_with(made)

    (check,) = check_pack(pack, now=NOW)

    assert (check.severity, check.item_id) == (Severity.ERROR, made.id)
    assert check.section_id == pack.sections[0].id
    assert "We will never open the bridge" in check.message


def test_words_that_moved_in_their_source_are_lost() -> None:
    pack = pack_with(quoted())
    changed = replace(DATED, text=f"Update: {DATED.text}")

    assert rules(replace(pack, articles=(changed,))) == ["source_lost"]


def test_words_of_an_article_the_pack_does_not_carry_are_lost() -> None:
    pack = pack_with(quoted(replace(SOUND, said_on=When.parse("2026-03-01"))))

    assert rules(replace(pack, articles=())) == ["source_lost"]


@pytest.mark.parametrize("record", [RecordStatus.OFF_THE_RECORD, RecordStatus.ON_BACKGROUND])
def test_what_is_not_on_the_record_stays_out_of_the_public_edition(record: RecordStatus) -> None:
    pack = pack_with(quoted(replace(SOUND, record=record)))

    assert rules(pack) == ["not_on_the_record", "edition_empty"]
    assert rules(pack, Audience.INTERNAL) == []


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        (replace(SOUND, speaker=None), ["speaker_missing"]),
        (replace(SOUND, attribution=Attribution.INFERRED), ["speaker_inferred"]),
        (replace(SOUND, role=None), ["role_missing"]),
        (replace(SOUND, role=None, rank="Major General"), []),
    ],
)
def test_a_quotation_needs_its_speaker_and_who_that_is(detail: QuoteDetail, expected: list[str]) -> None:
    assert rules(pack_with(quoted(detail))) == expected


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        (SOUND, ["date_missing"]),
        (replace(SOUND, said_on=When.parse("2026-03-01")), []),
        (FIGURE, ["figure_date_missing"]),
        (replace(FIGURE, as_at=When.parse("2026-03")), []),
        (replace(FIGURE, period="2025"), []),
        (BackgroundDetail(), []),
    ],
)
def test_quotations_and_figures_need_a_day_or_a_dated_source(detail: Detail, expected: list[str]) -> None:
    assert rules(pack_with(quoted(detail, UNDATED))) == [*expected, "source_undated"]
    assert rules(pack_with(quoted(detail, DATED))) == []


@pytest.mark.parametrize(("is_inferred", "expected"), [(True, ["date_inferred"]), (False, [])])
def test_a_completed_date_needs_a_look(is_inferred: bool, expected: list[str]) -> None:
    detail = DateDetail(when=When.parse("2026-05"), event="The bridge opens", is_inferred=is_inferred)

    assert rules(pack_with(quoted(detail), BlockKind.TIMELINE)) == expected


def finding(kind: FindingKind, *members: Excerpt) -> Finding:
    ids = tuple(member.id for member in members)
    return Finding(kind=kind, topic="cars a day", members=ids, note="300 in one, 350 in the other.")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (FindingKind.DIFFERS, ["sources_disagree"]),
        (FindingKind.CONFLICT, ["sources_disagree"]),
        (FindingKind.NEWER, []),
        (FindingKind.SAME_FIGURE, []),
    ],
)
def test_sources_that_disagree_are_named_once(kind: FindingKind, expected: list[str]) -> None:
    one, other = quoted(FIGURE), quoted(StatisticDetail(low=350))
    pack = pack_of(section(BlockKind.FACTS, one, other))

    checks = check_pack(pack, now=NOW, findings=[finding(kind, one.excerpt, other.excerpt)])

    assert [check.rule for check in checks] == expected
    assert all(check.item_id == one.id and "350" in check.message for check in checks)


def test_a_disagreement_with_what_the_pack_leaves_out_is_not_shown() -> None:
    one = quoted(FIGURE)
    elsewhere = excerpt(UNDATED, FIGURE, WORDS)
    unticked = replace(quoted(FIGURE), included=False)
    pack = pack_of(section(BlockKind.FACTS, one, unticked))
    members = (one.excerpt, elsewhere, unticked.excerpt)

    assert check_pack(pack, now=NOW, findings=[finding(FindingKind.CONFLICT, *members)]) == ()


def test_the_wording_that_is_kept_of_a_remark_names_the_sources_of_both() -> None:
    one, other = quoted(), quoted(source=replace(UNDATED, id=ArticleId("other")))
    pack = pack_of(section(BlockKind.QUOTES, one, other))
    found = finding(FindingKind.SAME_REMARK, one.excerpt, other.excerpt)

    (check,) = (x for x in check_pack(pack, now=NOW, findings=[found]) if x.rule == "remark_repeated")
    assert check.item_id == other.id
    assert check.fix is not None
    kept, left = check.fix.edit(pack).excerpt_items()

    assert (kept.sources, left.included) == (("dated", "other"), False)


@pytest.mark.parametrize(
    ("detail", "doubt", "rule"),
    [
        (replace(SOUND, attribution=Attribution.INFERRED), "speaker", "speaker_inferred"),
        (DateDetail(when=When.parse("2026-05"), is_inferred=True), "when", "date_inferred"),
    ],
)
def test_what_is_confirmed_is_in_doubt_nowhere(detail: Detail, doubt: str, rule: str) -> None:
    made = quoted(detail)
    made = replace(made, excerpt=replace(made.excerpt, doubts=(doubt, "event")))
    pack = pack_with(made, BlockKind.TIMELINE)

    (check,) = (x for x in check_pack(pack, now=NOW) if x.rule == rule)
    assert check.fix is not None
    (settled,) = check.fix.edit(pack).excerpt_items()

    assert settled.excerpt.doubts == ("event",)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (section(BlockKind.PRACTICAL), ["section_empty"]),
        (section(BlockKind.PRACTICAL, own("At the harbour", "Press centre")), []),
        (
            section(BlockKind.PRACTICAL, own("At the harbour", included=False)),
            ["section_empty", "edition_empty"],
        ),
        (section(BlockKind.PRACTICAL, included=False), []),
        (section(BlockKind.QUESTIONS, audience=Audience.INTERNAL), []),
        *((section(block), []) for block in (BlockKind.COVER, BlockKind.CONTENTS, BlockKind.SOURCES)),
    ],
)
def test_a_section_that_prints_nothing_is_named(made: Section, expected: list[str]) -> None:
    assert rules(pack_of(made)) == expected


def test_an_empty_section_is_called_as_the_outline_calls_it() -> None:
    pack = pack_of(section(BlockKind.PRACTICAL), section(BlockKind.PRESS_RELEASE, title="The release"))

    messages = [check.message for check in check_pack(pack, now=NOW)]

    assert ["“Practical”" in messages[0], "“The release”" in messages[1]] == [True, True]


@pytest.mark.parametrize("values", [{"included": False}, {"audience": Audience.INTERNAL}])
def test_what_the_edition_does_not_print_is_not_checked(values: dict[str, object]) -> None:
    bad = quoted(QuoteDetail(), UNDATED, wording="Nothing of the kind")
    pack = pack_of(section(BlockKind.QUOTES, bad, **values), section(BlockKind.QUOTES, quoted()))

    assert rules(pack) == []


def test_errors_come_before_warnings_and_in_the_order_of_the_outline() -> None:
    first, second = quoted(replace(SOUND, role=None)), quoted(replace(SOUND, speaker=None))
    second = replace(second, excerpt=excerpt(DATED, replace(SOUND, speaker=None), "in May"))
    third = item(DATED, replace(SOUND, speaker=None), "the bridge")
    pack = pack_of(section(BlockKind.QUOTES, first, second, third))

    found = [(check.rule, check.item_id) for check in check_pack(pack, now=NOW)]

    assert found == [
        ("speaker_missing", second.id),
        ("speaker_missing", third.id),
        ("role_missing", first.id),
    ]


def test_long_words_are_shortened_at_a_space() -> None:
    long = article(
        "long", "The bridge " + "that everybody awaits " * 9 + "opens.", published=known("2026-03-01")
    )
    pack = replace(pack_of(section(BlockKind.QUOTES, item(long, QuoteDetail()))), articles=(long,))

    (check,) = check_pack(pack, now=NOW)

    assert len(check.message) < 110
    assert "everybody…”" in check.message or "awaits…”" in check.message or "that…”" in check.message
