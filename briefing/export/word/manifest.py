"""The manifest: which item each paragraph came from and the words it was written with, for the way back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from briefing.export.word.anchors import Entry
from briefing.export.word.markup import escaped

NAMESPACE = "urn:briefing:pack:1"


def manifest(entries: Sequence[Entry], asides: Iterable[tuple[str, str]], pack_id: str) -> Iterator[str]:
    """Yield the part piece by piece; `export` tells two exports of one pack apart by what was written."""
    identity = f' id="{escaped(pack_id)}"' if pack_id else ""
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    yield f'<pack xmlns="{NAMESPACE}"{identity} export="{_digest(entries)}">'
    for entry in entries:
        origin = entry.origin
        yield (
            f'<block id="{escaped(origin.item)}" kind="{origin.kind}" part="{origin.part}"'
            f' bookmark="{entry.bookmark}" para="{entry.para_id}">{escaped(entry.text)}</block>'
        )
    for kind, words in dict.fromkeys(asides):
        if words:
            yield f'<aside kind="{kind}">{escaped(words)}</aside>'
    yield "</pack>"


def _digest(entries: Sequence[Entry]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for entry in entries:
        text = entry.text.encode()
        digest.update(f"{entry.bookmark}\n{len(text)}\n".encode() + text)
    return digest.hexdigest()
