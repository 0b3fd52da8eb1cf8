"""The formats of references, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.interchange.bibtex import read_bibtex, write_bibtex
from briefing.interchange.csl_json import read_csl_json, write_csl_json
from briefing.interchange.references import Reference
from briefing.interchange.ris import read_ris, write_ris


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceFormat:
    """Write and read references in one format."""

    suffix: str
    write: Callable[[Sequence[Reference]], str]
    read: Callable[[str], tuple[Reference, ...]]


REFERENCE_FORMATS: Mapping[str, ReferenceFormat] = {
    "csl-json": ReferenceFormat(suffix=".json", write=write_csl_json, read=read_csl_json),
    "ris": ReferenceFormat(suffix=".ris", write=write_ris, read=read_ris),
    "bibtex": ReferenceFormat(suffix=".bib", write=write_bibtex, read=read_bibtex),
}
"""By the name that the command line gives them."""
