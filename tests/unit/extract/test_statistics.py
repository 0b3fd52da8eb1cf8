"""Figures of an article with all that the sentence says about them."""

from __future__ import annotations

import pytest

from briefing.extract.statistics import find_statistics
from briefing.model.article import LabelKind
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector, StatisticDetail
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from tests.unit.extract.labelled import labelled_article


def details(*paragraphs: str, language: str = "en") -> list[StatisticDetail]:
    found = find_statistics(labelled_article(*paragraphs, language=language))
    return [excerpt.detail for excerpt in found if isinstance(excerpt.detail, StatisticDetail)]


@pytest.mark.parametrize(
    ("sentence", "words", "low", "unit", "qualifier"),
    [
        (
            "It has more than 20,000 related cases.",
            "more than 20,000 related cases",
            20000,
            "cases",
            "more than",
        ),
        (
            "Nearly 90 states and territories came.",
            "Nearly 90 states and territories",
            90,
            "states and territories",
            "nearly",
        ),
        ("They held six formal sessions there.", "six formal sessions", 6, "sessions", None),
        ("They spoke after 30 months of talks.", "30 months of talks", 30, "months", None),
        ("The two sides argued for 5 years.", "argued for 5 years", 5, "years", None),
        ("It fell to 15 percent of households.", "15 percent of households", 15, "percent", None),
        ("It cost $1.2bn to build.", "$1.2bn", 1_200_000_000, "dollars", None),
        ("He waited for more than a year.", "waited for more than a year", 1, "year", "more than"),
        ("At least 12 people died, 140 injured.", "140 injured", 140, "injured", None),
        ("It left 3,900 people injured.", "3,900 people", 3900, "people", None),
        ("They seized 250kg of rice worth a lot.", "250kg of rice", 250, "kg", None),
        ("A 500-page report came out.", "500-page", 500, "page", None),
        ("They met his six-year-old son.", "six-year-old", 6, "years", None),
        ("He said 26 were still missing.", "26", 26, "people", None),
        ("They found a man, 62, at the door.", "62", 62, "years", None),
        ("They counted 371,000 of whom some wait.", "371,000 of whom some wait", 371000, "people", None),
        ("Another 20 were unaccounted for.", "20", 20, "people", None),
    ],
)
def test_a_figure_has_its_words_value_unit_and_qualifier(
    sentence: str, words: str, low: float, unit: str, qualifier: str | None
) -> None:
    by_text = {excerpt.text: excerpt.detail for excerpt in find_statistics(labelled_article(sentence))}
    detail = by_text[words]
    assert isinstance(detail, StatisticDetail)
    assert (detail.low, detail.unit, detail.qualifier) == (low, unit, qualifier)


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The victims were aged between 15 and 17.", (15, 17)),
        ("Children aged 5 to 11 came.", (5, 11)),
        ("Boys ages 12-15 came.", (12, 15)),
        ("Men between the ages of 18 and 45 left.", (18, 45)),
        ("The men, whose ages ranged from 23 to 33, left.", (23, 33)),
    ],
)
def test_ages_are_told_as_a_range(sentence: str, ages: tuple[int, int]) -> None:
    (detail,) = details(sentence)
    assert (detail.low, detail.high, detail.unit) == (*ages, "years")


