"""Hold that a public edition says nothing but what it prints, and that what slips in is found."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.document.document import Document
from briefing.errors import ExportError
from briefing.export import exporter_for
from briefing.model.answers import Answer
from briefing.model.edits import add_section, change_item
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Audience, BlockKind, Pack, Section, Status, TextItem
from briefing.session import jobs
from briefing.session.merging import compare_file
from briefing.session.samples import sample_pack
from briefing.session.verification.leaks import find_leaks, refuse_leaks
from briefing.session.verification.verifying import read_printed

_NOTE = "Ask the desk before anybody prints this."
_SOMEBODYS_FOLDER = "/" + "home/desk"


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Return the sample pack with a note for colleagues."""
    pack = sample_pack()
    noted = next(item for item in pack.items() if item.text)
    return change_item(pack, noted.id, lambda item: replace(item, note=_NOTE))


def written(pack: Pack, edition: Audience, path: Path, *, carries_manifest: bool = False) -> Document:
    document, style = jobs.compose(pack, edition)
    document = replace(document, carries_manifest=carries_manifest)
    exporter_for(path).write(document, path, style, jobs.no_progress)
    return document


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_public_edition_holds_nothing_that_is_nobody_s_business(
    suffix: str, pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / f"pack{suffix}"
    assert find_leaks(path, suffix, pack, written(pack, Audience.PUBLIC, path)) == ()


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_words_for_colleagues_are_found_in_what_should_be_public(
    suffix: str, pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / f"pack{suffix}"
    written(pack, Audience.INTERNAL, path)
    public, _ = jobs.compose(pack, Audience.PUBLIC)
    assert any("Ask the desk" in leak.what for leak in find_leaks(path, suffix, pack, public))


def _with(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as package:
        parts = {member: package.read(member) for member in package.namelist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(path, "w") as package:
        for member, data in parts.items():
            package.writestr(member, data)


@pytest.mark.parametrize(
    ("name", "change", "what"),
    [
        ("word/comments.xml", lambda _: b"<comments/>", "a part that names people"),
        (
            "docProps/core.xml",
            lambda x: x.replace(b"Example Press Office", b"A Person"),
            "the name “A Person”",
        ),
        (
            "word/document.xml",
            lambda x: x.replace(b"<w:sectPr", b'<w:sectPr w:rsidR="00AB12CD"', 1),
            "revisions",
        ),
        ("word/document.xml", lambda x: x.replace(b"<w:rPr>", b"<w:rPr><w:vanish/>", 1), "hidden words"),
        (
            "word/document.xml",
            lambda x: x.replace(b"descr=", b'title="C:\\Users\\desk\\chart.png" descr=', 1),
            "the path",
        ),
        (
            "word/settings.xml",
            lambda x: x.replace(b"<w:zoom", b'<w:x w:v="%s/a.dotx"/><w:zoom' % _SOMEBODYS_FOLDER.encode()),
            _SOMEBODYS_FOLDER,
        ),
        ("word/media/new.png", lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\1tEXtx\0\0\0\0", "how it was made"),
        ("word/media/new.jpg", lambda _: b"\xff\xd8\xff\xe1\0\x10Exif\0\0", "how it was made"),
        (
            "customXml/item1.xml",
            lambda _: b'<pack xmlns="urn:briefing:pack:1"/>',
            "the record for the way back",
        ),
    ],
    ids=["comments", "author", "revision ids", "hidden", "path", "template", "PNG", "JPEG", "manifest"],
)
def test_what_slips_into_a_public_file_is_found(
    name: str, change: Callable[[bytes], bytes], what: str, pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / "pack.docx"
    document = written(pack, Audience.PUBLIC, path)
    _with(path, name, change)
    assert any(what in leak.what for leak in find_leaks(path, ".docx", pack, document))
    with pytest.raises(ExportError, match="nothing was written"):
        refuse_leaks(path, path, pack, document)


def _as(pack: Pack, status: Status) -> Pack:
    return replace(pack, details=replace(pack.details, status=status))


def test_public_final_carries_no_manifest_and_still_comes_back(pack: Pack, tmp_path: Path) -> None:
    final, path = _as(pack, Status.FINAL), tmp_path / "pack.docx"
    jobs.build(final, [path], Audience.PUBLIC)
    with zipfile.ZipFile(path) as package:
        assert all(b"urn:briefing:pack" not in package.read(name) for name in package.namelist())
    comparison = compare_file(path, final)
    assert not comparison.is_from_export
    assert comparison.matched == comparison.blocks
    assert comparison.changes == ()


@pytest.mark.parametrize("edition", Audience)
def test_drafts_and_internal_editions_carry_their_manifest(
    edition: Audience, pack: Pack, tmp_path: Path
) -> None:
    draft, path = _as(pack, Status.DRAFT), tmp_path / "pack.docx"
    jobs.build(draft, [path], edition)
    assert compare_file(path, draft).is_from_export


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_no_part_of_an_answer_but_a_cleared_line_gets_into_a_public_file(suffix: str, tmp_path: Path) -> None:
    cleared = Answer(
        if_pressed="Pressed words.", not_for_use="Unused words.", owner="The owner", cleared_by="The clearer"
    )
    asked = (
        TextItem(id=ItemId("cleared"), heading="Why here?", text="A cleared line.", answer=cleared),
        TextItem(
            id=ItemId("open"), heading="Why now?", text="An open line.", answer=Answer(owner="Somebody")
        ),
    )
    section = Section(id=SectionId("questions"), block=BlockKind.QUESTIONS, items=asked)
    pack = add_section(sample_pack(), section)
    path = tmp_path / f"pack{suffix}"
    assert find_leaks(path, suffix, pack, written(pack, Audience.PUBLIC, path)) == ()
    said = "\n".join("".join(paragraph.pieces) for paragraph in read_printed(path, suffix))
    assert "A cleared line." in said
    for secret in ("Pressed words", "Unused words", "The owner", "The clearer", "Why now?", "An open line"):
        assert secret not in said
