"""Events and sessions that an article announces."""

from __future__ import annotations

import pytest

from briefing.extract.programme import find_programme
from briefing.model.excerpt import Excerpt, ProgrammeDetail
from tests.unit.extract.labelled import labelled_article


def only(text: str, *, language: str = "en") -> tuple[Excerpt, ProgrammeDetail]:
    (excerpt,) = find_programme(labelled_article(text, language=language))
    assert isinstance(excerpt.detail, ProgrammeDetail)
    return excerpt, excerpt.detail


def test_an_event_has_its_date_venue_time_and_zone() -> None:
    _, detail = only(
        "The forum will be held at the National Convention Centre at 9 a.m. local time on March 3, 2026."
    )
    assert (detail.event, str(detail.when)) == ("The forum", "2026-03-03")
    assert (detail.venue, detail.time, detail.zone) == (
        "the National Convention Centre",
        "9 a.m.",
        "local time",
    )


def test_a_host_announces_an_event_with_its_theme() -> None:
    _, detail = only(
        'Vietnam will host the regional forum, themed "Open Seas," in Hanoi on October 25 and 26.'
    )
    assert (detail.event, str(detail.when)) == ("regional forum", "2025-10-25/2025-10-26")
    assert (detail.venue, detail.theme) == ("Hanoi", "Open Seas")


def test_only_the_clause_that_announces_is_taken() -> None:
    excerpt, _ = only(
        "The plan shows resolve as the city is hosting the forum on October 25, according to the ministry."
    )
    assert excerpt.text == "the city is hosting the forum on October 25"


def test_a_list_of_sessions_is_split_and_counts_stay_words() -> None:
    _, detail = only(
        "The programme will include an opening and closing ceremony, a plenary session, four roundtables, and"
        " a technology exhibition co-organized by the Government and the Secretariat."
    )
    assert detail.sessions == (
        "opening ceremony",
        "closing ceremony",
        "plenary session",
        "four roundtables",
        "technology exhibition co-organized by the Government and the Secretariat",
    )


def test_expected_speeches_are_a_session_with_people() -> None:
    excerpt, detail = only(
        "Welcoming the forum, President Luong Cuong and UN Secretary-General António Guterres are expected to"
        " deliver speeches at the opening session."
    )
    assert detail.event == "opening session"
    assert detail.participants == ("President Luong Cuong", "UN Secretary-General António Guterres")
    assert excerpt.text.startswith("President")


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "As of May 6, 90 states and over 80 global and regional bodies had registered for the event.",
            ("90 states", "over 80 global and regional bodies"),
        ),
        (
            "It will bring together ministers, diplomats and 50 scholars.",
            ("ministers", "diplomats", "50 scholars"),
        ),
        (
            "The session is expected to hear speeches by Luong Cuong and Le Xuan Minh.",
            ("Luong Cuong", "Le Xuan Minh"),
        ),
        ("The forum opened with the participation of ministers, and scholars.", ("ministers", "scholars")),
    ],
)
def test_participants_are_named_before_or_after_the_verb(text: str, participants: tuple[str, ...]) -> None:
    _, detail = only(text)
    assert detail.participants == participants


def test_an_event_beside_the_main_one_goes_on_in_the_next_sentence() -> None:
    excerpt, detail = only(
        "Running parallel to the forum, the Student Contest 2025 serves all. It has attracted 30 teams."
    )
    assert detail.event == "Student Contest 2025"
    assert detail.participants == ("30 teams",)
    assert excerpt.text.endswith("30 teams.")


