"""Hold the Word files of every template, style and language, and in house templates, against validators."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pypdfium2
import pytest
from drawn_pictures import draw_hall, encoded
from house_templates import HEAD, as_template, letterhead, localised, with_numbered_headings
from printed_packs import printed_pack
from word_file import WordFile, broken_rules

from briefing.compose.composer import compose_pack
from briefing.compose.remarks import with_remarks
from briefing.compose.templates import template_names
from briefing.document.document import Document
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, PageSize
from briefing.session.merging import compare_file
from briefing.style.house_style import HouseStyle, WordHouse, WordNotes
from briefing.style.loading import load_house_style

BIN = Path(sys.executable).parent
CHECKOUT = Path(__file__).resolve().parents[2]
STYLES, LANGUAGES = ("classic", "modern", "plain"), ("en-GB", "vi")
Convert = Callable[[Path, str], Path]


def composed(template: str, style: HouseStyle, language: str) -> Document:
    size = PageSize.LETTER if language == "vi" else PageSize.A4
    pack = printed_pack(template, style.name, language, size)
    return with_remarks(compose_pack(pack, style, Audience.INTERNAL), pack)


def written(document: Document, style: HouseStyle, path: Path) -> Path:
    WordExporter().write(document, path, style, lambda _: None)
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Return a file of each template, style and language, all internal, with comments."""
    folder = tmp_path_factory.mktemp("word")

    def make() -> Iterator[Path]:
        for template, name, language in product(template_names(), STYLES, LANGUAGES):
            style = load_house_style(name)
            yield written(
                composed(template, style, language), style, folder / f"{template}-{name}-{language}.docx"
            )

    return tuple(make())


