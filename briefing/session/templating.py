"""A pack as the user's own template: its blocks and titles, their order and who may read them, no words."""

from __future__ import annotations

import json
from pathlib import Path

from briefing.compose.templates import (
    SUFFIX,
    load_template,
    own_templates_folder,
    read_template,
    template_names,
)
from briefing.errors import WriteError
from briefing.model.pack import Audience, BlockKind, Pack
from briefing.store.atomic import atomic_write, failures_explained
from briefing.store.file_names import safe_file_name
from briefing.store.locations import private_folder

_GENERAL = "press-pack"


def template_text(pack: Pack) -> str:
    """Return a pack's structure as a template file; a block that comes twice is kept once."""
    sections = {section.block: section for section in reversed(pack.sections)}
    blocks = list(dict.fromkeys(section.block for section in pack.sections))
    base = load_template(pack.template if pack.template in template_names() else _GENERAL)
    internal = [block for block in blocks if sections[block].audience is Audience.INTERNAL]
    titles = [(block, sections[block].title or "") for block in blocks if sections[block].title]
    return "\n".join(
        [
            f"kicker = {_quoted(base.kicker)}",
            f"style = {_quoted(pack.style)}",
            f"is_for_release = {str(base.is_for_release).lower()}",
            f"blocks = {_listed(blocks)}",
            f"internal = {_listed(internal)}",
            "",
            "[titles]",
            *(f"{block.value} = {_quoted(title)}" for block, title in titles),
            "",
        ]
    )


def save_as_template(pack: Pack, name: str) -> Path:
    """Keep a pack's structure as a template of the user's own, in the place of one of the same name.

    Raises:
        WriteError: the name is one of a template that ships, or says nothing, or the file cannot be written.
    """
    stem = safe_file_name(name.strip(), "")
    path = own_templates_folder() / f"{stem}{SUFFIX}"
    if not name.strip():
        raise WriteError("A template needs a name: give it one.", path=path)
    if stem in template_names():
        raise WriteError(f"“{stem}” is a template that ships with Briefing: choose another name.", path=path)
    with failures_explained(path):
        private_folder(path.parent)
        atomic_write(path, template_text(pack).encode())
    read_template(path)  # what is kept can be read
    return path


def _quoted(words: str) -> str:
    # TOML 1.0 takes the escapes of JSON in its basic strings.
    return json.dumps(words, ensure_ascii=False)


def _listed(blocks: list[BlockKind]) -> str:
    return f"[{', '.join(_quoted(block.value) for block in blocks)}]"
