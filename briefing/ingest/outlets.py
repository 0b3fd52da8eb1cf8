"""Who publishes under an address, a name or a code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from briefing.resources import resource_path
from briefing.text.folding import fold_for_search
from briefing.text.lexicon import word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One newspaper, agency or site. `day_first` says how it means 12/05/2025; None: not known."""

    name: str
    domain: str
    day_first: bool | None = None
    is_agency: bool = False
    is_aggregator: bool = False


class _Entry(TypedDict, total=False):
    name: str
    also: list[str]
    day_first: bool
    agency: bool
    aggregator: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Register:
    by_domain: dict[str, Outlet]
    by_name: dict[str, Outlet]
    day_first_endings: frozenset[str]


def outlet_at(host: str) -> Outlet | None:
    """Return who publishes at `host` or at a domain it belongs to (`en.vietnamplus.vn`)."""
    labels = host.lower().rstrip(".").split(".")
    by_domain = _register().by_domain
    candidates = (".".join(labels[index:]) for index in range(len(labels) - 1))
    return next((by_domain[domain] for domain in candidates if domain in by_domain), None)


def outlet_named(name: str) -> Outlet | None:
    """Return the outlet with this name, code or domain; case and diacritics do not count."""
    return _register().by_name.get(_key(name)) if len(name) <= _LONGEST_NAME else None


def writes_day_first(host: str) -> bool | None:
    """Tell whether dates at `host` are written day first; None where nobody knows."""
    outlet = outlet_at(host)
    if outlet is not None and outlet.day_first is not None:
        return outlet.day_first
    return True if host.rpartition(".")[2].lower() in _register().day_first_endings else None


def is_name_of_a_paper(name: str) -> bool:
    """Tell whether a line is called as papers are: "The Hanoi Gazette"."""
    words = name.split()
    is_short = 2 <= len(words) <= _MOST_WORDS_OF_A_PAPER and all(w[0].isupper() or w in _SMALL for w in words)
    is_section = words[0].lower() in word_set("furniture", "sections") if words else False
    return is_short and not is_section and words[-1].lower() in word_set("furniture", "names_of_papers")


_LONGEST_NAME = 80
_SMALL = ("of", "the", "and", "&")
_MOST_WORDS_OF_A_PAPER = 5


def _key(name: str) -> str:
    return " ".join(fold_for_search(name).split())


@cache
def _register() -> _Register:
    data = tomllib.loads(resource_path("outlets.toml").read_text(encoding="utf-8"))
    endings = frozenset(cast("list[str]", data["day_first_endings"]))
    by_domain: dict[str, Outlet] = {}
    by_name: dict[str, Outlet] = {}
    for domain, entry in cast("dict[str, _Entry]", data["outlets"]).items():
        outlet = Outlet(
            name=entry["name"],
            domain=domain,
            day_first=entry.get("day_first", True if domain.rpartition(".")[2] in endings else None),
            is_agency=entry.get("agency", False),
            is_aggregator=entry.get("aggregator", False),
        )
        by_domain[domain] = outlet
        for name in (entry["name"], domain, *entry.get("also", ())):
            by_name.setdefault(_key(name), outlet)
    return _Register(by_domain=by_domain, by_name=by_name, day_first_endings=endings)
