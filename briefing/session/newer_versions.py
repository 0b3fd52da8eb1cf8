"""Newer versions of articles: which article of a pack one replaces, and its changes as a list to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model.article import Article
from briefing.model.ids import ItemId
from briefing.model.pack import Pack
from briefing.roundtrip.changes import Change as ListedChange
from briefing.roundtrip.changes import ChangeKind as ListedKind
from briefing.roundtrip.changes import PutWords
from briefing.roundtrip.fields import Field, FieldKind
from briefing.session.reimport import Change, ChangeKind

_ALIKE = 70
_COMPARED = 4000
"""Characters of two texts that are enough to tell whether they are one story."""


def older_version(articles: Iterable[Article], article: Article) -> Article | None:
    """Return the article that another one is a newer version of: of one address or file name, and alike.

    The same text is no newer version.
    """
    for known in articles:
        if known.id == article.id or known.text == article.text:
            continue
        address, other = known.metadata.url.value, article.metadata.url.value
        if address and other:
            if address == other:
                return known
        elif known.original.name == article.original.name and _is_one_story(known, article):
            return known
    return None


def as_listed(pack: Pack, changes: Sequence[Change]) -> tuple[ListedChange, ...]:
    """Return changes in the form of those of an edited Word file, whose list and view can show them."""
    return tuple(
        ListedChange(
            id=change.id,
            kind=ListedKind.DELETED if change.kind is ChangeKind.LOST else ListedKind.EDITED,
            section=_section_name(pack, change.item_id),
            place=_said(change),
            before=change.before,
            after=change.after or "",
            item=change.item_id,
            operation=None if change.span is None else _put(change),
            reason=change.message,
        )
        for change in changes
    )


def _said(change: Change) -> str:
    return {
        ChangeKind.FIGURE: "the figure you use has changed",
        ChangeKind.DATE: "the date you use has changed",
        ChangeKind.WORDS: "the words you use have changed",
        ChangeKind.DOUBTFUL: "perhaps these words stand in their place",
        ChangeKind.LOST: "the words are gone",
        ChangeKind.SURROUNDINGS: f"what is said around “{change.words}” has changed",
        ChangeKind.UNCONFIRMED: "it no longer confirms what you use",
        ChangeKind.REPEATED: "your own words give a figure that has changed",
    }[change.kind]


def _put(change: Change) -> PutWords:
    return PutWords(field=Field(kind=FieldKind.WORDING, id=change.item_id), words=change.after or "")


def _section_name(pack: Pack, item_id: ItemId) -> str:
    section = next(s for s in pack.sections if any(item.id == item_id for item in s.items))
    return section.title or section.block.value.replace("_", " ").capitalize()


def _is_one_story(one: Article, other: Article) -> bool:
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - slow; the window starts without it

    return token_set_ratio(one.text[:_COMPARED].casefold(), other.text[:_COMPARED].casefold()) >= _ALIKE
