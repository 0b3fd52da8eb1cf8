"""The words that are printed into documents, one file a language, read once and checked for completeness."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_origin, get_type_hints

from babel import Locale

from briefing.document.blocks import ColumnRole
from briefing.errors import ResourceError
from briefing.model.pack import BlockKind
from briefing.resources import resource_path

_Table = TypeVar("_Table")
GENERAL_KICKER = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePatterns:
    """Hold CLDR patterns; two spaces in a row are where a line may break, one never breaks.

    `_open` is for a date without a year; pairs are the two ends of a range.
    """

    day: str
    day_open: str
    month: str
    month_open: str
    month_short: str
    quarter: str
    year: str
    weekday: str
    days_in_month: tuple[str, ...]
    days_in_month_open: tuple[str, ...]
    days_in_year: tuple[str, ...]
    months_in_year: tuple[str, ...]
    weekdays_in_month: tuple[str, ...]
    weekdays_in_year: tuple[str, ...]
    two_days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold single words and sentences; those with `{}` are patterns."""

    source: str
    sources: str
    as_at: str
    stated_on: str
    published_on: str
    accessed: str
    from_address: str
    from_text: str
    uncertain: str
    inferred: str
    tbc: str
    tbc_meaning: str
    day_tbc: str
    day_of_event: str
    days_of_event: str
    also_called: str
    office_from: str
    elsewhere: str
    hours_in: str
    no_headline: str
    missing: str
    author: str
    date: str
    address: str
    outlet_unknown: str
    via: str
    paragraph: str
    paragraphs: str
    caption: str
    headline: str
    open_quote: str
    close_quote: str
    unnamed_speaker: str
    speaker_inferred: str
    reported_speech: str
    translation: str
    on_background: str
    off_the_record: str
    marked_edits: str
    altered: str
    orphaned: str
    note: str
    date_inferred: str
    figure: str
    portrait_of: str
    photo_credit: str
    picture_undescribed: str
    timeline_caption: str
    timeline_description: str
    programme_description: str
    immediate_release: str
    embargo: str
    moment: str
    when: str
    where: str
    who: str
    what: str
    theme: str
    issued_by: str
    version: str
    draft: str
    version_as_at: str
    imprint: str
    in_short: str
    about: str
    notes_to_editors: str
    folio_of: str
    nothing_cleared: str
    provisional_title: str
    percent_units: tuple[str, ...]
    currency_value: str
    dangling: str
    embargo_plain: str
    embargo_short: str
    immediate_release_plain: str
    continued: str
    note_number: str
    see_note: str
    see_note_within: str
    on_page: str
    question: str
    line_to_take: str
    if_pressed: str
    not_for_use: str
    clearance: str
    answer_owner: str
    cleared_by: str
    not_cleared: str
    memo_from: str
    memo_date: str
    memo_event: str
    watermark_draft: str
    watermark_embargo: str
    chart_title: str
    chart_description: str
    other_reports: str
    figures_differ: str
    dates_differ: str
    tenses_differ: str
    offices_differ: str
    sources_differ: str


class Qualifier(Enum):
    """Say what words beside a number make of it: "more than", "at least"."""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    NEARLY = "nearly"
    ABOUT = "about"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Labels:
    """Hold everything a document says that its author did not write.

    There is one value a language and house (see `load_labels`, `house_labels`), so that it can key a cache.
    Names of months are those of `locale`, numbers have the marks of `digits`.
    """

    language: str
    locale: Locale
    digits: Locale
    headings: Mapping[BlockKind, str]
    kickers: Mapping[str, str]
    columns: Mapping[ColumnRole, str]
    dates: DatePatterns
    words: Words
    qualifiers: Mapping[Qualifier, tuple[str, ...]]

    def qualifier(self, words: str) -> str:
        """Return how this language says what a source puts before or behind a number.

        Words of this language that stand before a number stay, and so do those that nobody knows.
        """
        said = " ".join(words.casefold().split())
        known = _known_qualifiers().get(said)
        if known is None or said in self.qualifiers[known]:
            return words
        return self.qualifiers[known][0]

    def has_qualifier(self, words: str) -> bool:
        """Tell whether these words stand beside a number in this language."""
        said = " ".join(words.casefold().split())
        return any(said in phrases for phrases in self.qualifiers.values())

    def kicker(self, key: str) -> str:
        """Return what a document of this kind is called; a user's own kind has the general name."""
        return self.kickers.get(key, self.kickers[GENERAL_KICKER])


