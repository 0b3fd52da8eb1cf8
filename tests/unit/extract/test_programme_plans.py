"""Plans, guests and days that an article announces in other words than "will be held"."""

from __future__ import annotations

import pytest

from briefing.extract.programme import find_programme
from briefing.model.excerpt import Excerpt, ProgrammeDetail
from tests.unit.extract.labelled import labelled_article


def found(text: str) -> tuple[Excerpt, ...]:
    """Return what is announced in a sentence of an article of Wednesday, 8 October 2025."""
    return find_programme(labelled_article(text))


def only(text: str) -> tuple[Excerpt, ProgrammeDetail]:
    (excerpt,) = found(text)
    assert isinstance(excerpt.detail, ProgrammeDetail)
    return excerpt, excerpt.detail


@pytest.mark.parametrize(
    ("text", "when", "rule"),
    [
        ("Luong Cuong will testify before the committee on Friday.", "2025-10-10", "plans"),
        ("The films will be screened on Friday.", "2025-10-10", "plans"),
        ("On Friday, Le Xuan Minh will launch the rocket.", "2025-10-10", "plans"),
        ("Visitors will have the chance to see the works on Friday.", "2025-10-10", "plans"),
        ("The office said that Luong Cuong would unveil the statue on Friday.", "2025-10-10", "plans"),
        ("The festival returns on October 18.", "2025-10-18", "takes-place"),
        ("The hosts face Laos this Saturday.", "2025-10-11", "schedule"),
        ("A series of hearings has been scheduled for October 15.", "2025-10-15", "takes-place"),
        ("The 10th edition of the fest will commence today.", "2025-10-08", "takes-place"),
        ("The coffin will leave the palace on Friday.", "2025-10-10", "plans"),
        ("The exercise, code-named Sea, will begin on October 10.", "2025-10-10", "plans"),
        ("The public will be allowed in from Friday.", "2025-10-10", "plans"),
        ("The company has scheduled a media event for October 10.", "2025-10-10", "hosts"),
        ("Runners will take to the streets on Friday.", "2025-10-10", "plans"),
        ("Luong Cuong will make his final trip as minister on October 10.", "2025-10-10", "plans"),
        ("Luong Cuong is arriving here on Friday.", "2025-10-10", "plans"),
        ("The day will be full when the parade is held on Friday.", "2025-10-10", "takes-place"),
        ("The parish will have a noodle dinner on Friday.", "2025-10-10", "hosts"),
        ("Workers will be taking to the streets on Friday.", "2025-10-10", "plans"),
        ("While others rest, Luong Cuong will launch the ship on Friday.", "2025-10-10", "plans"),
        ("Come to the harbour on Friday for the fireworks.", "2025-10-10", "invites"),
    ],
)
def test_what_is_planned_for_a_day_is_announced(text: str, when: str, rule: str) -> None:
    excerpt, detail = only(text)
    assert (str(detail.when), excerpt.rule) == (when, f"programme/{rule}")


