"""Rules on the release: title, version, state, embargo and marking, and the times they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.model.excerpt import QuoteDetail, StatisticDetail
from briefing.model.pack import Audience, BlockKind, ExcerptItem
from briefing.model.when import Moment
from briefing.preflight import fixes
from briefing.preflight.check import Found
from briefing.preflight.phrases import printed_phrases
from briefing.preflight.situation import Situation, at_item, at_place, section_name, short

_OFFSETS = {
    **dict.fromkeys(("UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("CET", "BST", "WAT"), 60),
    **dict.fromkeys(("CEST", "EET", "SAST", "CAT"), 120),
    **dict.fromkeys(("EEST", "MSK", "EAT"), 180),
    "PKT": 300,
    "ICT": 420,
    **dict.fromkeys(("SGT", "HKT", "MYT", "PHT", "AWST"), 480),
    **dict.fromkeys(("JST", "KST"), 540),
    "AEST": 600,
    "AEDT": 660,
    "NZST": 720,
    "EDT": -240,
    **dict.fromkeys(("EST", "CDT"), -300),
    "MDT": -360,
    **dict.fromkeys(("MST", "PDT"), -420),
    "PST": -480,
}
"""Minutes east of UTC of zone names that mean one thing; CST and IST mean several and are left alone."""

_RESTRICTED = re.compile(
    r"\b(?:internal|confidential|classified|restricted|secret|not for (?:release|publication)"
    r"|nội bộ|tuyệt mật|tối mật)\b|(?<!\w)mật(?!\w)",
    re.IGNORECASE,
)
_DRAFT_MARK = re.compile(r"\b(?:DRAFT|TODO|FIXME|XXXX+|TKTK|TK TK|BẢN NHÁP)\b|\?\?\?|\b[Ll]orem ipsum\b")
_DRAFT_VERSION = re.compile(r"draft|nháp|\brc\d*\b|\bwip\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\[(?!\s*(?:…|\.{3}|sic|\d+)\s*\])[^\[\]]+\]")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_EMBARGO_LINE = re.compile(
    r"^\s*(?:under )?(?:strict )?embargo(?:ed)?\s*(?::|–|until|till|before)|^\s*cấm phổ biến",
    re.IGNORECASE | re.MULTILINE,
)


def title_missing(situation: Situation) -> Iterator[Found]:
    """Without a title the cover would name only the kind of document."""
    if not situation.pack.details.title.strip():
        yield Found(message="The pack has no title.")


def title_provisional(situation: Situation) -> Iterator[Found]:
    """A new pack's title is taken from its sources, and its cover says so; a final's is its own."""
    details = situation.pack.details
    if situation.is_final and details.subtitle.casefold() in printed_phrases("provisional_title"):
        keep = fixes.change_details("Keep this title", lambda known: replace(known, subtitle=""))
        yield Found(
            message=f"The title “{short(details.title)}” is still provisional, and the cover says so.",
            fix=keep,
        )


def version_missing(situation: Situation) -> Iterator[Found]:
    """Two prints of one pack are told apart by their version."""
    if not situation.pack.details.version.strip():
        yield Found(message="The pack has no version number.")


def draft_mark(situation: Situation) -> Iterator[Found]:
    """A final must not carry the marks of its drafts."""
    if not situation.is_final:
        return
    version = situation.pack.details.version
    if _DRAFT_VERSION.search(version):
        yield Found(message=f"The pack is final, but its version is “{version}”.")
    for section, item, words in situation.own_words:
        if mark := _DRAFT_MARK.search(words):
            yield at_place(section, item, f"“{mark[0]}” is still there, in “{short(words)}”.")


def placeholder_left(situation: Situation) -> Iterator[Found]:
    """Square brackets in own words are mostly gaps that somebody meant to fill; only one line per section."""
    if not situation.is_final:
        return
    seen: set[str] = set()
    provisional = printed_phrases("provisional_title")
    for section, item, words in situation.own_words:
        place = section.id if section else ""
        found = _PLACEHOLDER.findall(_QUOTED.sub("", words))  # within quotation marks they are insertions
        is_edit = isinstance(item, ExcerptItem)  # there brackets show what was put in
        if not found or is_edit or place in seen or found[0].casefold() in provisional:
            continue
        seen.add(place)
        where = f"“{section_name(section)}” still holds" if section else "The details still hold"
        yield at_place(section, item, f"{where} a gap to be filled: “{short(found[0])}”.")


def as_at_missing(situation: Situation) -> Iterator[Found]:
    """Without an "as at" time it is open how old the figures are."""
    if situation.pack.details.as_at is None:
        yield Found(message="The pack does not say as at which time it is valid.")


def as_at_too_early(situation: Situation) -> Iterator[Found]:
    """A pack cannot be valid as at a time before what it quotes."""
    as_at = situation.pack.details.as_at
    if as_at is None:
        return
    day = as_at.local.date()
    for section, item in situation.excerpts:
        match item.excerpt.detail:
            case QuoteDetail(said_on=when) | StatisticDetail(as_at=when):
                if when is not None and when.has_year and when.earliest() > day:
                    words = f"“{short(item.text)}” is of {when}, later than the time the pack is valid as at."
                    yield at_item(section, item, words)
            case _:
                pass


def zone_missing(situation: Situation) -> Iterator[Found]:
    """An hour without its zone is another hour for every reader."""
    for name, moment in _moments(situation):
        if not moment.zone.strip():
            yield Found(message=f"The {name} has no time zone.")


def zone_wrong(situation: Situation) -> Iterator[Found]:
    """A zone's name and its distance from UTC are printed side by side, so they must agree."""
    for name, moment in _moments(situation):
        offset = _OFFSETS.get(moment.zone.strip().upper())
        if offset is not None and moment.offset_minutes != offset:
            yield Found(message=f"The {name} names {moment.zone}, but that is not {moment.offset_name}.")


