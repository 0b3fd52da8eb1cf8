"""The pack as it is kept: its JSON with the format's version; texts and pictures are kept apart."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.errors import PackFileError
from briefing.model.pack import Pack, TextItem
from briefing.store.codec import (
    Fields,
    JsonObject,
    pack_from_json,
    pack_to_json,
    parse_json,
    text_hash,
    write_json,
)
from briefing.store.migrations import FORMAT_VERSION, migrate

_PLAIN_READER, _PICTURE_READER, _ANSWER_READER = 1, 2, 3
"""The lowest format versions whose programs read a plain pack, one with pictures, one with answers whole."""

_FORMAT = "briefing-pack"


def wrap_pack(pack: Pack) -> tuple[bytes, dict[str, str]]:
    """Return a pack's JSON with the format's version, and the texts of its articles by their hash."""
    tree = pack_to_json(pack, with_texts=False)
    articles, pictures = tree.pop("articles"), tree.pop("pictures")
    envelope: JsonObject = {
        "format": _FORMAT,
        "format_version": FORMAT_VERSION,
        "min_reader": _min_reader(pack),
        "uid": pack.id,
        "pack": tree,
        "articles": articles,
        "pictures": pictures,
    }
    return write_json(envelope), {text_hash(article.text): article.text for article in pack.articles}


def _min_reader(pack: Pack) -> int:
    has_answers = any(isinstance(item, TextItem) and item.answer is not None for item in pack.items())
    if has_answers or any(item.further for item in pack.excerpt_items()):
        return _ANSWER_READER
    return _PICTURE_READER if pack.pictures else _PLAIN_READER


def unwrap_pack(data: bytes, texts: Mapping[str, str], pictures: Mapping[str, bytes]) -> Pack:
    """Read a pack of this or an earlier version of the format; a picture that is not given is a lost one.

    Raises:
        PackFileError: the data is malformed, or needs a newer version of this program.
    """
    envelope = parse_json(data, "pack.json")
    if envelope.text("format") != _FORMAT:
        envelope.refuse("format", "is not the one of a pack")
    needed, version = envelope.count("min_reader"), envelope.count("format_version")
    if needed > FORMAT_VERSION:
        raise PackFileError(
            f"This pack needs a newer Briefing (one that reads pack format {needed}; this one reads up to"
            f" {FORMAT_VERSION}): update the program, or ask for a copy saved by an older one."
        )
    if version < 1:
        envelope.refuse("format_version", "is below 1")
    current = Fields.of(migrate(dict(envelope.members), version), "pack.json")
    tree = current.child("pack").members
    kept_apart = {key: current.values(key) for key in ("articles", "pictures")}
    return pack_from_json({**tree, **kept_apart}, texts, pictures)
