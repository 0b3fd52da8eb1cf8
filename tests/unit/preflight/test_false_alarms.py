"""Words that look like a fault and are none, and some that are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing.model import edits
from briefing.model.ids import ItemId
from briefing.model.pack import BlockKind, ExcerptItem, Pack, TextItem
from briefing.preflight.checks import check_pack
from briefing.session.samples import sample_pack

NOW = dt.datetime(2025, 10, 24, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def sample() -> Pack:
    return sample_pack()


def told(sample: Pack, pack: Pack) -> set[str]:
    before = [check.message for check in check_pack(sample, now=NOW)]
    return {check.rule for check in check_pack(pack, now=NOW) if check.message not in before}


def with_words(sample: Pack, words: str) -> Pack:
    section = next(section for section in sample.sections if section.block is BlockKind.BACKGROUND)
    return edits.add_items(sample, section.id, (TextItem(id=ItemId("planted"), text=words),))


@pytest.mark.parametrize(
    "words",
    [
        "Internal-market rules were revised.",
        "The XXX Olympiad was opened there.",
        "“[The] country is ready,” the statement says […].",
        "The report lists it [12], spelt so [sic].",
        "Embargo on oil was lifted, the article says.",
        "See https://www.un.org/media/var/page for more, or www.un.org.",
        "The vote was taken on Wednesday, 8 October 2025 and on 9 October 2025.",
        "Trong hai ngày 25/10/2025 và 26/10/2025.",
        "Thứ bảy, ngày 25 tháng 10 năm 2025.",
        "This draft resolution and/or its annex c: see part A.",
        "Press centre: desk@press.example.org.",
    ],
)
def test_sound_words_are_let_pass(sample: Pack, words: str) -> None:
    assert told(sample, with_words(sample, words)) == set()


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Internal: the figure may change.", "internal_words"),
        ("Nội bộ: số liệu có thể thay đổi.", "internal_words"),
        ("Saved under /media/press/pack.docx", "personal_path"),
        ("The place is [to be confirmed].", "placeholder_left"),
        ("Thứ hai, ngày 25 tháng 10 năm 2025.", "weekday_wrong"),
        ("On Friday, October 25, 2025 it opens.", "weekday_wrong"),
        ("On Monday, 31 April 2025 it opens.", "weekday_wrong"),
        ("More on www.un org or http://un.", "link_malformed"),
    ],
)
def test_faulty_words_are_told(sample: Pack, words: str, rule: str) -> None:
    assert told(sample, with_words(sample, words)) == {rule}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://tuoitre.vn/a-20251008.htm?id=7", set()),
        ("http://93.184.216.34/page", set()),
        ("https://báo.vn/bài", set()),
        ("http://192.168.1.20/page", {"source_link_private"}),
        ("https://press.local/one", {"source_link_private"}),
        ("https://example.org/one page", {"source_link_malformed"}),
        ("https://[half", {"source_link_malformed"}),
        ("https://example.org:port/", {"source_link_malformed"}),
    ],
)
def test_links_are_looked_at_for_their_form(sample: Pack, url: str, expected: set[str]) -> None:
    first = sample.articles[0]
    changed = replace(first, metadata=first.metadata.with_value("url", url))

    assert told(sample, edits.replace_article(sample, changed)) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("It took 5 years, until 2024.", set()),
        ("Of 100 000 and 100.000 cases.", set()),
        ("Of 100,000 cases.", set()),
        ("Of [98,765] cases.", set()),
        ("Of 98,765 cases.", {"figure_not_in_source"}),
    ],
)
def test_a_number_may_be_written_in_another_way(sample: Pack, wording: str, expected: set[str]) -> None:
    section = next(section for section in sample.sections if section.block is BlockKind.TIMELINE)
    entry = next(item for item in section.items if isinstance(item, ExcerptItem))

    assert told(sample, edits.reword_item(sample, entry.id, wording)) == expected