def _moments(situation: Situation) -> Iterator[tuple[str, Moment]]:
    details = situation.pack.details
    if details.embargo is not None:
        yield "embargo", details.embargo
    if details.as_at is not None:
        yield "“as at” time", details.as_at


def embargo_past(situation: Situation) -> Iterator[Found]:
    """An embargo that is over would still be printed as one."""
    embargo = situation.pack.details.embargo
    if embargo is not None and embargo.instant <= situation.now:
        yield Found(
            message="The embargo is already over: remove it, or the pack says that it may not be used yet.",
            fix=fixes.remove_embargo(),
        )


def embargo_midnight(situation: Situation) -> Iterator[Found]:
    """Midnight belongs to two days; newsrooms write 00:01."""
    embargo = situation.pack.details.embargo
    if embargo is not None and (embargo.local.hour, embargo.local.minute) == (0, 0):
        yield Found(
            message="The embargo ends at 00:00, which some read as the end of that day.",
            fix=fixes.embargo_minute_later(),
        )


def embargo_contradicted(situation: Situation) -> Iterator[Found]:
    """Nothing may be under embargo and for immediate release at once."""
    if situation.pack.details.embargo is None:
        return
    phrases = printed_phrases("immediate_release")
    for section, item, words in situation.own_words:
        folded = " ".join(words.casefold().split())
        if any(phrase in folded for phrase in phrases):
            yield at_place(
                section, item, "The pack has an embargo, but says here that it is for immediate release."
            )


def embargo_unset(situation: Situation) -> Iterator[Found]:
    """An embargo in words alone is on no cover and on no page."""
    if situation.pack.details.embargo is not None:
        return
    for section, item, words in situation.own_words:
        if _EMBARGO_LINE.search(words):
            yield at_place(
                section, item, f"“{short(words)}” speaks of an embargo, but the pack’s details have none."
            )


def marking_contradicted(situation: Situation) -> Iterator[Found]:
    """What is marked for colleagues only cannot be a public edition."""
    marking = situation.pack.details.marking
    if situation.edition is Audience.PUBLIC and _RESTRICTED.search(marking) and _shows_marking(situation):
        unmark = fixes.change_details("Remove the marking", lambda known: replace(known, marking=""))
        yield Found(message=f"The public edition would be marked “{short(marking)}”.", fix=unmark)


def _shows_marking(situation: Situation) -> bool:
    blocks = [section for section in situation.pack.sections if section.block is BlockKind.MARKING]
    return not blocks or any(section in situation.sections for section in blocks)
