"""The name a speaker is given: whole, without titles, in the spelling of the article."""

from __future__ import annotations

import pytest

from briefing.extract.quotes import find_quotes
from briefing.model.article import LabelKind
from briefing.model.excerpt import QuoteDetail
from tests.unit.extract.labelled import labelled_article
from tests.unit.extract.quoting import said

WORDS = "“We are ready for this and we will go on,”"
BETWEEN = "The session in the hall went on for two hours, and it ended when the lights were put out at noon."


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        # suffixes
        ("Foreign Secretary David Minh, Jr.", "David Minh, Jr."),
        ("Rep. David Minh, Jr.", "David Minh, Jr."),
        ("David Minh, III,", "David Minh, III"),
        ("Togbe Xuan Minh XIV", "Xuan Minh XIV"),
        # initials
        ("Foreign Minister A H Xuan Minh", "A H Xuan Minh"),
        ("Foreign Minister A.H. Xuan Minh", "A.H. Xuan Minh"),
        ("Foreign Minister A. H. Xuan Minh", "A. H. Xuan Minh"),
        ("Finance Minister AHM Xuan Minh", "AHM Xuan Minh"),
        ("A.B.M. Minh", "A.B.M. Minh"),
        ("I.K. Minh", "I.K. Minh"),
        ("PV Cameron", "PV Cameron"),
        ("MS Cameron", "MS Cameron"),
        ("David R.R. Minh", "David R.R. Minh"),
        # particles
        ("President Xuan al-Minh", "Xuan al-Minh"),
        ("Xuan Minh el-Son", "Xuan Minh el-Son"),
        ("Xuan d’Minh", "Xuan d’Minh"),
        ("S. Xuan a/l Minh", "S. Xuan a/l Minh"),
        # syllables that are words elsewhere
        ("Kim Jong Un", "Kim Jong Un"),
        ("Le Van An", "Le Van An"),
        # titles
        ("Sheikh Ahmed bin Xuan Al Minh", "Ahmed bin Xuan Al Minh"),
        ("Sheikh Xuan Cameron", "Sheikh Xuan Cameron"),
        ("Tun Ahmed Minh", "Ahmed Minh"),
        ("Tun Xuan Minh", "Tun Xuan Minh"),
        ("Datin Paduka Xuan Minh", "Xuan Minh"),
        ("Daw Xuan Minh", "Xuan Minh"),
        ("U Xuan Minh", "Xuan Minh"),
        ("Archbishop Emeritus David Minh", "David Minh"),
        ("Professor Emerita Diane Minh", "Diane Minh"),
        ("Monsignor David Minh", "David Minh"),
        ("Msgr. David Minh", "David Minh"),
        ("Grand Ayatollah Ali al-Minh", "Ali al-Minh"),
        ("Sayyid Hassan Minh", "Hassan Minh"),
        ("Swami Xuan Minh", "Xuan Minh"),
        ("Apostle David Minh", "David Minh"),
        ("Oba David Minh", "David Minh"),
        ("Hajia Xuan Minh", "Xuan Minh"),
        ("Baroness Diane Minh", "Diane Minh"),
        # ranks
        ("Const. Diane Minh", "Diane Minh"),
        ("Lance Cpl. David Minh", "David Minh"),
        ("Sgt. 1st Class David Minh", "David Minh"),
        ("Lt-Gen David Minh", "David Minh"),
        ("Lieutenant-Colonel David Minh", "David Minh"),
        ("Air Vice-Marshal David Minh", "David Minh"),
        ("Sub-Inspector David Minh", "David Minh"),
        ("Sqn Ldr David Minh", "David Minh"),
        ("Garda David Minh", "David Minh"),
        ("Pc Diane Minh", "Diane Minh"),
        # letters behind the name
        ("Sir David Minh KC", "David Minh"),
        ("David Minh KC, for the charity,", "David Minh"),
        ("Diane Minh MBE", "Diane Minh"),
        ("David Minh, OBE, FRS,", "David Minh"),
        ("Diane Minh MP", "Diane Minh"),
        ("Diane Minh TD", "Diane Minh"),
        # bodies and parties before it
        ("Hanoi Motors VP David Minh", "David Minh"),
        ("Democrat David Minh", "David Minh"),
        ("Hanoi Lions guard David Minh", "David Minh"),
        ("Hanoi Motors carpenter David Minh", "David Minh"),
        ("Bangko Sentral Governor David Minh", "David Minh"),
        ("Attorney-General Xuan Minh", "Xuan Minh"),
        ("Taoiseach David Minh", "David Minh"),
        ("Irishman David Minh", "David Minh"),
        ("Swede Xuan Minh", "Xuan Minh"),
        ("H.E. Xuan Minh", "Xuan Minh"),
        ("His Highness Sheikh Ahmed bin Xuan", "Ahmed bin Xuan"),
        ("Mr Park", "Park"),
        ("Admiral Lord West", "West"),
        # user names
        ("@xuan_minh", "@xuan_minh"),
        # a nickname of two words
        ("Sen. David “Dave” dela Minh", "David “Dave” dela Minh"),
        ("David “The Rock” Minh", "David “The Rock” Minh"),
        ("DAVID MINH", "DAVID MINH"),
    ],
)
def test_a_speaker_has_the_whole_name_and_no_title(subject: str, name: str) -> None:
    assert said(f"{WORDS} {subject} said.", direct=True) == [(WORDS[1:-1], name)]


