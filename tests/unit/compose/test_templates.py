"""The seven templates ship, name blocks that exist, and say what is wrong with a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose.templates import load_template, read_template, template_names
from briefing.errors import ResourceError
from briefing.model.pack import Audience, BlockKind
from briefing.style.loading import house_style_names

GOOD = 'kicker = "pack"\nstyle = "modern"\nis_for_release = true\nblocks = ["facts"]\ninternal = []\n'


def test_the_seven_templates_ship() -> None:
    assert template_names() == (
        "backgrounder",
        "media-digest",
        "ministerial-brief",
        "one-pager",
        "press-pack",
        "qa-sheet",
        "quote-sheet",
    )


@pytest.mark.parametrize("name", template_names())
def test_a_template_names_a_style_that_ships_and_some_blocks(name: str) -> None:
    template = load_template(name)
    assert template.style in house_style_names()
    assert template.blocks
    assert template.name == name


def test_the_press_pack_has_its_blocks_in_their_order() -> None:
    assert " ".join(block.kind for block in load_template("press-pack").blocks) == (
        "cover contents programme background facts quotes biographies timeline practical press_release "
        "contacts sources"
    )


def test_questions_and_conflicts_are_internal() -> None:
    internal = {x.kind for x in load_template("ministerial-brief").blocks if x.audience is Audience.INTERNAL}
    assert internal == {BlockKind.QUESTIONS, BlockKind.CONFLICTS}


def test_an_unknown_template_names_the_known_ones() -> None:
    with pytest.raises(ResourceError, match="press-pack"):
        load_template("no-such-thing")


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ('"facts"', '"nonsense"', "nonsense"),
        ('"facts"', '"facts", "facts"', "twice"),
        ("internal = []", 'internal = ["quotes"]', "not among"),
        ("internal = []", "", "internal"),
        ('style = "modern"', 'style = "modern"\ncolour = "red"', "colour"),
        ("blocks = [", "blocks = ", "cannot be used"),
    ],
)
def test_a_bad_template_says_what_is_wrong(tmp_path: Path, good: str, bad: str, message: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace(good, bad), encoding="utf-8")
    with pytest.raises(ResourceError, match=message):
        read_template(path)


def test_a_template_of_a_users_own_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_template(path).name == "mine"