@pytest.mark.parametrize(
    ("text", "event", "when"),
    [
        ("The three-day festival starts Friday.", "The three-day festival", "2025-10-10"),
        ("The big parade is on Sunday and the week ends then.", "The big parade", "2025-10-12"),
        ("For this Thursday, meetings of ministers are planned.", "meetings of ministers", "2025-10-09"),
        (
            "They spoke of the plans for the regional summit to be held in Hanoi on October 25.",
            "the regional summit",
            "2025-10-25",
        ),
        (
            "Three ministers will be in Hanoi for the regional forum on Friday.",
            "regional forum",
            "2025-10-10",
        ),
        ("Luong Cuong will deliver the opening remarks on Friday.", "opening remarks", "2025-10-10"),
        ("The council will hold a hearing prior to the vote on Friday.", "hearing", "2025-10-10"),
        ("He will speak at the 2025 Open Forum on October 31.", "2025 Open Forum", "2025-10-31"),
        ("The first summit was set to open in the capital on Friday.", "The first summit", "2025-10-10"),
        ("It is followed by the Open Session from October 9 to 11.", "Open Session", "2025-10-09/2025-10-11"),
        ("They would take part in the closing ceremony on Friday.", "closing ceremony", "2025-10-10"),
        (
            "Le Xuan Minh will co-chair with his counterparts the joint meeting on Friday.",
            "joint meeting",
            "2025-10-10",
        ),
        ("The second ceremony is set for Friday.", "The second ceremony", "2025-10-10"),
        ("Vietnam will in December host the Trade Expo.", "Trade Expo", "2025-12"),
        ("The city is gearing up for its annual banquet on Friday.", "its annual banquet", "2025-10-10"),
        ("There will be two workshops on October 11.", "two workshops", "2025-10-11"),
        ("Le Xuan Minh will chair the Regional Summit on Friday.", "Regional Summit", "2025-10-10"),
        ("They know of the forum, which runs from Oct. 9-11.", "the forum", "2025-10-09/2025-10-11"),
        ("The reception will follow at 6 p.m. Friday.", "The reception", "2025-10-10"),
        (
            "Hue hosts the Summit of the Ministers of Laos, scheduled to take place from October 10-12.",
            "the Summit of the Ministers of Laos",
            "2025-10-10/2025-10-12",
        ),
        ("Games start at noon on Friday and the parade kicks off at 9 a.m.", "the parade", "2025-10-10"),
        ("The fair will be preceded by a business forum on Friday.", "business forum", "2025-10-10"),
    ],
)
def test_an_announced_event_is_told_from_what_is_said_around_it(text: str, event: str, when: str) -> None:
    (excerpt,) = find_programme(labelled_article(text, published="2025-10-08"))
    assert isinstance(excerpt.detail, ProgrammeDetail)
    assert (excerpt.detail.event, str(excerpt.detail.when)) == (event, when)


@pytest.mark.parametrize(
    ("text", "participants", "rule"),
    [
        (
            "Luong Cuong will also meet with António Guterres in Hanoi.",
            ("Luong Cuong", "António Guterres"),
            "meets",
        ),
        ("The council will meet at 7 p.m. at Town Hall.", ("council",), "meets"),
        ("Luong Cuong will pay an official visit to Laos.", ("Luong Cuong",), "visits"),
        ("Hanoi and Vienna will sign a cooperation agreement.", ("Hanoi", "Vienna"), "signs"),
        ("The two sides will hold talks to find a way.", ("two sides",), "hosts"),
        ("Our keynote speaker will be Le Xuan Minh, who began in 1995.", ("Le Xuan Minh",), "speaks"),
        (
            "Participants will include scholars and 20 ministers.",
            ("scholars", "20 ministers"),
            "brings-together",
        ),
        (
            "On Friday, the first day, Luong Cuong will lay a wreath at the memorial.",
            ("Luong Cuong",),
            "acts",
        ),
        ("Later, Luong Cuong will inaugurate a science centre.", ("Luong Cuong",), "acts"),
        (
            "Hue: Luong Cuong will go to Laos on Friday.",
            ("Luong Cuong",),
            "visits",
        ),
        (
            "Luong Cuong will meet his Austrian counterpart.",
            ("Luong Cuong", "his Austrian counterpart"),
            "meets",
        ),
        ("Luong Cuong will meet the Lao president.", ("Luong Cuong", "Lao president"), "meets"),
        ("The office said Luong Cuong would be visiting Laos on Friday.", ("Luong Cuong",), "visits"),
        ("Luong Cuong will leave for a two-day visit to Laos.", ("Luong Cuong",), "visits"),
        ("Six agreements are likely to be inked.", ("Six agreements",), "signs"),
        ("Luong Cuong will also address a business forum.", ("Luong Cuong",), "acts"),
        ("On Friday, the singer Le Xuan Minh will be performing at 7 p.m.", ("singer Le Xuan Minh",), "acts"),
    ],
)
def test_what_people_will_do_together_is_announced(
    text: str, participants: tuple[str, ...], rule: str
) -> None:
    excerpt, detail = only(text)
    assert (detail.participants, excerpt.rule) == (participants, f"programme/{rule}")


@pytest.mark.parametrize(
    ("text", "event", "participants"),
    [
        (
            "Luong Cuong will visit Laos on Friday, during which he will lay a foundation stone.",
            "Luong Cuong will visit Laos on Friday",
            ("Luong Cuong",),
        ),
        (
            "Minister of Home and Foreign Affairs Luong Cuong will pay a visit to Laos and Vienna.",
            "Minister of Home and Foreign Affairs Luong Cuong will pay a visit to Laos and Vienna",
            ("Minister of Home and Foreign Affairs Luong Cuong",),
        ),
        (
            f"On Friday Luong Cuong will visit Laos for {'long ' * 10}talks, and for many of them.",
            f"On Friday Luong Cuong will visit Laos for {'long ' * 10}talks…",
            ("Luong Cuong",),
        ),
    ],
)
def test_a_visit_is_called_by_its_own_clause_alone(
    text: str, event: str, participants: tuple[str, ...]
) -> None:
    detail = only(text)[1]
    assert (detail.event, detail.participants) == (event, participants)


