"""One body, law or treaty that articles call by several names."""

from __future__ import annotations

from collections import defaultdict

from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.things import Key, NamedThing
from briefing.model.excerpt import Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.text.lexicon import word_set

_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_BODY = 4
"""Many countries have a Ministry of Foreign Affairs; a longer name belongs to one body."""
_SHOWN = 5


def find_name_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return things that at least two articles name, and not always in the same words."""
    forms: dict[Key, dict[tuple[ArticleId, str], NamedThing]] = defaultdict(dict)
    for article_id in sources.articles:
        for thing in sources.things.named_in(article_id):
            own = forms[sources.things.root(thing.key)]
            own.setdefault((article_id, thing.text.casefold()), thing)
    return tuple(
        _finding(sources, named)
        for named in forms.values()
        if _has_several_names(named) and any(_is_specific(thing) for thing in named.values())
    )


def _has_several_names(named: dict[tuple[ArticleId, str], NamedThing]) -> bool:
    return len({article for article, _ in named}) > 1 and len({form for _, form in named}) > 1


def _is_specific(thing: NamedThing) -> bool:
    if thing.head not in word_set("crosscheck", "bodies") or thing.key & word_set("crosscheck", "worldwide"):
        return len(thing.key) >= _FEWEST_WORDS
    return len(thing.key) >= _FEWEST_WORDS_OF_BODY


def _finding(sources: Sources, named: dict[tuple[ArticleId, str], NamedThing]) -> Finding:
    places: list[Selector] = [sources.select(article, thing.span) for (article, _), thing in named.items()]
    forms = list(dict.fromkeys(f"“{thing.text}”" for thing in named.values()))
    shown = ", ".join(forms[:_SHOWN]) + ("…" if len(forms) > _SHOWN else "")
    return make_finding(
        sources,
        FindingKind.NAME,
        places,
        topic=max((thing.text for thing in named.values()), key=len),
        note=f"{count_articles(places)} articles name one thing differently: {shown}.",
        origins=0,
        rule="names/same-words",
        confidence=0.8,
    )
