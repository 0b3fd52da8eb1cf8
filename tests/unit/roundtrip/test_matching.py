"""Match hundreds of paragraphs, many of them near-duplicates, after a day of heavy editing."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from briefing.roundtrip.edited import EditedParagraph, WrittenBlock
from briefing.roundtrip.matching import match_blocks, unmoved

SUBJECTS = (
    *("The convention", "The ministry", "Viet Nam", "The secretariat", "The committee", "A working group"),
    *(
        "The delegation",
        "The law",
        "The exhibition",
        "The contest",
        "The first session",
        "The second session",
    ),
)
VERBS = (
    *("opens", "covers", "supports", "reviews", "reports on", "prepares", "extends", "describes", "explains"),
    *("welcomes", "hosts", "publishes", "coordinates", "studies"),
)
OBJECTS = (
    *("the exchange of electronic evidence", "the training of investigators", "a register of incidents"),
    *("the protection of children online", "the return of stolen assets", "a round of consultations"),
    *("the recovery of lost data", "the report to the Assembly", "a network of contact points"),
    *("the plan for the coming year", "a list of open questions", "the rules of procedure"),
)
TAILS = (
    "before the end of {}",
    "in the spring of {}",
    "with {} partners",
    "for the {} participants",
    "since {}",
)
FILLERS = (
    *("meanwhile", "largely", "again", "chiefly", "formally", "quietly"),
    *("jointly", "publicly", "newly", "broadly", "soon", "mostly"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Hold what a day of editing made of the paragraphs, and where each of them really is."""

    paragraphs: list[EditedParagraph]
    truth: dict[int, int]
    inserted: frozenset[int]


def sentences(count: int, rng: random.Random) -> list[str]:
    """Return paragraphs of one to three sentences, every fifth a near-duplicate of an earlier one."""
    made: list[str] = []
    for _ in range(count):
        if made and rng.random() < 0.2:
            words = rng.choice(made).split()
            words[rng.randrange(len(words))] = str(rng.randrange(2, 400))
            made.append(" ".join(words))
            continue
        parts = [
            f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)} "
            f"{rng.choice(TAILS).format(rng.randrange(2, 2030))}."
            for _ in range(rng.randrange(1, 4))
        ]
        made.append(" ".join(parts))
    return made


def reworded(text: str, share: float, rng: random.Random) -> str:
    words = text.split()
    for place in range(len(words)):
        if rng.random() < share:
            words[place] = rng.choice(FILLERS)
    return " ".join(words)


def edited_for_a_day(texts: list[str], kept: float, rng: random.Random) -> Day:
    """Edit a quarter lightly and a tenth heavily, delete, move and insert 7 % each; lose anchors."""
    entries: list[tuple[int | None, str]] = []
    for index, text in enumerate(texts):
        fate = rng.random()
        if fate < 0.07:
            continue
        share = 0.08 if fate < 0.32 else rng.uniform(0.35, 0.6) if fate < 0.42 else 0.0
        entries.append((index, reworded(text, share, rng)))
    for _ in range(len(texts) * 7 // 100):
        entries.insert(rng.randrange(len(entries)), entries.pop(rng.randrange(len(entries))))
        entries.insert(rng.randrange(len(entries)), (None, sentences(1, rng)[0]))
    paragraphs = [
        EditedParagraph(
            text=text,
            original=text,
            bookmarks=(f"_bp_{index}",) if index is not None and rng.random() < kept else (),
        )
        for index, text in entries
    ]
    truth = {index: place for place, (index, _) in enumerate(entries) if index is not None}
    inserted = frozenset(place for place, (index, _) in enumerate(entries) if index is None)
    return Day(paragraphs=paragraphs, truth=truth, inserted=inserted)


@pytest.mark.parametrize(
    ("count", "kept", "least"),
    [
        (60, 1.0, 1.0),
        (60, 0.0, 0.98),
        (300, 0.9, 0.995),
        (300, 0.0, 0.98),
        (1000, 1.0, 1.0),
        (1000, 0.9, 0.99),
        (1000, 0.0, 0.98),
    ],
)
def test_paragraphs_are_found_again_with_and_without_anchors(count: int, kept: float, least: float) -> None:
    rng = random.Random(count)
    texts = sentences(count, rng)
    day = edited_for_a_day(texts, kept, rng)
    blocks = [
        WrittenBlock(item=f"item-{i}", kind="paragraph", part="body", text=text, bookmark=f"_bp_{i}")
        for i, text in enumerate(texts)
    ]
    found = match_blocks(blocks, day.paragraphs)
    right = sum(found.paragraphs.get(i, [-1])[0] == place for i, place in day.truth.items())
    assert right / len(day.truth) >= least
    # What was matched by words alone is never taken without a tick; whatever is certain must be right.
    certain = {i: places[0] for i, places in found.paragraphs.items() if i not in found.by_text}
    assert all(day.truth.get(i) == place for i, place in certain.items())


@pytest.mark.parametrize(
    ("order", "moved"),
    [([], set()), ([0, 1, 2], set()), ([1, 2, 0], {0}), ([0, 3, 1, 2], {3}), ([4, 0, 1, 2, 3], {4})],
)
def test_only_what_left_its_order_has_moved(order: list[int], moved: set[int]) -> None:
    kept = unmoved(order)
    assert {value for place, value in enumerate(order) if place not in kept} == moved
