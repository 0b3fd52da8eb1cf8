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
STARTS = (
    "har",
    "riv",
    "lum",
    "sel",
    "tam",
    "nor",
    "vel",
    "cor",
    "bir",
    "dal",
    "fen",
    "gol",
    "min",
    "pas",
    "qui",
    "rud",
)
MIDDLES = ("an", "el", "ib", "od", "um", "ar", "ev", "il", "on", "us")
ENDS = ("ber", "dom", "fer", "ga", "lo", "mit", "nor", "pel", "sto", "van")
WORDS = tuple(a + b + c for a in STARTS for b in MIDDLES for c in ENDS)


def article_texts(count: int) -> Iterator[str]:
    """Yield the texts of made-up articles; the same count gives the same texts."""
    chance = random.Random(7)
    for number in range(count):
        topic = number % TOPICS
        thing = f"{WORDS[topic].title()} and {WORDS[-topic].title()}"
        day, month = topic % 27 + 1, ("March", "May", "July", "October")[topic % 4]
        speaker, office = chance.choice(SPEAKERS), chance.choice(OFFICES)
        words = iter(chance.choices(WORDS, k=20))
        remark = " and ".join(f"protect the {next(words)} {next(words)}" for _ in range(4))
        yield "\n\n".join(
            [
                f"The Convention on {thing} will be signed in Hanoi on {day} {month} 2025.",
                f"{office} of the Department of {thing} {speaker} said: “We want to {remark}.”",
                f"At the press conference, {speaker} said that the city will {remark} before winter.",
                f"More than {chance.randint(20, 90)},000 {next(words)} boats came by {next(words)} in 2024.",
                f"The Convention on {thing} was adopted by the General Assembly on 3 {month} 2024.",
                f"For the first time, a {next(words)} {next(words)} names a {next(words)} treaty.",
            ]
        )


def measure(size: int) -> str:
    """Return the time for the first `size` excerpts of as many articles as they need."""
    from briefing.crosscheck.findings import find_relations
    from briefing.extract.suggestions import suggest_excerpts
    from briefing.ingest.reading import read_article
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