@pytest.mark.parametrize(
    "sentence",
    [
        "A 24/7 mechanism follows Resolution 57 and Article 5.",
        "One of the members was the first to speak.",
        "These two laws are one of a kind.",
        "The two-day programme has a good theme.",
        "In the past five years much has changed.",
        "The team won 3-1 in 2024.",
        "It met on October 25 and 26, 2025.",
        "The 2015 Information Security Law applies.",
        "(0) 5. Call 024 3799 2345.",
    ],
)
def test_traps_are_no_statistics(sentence: str) -> None:
    assert find_statistics(labelled_article(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The keeper received two yellow cards.", "cards"),
        ("The plan needs two hydroelectric stations.", "stations"),
        ("Two other districts lost power.", "districts"),
        ("There are two ways to cross the river.", None),
        ("The two sides met in Hanoi.", None),
        ("The rules come from two decrees, the first on data and the second on networks.", None),
    ],
)
def test_two_counts_things_that_can_be_counted(sentence: str, unit: str | None) -> None:
    assert [detail.unit for detail in details(sentence)] == ([unit] if unit else [])


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("After five formal meetings over 30 months, they agreed.", None),
        ("The talks lasted over 30 months.", "over"),
        ("They talked for over 30 months.", "over"),
    ],
)
def test_over_a_time_means_during_unless_a_word_measures(sentence: str, qualifier: str | None) -> None:
    durations = [detail for detail in details(sentence) if detail.unit == "months"]
    assert [detail.qualifier for detail in durations] == [qualifier]


@pytest.mark.parametrize(
    ("sentence", "low", "unit", "rule"),
    [
        ("Two-thirds of voters agreed.", 2 / 3, "voters", "fraction"),
        ("It earns a quarter of its income abroad.", 0.25, "income", "fraction"),
        ("One in five children has a tablet.", 0.2, "children", "fraction"),
        ("Nine out of 10 patients agree.", 0.9, "patients", "fraction"),
        ("It needs a two-thirds majority.", 2 / 3, "majority", "fraction"),
        ("Half the population has a bank card.", 0.5, "population", "fraction"),
        ("It sent a 12,000-strong peacekeeping force last week.", 12_000, "force", "hyphenated"),
        ("The storm left 300 more injured.", 300, "injured", "so-many-more"),
        ("Police fined 20 others.", 20, "others", "so-many-more"),
        ("The death toll stands at 103.", 103, "toll", "total"),
        ("Reports put casualties at 110 there.", 110, "casualties", "total"),
        ("Le Xuan Minh, 54, will open the meeting.", 54, "years", "age"),
        ("Since spring 5.4 million have fled.", 5_400_000, "people", "understood"),
        ("The quake had a magnitude of 5.6 there.", 5.6, "magnitude", "sign"),
        ("The 7.0 magnitude quake was felt.", 7, "magnitude", "sign"),
        ("The scheme gave him Rs 15 lakh.", 1_500_000, "rupees", "sign"),
        ("The county paid Sh14 million for it.", 14_000_000, "shillings", "sign"),
        ("The state paid N5,000 to each.", 5000, "naira", "sign"),
        ("It earned 91 cents to 93 cents then.", 91, "cents", "sign"),
        ("At least nine of the 49 bus passengers slept.", 9, "passengers", "part-of"),
        ("The death toll has increased to 15.", 15, "toll", "total"),
        ("It was leading Labor 53 percent then.", 53, "percent", "sign"),
        ("It was a 32-year-old driver.", 32, "years", "hyphenated"),
        ("The toll from the storm, the worst so far, had hit 150.", 150, "toll", "total"),
        ("It brought the number of people helped to 4,000.", 4000, "people", "total"),
        ("It is a third of its 43,000 global workforce.", 43_000, "workforce", "counted-noun"),
        ("The town has 30 000 residents.", 30_000, "residents", "counted-noun"),
        ("Output rose by a third to a new high.", 1 / 3, "third", "fraction"),
        ("The staff was cut by half.", 0.5, "half", "fraction"),
        ("Prices in almost one-third (29.2 per cent) had fallen.", 1 / 3, "third", "fraction"),
        ("A quarter of Wales’ waste is food.", 0.25, "waste", "fraction"),
        ("They earn 12,500 taka a month.", 12_500, "taka", "counted-noun"),
        ("Minh, 21, Giang, 17 and Son, 17, of Hanoi came.", 21, "years", "age"),
        ("It shaved .3 percent from output.", 0.3, "percent", "sign"),
        ("The three-week journey is over.", 3, "week", "hyphenated"),
        ("The court heard Le Xuan Minh (25) on that.", 25, "years", "age"),
        ("Minh, 74, thanked the court.", 74, "years", "age"),
        ("All of them met Le Xuan Minh, 41 - who had come early.", 41, "years", "age"),
        ("Total arrivals were at 1,298,674.", 1_298_674, "arrivals", "total"),
        ("The school has a roll cap of 380.", 380, "cap", "total"),
        ("The way is expected to last 20 minutes.", 20, "minutes", "duration"),
        ("It gave the doctors of Hanoi 12 hours.", 12, "hours", "duration"),
        ("He said that three people came.", 3, "people", "counted-noun"),
        ("It will deliver 20 F-35 fighter jets.", 20, "jets", "counted-noun"),
        ("It has an order of 47 Boeing 787s.", 47, "787s", "counted-noun"),
        ("Only 90 out of 160 city halls are open.", 90, "halls", "part-of"),
        ("The loss would be R125-million a day.", 125_000_000, "rand", "sign"),
        ("They earn R4 700 a month.", 4700, "rand", "sign"),
        ("It was raised by R950 a month.", 950, "rand", "sign"),
        ("They work four 12-hour shifts.", 4, "shifts", "counted-noun"),
        ("In Northern Vietnam 70-130mm of rain is needed.", 70, "mm", "sign"),
    ],
)
def test_what_is_counted_need_not_follow_as_a_plain_noun(
    sentence: str, low: float, unit: str, rule: str
) -> None:
    excerpt = find_statistics(labelled_article(sentence))[0]
    assert isinstance(excerpt.detail, StatisticDetail)
    assert excerpt.detail.low == pytest.approx(low)
    assert (excerpt.detail.unit, excerpt.rule) == (unit, f"statistic/{rule}")


