"""Vietnamese and English articles are compared: people, remarks, figures, days, offices."""

from __future__ import annotations

import pytest
from vietnamese_articles import ENGLISH, TEXT, VNEXPRESS

from briefing.crosscheck.findings import find_relations
from briefing.crosscheck.wording import content_words, folded
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId


def findings(**texts: str) -> dict[FindingKind, list[Finding]]:
    articles = [
        read_article(text.encode(), name=name, article_id=ArticleId(name)) for name, text in texts.items()
    ]
    excerpts = [excerpt for article in articles for excerpt in suggest_excerpts(article)]
    found: dict[FindingKind, list[Finding]] = {}
    for finding in find_relations(excerpts, articles):
        found.setdefault(finding.kind, []).append(finding)
    return found


def words_of(finding: Finding) -> set[str]:
    return {place.exact for place in finding.places}


def test_two_vietnamese_articles_agree_in_remarks_figures_and_days() -> None:
    found = findings(text=TEXT, page=VNEXPRESS)
    assert {"Chúng tôi đã chuẩn bị chu đáo cho sự kiện này"} in map(words_of, found[FindingKind.SAME_REMARK])
    assert [words_of(f) for f in found[FindingKind.SAME_FIGURE]] == [{"gần 100 quốc gia"}]
    assert any("ngày 25 và 26/10/2025" in words_of(f) for f in found[FindingKind.SAME_DATE])
    assert FindingKind.CONFLICT not in found
    assert FindingKind.DIFFERS not in found


def test_a_vietnamese_and_an_english_article_agree() -> None:
    found = findings(vi=TEXT, en=ENGLISH)
    assert [words_of(f) for f in found[FindingKind.SAME_FIGURE]] == [
        {"gần 100 quốc gia", "nearly 100 countries"},
        {"40 quốc gia", "40 countries"},
    ]
    days = [words_of(f) for f in found[FindingKind.SAME_DATE]]
    assert {"Sáng 8-10", "October 8, 2025"} in days
    assert {"ngày 6/10", "October 6"} in days
    assert any({"ngày 25 và 26/10/2025", "October 25 and 26, 2025"} <= words for words in days)
    (remark,) = found[FindingKind.SAME_REMARK]
    assert remark.topic == "Đặng Hoàng Giang"
    (role,) = found[FindingKind.ROLE]
    assert "Deputy Minister of Foreign Affairs" in role.note


def test_a_rank_and_its_translation_are_one() -> None:
    assert FindingKind.DIFFERS not in findings(vi=TEXT, en=ENGLISH)


def test_other_days_of_one_ceremony_are_a_conflict_and_those_of_the_press_conference_none() -> None:
    found = findings(vi=TEXT, en=ENGLISH.replace("October 25 and 26, 2025", "October 27 and 28, 2025"))
    (conflict,) = found[FindingKind.CONFLICT]
    assert conflict.note.endswith("2025-10-25/2025-10-26, 2025-10-27/2025-10-28.")


def test_a_month_does_not_join_two_of_its_days() -> None:
    first = TEXT.replace("Hơn 60 đoàn đại biểu", "Trong tháng 10 năm 2025, hơn 60 đoàn đại biểu")
    for finding in findings(text=first, page=VNEXPRESS)[FindingKind.SAME_DATE]:
        assert not {"2025-10-08", "2025-10-25/2025-10-26"} <= set(finding.note[:-1].replace(",", "").split())


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("100 quốc gia", "100 countries"),
        ("Lễ mở ký", "the signing ceremony"),
        ("Bộ Ngoại giao", "Ministry of Foreign Affairs"),
        ("tại Hà Nội", "in Hanoi"),
    ],
)
def test_words_of_the_glossary_mean_their_english_ones(vietnamese: str, english: str) -> None:
    assert content_words(english) <= content_words(vietnamese)


def test_names_of_people_are_left_as_they_are() -> None:
    assert folded("Lê Xuân Minh") == "le xuan minh"
    assert folded("Đặng Hoàng Giang") == "dang hoang giang"
