"""Own templates: the structure of a pack is kept and found again; bad files and names say what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.compose.templates import find_template, own_template_names, own_templates_folder, template_names
from briefing.errors import ResourceError, WriteError
from briefing.model.pack import Audience, BlockKind, Pack
from briefing.session.jobs import start_pack
from briefing.session.samples import sample_pack
from briefing.session.templating import save_as_template
from briefing.store.pack_file import load_pack, save_pack


def weekly() -> Pack:
    pack = sample_pack()
    sections = (
        replace(section, title='Numbers "of the week"', audience=Audience.INTERNAL)
        if section.block is BlockKind.FACTS
        else section
        for section in pack.sections
    )
    return replace(pack, sections=tuple(sections), style="classic")


def test_a_pack_made_from_an_own_template_has_its_structure_and_no_words() -> None:
    old = weekly()
    save_as_template(old, "Weekly digest")
    assert own_template_names() == ("Weekly digest",)
    made = start_pack("Weekly digest", "vi", [])
    assert [(x.block, x.title, x.audience) for x in made.sections] == [
        (x.block, x.title, x.audience) for x in old.sections
    ]
    assert (made.style, list(made.items()), made.articles) == ("classic", [], ())
    assert made.template == old.template  # so that it prints alike where nobody has the template


def test_saving_again_replaces_the_template_of_that_name() -> None:
    save_as_template(sample_pack(), "Weekly")
    save_as_template(weekly(), "Weekly")
    assert find_template("Weekly").style == "classic"
    assert own_template_names() == ("Weekly",)


@pytest.mark.parametrize(("name", "words"), [(" ", "needs a name"), ("press-pack", "ships with Briefing")])
def test_a_name_that_cannot_be_used_says_so(name: str, words: str) -> None:
    with pytest.raises(WriteError, match=words):
        save_as_template(sample_pack(), name)


GOOD = 'kicker = "press-pack"\nstyle = "modern"\nis_for_release = true\nblocks = ["facts"]\ninternal = []\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kicker = ", "Invalid value"),
        (GOOD + "mood = 1\n", "unknown or missing keys: mood"),
        (GOOD.replace('["facts"]', '["jokes"]'), "jokes"),
        (GOOD.replace('["facts"]', '["facts", "facts"]'), "twice"),
        (GOOD + "titles = 3\n", "cannot be used"),
        (GOOD.replace("internal = []", 'internal = ["quotes"]'), "not among its blocks"),
    ],
)
def test_a_bad_template_file_says_in_one_sentence_what_is_wrong(
    text: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=words) as told:
        find_template(str(path))
    assert str(told.value).startswith("The template “mine” cannot be used: ")


def test_a_template_that_is_nowhere_names_those_that_there_are() -> None:
    with pytest.raises(
        ResourceError, match=r"There is no template called “weekly”\. Choose one of backgrounder"
    ):
        find_template("weekly")
    with pytest.raises(ResourceError, match="cannot be used"):
        find_template("nowhere.toml")


def test_an_own_file_does_not_take_the_place_of_a_template_that_ships() -> None:
    own_templates_folder().mkdir(parents=True)
    (own_templates_folder() / "press-pack.toml").write_text("broken", encoding="utf-8")
    assert own_template_names() == ()
    assert find_template("press-pack").has(BlockKind.COVER)


def test_the_command_line_saves_lists_and_uses_templates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older, new = tmp_path / "older.briefing", tmp_path / "new.briefing"
    save_pack(weekly(), older)
    assert main(["template", "--save", str(older), "--name", "Weekly"]) == 0
    capsys.readouterr()
    assert main(["template"]) == 0
    assert capsys.readouterr().out.split() == [*template_names(), "Weekly"]
    assert main(["new", "--template", "Weekly", "-o", str(new)]) == 0
    assert [x.block for x in load_pack(new).sections] == [x.block for x in weekly().sections]
    assert main(["new", "--template", "Monthly", "-o", str(new)]) == 1
    assert "There is no template called “Monthly”" in capsys.readouterr().err


@pytest.mark.parametrize("keeps", [False, True])
def test_the_command_line_starts_a_pack_from_an_older_one(keeps: bool, tmp_path: Path) -> None:
    older, new = tmp_path / "older.briefing", tmp_path / "new.briefing"
    save_pack(sample_pack(), older)
    flags = ["--keep-excerpts"] if keeps else []
    assert main(["new", "--from-pack", str(older), *flags, "-o", str(new)]) == 0
    made = load_pack(new)
    assert made.id != sample_pack().id
    assert bool(list(made.excerpt_items())) is keeps
    assert len(made.articles) == (len(sample_pack().articles) if keeps else 0)
