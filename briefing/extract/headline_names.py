"""Full names that only a headline or a subhead gives: "NAME SURNAME on the cup" above "SURNAME said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.model.article import Article, LabelKind
from briefing.model.spans import Span
from briefing.text.name_words import given_names
from briefing.text.names import NameMention, find_names
from briefing.text.words import fold_name, split_words


def names_above(article: Article, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Return the names of headlines and subheads that end with a name which stands alone in the text.

    A given name must stand before it: in headlines every word may have a capital.
    """
    full = {mention.words[-1] for mention in mentions if len(mention.words) > 1}
    alone = {mention.words[0] for mention in mentions if len(mention.words) == 1} - full
    above = (LabelKind.HEADLINE, LabelKind.SUBHEAD)
    places = [label.span for label in article.labels if label.kind in above] if alone else []
    found: list[NameMention] = []
    for place in places:
        for given, last in pairwise(split_words(article.text, place.start, place.end)):
            if (
                given.low in given_names()
                and given.is_capitalised
                and fold_name(last.text) in alone
                and article.text[given.end : last.start] == " "
            ):
                found += find_names(article.text, Span(given.start, last.start + len(last.text)))
    return sorted((m for m in found if len(m.words) > 1), key=lambda mention: mention.name.start)