def label_languages() -> tuple[str, ...]:
    """Return the languages a document can be printed in, as BCP 47 tags, sorted."""
    return tuple(sorted(path.stem for path in resource_path("labels").glob("*.toml")))


@cache
def dangling_words() -> frozenset[str]:
    """Return the words of all languages that no short label begins or ends on; sources are in any of them."""
    every = (load_labels(language).words.dangling for language in label_languages())
    return frozenset(word for words in every for word in words.split())


@cache
def _known_qualifiers() -> Mapping[str, Qualifier]:
    """Return the qualifiers of all languages by their words."""
    known = {
        words: qualifier
        for language in label_languages()
        for qualifier, phrases in load_labels(language).qualifiers.items()
        for words in phrases
    }
    return MappingProxyType(known)


@cache
def load_labels(language: str) -> Labels:
    """Return the labels of a language; `en` takes the first English, `vi-VN` takes `vi`.

    Raises:
        ResourceError: no labels for this language, or a file lacks some.
    """
    languages = label_languages()
    if language in languages:
        return read_labels(resource_path("labels", f"{language}.toml"))
    primary = language.partition("-")[0]
    near = [name for name in languages if name.partition("-")[0] == primary]
    if not near:
        raise ResourceError(
            f"Briefing cannot print in the language “{language}”. Choose {', '.join(languages)}."
        )
    return load_labels(near[0])


def read_labels(path: Path) -> Labels:
    """Read one label file; its name without suffix is the language.

    Raises:
        ResourceError: the file cannot be read, or has too few or too many labels; the sentence names them.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Labels(
            language=path.stem,
            locale=Locale.parse(path.stem, sep="-"),
            digits=Locale.parse(path.stem, sep="-"),
            headings={BlockKind(key): words for key, words in _complete(data, "headings", BlockKind).items()},
            kickers=dict(data["kickers"]),
            columns={ColumnRole(key): words for key, words in _complete(data, "columns", ColumnRole).items()},
            dates=_build(DatePatterns, data["dates"], "dates"),
            words=_build(Words, data["words"], "words"),
            qualifiers={
                Qualifier(key): tuple(phrases)
                for key, phrases in _complete(data, "qualifiers", Qualifier).items()
            },
        )
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(f"The labels “{path.name}” cannot be used: {error}.", path=path) from error


def _complete(
    data: Mapping[str, Any], table: str, keys: type[BlockKind | ColumnRole | Qualifier]
) -> Mapping[str, Any]:
    _compare(set(data[table]), {key.value for key in keys}, table)
    words: Mapping[str, Any] = data[table]
    return words


def _build(kind: type[_Table], table: Mapping[str, Any], name: str) -> _Table:
    hints = get_type_hints(kind)
    _compare(set(table), {field.name for field in fields(kind)}, name)  # type: ignore[arg-type]  # a dataclass
    return kind(**{key: tuple(v) if get_origin(hints[key]) is tuple else v for key, v in table.items()})


def _compare(given: set[str], wanted: set[str], table: str) -> None:
    if missing := wanted - given:
        raise ValueError(f"[{table}] lacks {', '.join(sorted(missing))}")
    if unknown := given - wanted:
        raise ValueError(f"[{table}] has unknown keys: {', '.join(sorted(unknown))}")
