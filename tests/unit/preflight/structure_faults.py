"""Planted faults of structure: what is empty, said twice, too much for its place, or still open."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import edits
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, BlockKind, Pack, TextItem
from tests.unit.preflight.plants import Fault, block_of, detail, excerpts, section, text

B = BlockKind


def day_of_event(pack: Pack) -> Pack:
    """A new pack takes the day of a session from the event that its article is about."""
    target = excerpts(pack, B.PROGRAMME)[0]
    doubtful = replace(target, excerpt=replace(target.excerpt, doubts=("when",)))
    return edits.change_item(pack, target.id, lambda _: doubtful)


def six_tiles(pack: Pack) -> Pack:
    """Put two more figures at a glance."""
    facts = excerpts(pack, B.FACTS)[3:5]
    copies = [replace(x, id=ItemId(f"tile-{n}")) for n, x in enumerate(facts)]
    return edits.add_items(pack, block_of(pack, B.AT_A_GLANCE).id, copies)


def six_messages(pack: Pack) -> Pack:
    """Put two more messages at a glance."""
    made = [
        TextItem(id=ItemId(f"m{n}"), text=f"Message {word}.", heading=word)
        for n, word in enumerate(("a", "b"))
    ]
    return edits.add_items(pack, block_of(pack, B.AT_A_GLANCE).id, made)


def emptied(pack: Pack) -> Pack:
    """Untick all that a section holds."""
    practical = block_of(pack, B.PRACTICAL)
    return edits.include_items(pack, [x.id for x in practical.items], included=False)


def one_name(pack: Pack) -> Pack:
    """Call two sections alike."""
    sections = (replace(x, title="Facts") if x.block in (B.FACTS, B.TIMELINE) else x for x in pack.sections)
    return replace(pack, sections=tuple(sections))


def kept_inside(pack: Pack) -> Pack:
    """Keep every section for colleagues."""
    return replace(pack, sections=tuple(replace(x, audience=Audience.INTERNAL) for x in pack.sections))


FAULTS = (
    Fault(name="a pack for colleagues alone", rule="edition_empty", plant=kept_inside),
    Fault(name="a section without items", rule="section_empty", plant=emptied),
    Fault(name="two covers", rule="section_repeated", plant=section(B.COVER)),
    Fault(name="two sections of one name", rule="section_repeated", plant=one_name),
    Fault(name="an item without words", rule="item_empty", plant=text(B.BACKGROUND, " ")),
    Fault(
        name="a heading without words",
        rule="item_empty",
        plant=text(B.BACKGROUND, "", "What comes next"),
    ),
    Fault(name="too many tiles", rule="glance_tiles", plant=six_tiles, beside=frozenset({"glance_overfull"})),
    Fault(name="too many messages", rule="glance_messages", plant=six_messages),
    Fault(
        name="an hour that is still open",
        rule="programme_open",
        plant=detail(B.PROGRAMME, 5, time=None),
    ),
    Fault(
        name="an hour without a zone",
        rule="programme_zone_missing",
        plant=detail(B.PROGRAMME, 0, time="09:30"),
    ),
    Fault(name="a day taken from the event", rule="programme_day_inferred", plant=day_of_event),
    Fault(
        name="a session without a day",
        rule="programme_undated",
        plant=detail(B.PROGRAMME, 0, when=None, event="Robot contest of the schools", sessions=()),
    ),
    Fault(
        name="a contact nobody can reach",
        rule="contact_unreachable",
        plant=text(B.CONTACTS, "Interpreters", "Interpreters"),
    ),
)