@pytest.fixture(scope="module")
def house_files(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> tuple[Path, ...]:
    """Return files in templates of python-docx and of LibreOffice, and of each form of notes."""
    folder = tmp_path_factory.mktemp("house")
    styles = list(map(load_house_style, STYLES))
    forms = (
        written(
            composed("press-pack", style, "en-GB"),
            replace(style, word=WordHouse(notes=notes)),
            folder / f"{notes}-{style.name}.docx",
        )
        for style in styles
        for notes in WordNotes
        if notes is not WordNotes.AS_STYLE
    )
    made = letterhead(folder / "letter.docx")
    templates = {
        "docx": made,
        "dotx": as_template(letterhead(folder / "letter-template.docx")),
        "german": localised(letterhead(folder / "german.docx")),
        "numbered": with_numbered_headings(letterhead(folder / "numbered.docx")),
        "libreoffice": convert(made, "docx"),
        "libreoffice-odt": convert(convert(made, "odt"), "docx"),
    }
    lettered = (
        written(
            composed("press-pack", style, "en-GB"),
            replace(style, word=WordHouse(template=str(path), locks_quotes=True)),
            folder / f"{kind}-{style.name}.docx",
        )
        for style in styles
        for kind, path in templates.items()
    )
    return (*lettered, *forms, *with_logos(folder))


def with_logos(folder: Path) -> Iterator[Path]:
    """Yield a file of each style with the logo of a house, with and without the office that it names."""
    logo = folder / "logo.png"
    logo.write_bytes(encoded(draw_hall(600, 400), "PNG"))
    for name, office in product(STYLES, ("Example Press Office", "")):
        style = load_house_style(name)
        house = replace(style, organisation=replace(style.organisation, logo=str(logo)))
        document = composed("press-pack", style, "en-GB")
        assert document.cover is not None
        named = replace(document, cover=replace(document.cover, office=office))
        yield written(named, house, folder / f"logo-{name}-{'named' if office else 'bare'}.docx")


def sdk_errors(paths: tuple[Path, ...]) -> dict[str, list[str]]:
    command = [sys.executable, str(CHECKOUT / "tools" / "open_xml_sdk.py"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {Path(name).name: errors for name, errors in json.loads(done.stdout).items() if errors}


def audit_errors(paths: tuple[Path, ...]) -> dict[str, list[str]]:
    found = {}
    for path in paths:
        command = [str(BIN / "openxml-audit"), str(path), "-f", "microsoft365", "-m", "0", "-o", "json"]
        (report,) = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
        if report["errors"]:
            found[path.name] = report["errors"]
    return found


def integrity_errors(paths: tuple[Path, ...]) -> dict[str, str]:
    command = [str(BIN / "ooxml-integrity"), "check", "--no-config", "--fail-on", "warn"]
    done = {p: subprocess.run([*command, str(p)], capture_output=True, text=True, check=False) for p in paths}
    return {path.name: result.stdout for path, result in done.items() if result.returncode}


@pytest.mark.usefixtures("open_xml_sdk")
def test_open_xml_sdk_finds_no_error_in_any_style(files: tuple[Path, ...]) -> None:
    assert sdk_errors(files) == {}


@pytest.mark.usefixtures("open_xml_sdk")
def test_open_xml_sdk_finds_no_error_in_a_house_template(house_files: tuple[Path, ...]) -> None:
    assert sdk_errors(house_files) == {}


def test_openxml_audit_and_integrity_find_no_error(
    files: tuple[Path, ...], house_files: tuple[Path, ...]
) -> None:
    assert audit_errors((*files, *house_files)) == {}
    assert integrity_errors((*files, *house_files)) == {}


def test_nothing_is_broken_that_no_validator_sees(
    files: tuple[Path, ...], house_files: tuple[Path, ...]
) -> None:
    broken = {path.name: broken_rules(WordFile(path)) for path in (*files, *house_files)}
    assert {name: rules for name, rules in broken.items() if rules} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("template", template_names())
def test_libreoffice_prints_every_word(
    template: str, name: str, language: str, tmp_path: Path, convert: Convert
) -> None:
    style = load_house_style(name)
    # Without remarks: LibreOffice 7.4 loses words of notes in a file with comments.
    document = replace(composed(template, style, language), remarks=())
    path = written(document, style, tmp_path / "pack.docx")
    printed = pypdfium2.PdfDocument(convert(path, "pdf"))
    text = "".join("".join(sheet.get_textpage().get_text_bounded().split()) for sheet in printed)
    printed.close()
    words = Counter(word for line in WordFile(path).words() for word in line.split())
    assert len(words) > 20
    assert {word: count for word, count in words.items() if text.count(word) < count} == {}


@pytest.mark.parametrize("template", ["ministerial-brief", "qa-sheet"])
def test_memo_comes_back_from_libreoffice_unchanged(template: str, tmp_path: Path, convert: Convert) -> None:
    style, pack = load_house_style("classic"), printed_pack(template, "classic", "en-GB", PageSize.A4)
    path = written(compose_pack(pack, style, Audience.INTERNAL), style, tmp_path / "memo.docx")
    assert compare_file(convert(path, "docx"), pack).changes == ()


@pytest.mark.parametrize("name", STYLES)
def test_a_cover_with_a_logo_comes_back_from_libreoffice_unchanged(
    name: str, tmp_path: Path, convert: Convert
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(encoded(draw_hall(600, 400), "PNG"))
    style, pack = load_house_style(name), printed_pack("press-pack", name, "en-GB", PageSize.A4)
    house = replace(style, organisation=replace(style.organisation, logo=str(logo)))
    path = written(compose_pack(pack, style, Audience.INTERNAL), house, tmp_path / "pack.docx")
    assert compare_file(convert(path, "docx"), pack).changes == ()


def test_libreoffice_prints_the_letterhead_on_every_page(
    house_files: tuple[Path, ...], convert: Convert
) -> None:
    printed = pypdfium2.PdfDocument(convert(house_files[0], "pdf"))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in printed]
    printed.close()
    assert len(texts) > 5
    assert all(HEAD in text for text in texts)