def test_a_noun_left_out_is_the_one_counted_before() -> None:
    last = details("It was 5,000 houses then, and local papers wrote of 7,500.")[-1]
    assert (last.low, last.unit) == (7500, "houses")


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("The drought reached 29 counties, 12 of which are dry.", 12, "counties"),
        ("They looked at 1,800 species, of which 100 were new.", 100, "species"),
        ("It killed 24 people — 21 from Eastern Samar — in May.", 21, "people"),
        ("Of the 40 patients, 25 have gone home.", 25, "patients"),
    ],
)
def test_a_part_counts_what_its_whole_counts(sentence: str, low: int, unit: str) -> None:
    last = details(sentence)[-1]
    assert (last.low, last.unit) == (low, unit)


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("He was sentenced to three to 10 years.", 3, 10, "years"),
        ("It reached about two million to 2.5 million users.", 2_000_000, 2_500_000, "users"),
    ],
)
def test_a_range_may_go_from_words_to_figures(sentence: str, low: float, high: float, unit: str) -> None:
    (detail,) = details(sentence)
    assert (detail.low, detail.high, detail.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell in the second half of the year.",
        "It took a quarter of an hour.",
        "He was fifth of the runners.",
        "Some came from Rome, 35, Via Appia.",
        "The index closed at 3,512.",
        "It was run by a third party.",
        "They named one or more of the following.",
        "They watched the last 20 minutes.",
        "R2 met N7 in the lift.",
        "They drove on the R512 to the N7.",
        "It was for category four and five employees.",
        "1 2 3 4 5 6",
    ],
)
def test_parts_and_bare_figures_that_count_nothing_are_left_out(sentence: str) -> None:
    assert find_statistics(labelled_article(sentence)) == ()


def test_period_and_as_at_date_come_from_the_sentence() -> None:
    cases, countries = details(
        "It recorded 500 cases in the past year.", "As of October 6, 90 countries had registered."
    )
    assert cases.period == "the past year"
    assert str(countries.as_at) == "2025-10-06"


