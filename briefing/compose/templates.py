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
from briefing.resources import resource_path

_KEYS = frozenset({"kicker", "style", "is_for_release", "blocks", "internal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBlock:
    """Name one block and its audience."""

    kind: BlockKind
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

    def has(self, kind: BlockKind) -> bool:
        """Tell whether the template holds a block of this kind."""
        return any(block.kind is kind for block in self.blocks)


@cache
def template_names() -> tuple[str, ...]:
    """Return the names of the templates that ship, sorted."""
    return tuple(sorted(path.stem for path in resource_path("templates").glob("*.toml")))


@cache
def load_template(name: str) -> Template:
    """Return a template that ships.

    Raises:
        ResourceError: there is none of this name, or its file is wrong; the sentence says which.
    """
    if name not in template_names():
        known = ", ".join(template_names())
        raise ResourceError(f"There is no template called “{name}”. Choose one of {known}.")
    return read_template(resource_path("templates", f"{name}.toml"))


def read_template(path: Path) -> Template:
    """Read one template file.

    Raises:
        ResourceError: the file cannot be read or holds something else; the sentence says what.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _template(path.stem, data)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"The template “{path.stem}” cannot be used: {error}.", path=path) from error


def _template(name: str, data: Mapping[str, Any]) -> Template:
    if wrong := data.keys() ^ _KEYS:
        raise ValueError(f"unknown or missing keys: {', '.join(sorted(wrong))}")
    internal = {BlockKind(kind) for kind in data["internal"]}
    kinds = [BlockKind(kind) for kind in data["blocks"]]
    if stray := internal - set(kinds):
        raise ValueError(f"internal blocks that are not among its blocks: {', '.join(sorted(stray))}")
    if len(kinds) != len(set(kinds)):
        raise ValueError("a block stands there twice")
    return Template(
        name=name,
        kicker=str(data["kicker"]),
        style=str(data["style"]),
        is_for_release=bool(data["is_for_release"]),
        blocks=tuple(
            TemplateBlock(kind=kind, audience=Audience.INTERNAL if kind in internal else Audience.PUBLIC)
            for kind in kinds
        ),
    )
