"""Make the sample pack from the sample articles: `python -m tools.make_sample_pack [FILE]`.

What stands here is what a press officer would have done by hand on 24 October 2025: choose among the
suggestions, select words, correct details, and write the few sentences that no source gives.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from briefing.model.edits import change_item
from briefing.model.excerpt import ProgrammeDetail, Selector
from briefing.model.ids import PackId
from briefing.model.pack import BlockKind, ExcerptItem, Item, Pack
from briefing.model.when import When
from briefing.resources import sample_path
from briefing.session.confirming import find_unnamed_origins
from briefing.session.samples import SAMPLE_PACK
from briefing.store.pack_file import save_pack
from tools.sample_desk import Desk
from tools.sample_frame import (
    DAYS,
    THEME,
    make_contacts,
    make_details,
    make_practical,
    make_sources,
)

VIETNAMPLUS, TUOI_TRE, VNA, SGGP, PHAP_LUAT = "01", "02", "03", "04", "05"
BRIEFING_DAY = When.parse("2025-10-08")
COUNTED_ON = When.parse("2025-10-06")
GIANG, MINH = "Đặng Hoàng Giang", "Lê Xuân Minh"
A05 = "Department of Cyber Security and High-Tech Crime Prevention (A05)"
MINISTRY = "Ministry of Public Security"
DIRECTOR = {"role": f"Director, {A05}", "organisation": MINISTRY}

# Figures that stand both at a glance and among the facts, where there is room for who says so.
COUNTRIES: dict[str, Any] = {"counts": "countries confirmed attendance", "as_at": COUNTED_ON, "said_by": None}
ORGANISATIONS: dict[str, Any] = {
    "counts": "international and regional organizations",
    "as_at": COUNTED_ON,
    "said_by": None,
}
MONTHS: dict[str, Any] = {
    "counts": "months of negotiations",
    "as_at": BRIEFING_DAY,
    "period": None,
    "said_by": None,
}
INCIDENTS: dict[str, Any] = {
    "counts": "incidents linked to cybercrime in the past year",
    "as_at": BRIEFING_DAY,
    "period": None,
    "said_by": None,
}
BY_GIANG = {"said_by": f"Deputy Minister {GIANG}"}


def _glance(desk: Desk) -> list[Item]:
    return [
        desk.text(
            "The first worldwide treaty on cybercrime opens for signature in Hà Nội. This pack gives"
            " the programme, the figures, quotable remarks and the background that reporters need for the two"
            " days."
        ),
        desk.figure(TUOI_TRE, "Nearly 100 countries", fix=COUNTRIES),
        desk.figure(TUOI_TRE, "more than 100 organizations", fix=ORGANISATIONS),
        desk.figure(TUOI_TRE, "30 months", fix=MONTHS),
        desk.figure(TUOI_TRE, "more than 100,000 incidents", fix=INCIDENTS),
        desk.text(
            "States gain agreed rules for sharing information, returning assets and extraditing suspects.",
            "One common legal basis",
        ),
        desk.text(
            "The General Assembly adopted the text by consensus on 24 December 2024, after eight formal"
            " sessions and five meetings between sessions.",
            "Broad support",
        ),
        desk.text(
            "Viet Nam proposed principles such as national sovereignty in cyberspace, and chaired or"
            " coordinated some of the talks.",
            "Viet Nam as a contributor",
        ),
        desk.text(
            "Viet Nam is reviewing its laws with a view to early ratification; a revised Law on Cyber"
            " Security is before the National Assembly in October 2025.",
            "Work begins after the signature",
        ),
    ]


def _programme(desk: Desk) -> list[Item]:
    sessions = (
        "Signing session",
        "Plenary session",
        "High-level discussions 1–4",
        "Roundtables 1–4",
        "Gala dinner",
    )
    return [
        desk.text(
            "Signing and high-level conference share two days; sessions stand as the sources list them."
        ),
        desk.event(
            SGGP,
            "The ceremony and a high-level conference",
            "October 25 and 26",
            ProgrammeDetail(
                event="Signing ceremony and high-level conference",
                when=DAYS,
                participants=("Heads of State and Government", "ministers"),
            ),
            wording=f"Theme: {THEME}",
        ),
        desk.event(
            SGGP,
            "The opening session is expected",
            "President Lương Cường.",
            ProgrammeDetail(
                event="Opening session", when=DAYS, participants=("António Guterres", "Lương Cường")
            ),
            wording="Keynote speeches expected from the Secretary-General and the President",
        ),
        desk.event(
            SGGP,
            "The program for the two days lists",
            "a gala dinner",
            ProgrammeDetail(when=DAYS, sessions=sessions),
        ),
        desk.event(
            SGGP,
            "a technology exhibition that",
            "the Vietnamese Government",
            ProgrammeDetail(
                event="Technology exhibition",
                when=DAYS,
                participants=("UN Secretariat", "Government of Viet Nam"),
            ),
        ),
        desk.event(
            SGGP, "an opening and a", "closing ceremony", ProgrammeDetail(event="Closing ceremony", when=DAYS)
        ),
        desk.event(
            TUOI_TRE,
            "Two ministries, Foreign Affairs and Public Security",
            "will be signed.",
            ProgrammeDetail(
                event="International press conference",
                when=BRIEFING_DAY,
                time="afternoon",
                venue="Hà Nội",
                participants=("Ministry of Foreign Affairs", MINISTRY),
                press_access="held",
            ),
            note="Only the SGGP report gives the afternoon.",
        ),
    ]


def _background(desk: Desk) -> list[Item]:
    study, treaty, part, after = (
        "From a study to a treaty",
        "What it changes",
        "Viet Nam’s part",
        "After the signature",
    )
    return [
        desk.passage(PHAP_LUAT, "The first comprehensive study", "starting the process.", heading=study),
        desk.passage(SGGP, "The goal was the first legal instrument", "the text by consensus."),
        desk.passage(TUOI_TRE, "The new treaty gives all", "according to Mr. Minh.", heading=treaty),
        desk.passage(
            VNA,
            "Members of the treaty gain",
            "one country from another.",
            wording="Members of the treaty gain a legal basis for passing on files, documents and digital"
            " evidence, he [Trieu Manh Tung] noted, and it will be easier to arrest and hand over offenders"
            " who attack one country from another.",
        ),
        desk.passage(SGGP, "In reply to questions", "provisions with success.", heading=part),
        desk.passage(VIETNAMPLUS, "The bill joins two laws", "carried out early.", heading=after),
    ]


def _facts(desk: Desk) -> list[Item]:
    attendance, talks, threat = "Attendance", "Negotiation", "Threat and talent in Viet Nam"
    stated = {**BY_GIANG, "as_at": BRIEFING_DAY}
    return [
        desk.figure(
            SGGP,
            "nearly 100 countries",
            heading=attendance,
            fix={**COUNTRIES, **BY_GIANG},
            note="“Registered” in one report, “confirmations” in the other; a later interview has over 100.",
        ),
        desk.figure(SGGP, "over 100 organizations", heading=attendance, fix={**ORGANISATIONS, **BY_GIANG}),
        desk.figure(
            TUOI_TRE,
            "30 months",
            heading=talks,
            fix={**MONTHS, **BY_GIANG, "period": "2022-02/2024-08"},
            note="Another report of the same briefing dates the start of negotiations to 2019.",
        ),
        desk.figure(
            SGGP,
            "eight formal sessions",
            heading=talks,
            fix={**stated, "counts": "formal sessions of the negotiators"},
        ),
        desk.figure(
            SGGP,
            "five intersessional meetings",
            heading=talks,
            fix={**stated, "counts": "meetings between the sessions"},
        ),
        desk.figure(
            PHAP_LUAT,
            "80 countries",
            heading=talks,
            fix={"counts": "countries in favour of starting the process, Viet Nam among them"},
        ),
        desk.figure(
            TUOI_TRE,
            "more than 100,000 incidents",
            heading=threat,
            fix={**INCIDENTS, "said_by": f"Major General {MINH}"},
            note="An estimate; “cases” in another report. Both come from one press conference.",
        ),
        desk.figure(
            VNA,
            "1,265 students",
            heading=threat,
            wording="In 327 teams, they take part in the Cybersecurity Student Contest Vietnam 2025.",
            fix={
                "counts": "students in a contest beside the signing",
                "period": "October 2025",
                "said_by": "Senior Lieutenant Colonel Trieu Manh Tung",
            },
        ),
    ]


def _quotes(desk: Desk) -> list[Item]:
    briefing = {"occasion": "Press conference, Hà Nội", "said_on": BRIEFING_DAY}
    return [
        desk.quote(
            TUOI_TRE,
            "We always want to build a cyberspace",
            fix={**briefing, **DIRECTOR, "speaker": MINH},
            note="VietnamPlus prints another translation of the same sentence.",
        ),
        desk.quote(
            TUOI_TRE,
            "This is of utmost importance",
            heading="The name of Hanoi",
            fix={**briefing, "speaker": GIANG, "role": "Deputy Minister of Foreign Affairs"},
        ),
        desk.quote(
            PHAP_LUAT,
            "I believe that perfecting the legal framework",
            heading="Laws at home",
            fix={"organisation": "Ministry of Foreign Affairs"},
        ),
        desk.quote(
            PHAP_LUAT,
            "We really hope that the Hanoi Convention",
            heading="Industry",
            fix={"organisation": "National Cyber Security Association"},
        ),
    ]


def _people(desk: Desk) -> list[Item]:
    return [
        desk.person(
            SGGP,
            "President Lương Cường",
            "Expected to give a keynote speech at the opening session.",
            role="President of Viet Nam",
        ),
        desk.person(
            SGGP,
            "UN Secretary-General António Guterres",
            "Expected to give a keynote speech at the opening session.",
            role="Secretary-General of the United Nations",
        ),
        desk.person(
            SGGP,
            "Deputy Minister of Foreign Affairs Đặng",
            "He led the Vietnamese Mission to the United Nations while the text was negotiated, and briefed"
            " the press on 8 October 2025 on attendance, the course of the talks and the programme.",
        ),
        desk.person(
            SGGP,
            "Major General Lê Xuân Minh",
            "At the press conference he spoke on the scale of the threat, on the legal basis that the treaty"
            " gives to investigators, and on Viet Nam’s laws.",
            **DIRECTOR,
        ),
        desk.person(
            VNA,
            "Senior Lieutenant Colonel Trieu Manh Tung",
            "He told the Vietnam News Agency how the treaty makes it easier to share evidence and to train"
            " together, and presented the Cybersecurity Student Contest Vietnam 2025.",
            note="An earlier report gives his rank as Lieutenant Colonel.",
            role=f"Deputy Director, {A05}",
            organisation=MINISTRY,
        ),
        desk.person(
            PHAP_LUAT,
            "Mr. Nguyen Huu Phu",
            "He explained why nearly 20 years went by between the first discussions at the United Nations and"
            " the launch of negotiations.",
            role="Deputy Director, Department of Law and International Treaties",
            organisation="Ministry of Foreign Affairs",
        ),
        desk.person(
            PHAP_LUAT,
            "Mr. Vu Ngoc Son",
            "His association plans to standardize professional skills. He expects the treaty to open doors"
            " for Vietnamese companies abroad.",
            organisation="National Cyber Security Association",
        ),
    ]


def _timeline(desk: Desk) -> list[Item]:
    first, need, talks = When.parse("2013"), When.parse("2019"), When.parse("2022-02/2024-08")
    adoption = When.parse("2024-12-24")
    dates = (
        (PHAP_LUAT, "in 2013", first, "First study", "UN Office on Drugs and Crime surveys cybercrime."),
        (PHAP_LUAT, "until 2019", need, "Need agreed", "Countries see the case for a worldwide treaty."),
        (TUOI_TRE, "between February 2022", talks, "30 months of talks", "Eight sessions, five meetings."),
        (TUOI_TRE, "December 24", adoption, "Adoption", "The General Assembly adopts the Convention."),
        (TUOI_TRE, "October 6", COUNTED_ON, "Attendance", "Nearly 100 countries are registered."),
        (SGGP, "October 8", BRIEFING_DAY, "Press conference", "Two ministries brief the press in Hà Nội."),
        (SGGP, "October 25 and 26", DAYS, "Signing ceremony", "High-level conference in Hà Nội."),
    )
    doubts = {
        "Need agreed": "Sources differ: to 2019 SGGP dates the start of negotiations, Tuoi Tre the idea.",
        "Adoption": "Báo Pháp Luật Việt Nam says that the treaty was born in September 2024.",
    }
    return [
        desk.text("From the first United Nations study to the signing table in Hà Nội."),
        *(
            desk.date(article, words, when, heading=head, wording=said, note=doubts.get(head, ""))
            for article, words, when, head, said in dates
        ),
    ]


def make_sample_pack() -> Pack:
    """Return the sample pack; the same sample articles give the same pack."""
    desk = Desk()
    pack = Pack(
        id=PackId("sample-pack"),
        details=make_details(),
        sections=(
            desk.section(BlockKind.COVER),
            desk.section(BlockKind.CONTENTS),
            desk.section(BlockKind.AT_A_GLANCE, _glance(desk)),
            desk.section(BlockKind.PROGRAMME, _programme(desk)),
            desk.section(BlockKind.PRACTICAL, make_practical(desk)),
            desk.section(BlockKind.BACKGROUND, _background(desk)),
            desk.section(BlockKind.FACTS, _facts(desk)),
            desk.section(BlockKind.QUOTES, _quotes(desk)),
            desk.section(BlockKind.BIOGRAPHIES, _people(desk)),
            desk.section(BlockKind.TIMELINE, _timeline(desk)),
            desk.section(BlockKind.SOURCES, make_sources(desk)),
            desk.section(BlockKind.CONTACTS, make_contacts(desk)),
        ),
        articles=tuple(desk.articles.values()),
    )
    for item_id, places in find_unnamed_origins(pack).items():
        pack = change_item(pack, item_id, partial(_name_further, places=places))
    return pack


def _name_further(item: Item, *, places: tuple[Selector, ...]) -> Item:
    return replace(item, further=places) if isinstance(item, ExcerptItem) else item


if __name__ == "__main__":
    save_pack(make_sample_pack(), Path(sys.argv[1]) if sys.argv[1:] else sample_path() / SAMPLE_PACK)
