"""Names of bodies, laws, treaties and gatherings, and which of them mean one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.crosscheck.grouping import groups
from briefing.crosscheck.wording import content_words, folded
from briefing.extract.passages import passages
from briefing.model.article import Article
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives, word_meanings
from briefing.text.words import Word, split_words

_CODE = re.compile(r"\s?\(\s?(?P<code>[A-Z][A-Z0-9&-]{1,9})\b")
_MOST_WORDS = 14
_SAME_BODY = 0.6
"""Share of their words that two names with one code have in common: "A05" of two police forces may differ."""

Key = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """Mark the name of a thing in an article.

    `key` holds the stems of the name, whatever their order: "on" and "against", "UN" and "United Nations"
    make no difference. `head` is the word that says what it is ("convention").
    """

    span: Span
    text: str
    key: Key
    head: str
    code: str | None = None


def find_things(text: str, within: Span) -> tuple[NamedThing, ...]:
    """Return the names of bodies, papers and gatherings in one paragraph, without overlaps."""
    words = split_words(text, within.start, within.end)
    found: list[NamedThing] = []
    index = 0
    while index < len(words):
        length = _name_length(text, words, index)
        thing = _thing(text, words[index : index + length], within) if length else None
        if thing:
            found.append(thing)
        index += length or 1
    return tuple(found)


def _heads() -> frozenset[str]:
    return word_set("crosscheck", "papers", "gatherings", "bodies")


@cache
def _never() -> frozenset[str]:
    return word_set("names", "never") - _heads() - {"general"} | {
        "the",
        "a",
        "an",
        "in",
        "at",
        "this",
        "that",
    }


def _name_length(text: str, words: Sequence[Word], index: int) -> int:
    """Return how many words from `index` on make one capitalised name, joints included."""
    if not _may_begin(words[index]):
        return 0
    last = index
    joints = word_set("crosscheck", "name_joints")
    at = index + 1
    while at < len(words) and at - index < _MOST_WORDS:
        gap = text[words[at - 1].end : words[at].start]
        if gap not in (" ", " & ") or words[at - 1].is_genitive:
            break
        if words[at].is_capitalised and not _is_month(words[at]):
            if words[at - 1].low == "for" and not _has_body(words[index:at]):
                break  # "the Hanoi Convention for Vietnam"
            last = at
        elif words[at].low not in joints or words[at - 1].low in joints:
            break
        at += 1
    return last - index + 1


def _has_body(words: Sequence[Word]) -> bool:
    return any(word.low in word_set("crosscheck", "bodies") for word in words)


def _may_begin(word: Word) -> bool:
    return word.is_capitalised and word.low not in _never() and not _is_month(word)


def _is_month(word: Word) -> bool:
    return word.low in word_meanings("dates", "months")


def _thing(text: str, words: Sequence[Word], within: Span) -> NamedThing | None:
    """Return the thing that a run of capitalised words names; an office before it is cut off."""
    heads, offices = _heads(), word_set("offices", "heads")
    first = 0
    for at, word in enumerate(words[:-1]):
        is_office = word.low in offices and words[at + 1].low in ("of", "for")
        if is_office and not any(other.low in heads for other in words[: at + 1]):
            first = at + 2
    kept = words[first:]
    head = next((word.low for word in kept if word.low in heads), None)
    if head is None or len(kept) < 2:
        return None
    span = Span(kept[0].start, kept[-1].start + len(kept[-1].text))
    name = span.slice(text)
    key = content_words(name)
    plain = folded(name)
    if any(words in plain for words in _no_things()):
        return None
    code = _CODE.match(text, span.end, within.end)
    if len(key) < 2:
        return None
    return NamedThing(span=span, text=name, key=key, head=head, code=code["code"] if code else None)


class Things:
    """Answer what the names in a set of articles mean, across these articles."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._named: dict[ArticleId, tuple[NamedThing, ...]] = {}
        for article in articles:
            read = (find_things(article.text, passage.span) for passage in passages(article))
            self._named[article.id] = tuple(thing for things in read for thing in things)
        self._texts = {article.id: article.text for article in articles}
        self._root = self._roots()
        self._by_head: dict[ArticleId, dict[str, list[NamedThing]]] = {}
        for article_id, named in self._named.items():
            by_head: dict[str, list[NamedThing]] = defaultdict(list)
            for thing in named:
                by_head[thing.head].append(thing)
            self._by_head[article_id] = by_head
        self._subjects = {article_id: self._find_subjects(article_id) for article_id in self._named}

    def named_in(self, article_id: ArticleId) -> tuple[NamedThing, ...]:
        """Return every name of a thing in an article, in order."""
        return self._named.get(article_id, ())

    def root(self, key: Key) -> Key:
        """Return the one key that stands for all names of a thing."""
        return self._root.get(key, key)

    def within(self, article_id: ArticleId, span: Span) -> frozenset[Key]:
        """Return the papers and gatherings that a stretch of an article speaks of; bodies do not count.

        "the convention" means the one whose name came last before it.
        """
        text = self._texts.get(article_id)
        if text is None:
            return frozenset()
        weighty = _papers_and_gatherings()
        named = [t for t in self._named[article_id] if span.overlaps(t.span) and t.head in weighty]
        keys = {self.root(thing.key) for thing in named}
        for match in _definite().finditer(text, span.start, span.end):
            if not any(thing.span.contains(Span(*match.span("head"))) for thing in named):
                meant = self._meant(article_id, match["head"].lower(), match.start())
                keys |= {self.root(meant.key)} if meant else set()
        return frozenset(keys)

    def name_of(self, key: Key) -> str:
        """Return the first name that an article gives a thing; "" for an unknown one."""
        named = (thing for found in self._named.values() for thing in found)
        return next((thing.text for thing in named if self.root(thing.key) == self.root(key)), "")

    def subjects(self, article_id: ArticleId) -> frozenset[Key]:
        """Return the papers and gatherings that an article is about: what it names again and again."""
        return self._subjects.get(article_id, frozenset())

    def _meant(self, article_id: ArticleId, head: str, offset: int) -> NamedThing | None:
        named = self._by_head[article_id].get(head, [])
        before = [thing for thing in named if thing.span.start < offset]
        return before[-1] if before else None

    def _find_subjects(self, article_id: ArticleId) -> frozenset[Key]:
        weighty = _papers_and_gatherings()
        counts = Counter(self.root(t.key) for t in self._named[article_id] if t.head in weighty)
        most = max(counts.values(), default=0)
        return frozenset(key for key, count in counts.items() if count >= 2 and 2 * count >= most)

    def _roots(self) -> dict[Key, Key]:
        """Join the keys of names that an article puts side by side: "… Convention (Hanoi Convention)"."""
        numbers: dict[Key, int] = {}
        pairs: list[tuple[int, int]] = []
        coded: dict[str, list[Key]] = defaultdict(list)
        for article_id, named in self._named.items():
            for thing in named:
                numbers.setdefault(thing.key, len(numbers))
            for thing, following in pairwise(named):
                if self._is_other_name(article_id, thing, following):
                    pairs.append((numbers[thing.key], numbers[following.key]))
            for thing in named:
                if thing.code:
                    coded[thing.code].append(thing.key)
        for keys in coded.values():
            unique = sorted(set(keys), key=numbers.__getitem__)
            pairs += (
                (numbers[one], numbers[other])
                for at, one in enumerate(unique)
                for other in unique[at + 1 :]
                if len(one & other) / len(one | other) >= _SAME_BODY
            )
        keys_by_number = list(numbers)
        return {keys_by_number[i]: keys_by_number[group[0]] for group in groups(pairs) for i in group}

    def _is_other_name(self, article_id: ArticleId, thing: NamedThing, following: NamedThing) -> bool:
        between = self._texts[article_id][thing.span.end : following.span.start]
        return thing.head == following.head and _other_name().fullmatch(between) is not None


@cache
def _no_things() -> tuple[str, ...]:
    return tuple(folded(words) for words in word_list("crosscheck", "no_things"))


def _papers_and_gatherings() -> frozenset[str]:
    return word_set("crosscheck", "papers", "gatherings")


@cache
def _definite() -> re.Pattern[str]:
    heads = alternatives(*_papers_and_gatherings())
    return re.compile(
        rf"\b(?:the|this|that)\s(?P<head>{heads})\b(?!\s(?:on|of|against|for)\s[A-Z])", re.IGNORECASE
    )


@cache
def _other_name() -> re.Pattern[str]:
    lead = alternatives(*word_list("crosscheck", "other_name"))
    # seeds/001 puts a place between: the convention "in Hanoi (referred to as the Hanoi Convention)"
    return re.compile(rf"(?:\sin\s[A-Z]\w+)?\s{{0,2}}\(\s?(?:(?:{lead})\s){{0,2}}[\"“]?", re.IGNORECASE)
