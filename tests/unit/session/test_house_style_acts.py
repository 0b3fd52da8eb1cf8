"""Every entry of a house style is seen on what is built in it."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from drawn_pictures import draw_hall, encoded

from briefing import cli
from briefing.document.walk import lines
from briefing.errors import ResourceError
from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, PageSize, Section, TextItem
from briefing.model.when import Moment
from briefing.session import jobs
from briefing.session.house_defaults import dress_new_pack
from briefing.session.samples import sample_pack
from briefing.store.pack_file import load_pack
from briefing.style.loading import load_house_style

NOON = Moment(local=dt.datetime.fromisoformat("2025-10-24T12:00"), zone="ICT", offset_minutes=420)


def own_style(home: Path, toml: str) -> str:
    (home / "styles").mkdir(exist_ok=True)
    (home / "styles" / "ours.toml").write_text(f'base = "modern"\n{toml}', encoding="utf-8")
    return "ours"


def release(**details: object) -> Pack:
    """Return a pack of a press release without details of its own that a style could give."""
    text = TextItem(id=ItemId("text"), text="The hall opens on Saturday.")
    sections = (
        Section(id=SectionId("cover"), block=BlockKind.COVER),
        Section(id=SectionId("release"), block=BlockKind.PRESS_RELEASE, items=(text,)),
    )
    return Pack(id=PackId("p"), details=Details(title="A hall opens", **details), sections=sections)  # type: ignore[arg-type]


def printed(pack: Pack) -> str:
    return "\n".join(lines(jobs.compose(pack, Audience.PUBLIC)[0]))


@pytest.mark.parametrize(
    ("toml", "details", "expected"),
    [
        ('[organisation]\nname = "Office of the Hall"', {}, "Office of the Hall"),
        ('[organisation]\nname = "Office"\ndepartment = "The press desk"', {}, "The press desk"),
        ('[conventions]\nend_mark = "-30-"', {}, "-30-"),
        ('[conventions]\nend_mark = "./."', {}, "./."),
        ("[conventions]\nhas_capitals = false", {}, "For immediate release"),
        ('[conventions]\nimmediate_release = "RELEASED"', {}, "RELEASED"),
        (
            '[conventions]\nembargo = "Hold for release until {moment}"',
            {"embargo": NOON},
            "Hold for release until 12:00 (ICT, UTC+7), Friday 24 October 2025",
        ),
        (
            '[conventions]\ndates = "en-US"',
            {"embargo": NOON},
            "before 12:00 (ICT, UTC+7), Friday, October 24, 2025",
        ),
    ],
)
def test_what_a_style_says_is_printed(
    briefing_home: Path, toml: str, details: dict[str, object], expected: str
) -> None:
    pack = release(**details)
    style = own_style(briefing_home, toml)

    assert expected not in printed(pack).replace("\u00a0", " ")
    assert expected in printed(replace(pack, style=style)).replace("\u00a0", " ")


def test_the_marking_of_a_style_runs_over_every_page(briefing_home: Path) -> None:
    style = own_style(briefing_home, '[conventions]\nmarking = "FOR THE PRESS"')

    document = jobs.compose(replace(release(), style=style), Audience.PUBLIC)[0]

    assert document.running.marking == "FOR THE PRESS"


def fonts_in(path: Path) -> set[str]:
    """Return the names of the fonts of a PDF without the letters that mark a part of one."""
    with pikepdf.open(path) as pdf:
        named = (x.get("/BaseFont") for x in pdf.objects if isinstance(x, pikepdf.Dictionary))
        return {str(name).lstrip("/").rpartition("+")[2] for name in named if name is not None}


def pictures_in(path: Path) -> int:
    """Return how many pictures a PDF shows."""
    with pikepdf.open(path) as pdf:
        return sum(isinstance(x, pikepdf.Stream) and x.get("/Subtype") == "/Image" for x in pdf.objects)


def test_numbers_have_the_marks_of_the_form_that_a_style_names(briefing_home: Path) -> None:
    pack = sample_pack()
    spaced = replace(pack, style=own_style(briefing_home, '[conventions]\nnumbers = "en-ZA"'))

    assert "100,000" in printed(pack)
    assert "100\u00a0000" in printed(spaced)
    assert "100\u00a0000" not in printed(replace(spaced, language="vi")), "it is a form of English"


def test_paper_fonts_colour_and_logo_reach_the_files(briefing_home: Path, tmp_path: Path) -> None:
    style = own_style(
        briefing_home,
        '[organisation]\nlogo = "logo.png"\n[colours]\naccent = "#7A1F3D"\n[fonts]\nsans = "SourceSerif4"\n',
    )
    (briefing_home / "styles" / "logo.png").write_bytes(encoded(draw_hall(), "PNG"))
    pack = replace(release(), style=style, page_size=PageSize.LETTER)
    files = [tmp_path / "a.pdf", tmp_path / "a.docx", tmp_path / "a.html"]

    jobs.build(pack, files, Audience.PUBLIC)

    document = pypdfium2.PdfDocument(files[0])
    assert document[0].get_size() == (612, 792)
    document.close()
    assert pictures_in(files[0]) == 1
    assert {name.partition("-")[0] for name in fonts_in(files[0])} == {"SourceSerif4"}
    with zipfile.ZipFile(files[1]) as package:
        styles = package.read("word/styles.xml")
        assert b"7A1F3D" in styles
        assert b"Source Sans" not in styles
        assert b'w:w="12240"' in package.read("word/document.xml")
        assert sum(name.startswith("word/media/") for name in package.namelist()) == 1
    assert files[2].read_text(encoding="utf-8").count("data:image/png;base64,") == 1


HOUSE = """
[organisation]
name = "Office of the Hall"
about = "The office runs the hall."