@pytest.mark.parametrize(
    "text",
    [
        "Luong Cuong will share a message at the opening ceremony.",
        "Luong Cuong is also scheduled to deliver a speech in the house.",
        "Luong Cuong will join the inaugural session.",
        "The ceremony will be streamed live by the office.",
        "The day will end with a reception.",
        "The team will train at 5:00pm.",
        "The band will perform in Hanoi and Hue.",
        "Luong Cuong will be the keynote speaker.",
        "A closed meeting is scheduled as well.",
        "Le Xuan Minh will tour the stalls before addressing the gathering.",
        "The singer will play in Laos in May.",
        "There will be many open sessions for everybody.",
        "It will livestream the event at 10 a.m. local time.",
        "A funeral service will take place in Hanoi's twin-spired National Cathedral.",
        "Luong Cuong will meet separately with senior officials.",
        "The body will be buried at a private service.",
        "A closing act performs at 12:30.",
        "The next day Luong Cuong will arrive in the south.",
        "Luong Cuong will call on the president.",
        "Luong Cuong will meet his Lao counterpart.",
        "Luong Cuong will have separate bilateral interactions with the president.",
        "At the awards ceremony, Luong Cuong will announce the nominees.",
        "Le Xuan Minh is to serve as host.",
        "There will be a video presentation chronicling her life.",
        "The youth awards will form part of the festival.",
        "The talks will be followed by a joint stakeout.",
        "The upcoming visit of Luong Cuong to Laos on October 23 is his first.",
        "A youth forum is on the agenda.",
        "The palace will play host to an evening ceremony.",
        "Friday's keynote speaker will be Le Xuan Minh.",
        "The office has also planned a series of conferences.",
        "Le Xuan Minh will be giving a talk about the sea.",
        "A festival and rally are planned.",
        "The march steps off at 11 a.m. in Hanoi.",
        "Everyone is invited to come in for the songs at 11:40am.",
    ],
)
def test_an_hour_or_an_event_is_enough(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "If the vote fails, Luong Cuong will testify on Friday.",
        "Luong Cuong will not testify on Friday.",
        "The company will face charges on Friday.",
        "The hosts faced Laos on Saturday.",
        "The club meets on Mondays.",
        "He will feel pride for the way they fought in Friday's match.",
        "The upcoming vote, they said on Friday, is near.",
        "Le Xuan Minh hopes that many will attend the fair.",
        "It is unclear how many leaders will be present.",
        "Documents will be signed.",
        "While Luong Cuong will be praised today, others will not.",
        "The team will mark the fast of every Friday.",
        "It will have to cut the tours.",
        "Several events planned for September were shown.",
        "The ministry has called for calm amid a strike.",
        "I'll wake up tomorrow.",
        "He will be fine tomorrow.",
        "Roads will be closed on Friday.",
        "Prices will rise on Friday.",
        "His visit to Laos on Friday was short.",
        "Sunday will also be a big day.",
        "The bank is expected to make a profit in May.",
        "He believes he will return in the series.",
        "The council will vote on the aid program.",
        "The law will take effect on January 1.",
        "Prices will rise by Friday.",
        "Luong Cuong will discuss the plan, Le Xuan Minh told reporters on Monday.",
        "The house held a long debate starting at 5 p.m. on Tuesday.",
        "The members are angry.",
    ],
)
def test_what_is_past_or_no_appointment_is_not_announced(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "The panel will include Luong Cuong and Le Xuan Minh.",
            ("Luong Cuong", "Le Xuan Minh"),
        ),
        ("Luong Cuong will be followed by Le Xuan Minh.", ("Le Xuan Minh",)),
        ("More than 600 participants are expected.", ("More than 600 participants",)),
        ("Luong Cuong and Le Xuan Minh will also attend.", ("Luong Cuong", "Le Xuan Minh")),
        ("45 countries will be represented at the show.", ("45 countries",)),
        ("Luong Cuong will hold talks with Le Xuan Minh.", ("Luong Cuong", "Le Xuan Minh")),
    ],
)
def test_those_who_are_to_come_are_participants(text: str, participants: tuple[str, ...]) -> None:
    assert only(text)[1].participants == participants


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The forum will be held on Tuesday and Wednesday.", "2025-10-14/2025-10-15"),
        ("The forum will be held on Monday and Friday.", "2025-10-13"),
        ("The works will be shown from Friday 10 to Sunday 12 October.", "2025-10-10/2025-10-12"),
        ("The day will be marked this year on Sunday October 12 in Hanoi.", "2025-10-12"),
        ("The hosts face Laos next Saturday (October 18).", "2025-10-18"),
        (
            "The forum will run from the evening of 10 October to the morning of 14 October.",
            "2025-10-10/2025-10-14",
        ),
        ("Luong Cuong will tour in May, ahead of the vote in June.", "2026-05"),
        ("On Friday, October 17, Luong Cuong will return to Hanoi.", "2025-10-17"),
        ("The forum will open on March 3.", "2026-03-03"),
        ("From October 25 to 27, Luong Cuong will attend Sunday Mass.", "2025-10-25/2025-10-27"),
        ("On Friday, the body will be flown to Hanoi until Sunday.", "2025-10-10"),
        ("The sale will be held from noon October 10 until 5 p.m. October 12.", "2025-10-10/2025-10-12"),
        ("There is an event beginning tomorrow October 9.", "2025-10-09"),
        ("Following talks on October 3, Luong Cuong will hold a summit in Hanoi on October 9.", "2025-10-09"),
    ],
)
def test_the_days_of_an_event_are_those_to_come(text: str, when: str) -> None:
    assert str(only(text)[1].when) == when


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("The event includes a canteen lunch and concert.", ("canteen lunch", "concert")),
        ("The fair will also include discussions about the sea.", ("discussions about the sea",)),
        ("Each day will include a musical session.", ("musical session",)),
        ("The parade will include a cultural package.", ("cultural package",)),
    ],
)
def test_what_an_event_will_include_are_its_sessions(text: str, sessions: tuple[str, ...]) -> None:
    assert only(text)[1].sessions == sessions


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "On Friday, Luong Cuong will meet Le Xuan Minh, while on Saturday he will attend the summit.",
            [("plans", "2025-10-10"), ("attends", "2025-10-11")],
        ),
        (
            "The first match will be played on Friday while the second match will be played on Saturday.",
            [("plans", "2025-10-10"), ("plans", "2025-10-11")],
        ),
    ],
)
def test_what_follows_in_a_sentence_is_announced_too(text: str, events: list[tuple[str, str]]) -> None:
    details = [(e.rule.removeprefix("programme/"), e.detail) for e in found(text)]
    assert [(rule, str(d.when)) for rule, d in details if isinstance(d, ProgrammeDetail)] == events


