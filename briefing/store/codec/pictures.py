"""Pictures as JSON: what they are; their bytes are kept beside, under their hash."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from briefing.model.ids import PictureId
from briefing.model.pictures import Picture, PictureType
from briefing.store.codec.fields import Fields, JsonObject

_IDENTITY = re.compile(r"[0-9a-f]{64}")


def picture_hash(data: bytes) -> PictureId:
    """Return the identity of a picture: the SHA-256 of its bytes, in hexadecimal."""
    return PictureId(hashlib.sha256(data).hexdigest())


def picture_to_json(picture: Picture) -> JsonObject:
    """Return what is known of a picture as a JSON object."""
    return {
        "id": picture.id,
        "media_type": picture.media_type.value,
        "width_px": picture.width_px,
        "height_px": picture.height_px,
    }


def picture_from_json(data: Fields, contents: Mapping[str, bytes]) -> Picture:
    """Read a picture; bytes that are not there, or not the ones that were kept, make it a lost one."""
    identity = data.text("id")
    if not _IDENTITY.fullmatch(identity):  # it becomes the name of a file
        data.refuse("id", "is not a hash")
    content = contents.get(identity, b"")
    return Picture(
        id=PictureId(identity),
        media_type=data.choice("media_type", PictureType),
        width_px=data.count("width_px"),
        height_px=data.count("height_px"),
        data=content if picture_hash(content) == identity else b"",
    )
