"""Forms that tell what a single block is: captions, bylines, source lines, what the page adds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.ingest.blocks import Block
from briefing.ingest.bylines import is_agency_credit, read_byline
from briefing.ingest.outlets import outlet_named
from briefing.ingest.publication_dates import find_written_date
from briefing.ingest.vietnamese_captions import ends_as_caption
from briefing.model.article import LabelKind
from briefing.text.lexicon import word_list, word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Say what a block is, by which rule, and how sure that rule is."""

    kind: LabelKind
    rule: str
    confidence: float = 1.0


_PICTURE = r"(?:photo(?:graph)?s?|picture|image|illustration|graphics?|video|anh|hinh anh|minh hoa|do hoa)"
_CREDIT_TAIL: Final = 160
_AGENCY = r"(?:ap|afp|reuters|epa|getty|xinhua|vna|vns|ttxvn)"
_CREDIT_AT_END = re.compile(
    rf"""
      # "(Photo: VNA)", "(File photo by the office)"
      [(\[] (?: [^()\[\]]{{0,40}} \b )? {_PICTURE} \s* (?: : | / | \b(?:by|from|courtesy|via|cua)\b )
      [^()\[\]]{{0,100}} [)\]] \.? \Z
      # "at the press conference - Photo: THE PAPER"
    | (?: [-–—|/.•] | \s\s ) \s* (?:file\s)? {_PICTURE} \s* (?: : | \b(?:by|courtesy)\b ) [^:]{{1,80}} \Z
      # "(AP Photo/The Photographer)", "[Reuters]"
    | [(\[] [^()\[\]]{{2,60}} / \s? {_AGENCY} [)\]] \.? \Z
    | [(\[] \s* {_AGENCY} (?: \s (?:photo|images) )? (?: \s* [/,|-] [^()\[\]]{{0,60}} )? [)\]] \.? \Z
      # "REUTERS/The Photographer", "AFP via Getty Images"
    | \b (?: reuters | afp | epa | ap\sphoto | getty\simages ) \s? / \s? \w[^/.]{{1,50}}
      (?: / \s? file (?:\s(?:photo|picture))? )? (?: \s purchase\slicensing\srights.{{0,20}} )? \Z
    | \b (?: via\s | / ) getty\simages \Z
      # "VNA/VNS Photo The Photographer"
    | \b {_AGENCY} (?: /\w{{2,6}} )? \s photos? \s \w[^.:]{{1,40}} \Z
      # "in the city.Credit...The Photographer for The Paper", "(Credit: The Photographer)"
    | (?: [.\s]|\A ) credit (?: \.{{3}} | … ) \s? \S[^.]{{1,80}} \Z
    | [(\[] \s* (?: {_PICTURE} \s )? credits? \s? : [^()\[\]]{{1,100}} [)\]] \.? \Z
    """,
    re.VERBOSE,
)
_SPEECH_FIRST = re.compile(r"[\"“'‘][^\"”]{40,1500}?[.!?][\"”'’]\s+\S")
"""A paragraph that is a quotation, to which the caption of the picture below was joined."""
_CREDIT_ALONE = re.compile(
    rf"(?:file\s)?{_PICTURE}(?:\s(?:credits?|courtesy|by)\b)?\s*(?:[:©/]|(?<=by))\s*\S.{{0,118}}"
)
_PICTURE_AGENCY = re.compile(
    r"(?:(?:afp|ap|epa|reuters|nurphoto|anadolu) via )?"
    r"(?:getty images|pa media|pa images|shutterstock|alamy|istock|nurphoto|rex features)"
)
_AGENCY_FIRST = re.compile(
    r"(?:Getty Images|AFP|EPA|Reuters|PA Media|PA|AP|Shutterstock|Alamy|Anadolu|NurPhoto|VNA|TTXVN|BBC)"
    r"(?:/[\w ]{2,30}| via Getty Images)?\s(?=[A-ZĐ][a-z]*\s(?!said|says|report|news\b|agency\b))"
)  # "Getty Images A train waits": the credit that a page shows in the picture's corner
_CAPTION_START = re.compile(
    r"(?:(?:photo |picture |image )?caption|image (?:source|copyright|credit)|chu thich(?: anh)?)\s*[:,]\s*"
)
_SOURCE = re.compile(
    r"(?:provided by|(?:original )?source(?: link)?|link(?: goc)?|nguon(?: tin)?|url|article link|theo)"
    r"\s*(?P<colon>:?)\s*(?=\S)"
)
ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”]{4,2000}")
_AROUND_DATES = re.compile(
    r"\b(?:published|posted|updated|last|modified|created|date|on|at|gmt|utc|ict|am|pm|hours"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|ngay|dang|cap nhat|luc|gio|thu|hai|ba|tu|nam|sau|bay|chu nhat|xuat ban|cong bo)\b"
    r"|[\d:+|,.•·()/–—-]+"
)
_MOST_WORDS_BESIDE_DATE = 8
_MOST_WORDS_OF_A_RULE = 8
_END_ALONE = re.compile(
    r"#{2,4}|-\s?30\s?-|Enditem|\(?E(?:nds|NDS?)\)?|(?:--?|–|—)\s?[A-ZĐ]{2,10}(?:/[A-Z]{2,10})?"
)
_RULES_OF_LINES = {
    "box_ends": "box-end",
    "box_starts": "box-start",
    "box_leads": "box-lead",
    "box_markers": "box-marker",
    "tail_markers": "tail-marker",
    "single_lines": "page-line",
}
_AGE_OF_PAGE = re.compile(
    r"(?:(?:published|posted|updated|last updated|modified)\s*:?\s)?(?:about\s)?(?:\d{1,3}|an?|one)\s?"
    r"(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)\sago"
    r"|\d{1,3}(?:\s|-)?min(?:ute)?s?\s(?:read|listen|watch)|(?:reading|read) time\s*:?\s*.{1,20}|\d{1,4}"
    r"|\d{1,3}\s(?:giay|phut|gio|ngay)\struoc"
    r"|(?:so\slan\sdoc|luot\s(?:xem|doc|truy\scap)|so\sluot\s(?:xem|doc))\s?:?\s?[\d.,]{1,9}"
)
_MAIL_ADDRESS = re.compile(r"(?:[Ee]-?mail:?\s)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}")
_VIEWS = re.compile(r"[\d.,]{1,10}\s?[km]?\s(?:views?|shares?|likes?|reads|comments?)\b.{0,60}")
_LIST_ITEM = re.compile(r"list \d{1,2} of \d{1,2}")  # of other stories, up to "end of list"
_TRAIL = re.compile(r"\S.{0,40}?(?:\s[/>»›|]\s\S.{0,100}?){2,8}")
_HOME = re.compile(r"(?:home|homepage|trang chu|front page)\s?[/>»›|]\s?\S.*")
_COUNT = re.compile(r"\s*\(\s*\d{0,6}\s*\)|\s*:$|^\d{1,6}\s+")
_SITE_LINE = re.compile(r"(?P<site>[\w-]{2,30}(?:\.[\w-]{2,20}){1,3})\s+[-–—|]\s+\S")
_POINTER = re.compile(r"(?P<words>[^:>»|]{3,30}?)\s*(?::|>>?|»|\|)\s*\S")


