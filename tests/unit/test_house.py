"""Check the house itself: its rooms, its pins, its licences, and what it takes to start."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

import pytest
from lxml import etree
from reportlab.pdfbase.ttfonts import TTFont

CHECKOUT = Path(__file__).resolve().parents[2]
ROOMS = {"briefing", "resources", "seeds", "tests", "benchmarks", "docs", "requirements", "tools", ".ci"}
PAPERS = {
    "pyproject.toml",
    "build.spec",
    "Makefile",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "LICENSE",
    ".gitignore",
}
LICENSED = {
    "fonts": ("OFL-*.txt", "*.ttf"),
    "icons": ("LICENSE-*.txt", "*.svg"),
    "icc": ("LICENSE-*.txt", "*.icc"),
    "lexicon": ("LICENSE-*.txt", "people.toml"),
    "licences": ("*GPL-3.0.txt", "NOTICE-Qt.txt"),
}
MACHINE_PATH = re.compile(
    r"""
    (?<![\w.:/$}-]) /(?:work|home|root|Users)/\w   # a folder of somebody's machine
    | file:///\w                                   # an address on a disk
    | [A-Z]:\\Users\\
    """,
    re.VERBOSE,
)
ADDRESS = re.compile(
    r"://|\bwww\.|--(?:extra-)?index-url|--find-links|--trusted-host|@\s*file|^-[if]\b", re.MULTILINE
)
FONTS = sorted((CHECKOUT / "resources" / "fonts").glob("*.ttf"))
ICONS = sorted((CHECKOUT / "resources" / "icons").glob("*.svg"))
VIETNAMESE = sorted(
    {
        letter
        for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
        for letter in unicodedata.normalize("NFC", vowel + tone)
    }
    | set("đĐ“”‘’–—…\u00a0")
)
COUNTED_REFERENCES = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

class Bell(QObject):
    rung = Signal(bool)

font, bell = QFont(), Bell()
bell.rung.connect(lambda rung: None)
for turn in range(20_000):
    font.setBold(True)
    bell.rung.emit(True)
print("alive")
"""


def tracked_files() -> list[Path]:
    """Return what git tracks, or what a source archive holds where there is no git."""
    command = ["git", "-c", "safe.directory=*", "-C", str(CHECKOUT), "ls-files", "-z"]
    try:
        names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        rooms = [
            path for room in ROOMS for path in (CHECKOUT / room).rglob("*") if "__pycache__" not in path.parts
        ]
        return [path for path in [*rooms, *(CHECKOUT / paper for paper in PAPERS)] if path.is_file()]
    return [CHECKOUT / name for name in names if (CHECKOUT / name).is_file()]


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_top_level_holds_what_was_agreed_and_nothing_else() -> None:
    names = {path.relative_to(CHECKOUT).parts[0] for path in tracked_files()}
    assert names <= ROOMS | PAPERS
    assert names >= {"pyproject.toml", "briefing", "resources", "seeds", "tests", "build.spec"}


def test_importing_the_package_loads_no_heavy_library() -> None:
    heavy = {"PySide6", "reportlab", "docx", "lxml", "apsw", "PIL", "babel"}
    loaded = run_python("import briefing, sys; print(*{name.partition('.')[0] for name in sys.modules})")
    assert "briefing" in loaded.split()
    assert heavy & set(loaded.split()) == set()


def test_qt_survives_many_calls_and_signals() -> None:
    """Guard the pins of docs/adr/0002-python-and-pyside6.md: PySide6 6.12.0 aborts here on Python < 3.12."""
    assert run_python(COUNTED_REFERENCES).split() == ["alive"]


@pytest.mark.parametrize("file", sorted((CHECKOUT / "requirements").iterdir()), ids=lambda file: file.name)
def test_requirements_name_no_address(file: Path) -> None:
    assert ADDRESS.findall(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "file", sorted((CHECKOUT / "requirements").glob("*.txt")), ids=lambda file: file.name
)
def test_every_pin_has_a_hash(file: Path) -> None:
    pins = file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert pins
    assert [pin for pin in pins if not re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", pin)] == []


def test_pins_of_the_tests_are_the_pins_of_the_program() -> None:
    def pins(name: str) -> set[str]:
        lines = (CHECKOUT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line}

    assert pins("run.txt") <= pins("dev.txt") <= pins("conformance.txt")
    assert pins("run.txt") <= pins("build.txt")


def test_older_python_gets_the_qt_that_does_not_abort() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6==6.11.3; python_version < '3.12'" in project["dependencies"]


def test_no_tracked_file_names_a_place_on_somebodys_machine() -> None:
    found = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        if path.suffix not in {".ttf", ".icc", ".png", ".svg"} and (hit := MACHINE_PATH.search(text)):
            found.append(f"{path.relative_to(CHECKOUT)}: {hit.group()}")
    assert [hit for hit in found if not hit.startswith("tests/unit/test_house.py")] == []


@pytest.mark.parametrize("folder", LICENSED)
def test_what_others_made_lies_beside_its_licence(folder: str) -> None:
    licence, work = LICENSED[folder]
    place = CHECKOUT / "resources" / folder
    assert list(place.glob(work))
    assert [text for text in place.glob(licence) if len(text.read_text(encoding="utf-8")) > 300]


def test_every_font_family_has_its_own_licence() -> None:
    fonts = CHECKOUT / "resources" / "fonts"
    families = {file.stem.partition("-")[0] for file in fonts.glob("*.ttf")}
    assert {file.stem.removeprefix("OFL-") for file in fonts.glob("OFL-*.txt")} == families


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.name)
def test_fonts_are_static_and_have_every_vietnamese_letter(file: Path) -> None:
    """A variable font would be embedded as its default instance, silently; CFF outlines are refused."""
    face = TTFont(file.stem, str(file)).face
    assert "fvar" not in face.table
    assert [letter for letter in VIETNAMESE if ord(letter) not in face.charToGlyph] == []


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_icons_take_their_colour_from_the_theme(file: Path) -> None:
    icon = etree.fromstring(file.read_bytes())
    assert icon.get("viewBox") == "0 0 24 24"
    assert icon.get("stroke") == "currentColor"
    assert {part.get("fill", "none") for part in icon.iter()} <= {"none", "currentColor"}


def test_no_sample_of_the_shared_articles_is_in_the_repository(raw_seeds: dict[str, bytes]) -> None:
    """Compare long lines only: a headline or a short quotation may well be the same."""
    lines = {
        line.strip() for article in raw_seeds.values() for line in article.splitlines() if len(line) > 200
    }
    copied = [path for path in tracked_files() for line in lines if line in path.read_bytes()]
    assert copied == []