@pytest.mark.parametrize(
    ("text", "as_at"),
    [
        ("By October 20, 2025, 110 countries had registered.", "2025-10-20"),
        ("Some 110 countries had registered by October 20, 2025.", "2025-10-20"),
        ("By October 20, 2025, 110 countries will have registered.", "None"),
        ("The office will hire 110 people by October 20, 2025.", "None"),
    ],
)
def test_what_had_been_reached_by_a_day_holds_to_that_day(text: str, as_at: str) -> None:
    (found,) = find_statistics(labelled_article(text))
    assert isinstance(found.detail, StatisticDetail)
    assert str(found.detail.as_at) == as_at


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("Exports reached $348.7 bln.", 348_700_000_000, "dollars"),
        ("It cost 16.8 bln USD.", 16_800_000_000, "USD"),
        ("They gave 3.2 trln dong.", 3_200_000_000_000, "dong"),
        ("Sales hit €2.5 mio.", 2_500_000, "euros"),
    ],
)
def test_short_words_of_agencies_multiply_a_sum(sentence: str, low: float, unit: str) -> None:
    (found,) = details(sentence)
    assert (found.low, found.unit) == (low, unit)


def test_dates_after_a_duration_are_its_period() -> None:
    (talks,) = details("After 30 months of talks, from February 2022 to August 2024, it was signed.")
    assert (talks.counts, talks.period) == ("talks", "2022-02/2024-08")


def test_a_range_keeps_both_ends() -> None:
    (homes,) = details("Between 5,000 and 7,000 homes were flooded.")
    assert (homes.low, homes.high, homes.unit) == (5000, 7000, "homes")


def test_the_speaker_of_an_enclosing_quotation_says_the_figure() -> None:
    source = labelled_article("Le Xuan Minh said that 90 countries would come.")
    start = source.text.index("90")
    quote = Excerpt(
        id=ExcerptId("a:q"),
        source=Selector.from_text(source.id, source.text, Span(start, len(source.text))),
        detail=QuoteDetail(direct=False, speaker="Le Xuan Minh"),
    )
    (excerpt,) = find_statistics(source, [quote])
    assert isinstance(excerpt.detail, StatisticDetail)
    assert excerpt.detail.said_by == "Le Xuan Minh"
    assert excerpt.detail.value_start == start


def test_subheads_are_less_sure_and_captions_and_boilerplate_give_nothing() -> None:
    kinds = (LabelKind.SUBHEAD, LabelKind.CAPTION, LabelKind.BOILERPLATE, LabelKind.BODY)
    source = labelled_article(
        "90 countries come", "80 ships", "70 cars here", "It has 60 rooms.", kinds=kinds
    )
    subhead, body = find_statistics(source)
    assert (subhead.text, body.text) == ("90 countries", "60 rooms")
    assert subhead.confidence < body.confidence


def test_what_the_standfirst_says_again_comes_once_at_the_body() -> None:
    source = labelled_article(
        "It drew 90 countries.", "In all it drew 90 countries.", kinds=(LabelKind.STANDFIRST,)
    )
    (excerpt,) = find_statistics(source)
    assert excerpt.source.span.start > 22


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("Hội nghị có hơn 100 quốc gia tham dự.", 100, "quốc gia"),
        ("Cơ quan này ghi nhận gần 1.265 vụ lừa đảo.", 1265, "vụ"),
        ("Tỷ lệ đạt 15% dân số.", 15, "percent"),
    ],
)
def test_vietnamese_figures_are_read(sentence: str, low: float, unit: str) -> None:
    (detail,) = details(sentence, language="vi")
    assert (detail.low, detail.unit) == (low, unit)


