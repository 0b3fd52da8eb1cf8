"""Planted faults of sources: outlet, day, link, and origins that are not named."""

from __future__ import annotations

from briefing.model import edits
from briefing.model.pack import BlockKind, Pack
from tests.unit.preflight.plants import Fault, Plant, article, both, item, text

B = BlockKind


def only_further(number: int) -> Plant:
    """Leave out all that is taken from an article, so that it is named as a further source alone."""

    def plant(pack: Pack) -> Pack:
        source = pack.articles[number].id
        own = [x.id for x in pack.excerpt_items() if x.excerpt.source.article_id == source]
        return edits.include_items(pack, own, included=False)

    return plant


FAULTS = (
    Fault(
        name="a source without an outlet",
        rule="source_outlet_missing",
        plant=article(3, publisher=None, url=None),
    ),
    Fault(name="a source without a day", rule="source_undated", plant=article(1, published=None)),
    Fault(
        name="an origin that is not named",
        rule="second_source_unnamed",
        plant=item(B.FACTS, 0, further=()),
    ),
    Fault(
        name="a link that leads nowhere",
        rule="source_link_malformed",
        plant=article(0, url="htps:/vietnamplus"),
    ),
    Fault(
        name="a link into the office",
        rule="source_link_private",
        plant=article(0, url="file://desk/one.html"),
    ),
    Fault(
        name="a link with a password",
        rule="source_link_private",
        plant=article(0, url="https://desk:word@example.org/one"),
    ),
    Fault(
        name="a link into the office of a source that only confirms another",
        rule="source_link_private",
        plant=both(only_further(3), article(3, url="https://press.local/one")),
    ),
    Fault(
        name="a link that follows its readers",
        rule="source_link_tracking",
        plant=article(0, url="https://example.org/one?id=7&utm_source=mail&fbclid=x"),
    ),
    Fault(
        name="a link mistyped in own words",
        rule="link_malformed",
        plant=text(B.BACKGROUND, "More on http:/example."),
    ),
)
