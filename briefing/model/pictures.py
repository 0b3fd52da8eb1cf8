"""Pictures: the bytes that a pack carries, and how an item shows one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.ids import PictureId


class PictureType(StrEnum):
    """The two formats that a pack keeps pictures in."""

    PNG = "image/png"
    JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Hold one picture; `id` is the SHA-256 of `data`, so equal pictures are one and the bytes never change.

    Without data the picture was lost or altered on its way: its place is kept, and told of.
    """

    id: PictureId
    media_type: PictureType
    width_px: int
    height_px: int
    data: bytes = field(repr=False)

    @property
    def is_lost(self) -> bool:
        """Tell whether there is nothing to show."""
        return not self.data


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """Show a picture of the pack with an item.

    `alt` says what is to be seen for whoever cannot see it; `credit` names who took it. The caption of a
    picture that stands for itself is the words of its item.
    """

    picture: PictureId
    alt: str = ""
    credit: str = ""