@pytest.mark.parametrize(
    ("second", "when"),
    [
        ("The next day, Luong Cuong will attend the summit.", "2025-10-11"),
        ("Later in the day, Luong Cuong will attend the summit.", "2025-10-10"),
    ],
)
def test_the_next_day_is_counted_from_the_last_one(second: str, when: str) -> None:
    *_, last = found(f"Luong Cuong will open the fair on Friday. {second}")
    assert isinstance(last.detail, ProgrammeDetail)
    assert str(last.detail.when) == when


@pytest.mark.parametrize(
    ("text", "zone"),
    [("The hearing, scheduled for 10 a.m. ET, is open.", "ET"), ("The show will begin at 17:00 CLT.", "CLT")],
)
def test_letters_behind_an_hour_are_its_zone(text: str, zone: str) -> None:
    assert only(text)[1].zone == zone


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The breakfast will be held from 7 to 11 a.m. on Friday.", "7 to 11 a.m."),
        ("The drive will be held from noon until 5 p.m. on Friday.", "noon until 5 p.m."),
        ("The dinner will be held at noon on Friday.", "noon"),
        ("The sale will be held on Friday from 4:30 until they sell out.", "4:30"),
    ],
)
def test_hours_are_taken_as_printed(text: str, time: str) -> None:
    assert only(text)[1].time == time


@pytest.mark.parametrize(
    "text",
    [
        "In Hue, the couple will visit a library.",
        "They will be welcomed by Le Xuan Minh.",
        "They include Luong Cuong and Le Xuan Minh.",
    ],
)
def test_in_an_itinerary_an_act_needs_no_day(text: str) -> None:
    planned = "Luong Cuong will arrive in Hanoi on Friday. On Saturday, he will open the fair."
    assert len(found(f"{planned} {text}")) == 3
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Chefs attending include Minh Tran and Cuong Luong.", ("Minh Tran", "Cuong Luong")),
        ("The delegation will be led by the Minister of Trade.", ("Minister of Trade",)),
    ],
)
def test_who_attends_or_leads_is_named(text: str, participants: tuple[str, ...]) -> None:
    assert only(text)[1].participants == participants


def test_a_weekend_is_two_days() -> None:
    assert str(only("The Food Festival returns this weekend.")[1].when) == "2025-10-11/2025-10-12"
