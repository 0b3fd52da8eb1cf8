"""What the README and the pages in docs/ name is there: files, links, targets of make, options, packages."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from briefing.cli.command_line import make_parser

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
CODE = ROOT / "briefing"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)+/?|[\w-]+\.(?:py|md|toml|spec|sh)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
_TARGET = re.compile(r"\bmake ([a-z]+)")
_MADE = ("out/", "dist/", ".tools/", ".venv/", "build/", "briefing/_data/")
"""Folders that are made: by the program, by `make`, in a wheel."""


def named(pattern: re.Pattern[str]) -> list[str]:
    """Return what of a kind is written as code, on any page."""
    found: set[str] = set()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        spans = [*_SPAN.findall(text), *re.findall(r"```sh\n(.*?)```", text, re.DOTALL)]
        found.update(name for span in spans for name in pattern.findall(span))
    return sorted(found)


def own_files() -> list[str]:
    """Return the names that begin in this repository or in the package; others are of other programs."""
    ours = {path.name for folder in (ROOT, CODE) for path in folder.iterdir()}
    return [name for name in named(_FILE) if name.split("/")[0] in ours and not name.startswith(_MADE)]


@pytest.mark.parametrize("name", own_files())
def test_every_file_that_is_named_is_there(name: str) -> None:
    places = [ROOT / name, CODE / name]
    assert any(place.exists() or place.with_suffix(".py").exists() for place in places)


@pytest.mark.parametrize("module", named(re.compile(r"(?<![\w/-])[a-z_]+\.py\b")))
def test_every_module_that_is_named_alone_is_somewhere(module: str) -> None:
    assert any(next((ROOT / folder).rglob(module), None) for folder in ("briefing", "benchmarks", "tests"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("target", named(_TARGET))
def test_every_target_of_make_is_in_the_makefile(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def options(parser: argparse.ArgumentParser) -> set[str]:
    found = {option for action in parser._actions for option in action.option_strings}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found.update(*(options(sub) for sub in action.choices.values()))
    return found


@pytest.mark.parametrize("option", named(_OPTION))
def test_every_option_is_one_of_the_command_line(option: str) -> None:
    assert option in options(make_parser())


@pytest.mark.parametrize(
    "package",
    [path.parent for path in sorted(CODE.rglob("__init__.py")) if path.parent != CODE],
    ids=lambda package: str(package.relative_to(CODE)),
)
def test_every_package_stands_on_the_page_of_the_architecture(package: Path) -> None:
    name = package.relative_to(CODE).as_posix()
    assert f"`{name}`" in ARCHITECTURE or f"`{name.replace('/', '.')}`" in ARCHITECTURE
