"""Hold the way back against LibreOffice itself: every variant saved by it, as .docx and by way of .odt."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from edited_word import EditedWord
from printed_packs import printed_pack
from word_habits import HABITS
from word_variants import VARIANTS, Variant

from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Pack
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.session import jobs
from briefing.session.merging import compare_file
from briefing.session.samples import sample_pack

Convert = Callable[[Sequence[Path], str, Path], Path]
KEPT = tuple(variant for variant in (*VARIANTS, *HABITS) if variant.keeps_in_libreoffice)
each_variant = pytest.mark.parametrize("variant", KEPT, ids=lambda variant: variant.name)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return sample_pack()


@pytest.fixture(scope="session")
def convert(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Return what has LibreOffice save files in another format, or the same, and returns the folder."""
    need("soffice")
    profile = tmp_path_factory.mktemp("libreoffice")

    def run(files: Sequence[Path], suffix: str, folder: Path) -> Path:
        command = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            suffix,
        ]
        done = subprocess.run(
            [*command, "--outdir", str(folder), *map(str, files)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert len(list(folder.iterdir())) == len(files), done.stdout + done.stderr
        return folder

    return run


@pytest.fixture(scope="session")
def saved_by_libreoffice(
    pack: Pack, convert: Convert, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return the folders with every variant as LibreOffice saved it, by the way it took."""
    folder = tmp_path_factory.mktemp("variants")
    document, style = jobs.compose(pack, Audience.PUBLIC)
    exported = folder / "exported.docx"
    WordExporter().write(document, exported, style, jobs.no_progress)
    edited = folder / "edited"
    edited.mkdir()
    for variant in KEPT:
        file = EditedWord(exported)
        variant.edit(file)
        file.save(edited / f"{variant.name}.docx")
    odt = convert(sorted(edited.iterdir()), "odt", folder / "odt")
    return {
        "docx": convert(sorted(edited.iterdir()), "docx", folder / "docx"),
        "odt": convert(sorted(odt.iterdir()), "docx", folder / "odt-docx"),
    }


@each_variant
def test_edit_survives_a_save_of_libreoffice(
    variant: Variant, saved_by_libreoffice: dict[str, Path], pack: Pack
) -> None:
    comparison = compare_file(saved_by_libreoffice["docx"] / f"{variant.name}.docx", pack)
    changes = comparison.changes
    assert comparison.is_from_export
    assert tuple(change.kind for change in changes) == variant.kinds, changes
    assert variant.shows(merge_changes(pack, changes, [change.id for change in changes]))


@each_variant
def test_edit_survives_the_way_through_odt(
    variant: Variant, saved_by_libreoffice: dict[str, Path], pack: Pack
) -> None:
    comparison = compare_file(saved_by_libreoffice["odt"] / f"{variant.name}.docx", pack)
    changes = comparison.changes
    assert not comparison.is_from_export
    assert merge_changes(pack, changes, safe_ids(changes)) == pack
    assert tuple(change.kind for change in changes) == variant.kinds, changes
    assert variant.shows(merge_changes(pack, changes, [change.id for change in changes]))


@pytest.mark.parametrize("way", ["docx", "odt"])
@pytest.mark.parametrize("style", ["modern", "classic", "plain"])
def test_pictures_and_charts_that_libreoffice_renames_are_known_again(
    style: str, way: str, convert: Convert, tmp_path: Path
) -> None:
    pack = printed_pack("press-pack", style, "en-GB")
    document, house = jobs.compose(pack, Audience.PUBLIC)
    path = tmp_path / "pack.docx"
    WordExporter().write(document, path, house, jobs.no_progress)
    saved = convert([path], way, tmp_path / "first")
    if way == "odt":
        saved = convert(list(saved.iterdir()), "docx", tmp_path / "second")
    assert compare_file(saved / "pack.docx", pack).changes == ()
