"""Which article a file is a newer version of, and its changes as a list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quoting_pack import article_of, pack_of, quote_item

from briefing.model.article import Article, Datum, FieldState
from briefing.model.ids import ArticleId
from briefing.session.newer_versions import as_listed, older_version
from briefing.session.reimport import reanchor_pack

REMARK = "“The ministry will publish the text in October, and every district will have it.”"
REST = "The organisers said that nearly 100 countries had confirmed their attendance at the ceremony."
OLD = article_of(REMARK, REST)


def newer(*paragraphs: str, address: str | None = None, name: str | None = None) -> Article:
    made = replace(article_of(*paragraphs), id=ArticleId("newer"))
    return replace(
        with_address(made, address), original=replace(made.original, name=name or OLD.original.name)
    )


def with_address(article: Article, address: str | None) -> Article:
    datum = Datum(value=address, state=FieldState.READ if address else FieldState.ABSENT)
    return replace(article, metadata=replace(article.metadata, url=datum))


CHANGED = REST.replace("100", "120")


@pytest.mark.parametrize(
    ("old", "new", "is_newer"),
    [
        pytest.param(OLD, newer(REMARK, CHANGED), True, id="one file name and story"),
        pytest.param(OLD, newer("Rain is expected in the north on Monday."), False, id="another story"),
        pytest.param(OLD, newer(REMARK, CHANGED, name="other.txt"), False, id="another file"),
        pytest.param(OLD, newer(REMARK, REST), False, id="the same text"),
        pytest.param(
            with_address(OLD, "https://example.org/a"),
            newer("All is new.", address="https://example.org/a", name="other.txt"),
            True,
            id="one address",
        ),
        pytest.param(
            with_address(OLD, "https://example.org/a"),
            newer(REMARK, CHANGED, address="https://example.org/b"),
            False,
            id="another address",
        ),
    ],
)
def test_newer_version_is_known_by_address_or_by_file_name_and_words(
    old: Article, new: Article, is_newer: bool
) -> None:
    assert older_version([old], new) == (old if is_newer else None)


def test_changes_are_listed_with_both_sides_below_their_section() -> None:
    pack = pack_of([quote_item(OLD, REMARK, 1)], [OLD])
    new = newer(REMARK.replace("October", "November"), REST)
    _, changes = reanchor_pack(pack, new, OLD.id)
    (listed,) = as_listed(pack, changes)
    assert "October" in listed.before
    assert "November" in listed.after
    assert listed.section
    assert listed.can_be_taken
    assert not listed.is_safe


def test_words_that_are_gone_cannot_be_taken() -> None:
    pack = pack_of([quote_item(OLD, REMARK, 1)], [OLD])
    _, changes = reanchor_pack(pack, newer("It rained all over the country on that day."), OLD.id)
    (listed,) = as_listed(pack, changes)
    assert not listed.can_be_taken