def test_ids_repeat_from_run_to_run() -> None:
    source = labelled_article("It has 60 rooms and 40 beds.")
    assert [excerpt.id for excerpt in find_statistics(source)] == ["a:s7", "a:s20"]
    assert find_statistics(source) == find_statistics(source)


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("The toll of the storm passed the 5,000 mark.", 5000, "mark"),
        ("The school has reached its 520 student cap.", 520, "student"),
        ("Five of those rescued are at home.", 5, "people"),
        ("In the north 61 died, the police said.", 61, "people"),
        ("The storm also injured more than 10,000, the police said.", 10000, "people"),
        ("The death toll of the storm has climbed past 4,000, they said.", 4000, "toll"),
        ("It shook after a magnitude-7.8 quake.", 7.8, "magnitude"),
        ("It began nearly an hour late because of rain.", 1, "hour"),
        ("A total of 44 Border Guard Vietnam (BGV) platoons came.", 44, "platoons"),
        ("They will retire at least 25 MD-80s this year.", 25, "MD-80s"),
        ("They thanked the seven members of the council.", 7, "members"),
        ("The police said the four men were there.", 4, "men"),
    ],
)
def test_a_count_is_told_by_a_mark_a_fate_a_short_name_or_what_narrows_it(
    sentence: str, low: float, unit: str
) -> None:
    (detail,) = details(sentence)
    assert (detail.low, detail.unit) == (low, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "He spoke for the three producers at the fair.",
        "In 1999 died a poet.",
        "It was killed in 2019, they said.",
        "He set the mark.",
    ],
)
def test_what_is_known_already_and_years_count_nobody(sentence: str) -> None:
    assert details(sentence) == []


def test_a_mark_may_stand_before_a_qualifier() -> None:
    (detail,) = details('The flames rose "about 20 feet above the roof," he said.')
    assert (detail.low, detail.qualifier) == (20, "about")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Inflation eased to 3.2 percent.", "Inflation"),
        ("Exports to Laos, its largest market, jumped 27.7%.", "Exports to Laos"),
        ("The bank raised its key rate by 25 basis points.", "key rate"),
        ("GDP per capita reached $4,700.", "GDP per capita"),
        ("In May, the budget deficit stood at 3.4 percent.", "budget deficit"),
        ("The office said that exports totalled US$348.7 billion.", "exports"),
        ("The project is worth EUR 350 million.", "project"),
        ("It rose 12 percent.", None),
        ("Of the 12 lines that cost a lot, it said, 40 percent.", None),
    ],
)
def test_a_share_or_a_sum_is_of_what_stands_before_its_verb(sentence: str, counts: str | None) -> None:
    assert details(sentence)[-1].counts == counts


@pytest.mark.parametrize(
    ("sentence", "period", "as_at"),
    [
        ("Inflation was 3.2 percent in September.", "September", "None"),
        ("In 2024, 12,500 flats were built.", "2024", "None"),
        ("Some 2.4 million visitors came in the first quarter of 2025.", "the first quarter of 2025", "None"),
        ("The deficit stood at 3.4 percent at the end of September 2025.", None, "2025-09"),
        ("The law of 2015 has 12 chapters.", None, "None"),
    ],
)
def test_a_month_or_year_beside_a_figure_is_its_period(sentence: str, period: str | None, as_at: str) -> None:
    (found,) = find_statistics(labelled_article(sentence, published="2025-10-08"))
    assert isinstance(found.detail, StatisticDetail)
    assert (found.detail.period, str(found.detail.as_at)) == (period, as_at)


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("Temperatures of minus 5 degrees Celsius are forecast.", -5, "degrees Celsius"),
        ("GDP changed by −0.3 percent.", -0.3, "percent"),
        ("It costs 3-5 percent more.", 3, "percent"),
    ],
)
def test_what_lies_below_zero_is_negative(sentence: str, low: float, unit: str) -> None:
    (found,) = details(sentence)
    assert (found.low, found.unit) == (low, unit)


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("The plan links 40 stations and costs $12 million.", ["stations", "dollars"]),
        ("They moved 60,000 head of cattle.", ["head"]),
        ("It needs 40 nurses and doctors.", ["nurses and doctors"]),
    ],
)
def test_a_verb_behind_and_is_nothing_counted(sentence: str, units: list[str]) -> None:
    assert [detail.unit for detail in details(sentence)] == units
