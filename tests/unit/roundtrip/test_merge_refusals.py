"""Files that are no edited pack, or mean harm: refused in one sentence, or read with the harm left out."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from edited_word import without_anchors

from briefing.errors import BriefingError, ImportRejected, MergeError
from briefing.model.ids import PackId
from briefing.model.pack import Pack
from briefing.session.merging import WARNINGS, compare_file, describe


def rewritten(path: Path, target: Path, changes: dict[str, Callable[[bytes], bytes | None]]) -> Path:
    """Copy a Word file with some of its parts changed, left out (None) or added."""
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(target, "w") as made:
        for name in [*package.namelist(), *(x for x in changes if x not in package.namelist())]:
            data = package.read(name) if name in package.namelist() else b""
            kept = changes[name](data) if name in changes else data
            if kept is not None:
                made.writestr(name, kept, zipfile.ZIP_DEFLATED)
    return target


def with_entity(data: bytes) -> bytes:
    return data.replace(b"<w:document ", b'<!DOCTYPE x [<!ENTITY e "x">]><w:document ', 1)


HOSTILE: dict[str, Callable[[Path, Path], Path]] = {
    "cut off": lambda path, target: target.write_bytes(path.read_bytes()[:9000]) and target,
    "empty": lambda _path, target: target.write_bytes(b"") or target,
    "password": lambda _path, target: (
        target.write_bytes(
            bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
        )
        and target
    ),
    "old Word": lambda _path, target: (
        target.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600) and target
    ),
    "no Word file": lambda _path, target: target.write_bytes(b"%PDF-1.7 and so on") and target,
    "entity": lambda path, target: rewritten(path, target, {"word/document.xml": with_entity}),
    "no body": lambda path, target: rewritten(path, target, {"word/document.xml": lambda _: None}),
    "not XML": lambda path, target: rewritten(path, target, {"word/document.xml": lambda data: data[:500]}),
    "bomb": lambda path, target: rewritten(
        path, target, {"word/document.xml": lambda data: data + b" " * 70_000_000}
    ),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_hostile_file_is_refused_in_one_sentence(
    make: Callable[[Path, Path], Path], exported: Path, pack: Pack, tmp_path: Path
) -> None:
    with pytest.raises(ImportRejected) as refusal:
        compare_file(make(exported, tmp_path / "hostile.docx"), pack)
    assert "“hostile.docx”" in refusal.value.message
    assert refusal.value.message.count("\n") == 0


def test_file_of_another_pack_is_refused(exported: Path, pack: Pack) -> None:
    with pytest.raises(MergeError, match="exported from another pack"):
        compare_file(exported, replace(pack, id=PackId("another")))


def test_file_that_has_nothing_to_do_with_the_pack_is_refused(pack: Pack, tmp_path: Path) -> None:
    document = docx.Document()
    for number in range(20):
        document.add_paragraph(f"Minutes of the meeting, point {number}: nothing was decided.")
    path = tmp_path / "minutes.docx"
    document.save(str(path))
    with pytest.raises(MergeError, match="does not come from this pack"):
        compare_file(path, pack)


def test_file_without_any_mark_is_compared_with_the_pack_as_it_is(
    exported: Path, pack: Pack, tmp_path: Path
) -> None:
    file = without_anchors(exported, tmp_path / "stripped.docx", keeps_manifest=False)
    comparison = compare_file(file, pack)
    assert not comparison.is_from_export
    assert comparison.matched == comparison.blocks
    assert comparison.changes == ()


def test_macros_are_left_out_and_named(exported: Path, pack: Pack, tmp_path: Path) -> None:
    path = rewritten(exported, tmp_path / "macros.docx", {"word/vbaProject.bin": lambda _: b"macro"})
    comparison = compare_file(path, pack)
    assert comparison.warnings == ("macros_ignored",)
    assert comparison.changes == ()


def fetching(kind: str) -> Callable[[bytes], bytes]:
    link = (
        '<Relationship Id="rIdX" TargetMode="External" Target="https://example.org/x" Type="http://schemas.'
        f'openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>'
    )
    return lambda data: data.replace(b"</Relationships>", link.encode())


@pytest.mark.parametrize(
    ("kind", "warnings"),
    [
        ("image", ("outside_content_ignored",)),
        ("attachedTemplate", ("outside_content_ignored",)),
        ("hyperlink", ()),
    ],
)
def test_what_the_file_would_fetch_is_named_and_not_fetched(
    kind: str, warnings: tuple[str, ...], exported: Path, pack: Pack, tmp_path: Path
) -> None:
    changes = {"word/_rels/document.xml.rels": fetching(kind)}
    comparison = compare_file(rewritten(exported, tmp_path / "fetching.docx", changes), pack)
    assert comparison.warnings == warnings
    assert [line for line in describe(comparison, ()) if line.startswith("Warning: ")] == [
        f"Warning: {WARNINGS[name]}" for name in warnings
    ]
    assert comparison.changes == ()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("cut off", "is damaged"),
        ("empty", "is empty"),
        ("password", "protected by a password"),
        ("old Word", "is no Word file"),
        ("no Word file", "is no Word file"),
        ("entity", "declares entities"),
        ("no body", "is no Word file"),
        ("not XML", "is damaged"),
        ("bomb", "unpacks to far more"),
    ],
)
def test_the_sentence_says_what_is_wrong(
    name: str, sentence: str, exported: Path, pack: Pack, tmp_path: Path
) -> None:
    with pytest.raises(ImportRejected, match=sentence):
        compare_file(HOSTILE[name](exported, tmp_path / "hostile.docx"), pack)


@pytest.mark.parametrize(
    ("part", "lost"),
    [
        ("word/footnotes.xml", {"footnote"}),
        ("word/header2.xml", {"head or foot of the pages"}),
        ("word/comments.xml", set()),
        ("word/numbering.xml", set()),
        ("word/styles.xml", set()),
    ],
)
def test_parts_that_are_missing_do_not_hinder_and_what_they_held_is_told(
    part: str, lost: set[str], exported: Path, pack: Pack, tmp_path: Path
) -> None:
    path = rewritten(exported, tmp_path / "lacking.docx", {part: lambda _: None})
    comparison = compare_file(path, pack)
    assert comparison.matched == comparison.blocks
    assert {change.place for change in comparison.changes} == lost
    assert not any(change.can_be_taken for change in comparison.changes)


def test_file_that_is_not_there_says_so(pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"gone\.docx"):
        compare_file(tmp_path / "gone.docx", pack)


@pytest.mark.parametrize(
    "words", ["word " * 200_000, "x" * 1_000_000, "We always want to build a cyberspace. " * 20_000]
)
def test_a_paragraph_of_a_million_letters_is_compared_like_any_other(
    words: str, exported: Path, pack: Pack, tmp_path: Path
) -> None:
    document = docx.Document(str(exported))
    document.add_paragraph(words)
    path = tmp_path / "long.docx"
    document.save(str(path))
    (change,) = compare_file(path, pack).changes
    assert change.after == words.strip()