def classify_form(block: Block) -> Verdict | None:
    """Say what a block is where its own form tells, wherever it stands."""
    if not block.is_short:
        return None
    if _END_ALONE.fullmatch(block.text):
        return Verdict(kind=LabelKind.END_MARK, rule="end-mark", confidence=0.9)
    if block.word_count <= _MOST_WORDS_OF_A_RULE and not any(map(str.isalnum, block.text)):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="separator", confidence=0.9)
    return _source_verdict(block) or _caption_verdict(block) or _page_verdict(block) or _byline_verdict(block)


def _caption_verdict(block: Block) -> Verdict | None:
    folded = block.folded
    if _CREDIT_AT_END.search(folded, max(0, len(folded) - _CREDIT_TAIL)):
        if _SPEECH_FIRST.match(block.text):
            return None
        return Verdict(kind=LabelKind.CAPTION, rule="caption-credit", confidence=0.95)
    if ends_as_caption(block.text):
        return Verdict(kind=LabelKind.CAPTION, rule="vietnamese-caption", confidence=0.9)
    if _CREDIT_ALONE.fullmatch(folded) and not block.ends_sentence:
        return Verdict(kind=LabelKind.CAPTION, rule="credit-alone", confidence=0.9)
    if _AGENCY_FIRST.match(block.text) and not block.ends_sentence:
        return Verdict(kind=LabelKind.CAPTION, rule="picture-agency-first", confidence=0.8)
    if _PICTURE_AGENCY.fullmatch(folded):
        return Verdict(kind=LabelKind.CAPTION, rule="picture-agency-alone", confidence=0.9)
    start = _CAPTION_START.match(folded)
    if start is None:
        return None
    rule = "caption-word" if start.end() < len(folded) else "caption-word-alone"
    return Verdict(kind=LabelKind.CAPTION, rule=rule, confidence=0.9)


