"""Key messages are sentences that several articles make in words of their own."""

from __future__ import annotations

from briefing.compose.choosing_messages import MOST_MESSAGES, message_items
from briefing.model.article import Article
from briefing.model.excerpt import BackgroundDetail, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import counting_ids
from briefing.model.pack import ExcerptItem
from briefing.model.spans import Span
from tests.unit.compose.made import article

LONG = "For the first time, a town of the region gives its name to a treaty that the whole world can sign."
SHORT = "Never before has a town of the region given a treaty its name."
POINTING = "This is the first time that a town of the region gives a treaty its name."


def _claim(*articles: Article, kind: FindingKind = FindingKind.CLAIM) -> Finding:
    places = tuple(Selector.from_text(x.id, x.text, Span(2, 12)) for x in articles)
    return Finding(kind=kind, topic="a name", members=(), places=places)


def _items(*findings: Finding, articles: tuple[Article, ...]) -> list[ExcerptItem]:
    return list(message_items(findings, articles, counting_ids("m")))


def test_the_shorter_wording_is_taken_whole_and_the_others_are_named() -> None:
    one, two = article("one", LONG), article("two", SHORT)
    (item,) = _items(_claim(one, two), articles=(one, two))
    assert (item.excerpt.text, item.heading) == (SHORT, "")
    assert isinstance(item.excerpt.detail, BackgroundDetail)
    assert [place.exact for place in item.further] == [LONG]


def test_a_sentence_that_leans_on_another_or_quotes_somebody_is_no_message() -> None:
    one, two = article("one", LONG), article("two", POINTING)
    three = article("three", f"“{SHORT}”")
    (item,) = _items(_claim(one, two, three), articles=(one, two, three))
    assert item.excerpt.text == LONG


def test_other_findings_give_no_messages_and_one_claim_gives_one() -> None:
    one, two = article("one", LONG), article("two", SHORT)
    assert _items(_claim(one, two, kind=FindingKind.SAME_FIGURE), articles=(one, two)) == []
    assert len(_items(_claim(one, two), _claim(one, two), articles=(one, two))) == 1


def test_there_are_few_messages() -> None:
    claims = (
        "The harbour of the capital is now the largest of the whole coast.",
        "Nobody had counted birds on the islands before last summer began.",
        "Salt from these mines was once sold in every port of the continent.",
        "Trains have run through the mountains at night since the spring.",
    )
    articles = tuple(article(str(number), words) for number, words in enumerate(claims))
    assert len(claims) > MOST_MESSAGES
    assert len(_items(*map(_claim, articles), articles=articles)) == MOST_MESSAGES
