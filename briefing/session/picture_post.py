"""Pictures on their way to a worker: each is sent once, and again only after a request without it."""

from __future__ import annotations

from dataclasses import replace

from briefing.session.wire import Json, Request

_PICTURES = "pictures"


class PictureSender:
    """Leave out of a request the pictures that came with the one before it; one for each process."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()

    def lighten(self, request: Request) -> Request:
        """Return the request with null for the pictures that the worker still has."""
        pictures: dict[str, str] | None = request.arguments.get(_PICTURES)
        if pictures is None:
            return request
        light = {name: None if name in self._known else data for name, data in pictures.items()}
        self._known = frozenset(pictures)
        return replace(request, arguments={**request.arguments, _PICTURES: light})


class PictureReceiver:
    """Put the pictures that were left out back into a request."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def complete(self, arguments: Json) -> Json:
        """Return the arguments of a job with every picture that its pack shows."""
        pictures: dict[str, str | None] | None = arguments.get(_PICTURES)
        if pictures is None:
            return arguments
        self._kept = {name: self._kept[name] if data is None else data for name, data in pictures.items()}
        return {**arguments, _PICTURES: self._kept}
