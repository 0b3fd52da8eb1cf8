"""An item comes to say what another place says; what it said before can still be traced."""

from __future__ import annotations

from dataclasses import replace

from briefing.extract.suggestions import suggest_excerpts
from briefing.model import edits
from briefing.model.doubts import doubtful_fields
from briefing.model.excerpt import (
    Attribution,
    DateDetail,
    Detail,
    PersonDetail,
    QuoteDetail,
    RecordStatus,
    StatisticDetail,
)
from briefing.model.ids import ArticleId
from briefing.model.pack import BlockKind, ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.session.using_others import (
    restore_words,
    set_record,
    settle_item,
    use_passage,
    use_value,
    use_wording,
)
from tests.unit.compose.made import article, item, known, pack, section

ONE = article("one", "“We keep the hall open,” Le Xuan Minh said. Nearly 100 countries come on October 25.")
TWO = article("two", "“The hall stays open,” Le Xuan Minh said. Over 110 countries come on October 26.")
THREE = article("three", "Le Xuan Minh said the hall would stay open. Over 110 countries will come.")
SAID = QuoteDetail(speaker="Le Xuan Minh")


def first(made: Pack) -> ExcerptItem:
    return next(made.excerpt_items())


def quotes(*items: ExcerptItem) -> Pack:
    return pack([section(BlockKind.QUOTES, *items)], [ONE, TWO, THREE])


def sources(made: ExcerptItem) -> tuple[str, ...]:
    return tuple(map(str, made.sources))


def test_another_wording_keeps_all_sources_and_drops_the_edits_of_the_first() -> None:
    third = item(THREE, SAID, "Le Xuan Minh said the hall would stay open.").excerpt.source
    quote = replace(item(ONE, SAID, "We keep the hall open,"), wording="We keep […] open,", further=(third,))
    other = item(TWO, SAID, "The hall stays open,").excerpt

    used = first(use_wording(quotes(quote), quote.id, other))

    assert (used.text, used.excerpt, used.id) == ("The hall stays open,", other, quote.id)
    assert sources(used) == ("two", "one", "three")


def test_another_wording_keeps_the_speaker_and_does_not_bring_a_remark_on_the_record() -> None:
    known = QuoteDetail(speaker="Lê Xuân Minh", role="Director", record=RecordStatus.OFF_THE_RECORD)
    quote = item(ONE, known, "We keep the hall open,")
    quote = replace(quote, excerpt=replace(quote.excerpt, doubts=("is_closed", "role")))
    other = item(TWO, replace(SAID, direct=False), "The hall stays open,").excerpt

    used = first(use_wording(quotes(quote), quote.id, other)).excerpt

    assert used.detail == replace(known, direct=False)
    assert used.doubts == ("role",)


def test_the_item_that_has_the_other_wording_is_merged_into_this_one() -> None:
    third = item(THREE, SAID, "Le Xuan Minh said the hall would stay open.").excerpt.source
    quote = item(ONE, SAID, "We keep the hall open,")
    other = replace(item(TWO, SAID, "The hall stays open,"), further=(third,))

    used, left = use_wording(quotes(quote, other), quote.id, other.excerpt).excerpt_items()

    assert (used.included, left.included) == (True, False)
    assert sources(used) == ("two", "one", "three")


def test_an_item_of_another_section_stays() -> None:
    quote = item(ONE, SAID, "We keep the hall open,")
    other = item(TWO, SAID, "The hall stays open,")
    made = pack([section(BlockKind.QUOTES, quote), section(BlockKind.KEY_MESSAGES, other)], [ONE, TWO])
    assert all(x.included for x in use_wording(made, quote.id, other.excerpt).excerpt_items())


def test_going_back_to_the_first_wording_names_its_source_first_again() -> None:
    quote = item(ONE, SAID, "We keep the hall open,")
    other = item(TWO, SAID, "The hall stays open,").excerpt
    there = use_wording(quotes(quote), quote.id, other)
    back = first(use_wording(there, quote.id, quote.excerpt))
    assert back.excerpt == quote.excerpt
    assert sources(back) == ("one", "two")


