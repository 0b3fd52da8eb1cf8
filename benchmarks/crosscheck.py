"""Cross-checking: processor time for up to 10,000 excerpts of made-up articles, and how it grows.

No peer compares quotations, figures, dates and offices of many articles; the growth is what matters.
"""

from __future__ import annotations

import random
import resource
from collections.abc import Iterator

import _bench

SIZES = (2_500, 5_000, 10_000)
TOPICS = 400
"""Articles on one topic share a treaty and its dates, as reports on one event do."""
SPEAKERS = ("Le Xuan Minh", "Dang Hoang Giang", "Trieu Manh Tung", "Vu Ngoc Son", "Nguyen Huu Phu")
OFFICES = ("Director", "Deputy Director", "Deputy Minister", "Head")
NOUNS = (
    "harbour river bridge school clinic railway forest tunnel station airport market village coast valley island"
    " dam reef road library museum garden tower factory mill quarry canal ferry lighthouse orchard vineyard"
).split()
VERBS = (
    "build widen repair open close survey fund plan measure protect extend design renew inspect clean".split()
)
ADJECTIVES = (
    "northern southern old wide quiet coastal rural urban green narrow steep remote busy public".split()
)


def article_texts(count: int) -> Iterator[str]:
    """Yield the texts of made-up articles; the same count gives the same texts."""
    chance = random.Random(7)
    for number in range(count):
        topic = number % TOPICS
        thing = f"{NOUNS[topic % len(NOUNS)].title()} and {NOUNS[topic // len(NOUNS) % len(NOUNS)].title()}"
        day, month = topic % 27 + 1, ("March", "May", "July", "October")[topic % 4]
        speaker = chance.choice(SPEAKERS)
        remark = " and ".join(
            f"{chance.choice(VERBS)} the {chance.choice(ADJECTIVES)} {chance.choice(NOUNS)}" for _ in range(4)
        )
        yield "\n\n".join(
            (
                f"The Convention on {thing} will be signed in Hanoi on {day} {month} 2025.",
                f"{chance.choice(OFFICES)} of the Department of {thing} {speaker} said: “We want to {remark}.”",
                f"At the press conference, {speaker} said that the city will {remark} before winter comes.",
                f"More than {chance.randint(20, 90)},000 {chance.choice(ADJECTIVES)} {chance.choice(NOUNS)}s and"
                f" {chance.randint(3, 400)} {chance.choice(NOUNS)}s were counted by the end of the year.",
                f"The Convention on {thing} was adopted by the General Assembly on 3 {month} 2024.",
                f"For the first time, a {chance.choice(ADJECTIVES)} {chance.choice(NOUNS)} has given its name to a"
                f" {chance.choice(ADJECTIVES)} treaty on the {chance.choice(NOUNS)}.",
            )
        )


def measure(size: int) -> str:
    """Return the time for the first `size` excerpts of as many articles as they need."""
    from briefing.crosscheck.findings import find_relations
    from briefing.extract.suggestions import suggest_excerpts
    from briefing.ingest import read_article
    from briefing.model.article import Article
    from briefing.model.excerpt import Excerpt
    from briefing.model.ids import ArticleId

    articles: list[Article] = []
    excerpts: list[Excerpt] = []
    for number, text in enumerate(article_texts(size)):
        if len(excerpts) >= size:
            break
        name = f"{number}.txt"
        article = read_article(text.encode(), name=name, article_id=ArticleId(name))
        articles.append(article)
        excerpts += suggest_excerpts(article)
    before = _bench.own_cpu_s()
    findings = find_relations(excerpts[:size], articles)
    taken = _bench.own_cpu_s() - before
    return f"{taken:.2f} s, {len(articles)} articles, {len(findings)} findings"


def main() -> None:
    """Print what was measured."""
    _bench.say_machine()
    for size in SIZES:
        _bench.say(f"{size:,} excerpts with their articles", measure(size))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _bench.say("most memory of the whole run", f"{memory:.0f} MB")


if __name__ == "__main__":
    main()
