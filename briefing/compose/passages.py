"""Stretches of a source around an excerpt, and names of events tidied for print."""

from __future__ import annotations

import re
from functools import cache

from briefing.compose.ranking import points_back
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector
from briefing.model.spans import Span
from briefing.text.lexicon import word_list
from briefing.text.sentences import split_sentences

_SPACE_INSIDE = re.compile(r"(?<=\()\s+|\s+(?=[),;:])")
"""Scraped text has it: "Cybercrime ( Hanoi Convention)"."""

_QUOTED_OR_STRAY = re.compile(r"""(“[^”]*”|"[^"]*"|«[^»]*»)|(?<=\()[ \t]+|[ \t]+(?=[),])""")
_MARKS = ("“", "”"), ("«", "»")

_ANY_MARK = re.compile(r"[“”«»\"]")
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
"""A clause that was cut out of its sentence may end within a bracket."""


def sentence_around(article: Article, excerpt: Excerpt) -> str:
    """Return the whole sentence that an excerpt is part of, else the excerpt."""
    return _sentence_span(article, excerpt.source.span).slice(article.text)


def sentence_place(article: Article, place: Selector) -> Selector:
    """Return the place of the whole sentence that a place is part of, else the place."""
    return Selector.from_text(article.id, article.text, _sentence_span(article, place.span))


def _sentence_span(article: Article, place: Span) -> Span:
    start = article.text.rfind("\n", 0, place.start) + 1
    end = article.text.find("\n", place.end)
    paragraph = article.text[start : len(article.text) if end < 0 else end]
    for sentence in split_sentences(paragraph):
        if (span := sentence.shifted(start)).contains(place):
            return span
    return place


def quotes_somebody(words: str) -> bool:
    """Tell whether there are quotation marks among the words."""
    return _ANY_MARK.search(words) is not None


def leans_back(words: str) -> bool:
    """Tell whether words begin with what only the sentence before them explains: "It also", "In addition"."""
    return points_back(words) or going_on().match(words) is not None


@cache
def going_on() -> re.Pattern[str]:
    """Return what matches the beginning of a sentence that goes on from the one before it."""
    phrases = map(re.escape, word_list("biographies", "going_on"))
    return re.compile(rf"(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def tidy_spaces(words: str) -> str:
    """Return words of a source without stray spaces inside brackets and before commas.

    What stands between quotation marks stays as it is; where they do not pair, everything does.
    """
    if words.count('"') % 2 or any(words.count(opens) != words.count(closes) for opens, closes in _MARKS):
        return words
    return _QUOTED_OR_STRAY.sub(lambda match: match[1] or "", words)


def tidy_name(words: str) -> str:
    """Return the name of an event with a capital and no stray spaces; never for quoted words."""
    words = _OPEN_BRACKET.sub("", _SPACE_INSIDE.sub("", " ".join(words.split())))
    return words[:1].upper() + words[1:]
