"""A new pack holds a sensible choice: the best of each kind, nothing twice, nothing made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.choosing import choose
from briefing.compose.filling import new_pack
from briefing.compose.ranking import person_key
from briefing.compose.templates import load_template, template_names
from briefing.document.blocks import Sources
from briefing.document.invariants import broken_invariants
from briefing.model.article import Article
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.ids import counting_ids
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.model.when import When
from tests.unit.compose.made import article, composed, excerpt, known

LEAD = (
    "Nearly one hundred delegations are coming to the capital for the ceremony, which lasts two days and "
    "ends with a dinner given by the host."
)
QUOTES = (
    "We will open the treaty for signature and ask every member to join it this year.",
    "We shall open the treaty for signature, and ask every member to join it this year.",
    "Our teams are ready to work with all partners around the clock from the first day.",
)
ONE = article("one", LEAD, *QUOTES, title=known("Talks end in the capital"))
TWO = article("two", "A short line.", LEAD.replace("Nearly", "Almost"), title=known("Another title"))


def _filled(
    suggestions: list[Excerpt], template: str = "press-pack", articles: tuple[Article, ...] = (ONE, TWO)
) -> Pack:
    return new_pack(
        load_template(template),
        language="en-GB",
        articles=articles,
        suggestions=suggestions,
        next_id=counting_ids("id"),
    )


def _quote(words: str, speaker: str | None = "Le Xuan Minh", **values: object) -> Excerpt:
    return excerpt(ONE, QuoteDetail(speaker=speaker, direct=True), words, **values)


def _in(pack: Pack, block: BlockKind) -> list[Excerpt]:
    sections = (section for section in pack.sections if section.block is block)
    return [item.excerpt for section in sections for item in section.items if isinstance(item, ExcerptItem)]


def test_one_remark_in_two_wordings_is_taken_once() -> None:
    chosen = choose([_quote(words) for words in QUOTES]).quotes
    assert [quote.text for quote in chosen] == [QUOTES[0], QUOTES[2]]


def test_speakers_take_turns() -> None:
    first, second = _quote(QUOTES[0]), _quote(QUOTES[2])
    other = _quote(QUOTES[1], "Dang Hoang Giang", confidence=0.6)
    assert [quote.text for quote in choose([first, second, other]).quotes] == [
        QUOTES[0],
        QUOTES[1],
        QUOTES[2],
    ]


def test_a_quotation_without_speaker_or_with_little_confidence_is_not_taken() -> None:
    assert choose([_quote(QUOTES[0], None), _quote(QUOTES[1], confidence=0.2)]).quotes == ()


def test_reported_speech_is_taken_only_where_nobody_is_quoted() -> None:
    reported = excerpt(ONE, QuoteDetail(speaker="Le Xuan Minh", direct=False), QUOTES[2])
    assert choose([reported]).quotes == (reported,)
    assert choose([reported, _quote(QUOTES[0], "Dang Hoang Giang")]).quotes != (reported,)


def _figure(
    low: float, counts: str, unit: str = "countries", source: Article = ONE, **values: object
) -> Excerpt:
    words = source.text.split()[len(counts) % 3]
    return excerpt(source, StatisticDetail(low=low, counts=counts, unit=unit, **values), words)  # type: ignore[arg-type]


def test_a_figure_of_two_articles_is_taken_once_and_the_better_known_one_wins() -> None:
    plain = _figure(100, "countries registered")
    dated = _figure(100, "countries that registered", source=TWO, as_at=When.parse("2025-10-06"))
    assert choose([plain, dated]).facts == (dated,)


def test_a_large_figure_counted_in_two_words_is_taken_once() -> None:
    cases, incidents = _figure(100_000, "cases", "cases"), _figure(100_000, "incidents", "incidents", TWO)
    assert len(choose([cases, incidents]).facts) == 1


def test_equal_small_numbers_of_different_things_are_two_figures() -> None:
    countries, teams = _figure(100, "countries registered"), _figure(100, "teams of students", "teams", TWO)
    assert len(choose([countries, teams]).facts) == 2


def _date(when: str, event: str, source: Article = ONE, word: str = "capital") -> Excerpt:
    return excerpt(source, DateDetail(when=When.parse(when), event=event), word)


def test_dates_come_in_order_and_each_event_once() -> None:
    late = _date("2025-10-25", "signing ceremony in the capital")
    early = _date("2013", "first study of the subject is published", word="dinner")
    again = _date("2025-10-25", "the signing ceremony takes place", TWO)
    assert choose([late, early, again]).dates[0] is early
    assert len(choose([late, early, again]).dates) == 2


@pytest.mark.parametrize(
    ("when", "event"),
    [("--10-25", "the signing takes place"), ("2025", "the event"), ("2025", "he reports to the house")],
)
def test_a_date_that_says_too_little_is_not_taken(when: str, event: str) -> None:
    assert choose([_date(when, event)]).dates == ()


def test_a_person_is_introduced_once_by_the_fullest_introduction() -> None:
    short = excerpt(ONE, PersonDetail(name="Lê Xuân Minh", rank="Major General"), "capital")
    full = excerpt(TWO, PersonDetail(name="Le Xuan Minh", rank="Major General", role="Director"), "capital")
    assert choose([short, full]).people == (full,)
    assert person_key("Lê Xuân Minh") == person_key("Le Xuan  Minh")


def test_who_is_quoted_is_introduced_first() -> None:
    host = excerpt(ONE, PersonDetail(name="Dang Hoang Giang", role="Deputy Minister"), "host")
    speaker = excerpt(ONE, PersonDetail(name="Le Xuan Minh", role="Director"), "capital")
    assert choose([host, speaker, _quote(QUOTES[0])]).people == (speaker, host)


def _event(event: str | None, source: Article = ONE, **values: object) -> Excerpt:
    return excerpt(source, ProgrammeDetail(event=event, **values), "capital")  # type: ignore[arg-type]


def test_two_lists_of_the_same_sessions_are_taken_once() -> None:
    short = _event("the programme", sessions=("opening session", "gala dinner"))
    full = _event("two days", TWO, sessions=("opening session", "plenary session", "gala dinner"))
    (taken,) = choose([short, full]).programme
    assert (taken.id, taken.detail) == (full.id, replace(full.detail, event=None))


def test_a_session_that_is_only_called_the_summit_is_the_event_itself() -> None:
    listed = _event("the programme", sessions=("the summit", "opening session", "gala dinner"))
    (taken,) = choose([listed]).programme
    assert isinstance(taken.detail, ProgrammeDetail)
    assert taken.detail.sessions == ("opening session", "gala dinner")


def test_names_with_their_accents_are_preferred() -> None:
    plain = _event("opening session", participants=("Le Hoai Trung",))
    accented = _event("opening session", TWO, participants=("Lê Hoài Trung",))
    assert [x.id for x in choose([plain, accented]).programme] == [accented.id]


TWO_DAYS = When.parse("2025-10-25/2025-10-26")


def test_a_session_takes_the_days_of_its_articles_event_as_a_doubt() -> None:
    event = _event("signing of the treaty", when=TWO_DAYS)
    sessions = _event("The program", sessions=("opening session", "gala dinner"))
    _, taken = choose([event, sessions]).programme
    assert isinstance(taken.detail, ProgrammeDetail)
    assert (taken.detail.event, taken.detail.when, taken.doubts) == (None, TWO_DAYS, ("when",))


def test_an_event_of_its_own_that_an_article_mentions_is_no_part_of_the_programme() -> None:
    event = _event("signing of the treaty", when=TWO_DAYS)
    contest = _event("Student Robot Contest 2025")
    assert [x.id for x in choose([event, contest]).programme] == [event.id]
    assert [x.id for x in choose([contest]).programme] == [contest.id]


def test_the_pack_is_named_after_its_main_event() -> None:
    day = When.parse("2025-10-25/2025-10-26")
    events = [
        _event("the press conference", when=When.parse("2025-10-08")),
        _event("the signing ceremony ( first part", when=day),
        _event("a high-level meeting of ministers", TWO, when=day, venue="Hà Nội", theme="Sharing"),
    ]
    details = _filled(events).details
    assert details.title == "High-level meeting of ministers"
    assert (details.when, details.place, details.as_at) == (day, "Hà Nội", None)
    assert details.lines == (("Theme", "Sharing"),)
    assert details.subtitle == "[Provisional title, taken from the sources]"


def test_without_an_event_a_headline_names_the_pack() -> None:
    assert _filled([]).details.title == "Talks end in the capital"


@pytest.mark.parametrize(
    ("published", "title"), [(None, "Press pack"), ("2025-10-08", "Press pack, 8\u00a0October\u00a02025")]
)
def test_without_event_and_headline_the_kind_names_the_pack(published: str | None, title: str) -> None:
    nameless = article("three", LEAD, published=known(published))
    assert _filled([], articles=(nameless,)).details.title == title


def test_the_background_begins_with_one_paragraph_of_each_story() -> None:
    (passage,) = _in(_filled([]), BlockKind.BACKGROUND)
    assert passage.text == LEAD
    assert isinstance(passage.detail, BackgroundDetail)
    assert passage.source.span.slice(ONE.text) == LEAD


def test_figures_go_to_the_page_at_a_glance_where_there_is_no_other_place() -> None:
    figures = [_figure(100 + n, f"countries of group {n}") for n in range(3)]
    assert _in(_filled(figures, "one-pager"), BlockKind.AT_A_GLANCE)
    assert not _in(_filled(figures, "ministerial-brief"), BlockKind.AT_A_GLANCE)


@pytest.mark.parametrize("name", template_names())
def test_every_template_is_filled_with_its_blocks_and_prints(name: str) -> None:
    suggestions = [_quote(QUOTES[0]), _figure(100, "countries registered"), _event("the signing ceremony")]
    made = _filled(suggestions, name)
    assert [section.block for section in made.sections] == [
        block.kind for block in load_template(name).blocks
    ]
    assert broken_invariants(composed(made)) == ()


def test_the_same_articles_give_the_same_pack() -> None:
    suggestions = [_quote(words) for words in QUOTES]
    assert _filled(suggestions) == _filled(suggestions)


def test_nothing_gives_a_pack_that_still_prints() -> None:
    document = composed(_filled([], articles=()))
    assert document.title == "Press pack"
    assert document.sections == ()


def test_a_guessed_year_that_another_article_contradicts_spoils_all_guesses_of_its_article() -> None:
    source = article("three", "The signing ceremony opens on 25 October 2025.")
    said = excerpt(source, ProgrammeDetail(event="the signing ceremony", when=When.parse("2025-10-25")))
    wrong = excerpt(
        TWO,
        ProgrammeDetail(event="a festive dinner", when=When.parse("2024-10-25")),
        "capital",
        doubts=("when",),
    )
    also = excerpt(
        TWO,
        DateDetail(when=When.parse("2024-10-08"), event="ministers brief the press", is_inferred=True),
        "capital",
    )
    counted = _figure(100, "countries registered", source=TWO, as_at=When.parse("2024-10-06"))
    chosen = choose([said, wrong, also, counted])
    assert (chosen.programme, chosen.dates, chosen.facts) == ((said,), (), ())


def test_guessed_years_that_nothing_contradicts_are_kept() -> None:
    guessed = excerpt(
        TWO, DateDetail(when=When.parse("2025-10-08"), event="ministers brief", is_inferred=True), "capital"
    )
    assert choose([guessed]).dates == (guessed,)


def test_small_counts_give_way_to_figures_but_not_small_rates() -> None:
    words = ("coming", "lasts", "host")
    figures = [excerpt(ONE, StatisticDetail(low=20 + len(word), counts=word), word) for word in words]
    rate = _figure(7, "of exports", "%", TWO)
    assert rate in choose([*figures, rate, _figure(4, "roundtables", "roundtables", TWO)]).facts
    assert len(choose([*figures, _figure(4, "roundtables", "roundtables", TWO)]).facts) == 3


def test_two_accounts_of_one_press_conference_are_one_date() -> None:
    when = When.parse("2025-10-08")
    first = excerpt(
        ONE, DateDetail(when=when, event="Speaking at a press briefing for the event"), confidence=0.7
    )
    second = excerpt(
        TWO,
        DateDetail(when=when, event="the ministry held an international press conference"),
        confidence=0.7,
    )
    assert choose([first, second]).dates == (second,)


def test_one_pager_is_short_enough_for_a_page_and_its_sources_follow_on_it() -> None:
    figures = [
        excerpt(ONE, StatisticDetail(low=low, unit="delegations", counts=counts), confidence=0.9)
        for low, counts in ((20, "delegations"), (300, "guests"), (70, "reporters"), (50, "meetings"))
    ]
    for number, figure in enumerate(figures):
        place = replace(figure.source, span=Span(number, number + 1))
        figures[number] = replace(figure, source=place)
    made = _filled(figures, "one-pager")
    assert len(_in(made, BlockKind.AT_A_GLANCE)) == 3
    assert not composed(made).sections[-1].starts_page
    (listed,) = (
        block for part in composed(made).sections for block in part.blocks if isinstance(block, Sources)
    )
    assert {source.particulars for source in listed.sources} == {""}


def test_question_sheet_begins_with_what_answers_will_rest_on() -> None:
    figures = [
        excerpt(ONE, StatisticDetail(low=20, unit="delegations", counts="delegations"), confidence=0.9),
        _quote(QUOTES[0], confidence=0.9),
    ]
    made = _filled(figures, "qa-sheet")
    assert [type(x.detail) for x in _in(made, BlockKind.QUESTIONS)] == [StatisticDetail, QuoteDetail]


def test_public_edition_of_a_sheet_for_colleagues_is_no_blank_page() -> None:
    document = composed(_filled([], "qa-sheet"))
    assert document.sections == ()
    assert document.masthead is not None
    assert document.masthead.title


def test_public_edition_of_which_nothing_may_go_out_says_so() -> None:
    made = _filled([_quote(QUOTES[0], confidence=0.9)], "qa-sheet")
    public, internal = composed(made), composed(made, Audience.INTERNAL)
    assert public.masthead is not None
    assert public.masthead.subtitle == "Nothing in this document has been cleared for publication."
    assert internal.masthead is not None
    assert internal.masthead.subtitle != public.masthead.subtitle


def test_a_speaker_has_the_office_that_another_article_gives_as_a_doubt() -> None:
    quote = _quote(QUOTES[0], confidence=0.9)
    assert isinstance(quote.detail, QuoteDetail)
    with_office = replace(quote, detail=replace(quote.detail, role="Minister"))
    person = excerpt(TWO, PersonDetail(name=quote.detail.speaker or "", role="Director"), "capital")
    (item, *_) = next(x for x in _filled([quote, person]).sections if x.block is BlockKind.QUOTES).items
    assert isinstance(item, ExcerptItem)
    assert isinstance(item.excerpt.detail, QuoteDetail)
    assert (item.excerpt.detail.role, item.excerpt.doubts) == ("Director", ("role",))
    assert item.note.startswith("office as in ")
    assert choose([with_office, person]).offices == {}


def test_who_is_named_in_most_articles_speaks_first() -> None:
    first = _quote(QUOTES[0], speaker="Vu Ngoc Son", confidence=0.95)
    second = _quote(QUOTES[1], speaker="Le Xuan Minh", confidence=0.9)
    people = [
        excerpt(source, PersonDetail(name="Le Xuan Minh", role="Director"), "capital")
        for source in (ONE, TWO)
    ]
    long = [replace(x, source=replace(x.source, exact=x.text * 9)) for x in (first, second)]
    assert [x.id for x in choose([*long, *people]).quotes] == [second.id, first.id]
