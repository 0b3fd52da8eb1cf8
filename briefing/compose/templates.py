"""Pack templates: which blocks a pack has, in which order, and who may read them; data in TOML files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import ResourceError
from briefing.model.pack import Audience, BlockKind
from briefing.resources import data_folder, resource_path

_KEYS = frozenset({"kicker", "style", "is_for_release", "blocks", "internal"})
_OWN_KEYS = frozenset({"titles"})
"""What only a user's own template may hold."""
SUFFIX = ".toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBlock:
    """Name one block and its audience; `title` is None while the block's own name is good enough."""

    kind: BlockKind
    title: str | None = None
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Hold one template; `name` is its file's name without suffix, `kicker` the key of its printed name.

    A pack made from one that `is_for_release` says so while it has no embargo.
    """

    name: str
    kicker: str
    style: str
    is_for_release: bool
    blocks: tuple[TemplateBlock, ...]

    @property
    def printed_as(self) -> str:
        """Return the template that packs name: of a user's own the one that ships with its kicker.

        So they print alike on every computer, whoever has the template.
        """
        return self.name if self.name in template_names() else self.kicker

    def has(self, kind: BlockKind) -> bool:
        """Tell whether the template holds a block of this kind."""
        return any(block.kind is kind for block in self.blocks)


@cache
def template_names() -> tuple[str, ...]:
    """Return the names of the templates that ship, sorted."""
    return tuple(sorted(path.stem for path in resource_path("templates").glob(f"*{SUFFIX}")))


def own_templates_folder() -> Path:
    """Return the folder of the user's own templates; it need not exist."""
    return data_folder() / "templates"


def own_template_names() -> tuple[str, ...]:
    """Return the names of the user's own templates, sorted; one that ships keeps its name."""
    names = {path.stem for path in own_templates_folder().glob(f"*{SUFFIX}")}
    return tuple(sorted(names - set(template_names())))


@cache
def load_template(name: str) -> Template:
    """Return a template that ships.

    Raises:
        ResourceError: there is none of this name, or its file is wrong; the sentence says which.
    """
    if name not in template_names():
        raise _unknown(name)
    return read_template(resource_path("templates", f"{name}{SUFFIX}"))


def find_template(name: str) -> Template:
    """Return a template by its name, one that ships or the user's own, or by the path of its file.

    Raises:
        ResourceError: there is none, or its file is wrong; the sentence says which.
    """
    if name in template_names():
        return load_template(name)
    if name in own_template_names():
        return read_template(own_templates_folder() / f"{name}{SUFFIX}")
    if name.endswith(SUFFIX):
        return read_template(Path(name))
    raise _unknown(name)


def _unknown(name: str) -> ResourceError:
    known = ", ".join((*template_names(), *own_template_names()))
    return ResourceError(f"There is no template called “{name}”. Choose one of {known}, or name a file.")


def read_template(path: Path) -> Template:
    """Read one template file.

    Raises:
        ResourceError: the file cannot be read or holds something else; the sentence says what.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _template(path.stem, data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(f"The template “{path.stem}” cannot be used: {error}.", path=path) from error


def _template(name: str, data: Mapping[str, Any]) -> Template:
    if wrong := (data.keys() - _OWN_KEYS) ^ _KEYS:
        raise ValueError(f"unknown or missing keys: {', '.join(sorted(wrong))}")
    internal = {BlockKind(kind) for kind in data["internal"]}
    kinds = [BlockKind(kind) for kind in data["blocks"]]
    if stray := internal - set(kinds):
        raise ValueError(f"internal blocks that are not among its blocks: {', '.join(sorted(stray))}")
    if len(kinds) != len(set(kinds)):
        raise ValueError("a block stands there twice")
    titles = {BlockKind(kind): str(title) for kind, title in data.get("titles", {}).items()}
    return Template(
        name=name,
        kicker=str(data["kicker"]),
        style=str(data["style"]),
        is_for_release=bool(data["is_for_release"]),
        blocks=tuple(
            TemplateBlock(
                kind=kind,
                title=titles.get(kind),
                audience=Audience.INTERNAL if kind in internal else Audience.PUBLIC,
            )
            for kind in kinds
        ),
    )
