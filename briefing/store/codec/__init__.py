"""Values as JSON and back, by hand: for pack files, for the working copy, and for the worker's messages.

Every member is always written, and every member is required when reading: what an earlier version did
not write is filled in by a migration, so that a changed default never changes an old pack.
Members that this version does not know are passed over.
"""

from briefing.store.codec.articles import (
    article_from_json,
    article_to_json,
    metadata_from_json,
    metadata_to_json,
    text_hash,
)
from briefing.store.codec.excerpts import excerpt_from_json, excerpt_to_json
from briefing.store.codec.fields import Fields, JsonObject, JsonValue, parse_json, write_json
from briefing.store.codec.packs import pack_from_json, pack_to_json
from briefing.store.codec.pictures import picture_from_json, picture_hash, picture_to_json

__all__ = [
    "Fields",
    "JsonObject",
    "JsonValue",
    "article_from_json",
    "article_to_json",
    "excerpt_from_json",
    "excerpt_to_json",
    "metadata_from_json",
    "metadata_to_json",
    "pack_from_json",
    "pack_to_json",
    "parse_json",
    "picture_from_json",
    "picture_hash",
    "picture_to_json",
    "text_hash",
    "write_json",
]
