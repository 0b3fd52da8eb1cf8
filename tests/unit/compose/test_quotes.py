"""A printed quotation holds the source's words, the document's marks, and who said it where."""

from __future__ import annotations

import pytest

from briefing.compose.quotes import office, printed_quote
from briefing.document.blocks import Quotation, Quotations
from briefing.document.inlines import NoteMark, plain
from briefing.model.excerpt import Attribution, QuoteDetail, RecordStatus
from briefing.model.pack import Audience, BlockKind, ExcerptItem
from briefing.model.spans import Span
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, item, known, own, pack, section, visible


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("We will sign it,", "We will sign it"),
        ("We will sign it.", "We will sign it."),
        ("  We will sign it, ", "We will sign it"),
        ('"We will sign it,"', "We will sign it"),
        ("“We will sign it.”", "We will sign it."),
        ("“We will sign it.", "We will sign it."),
        ('We "really" will,', 'We "really" will'),
        ('"Really" is a word', '"Really" is a word'),
        ('He called it "vital"', 'He called it "vital"'),
        ("One,\nand two,", "One,\nand two"),
        ("It's ours, isn't it?", "It's ours, isn't it?"),
        ("", ""),
    ],
)
def test_only_the_marks_around_and_the_comma_of_the_attribution_go(words: str, printed: str) -> None:
    assert printed_quote(words) == printed


SOURCE = article(
    "one",
    "The minister spoke on 12 May.",
    '"We will sign  it in 2025," she said. "Nothing stands in the way," she added.',
    published=known("2025-05-12"),
)


def _printed(placed: ExcerptItem, edition: Audience = Audience.PUBLIC, **values: object) -> Quotation:
    sections = [section(BlockKind.QUOTES, placed), section(BlockKind.SOURCES)]
    (sheet,) = [x for x in blocks(pack(sections, [SOURCE], **values), edition) if isinstance(x, Quotations)]
    return next(iter(filter(None, (sheet.lead, *sheet.quotations))))


def test_the_words_of_a_quotation_keep_every_character_of_the_source() -> None:
    quotation = _printed(item(SOURCE, QuoteDetail(speaker="the minister"), "We will sign  it in 2025,"))
    assert plain(quotation.words) == "“We will sign  it in 2025”"
    assert isinstance(quotation.words[-1], NoteMark)


def test_a_quotation_over_two_paragraphs_keeps_both() -> None:
    quotation = _printed(item(SOURCE, QuoteDetail(), SOURCE.text))
    assert plain(quotation.words).count("\n") == 1


def test_an_attribution_in_the_middle_becomes_a_marked_cut() -> None:
    start, second = SOURCE.text.index("We will"), SOURCE.text.index("Nothing")
    parts = (Span(start, start + 26), Span(second, second + 27))
    words = SOURCE.text[start : second + 27]
    quotation = _printed(item(SOURCE, QuoteDetail(speaker="the minister", parts=parts), words))
    assert plain(quotation.words) == "“We will sign  it in 2025 […] Nothing stands in the way”"


def test_reported_speech_has_no_marks_and_says_so() -> None:
    quotation = _printed(item(SOURCE, QuoteDetail(direct=False), "Nothing stands in the way"))
    assert plain(quotation.words) == "Nothing stands in the way"
    assert "reported speech" in plain(quotation.source)


@pytest.mark.parametrize(
    ("detail", "line"),
    [
        (
            QuoteDetail(occasion="press conference", said_on=When.parse("2025-10-08")),
            "Press conference, 8~October~2025",
        ),
        (QuoteDetail(said_on=When.parse("2025-10-08")), "Stated on 8~October~2025"),
        (QuoteDetail(occasion="interview"), "Interview"),
        (QuoteDetail(), "Published 12~May~2025"),
        (QuoteDetail(is_translation=True), "Published 12~May~2025 · translation"),
    ],
)
def test_the_source_line_says_where_and_when(detail: QuoteDetail, line: str) -> None:
    quotation = _printed(item(SOURCE, detail, "Nothing stands in the way"))
    assert visible(plain(quotation.source)) == f"{line} · Source~1"
    assert quotation.source[-1].link == "#source-1"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("rank", "role", "organisation", "printed"),
    [
        ("Major General", "Director", "Ministry", "Major General; Director, Ministry"),
        (None, "Director of the Ministry", "the Ministry", "Director of the Ministry"),
        (None, None, "Ministry", "Ministry"),
        ("Colonel", None, None, "Colonel"),
        (None, None, None, ""),
    ],
)
def test_an_office_is_said_once(
    rank: str | None, role: str | None, organisation: str | None, printed: str
) -> None:
    assert office(rank, role, organisation) == printed


def test_an_unnamed_speaker_is_said_to_be_unnamed() -> None:
    quotation = _printed(item(SOURCE, QuoteDetail(), "Nothing stands in the way"))
    assert plain(quotation.speaker) == "Speaker not named"


@pytest.mark.parametrize("record", [RecordStatus.OFF_THE_RECORD, RecordStatus.ON_BACKGROUND])
def test_what_is_not_on_the_record_stays_inside(record: RecordStatus) -> None:
    placed = item(SOURCE, QuoteDetail(record=record), "Nothing stands in the way")
    made = pack([section(BlockKind.QUOTES, placed)], [SOURCE])
    assert blocks(made) == ()
    (sheet,) = blocks(made, Audience.INTERNAL)
    assert isinstance(sheet, Quotations)
    assert sheet.lead is not None
    assert plain(sheet.lead.source).split(" · ")[-1] in ("off the record", "on background")


def test_notes_and_doubts_are_for_colleagues_only() -> None:
    detail = QuoteDetail(speaker="the minister", attribution=Attribution.INFERRED)
    placed = item(SOURCE, detail, "Nothing stands in the way", note="Ask her office")
    inside = plain(_printed(placed, Audience.INTERNAL).source)
    assert "speaker inferred from the context" in inside
    assert "Note: Ask her office" in inside
    outside = plain(_printed(placed).source)
    assert "inferred" not in outside
    assert "Ask" not in outside


def test_the_first_short_quotation_leads_and_the_others_follow() -> None:
    short, other = (item(SOURCE, QuoteDetail(), "Nothing stands in the way") for _ in range(2))
    (sheet,) = blocks(pack([section(BlockKind.QUOTES, short, other)], [SOURCE]))
    assert isinstance(sheet, Quotations)
    assert sheet.lead is not None
    assert (sheet.lead.origin, [x.origin for x in sheet.quotations]) == (short.id, [other.id])


def test_own_words_before_the_quotes_are_their_lead() -> None:
    placed = item(SOURCE, QuoteDetail(), "Nothing stands in the way")
    lead, sheet = blocks(pack([section(BlockKind.QUOTES, own("What was said."), placed)], [SOURCE]))
    assert getattr(lead, "role", None) == "lead"
    assert isinstance(sheet, Quotations)