def test_the_day_of_the_news_is_not_that_of_the_event() -> None:
    (excerpt,) = find_programme(
        labelled_article(
            "The office said on Tuesday that the President is expected to attend the conference.",
            published="2025-10-08",
        )
    )
    assert isinstance(excerpt.detail, ProgrammeDetail)
    assert excerpt.detail.when is None


def test_a_pronoun_names_no_event() -> None:
    _, detail = only("This fall it will take place on October 26, 2025.")
    assert detail.event is None
    assert str(detail.when) == "2025-10-26"


def test_a_list_may_go_on_about_the_event_before() -> None:
    _, detail = only(
        "This will include a session on growth; a panel discussion on trade; and a talk on writing."
    )
    assert detail.event is None
    assert detail.sessions[0] == "session on growth"


@pytest.mark.parametrize(
    "text",
    [
        "The minister, whose visit ends Saturday, is glad.",
        "He is being held in Hanoi after the meeting.",
        "They will meet the deadline.",
        "The next launch will not take place until Friday.",
        "The office would make a choice after the text of the final bill is out.",
        "The director will be held accountable in Hanoi.",
        "The forum took place in Hanoi on October 6.",
        "The report includes a map and an index.",
        "The bank is expected to make a profit in May.",
        "Prices will open higher.",
    ],
)
def test_what_is_past_or_no_event_is_no_programme(text: str) -> None:
    assert find_programme(labelled_article(text)) == ()


def test_vietnamese_events_are_read() -> None:
    _, detail = only("Hội nghị sẽ diễn ra tại Hà Nội trong hai ngày 25-26/10/2025.", language="vi")
    assert (detail.event, str(detail.when), detail.venue) == (
        "Hội nghị",
        "2025-10-25/2025-10-26",
        "Hà Nội",
    )


@pytest.mark.parametrize(
    ("text", "event", "when", "time"),
    [
        ("One highlight will be the annual parade on October 25.", "annual parade", "2025-10-25", None),
        ("The big event of the evening is the concert at 6 p.m.", "concert", "None", "6 p.m."),
        ("Gates open at 9 a.m. for families.", "Gates open", "None", "9 a.m."),
        ("The club will celebrate its 50th year with a dinner on October 25.", "dinner", "2025-10-25", None),
        (
            "The meeting will have a closing speech by the minister on October 26.",
            "closing speech",
            "2025-10-26",
            None,
        ),
        ("The games and concerts begin on October 25.", "The games and concerts", "2025-10-25", None),
        ("The festival will shift to Lenin Park on October 25.", "The festival", "2025-10-25", None),
    ],
)
def test_what_is_only_a_highlight_or_a_part_is_announced_as_well(
    text: str, event: str, when: str, time: str | None
) -> None:
    _, detail = only(text)
    assert (detail.event, str(detail.when), detail.time) == (event, when, time)


def test_guests_are_announced_on_their_day() -> None:
    _, detail = only("The city will host at least 10 heads of state in Hanoi on October 25.")
    assert (str(detail.when), detail.venue) == ("2025-10-25", "Hanoi")
    assert detail.participants == ("at least 10 heads of state",)


@pytest.mark.parametrize(
    "text",
    [
        "The country will welcome more ministers who listen.",
        "The highlight of his life is the house he built.",
        "The gates open inwards and are made of oak.",
        "The town will celebrate its team with pride.",
        "They want the shops to open at 9 a.m. again.",
        "The prime minister is expected to lay the foundation for various projects.",
    ],
)
def test_what_has_no_day_and_no_event_is_not_announced(text: str) -> None:
    assert find_programme(labelled_article(text)) == ()


def test_a_sentence_may_announce_two_events() -> None:
    found = find_programme(
        labelled_article("The parade will be held on October 25 and the concert will be held on October 26.")
    )
    details = [item.detail for item in found if isinstance(item.detail, ProgrammeDetail)]
    assert [(detail.event, str(detail.when)) for detail in details] == [
        ("The parade", "2025-10-25"),
        ("the concert", "2025-10-26"),
    ]


@pytest.mark.parametrize(
    "first", ["The fair opens on October 25.", "October 25 will be a big day.", "The 25 October is special."]
)
def test_a_time_is_on_the_day_that_the_sentence_before_announces(first: str) -> None:
    found = find_programme(labelled_article(f"{first} The parade starts at 9 a.m."))
    detail = found[-1].detail
    assert isinstance(detail, ProgrammeDetail)
    assert (str(detail.when), detail.time) == ("2025-10-25", "9 a.m.")


def test_a_time_is_not_on_the_day_when_somebody_spoke() -> None:
    found = find_programme(
        labelled_article("The minister spoke about it on October 6. The parade starts at 9 a.m.")
    )
    assert isinstance(found[-1].detail, ProgrammeDetail)
    assert found[-1].detail.when is None