def test_another_figure_is_given_by_its_own_sources_alone_and_no_article_goes() -> None:
    figure = replace(
        item(ONE, StatisticDetail(low=100), "Nearly 100 countries"),
        wording="Nearly 100 countries are coming",
        further=(item(THREE, SAID, "Le Xuan Minh").excerpt.source,),
    )
    confirming = item(THREE, StatisticDetail(low=110), "Over 110 countries").excerpt.source
    other = replace(item(TWO, StatisticDetail(low=110), "Over 110 countries"), further=(confirming,))
    made = pack([section(BlockKind.FACTS, figure, other)], [ONE, TWO, THREE])

    changed = use_value(made, figure.id, other.excerpt)
    used, left = changed.excerpt_items()

    assert used.text == "Over 110 countries"
    assert sources(used) == ("two", "three")
    assert not left.included
    assert changed.articles == made.articles


def test_own_words_that_name_no_date_stay_beside_another_date() -> None:
    other = item(TWO, DateDetail(when=When.parse("2025-10-26")), "October 26").excerpt
    for words, kept in (("The ceremony begins.", True), ("The ceremony on 25 October.", False)):
        date = replace(item(ONE, DateDetail(when=When.parse("2025-10-25")), "October 25"), wording=words)
        used = first(use_value(quotes(date), date.id, other))
        assert used.excerpt.source.exact == "October 26"
        assert (used.wording == words) is kept


def test_a_person_keeps_the_words_and_names_where_the_office_is_from() -> None:
    detail = PersonDetail(name="Le Xuan Minh", role="Director")
    person = item(ONE, detail, "Le Xuan Minh")
    person = replace(person, excerpt=replace(person.excerpt, doubts=("role",)), wording="He opened the hall.")
    other = item(TWO, replace(detail, rank="Major General", role="Head"), "Le Xuan Minh").excerpt

    used = first(use_value(quotes(person), person.id, other))

    assert used.excerpt.detail == PersonDetail(name="Le Xuan Minh", rank="Major General", role="Head")
    assert (used.text, used.excerpt.source) == ("He opened the hall.", person.excerpt.source)
    assert sources(used) == ("one", "two")
    assert doubtful_fields(used.excerpt) == ()


def test_a_passage_is_taken_with_what_the_article_offers_there() -> None:
    newer = article(
        "one", "Nearly 120 countries are coming, the ministry said.", published=known("2025-10-08")
    )
    figure = item(ONE, StatisticDetail(low=100, unit="countries"), "Nearly 100 countries")
    made = edits.replace_article(pack([section(BlockKind.FACTS, figure)], [ONE]), newer)
    span = Span(0, len("Nearly 120 countries"))

    used = first(use_passage(made, figure.id, span, suggest_excerpts(newer)))
    bare = first(use_passage(made, figure.id, span, ()))

    assert used.text == bare.text == "Nearly 120 countries"
    assert low(used.excerpt.detail) == 120
    assert "low" not in doubtful_fields(used.excerpt)
    assert "low" in doubtful_fields(bare.excerpt)


def low(detail: Detail) -> float:
    assert isinstance(detail, StatisticDetail)
    return detail.low


def test_a_quotation_is_put_off_the_record_and_other_excerpts_are_not() -> None:
    quote = item(ONE, SAID, "We keep the hall open,")
    figure = item(ONE, StatisticDetail(low=100), "Nearly 100 countries")
    made = quotes(quote, figure)
    changed = first(set_record(made, quote.id, RecordStatus.OFF_THE_RECORD))
    assert changed.excerpt.detail == replace(SAID, record=RecordStatus.OFF_THE_RECORD)
    assert set_record(made, figure.id, RecordStatus.OFF_THE_RECORD) == made


def test_the_sources_words_are_printed_again() -> None:
    quote = replace(item(ONE, SAID, "We keep the hall open,"), wording="We shut the hall,")
    assert first(restore_words(quotes(quote), quote.id)).wording is None


def test_a_confirmed_speaker_is_stated() -> None:
    inferred = replace(SAID, attribution=Attribution.INFERRED)
    quote = item(ONE, inferred, "We keep the hall open,")
    settled = first(settle_item(quotes(quote), quote.id, {"speaker": "Le Xuan Minh"}))
    assert settled.excerpt.detail == SAID
    assert settled.excerpt.source.article_id == ArticleId("one")
