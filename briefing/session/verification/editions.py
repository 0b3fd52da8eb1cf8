"""Which edition a file that came back is: only then is it known what it should print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.document.document import Document
from briefing.model.pack import Audience, Pack
from briefing.session.verification.verifying import FileVerification, verify_file

_INTERNAL = "INTERNAL"
"""What the name of an exported internal edition holds (`store.file_names`)."""


def verify_either(path: Path, pack: Pack, compose: Callable[[Audience], Document]) -> FileVerification:
    """Verify a file as the edition that it is; `compose` gives the pack's document of an edition.

    A file is internal if its name says so, or if it holds anything like a quotation that only the internal
    edition prints. Where the editions print the same quotations, the one that fits better is told.

    Raises:
        VerificationError: the file cannot be read.
    """
    found = {edition: verify_file(path, pack, compose(edition), edition=edition) for edition in Audience}
    return found[_edition_of(path, found)]


def _edition_of(path: Path, found: Mapping[Audience, FileVerification]) -> Audience:
    public, internal = found[Audience.PUBLIC], found[Audience.INTERNAL]
    if _INTERNAL in path.stem.upper():
        return Audience.INTERNAL
    in_public = {quote.item_id for quote in public.quotes}
    for_colleagues = [quote for quote in internal.quotes if quote.item_id not in in_public]
    if for_colleagues:
        is_internal = any(quote.found is not None for quote in for_colleagues)
    else:
        is_internal = len(internal.strangers) < len(public.strangers)
    return Audience.INTERNAL if is_internal else Audience.PUBLIC