def _source_verdict(block: Block) -> Verdict | None:
    address = ADDRESS.search(block.text)
    match = _SOURCE.match(block.folded)
    if address is not None and (
        address.start() == 0 or (match is not None and match.end() == address.start())
    ):
        return Verdict(kind=LabelKind.SOURCE_LINE, rule="source-link")
    if match is None or block.ends_sentence or block.word_count > _MOST_WORDS_BESIDE_DATE:
        return None
    name = block.text[match.end() :]
    if block.text.startswith("SOURCE "):  # as releases end
        return Verdict(kind=LabelKind.SOURCE_LINE, rule="release-source", confidence=0.9)
    if match["colon"] or outlet_named(name) is not None:
        return Verdict(kind=LabelKind.SOURCE_LINE, rule="source-name", confidence=0.9)
    return None


def _page_verdict(block: Block) -> Verdict | None:
    folded = " ".join(_COUNT.sub("", block.folded).split())
    for key, rule in _RULES_OF_LINES.items():
        if folded in word_set("furniture", key):
            return Verdict(kind=LabelKind.BOILERPLATE, rule=rule, confidence=0.95)
    if _MAIL_ADDRESS.fullmatch(block.text):
        return Verdict(kind=LabelKind.BYLINE, rule="mail-address", confidence=0.9)
    if _VIEWS.fullmatch(block.folded) and not block.ends_sentence:
        return Verdict(kind=LabelKind.BOILERPLATE, rule="page-line", confidence=0.9)
    if _LIST_ITEM.fullmatch(block.folded):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="box-start", confidence=0.9)
    if _AGE_OF_PAGE.fullmatch(block.folded) or _is_trail(block):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="page-line", confidence=0.9)
    if folded.startswith(word_list("furniture", "notices")):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="page-notice", confidence=0.9)
    pointer = _POINTER.match(folded)
    if pointer is not None and pointer["words"] in word_set("furniture", "pointers"):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="pointer", confidence=0.9)
    if _SITE_LINE.match(block.text) and not block.ends_sentence:
        return Verdict(kind=LabelKind.BOILERPLATE, rule="site-line", confidence=0.8)
    return None


def _is_trail(block: Block) -> bool:
    """Tell whether the line says where on the site the page lies: `Home / News / Asia`."""
    if block.ends_sentence or len(block.text) > _CREDIT_TAIL:
        return False
    return _HOME.fullmatch(block.folded) is not None or (
        _TRAIL.fullmatch(block.folded) is not None
        and not any(char in block.folded for char in ",:;.@0123456789")
    )


def _byline_verdict(block: Block) -> Verdict | None:
    if is_agency_credit(block.text):
        return Verdict(kind=LabelKind.BYLINE, rule="agency-credit", confidence=0.9)
    return None if read_byline(block.text) is None else Verdict(kind=LabelKind.BYLINE, rule="byline-word")


def is_publication_line(block: Block) -> bool:
    """Tell whether the block is the day of publication, perhaps with the publisher (seeds/004)."""
    if len(block.text) > _CREDIT_TAIL or block.ends_sentence or "(@" in block.text:
        return False
    date = find_written_date(block.text)
    if date is None:
        return False
    rest = block.folded[: date.span.start] + " " + block.folded[date.span.end :]
    return len(_AROUND_DATES.sub(" ", rest).split()) <= _MOST_WORDS_BESIDE_DATE