[[organisation.contacts]]
name = "Press desk"
role = "Media enquiries"
phone = "+84 000 000 000"
mail = "press@example.org"
hours = "08:00–18:00 (ICT)"

[new_packs]
page_size = "Letter"
language = "vi"
"""


def test_a_new_pack_begins_with_paper_contacts_and_text_of_the_house(briefing_home: Path) -> None:
    style = load_house_style(own_style(briefing_home, HOUSE))
    pack = jobs.start_pack("press-pack", "en-GB", ())

    dressed = dress_new_pack(pack, style)

    assert (dressed.style, dressed.page_size) == ("ours", PageSize.LETTER)
    texts = {item.heading: item.text for item in dressed.items()}
    assert texts["About Office of the Hall"] == "The office runs the hall."
    assert texts["Press desk"] == "Media enquiries\n+84 000 000 000\npress@example.org\n08:00–18:00 (ICT)"
    assert {"The office runs the hall.", "Press desk"} <= set(printed(dressed).splitlines())


def test_contacts_that_a_pack_has_stay(briefing_home: Path) -> None:
    style = load_house_style(own_style(briefing_home, HOUSE))
    kept = TextItem(id=ItemId("kept"), text="kept@example.org", heading="Somebody")
    section = Section(id=SectionId("contacts"), block=BlockKind.CONTACTS, items=(kept,))

    dressed = dress_new_pack(Pack(id=PackId("p"), sections=(section,)), style)

    assert dressed.sections[0].items == (kept,)


def test_the_command_takes_the_language_of_the_style_unless_another_is_asked_for(
    briefing_home: Path, tmp_path: Path
) -> None:
    own_style(briefing_home, HOUSE)
    article, pack_file = tmp_path / "a.txt", tmp_path / "a.briefing"
    article.write_text("“The hall opens on Saturday,” the minister said.", encoding="utf-8")
    arguments = ["new", "--from", str(article), "-o", str(pack_file), "--style", "ours"]

    assert cli.main(arguments) == 0
    taken = load_pack(pack_file)
    assert cli.main([*arguments, "--language", "en-US"]) == 0

    assert (taken.language, taken.page_size) == ("vi", PageSize.LETTER)
    assert load_pack(pack_file).language == "en-US"


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ('[conventions]\nembargo = "Hold it"', "conventions.embargo"),
        ('[conventions]\nembargo = "{day} {moment}"', "conventions.embargo"),
        ('[conventions]\ndates = "American"', "conventions.dates"),
        ('[conventions]\ndates = "fr"', "conventions.dates"),
        ('[new_packs]\nlanguage = "xx"', "new_packs.language"),
        ('[new_packs]\npage_size = "A3"', "new_packs.page_size"),
        ('[[organisation.contacts]]\nrole = "x"', "organisation.contacts, number 1"),
        ('[organisation]\ncontacts = "x"', "organisation.contacts"),
    ],
)
def test_an_entry_that_cannot_be_used_is_named(briefing_home: Path, toml: str, named: str) -> None:
    with pytest.raises(ResourceError, match=named):
        load_house_style(own_style(briefing_home, toml))