@pytest.mark.parametrize(
    ("introduction", "subject", "name"),
    [
        ("Foreign Minister A H Xuan Minh came. AH Xuan Minh left.", "Minh", "A H Xuan Minh"),
        ("President Xuan al-Minh came.", "Minh", "Xuan al-Minh"),
        ("President Xuan al-Minh came.", "al-Minh", "Xuan al-Minh"),
        ("President Xuan al-Minh came.", "Al-Minh", "Xuan al-Minh"),
        ("Supt Eamon O'Minh came.", "Supt O’Minh", "Eamon O'Minh"),
        ("Sheikh Ahmed bin Xuan Al Minh came.", "Sheikh Ahmed", "Ahmed bin Xuan Al Minh"),
        ("PV Cameron won.", "Cameron", "PV Cameron"),
        ("David Minh KC came.", "Mr Minh", "David Minh"),
        ("David “The Rock” Minh came.", "Minh", "David “The Rock” Minh"),
        ("J. Cameron came.", "David Cameron", "David Cameron"),
        ("David Cameron came. SG Cameron left.", "Cameron", "David Cameron"),
        ("Diane van der Berg came.", "David van der Berg", "David van der Berg"),
    ],
)
def test_a_part_of_a_name_means_the_whole_one(introduction: str, subject: str, name: str) -> None:
    assert said(introduction, BETWEEN, f"{WORDS} {subject} said.", direct=True) == [(WORDS[1:-1], name)]


@pytest.mark.parametrize(
    ("introduction", "subject", "name"),
    [
        ("David Cameron came.", "David Camaron", "David Camaron"),  # of two the later, which speaks
        ("David Cameron came. The mayor met David Cameron.", "David Camaron", "David Cameron"),  # the usual
        ("David Xuan Cameron came.", "Xuan Camerno", "David Xuan Cameron"),  # the fuller
        ("David Cameron came.", "Mr Camaron", "David Cameron"),
        ("Daniel Cameron came.", "Daniela Cameron", "Daniela Cameron"),  # two people
        ("David Cameron came.", "Mr Camerons", "Camerons"),
    ],
)
def test_a_name_that_is_spelt_otherwise_once_is_one_persons(
    introduction: str, subject: str, name: str
) -> None:
    found = said(introduction, BETWEEN, f"{WORDS} {subject} said.", f"{WORDS} Minh said.", direct=True)
    assert found[0] == (WORDS[1:-1], name)


def test_two_names_side_by_side_are_two_people_however_alike() -> None:
    found = said("Karina Cameron met Marina Cameron.", f"{WORDS} Karina Cameron said.", direct=True)
    assert found == [(WORDS[1:-1], "Karina Cameron")]
    found = said("Hannah Cameron met Hannan Cameron.", BETWEEN, f"{WORDS} Hannah Cameron said.", direct=True)
    assert found == [(WORDS[1:-1], "Hannah Cameron")]


@pytest.mark.parametrize("kind", [LabelKind.HEADLINE, LabelKind.SUBHEAD])
def test_a_given_name_that_only_a_headline_gives_belongs_to_the_name(kind: LabelKind) -> None:
    article = labelled_article("David Minh Praises Hall", BETWEEN, f"{WORDS} Minh said.", kinds=(kind,))
    speakers = [e.detail.speaker for e in find_quotes(article) if isinstance(e.detail, QuoteDetail)]
    assert speakers == ["David Minh"]


def test_a_headline_gives_no_given_name_where_the_text_has_another() -> None:
    article = labelled_article(
        "David Minh Praises Hall", "Le Xuan Minh came.", f"{WORDS} Minh said.", kinds=(LabelKind.HEADLINE,)
    )
    speakers = [e.detail.speaker for e in find_quotes(article) if isinstance(e.detail, QuoteDetail)]
    assert speakers == ["Le Xuan Minh"]
