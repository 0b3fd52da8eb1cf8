"""Twenty ways in which colleagues edit the sample pack's Word file, and what each must bring back.

`docs/word.md` lists the same variants; the tests run them directly, without anchors, and through LibreOffice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edited_word import EditedWord

from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import BlockKind, ExcerptItem, Pack, TextItem
from briefing.roundtrip.changes import ChangeKind

LEAD = "The first worldwide treaty on cybercrime"
STUDY = "The first comprehensive study of cybercrime"
GOAL = "The goal was the first legal instrument"
QUOTE = "“We always want to build a cyberspace"
HOPE = "“We really hope that the Hanoi Convention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Hold one way to edit: `kinds` are the changes it must bring back, all of them and no others.

    `shows` tells whether the pack shows the edit once every change that can be taken was taken. `is_safe`
    tells whether all of it may be taken without a look. LibreOffice 7.4 and files without anchors do not keep
    everything.
    """

    name: str
    edit: Callable[[EditedWord], object]
    kinds: tuple[ChangeKind, ...]
    shows: Callable[[Pack], bool]
    is_safe: bool = False
    keeps_without_anchors: bool = True
    keeps_in_libreoffice: bool = True


def texts(pack: Pack) -> list[str]:
    return [item.text for item in pack.items()]


def own(pack: Pack) -> list[TextItem]:
    return [item for item in pack.items() if isinstance(item, TextItem)]


def quotes(pack: Pack) -> list[ExcerptItem]:
    return [item for item in pack.excerpt_items() if isinstance(item.excerpt.detail, QuoteDetail)]


def item_saying(pack: Pack, words: str) -> ExcerptItem | TextItem:
    return next(item for item in pack.items() if words in item.text)


def _position(pack: Pack, words: str) -> int:
    return [words in item.text for item in pack.items()].index(True)


VARIANTS = (
    Variant(name="untouched", edit=lambda _file: None, kinds=(), shows=lambda _pack: True),
    Variant(
        name="own text reworded",
        edit=lambda file: file.replace(LEAD, "first worldwide treaty", "first global treaty"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any("The first global treaty on" in item.text for item in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="number changed in a quotation",
        edit=lambda file: file.replace(QUOTE, "always want", "never want"),
        kinds=(ChangeKind.QUOTE_ALTERED,),
        shows=lambda pack: all(item.wording is None or "never" not in item.wording for item in quotes(pack)),
    ),
    Variant(
        name="quotation shortened with a mark",
        edit=lambda file: file.replace(HOPE, "We really hope that", "We […] hope that"),
        kinds=(ChangeKind.QUOTE_EDITED,),
        shows=lambda pack: any((item.wording or "").startswith("We […] hope") for item in quotes(pack)),
    ),
    Variant(
        name="apostrophes straightened in a quotation",
        edit=lambda file: file.replace("“This is of utmost importance", "Vietnam's", "Vietnam’s"),
        kinds=(ChangeKind.COSMETIC,),
        shows=lambda pack: all("Vietnam’s rol" not in text for text in texts(pack)),
    ),
    Variant(
        name="heading changed",
        edit=lambda file: file.replace("What it changes", "changes", "brings"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any(item.heading == "What it brings" for item in pack.items()),
        is_safe=True,
    ),
    Variant(
        name="section renamed",
        edit=lambda file: file.replace("Background", "Background", "How we got here"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any(section.title == "How we got here" for section in pack.sections),
        is_safe=True,
    ),
    Variant(
        name="place on the cover corrected",
        edit=lambda file: file.replace("Hà Nội, Viet Nam", "Hà Nội", "National Convention Center, Hà Nội"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: pack.details.place == "National Convention Center, Hà Nội, Viet Nam",
        is_safe=True,
    ),
    Variant(
        name="speaker's name corrected",
        edit=lambda file: file.replace("Nguyen Huu Phu", "Nguyen Huu Phu", "Nguyễn Hữu Phú"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any(
            isinstance(item.excerpt.detail, QuoteDetail) and item.excerpt.detail.speaker == "Nguyễn Hữu Phú"
            for item in quotes(pack)
        ),
    ),
    Variant(
        name="figure changed",
        edit=lambda file: file.replace("1,265", "1,265", "1,300"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: all("1,300" not in text for text in texts(pack)),
        keeps_without_anchors=False,
    ),
    Variant(
        name="event reworded beside its source line",
        edit=lambda file: file.replace("First study. UN Office", "surveys", "surveyed"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any("surveyed cybercrime" in text for text in texts(pack)),
        is_safe=True,
    ),
    Variant(
        name="paragraph split",
        edit=lambda file: file.split(LEAD, words_after_first_sentence(file)),
        kinds=(ChangeKind.SPLIT,),
        shows=lambda pack: any(item.text.count("\n") == 1 and LEAD in item.text for item in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="two paragraphs joined",
        edit=lambda file: file.join("Media enquiries", "[+00 00 0000 0000]"),
        kinds=(ChangeKind.MERGED, ChangeKind.DELETED),
        shows=lambda pack: any("Media enquiries [+00 00 0000 0000]" in item.text for item in own(pack)),
        is_safe=True,
        keeps_without_anchors=False,
    ),
    Variant(
        name="row moved",
        edit=lambda file: file.move_row("Photographs", "Accreditation"),
        kinds=(ChangeKind.MOVED,),
        shows=lambda pack: _position(pack, "[Pool rules") == _position(pack, "[Deadline with") + 1,
        is_safe=True,
    ),
    Variant(
        name="row deleted",
        edit=lambda file: file.delete_row("Transport"),
        kinds=(ChangeKind.DELETED,),
        shows=lambda pack: not item_saying(pack, "[Shuttle").included,
    ),
    Variant(
        name="new paragraph",
        edit=lambda file: file.insert(GOAL, "The depositary is the Secretary-General of the United Nations."),
        kinds=(ChangeKind.NEW_TEXT,),
        shows=lambda pack: any(text.startswith("The depositary is the Secretary") for text in texts(pack)),
        is_safe=True,
    ),
    Variant(
        name="own table",
        edit=lambda file: file.insert_table(GOAL, [["Room", "Floor"], ["Press centre", "2"]]),
        kinds=(ChangeKind.NEW_TABLE,),
        shows=lambda pack: any(item.text == "Room | Floor\nPress centre | 2" for item in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="tracked insertion",
        edit=lambda file: file.track_insertion("From the first United Nations study", " In ten steps."),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any(text.endswith("in Hà Nội. In ten steps.") for text in texts(pack)),
        is_safe=True,
    ),
    Variant(
        name="tracked deletion in a sentence",
        edit=lambda file: file.track_deletion(
            "Quotations keep the spelling", "Quotations keep the spelling of their source. "
        ),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: any(text.startswith("Figures are repeated") for text in texts(pack)),
        is_safe=True,
    ),
    Variant(
        name="tracked deletion of a paragraph",
        edit=lambda file: file.track_deletion(STUDY),
        kinds=(ChangeKind.DELETION_PROPOSED,),
        shows=lambda pack: not item_saying(pack, STUDY).included,
    ),
    Variant(
        name="tracked move",
        edit=lambda file: file.track_move("Members of the treaty gain", STUDY),
        kinds=(ChangeKind.MOVED,),
        shows=lambda pack: _position(pack, "Members of the treaty") == _position(pack, STUDY) + 1,
    ),
    Variant(
        name="comment",
        edit=lambda file: file.comment(HOPE, "Please check the translation."),
        kinds=(ChangeKind.COMMENT,),
        shows=lambda pack: (
            "A reviewer: Please check the translation." in item_saying(pack, "We really hope").note
        ),
    ),
    Variant(
        name="comment with an answer",
        edit=lambda file: file.thread(HOPE, "Please check the translation.", "Checked, it is right."),
        kinds=(ChangeKind.COMMENT,),
        shows=lambda pack: (
            "A reviewer: Please check the translation.\nA reviewer: Checked, it is right."
            in item_saying(pack, "We really hope").note
        ),
        keeps_in_libreoffice=False,
    ),
    Variant(
        name="footnote reworded",
        edit=lambda file: file.replace_in_note("Vietnam News Agency", "Viet Nam News Agency"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: all("Viet Nam News Agency" not in text for text in texts(pack)),
    ),
    Variant(
        name="footnote added",
        edit=lambda file: file.add_note(GOAL, "See the report of the committee."),
        kinds=(ChangeKind.NEW_TEXT,),
        shows=lambda pack: "See the report of the committee." in item_saying(pack, GOAL).note,
        keeps_in_libreoffice=False,
    ),
    Variant(
        name="footnote deleted",
        edit=lambda file: file.delete_note("Vietnam News Agency"),
        kinds=(ChangeKind.DELETED,),
        shows=lambda pack: any("Vietnam" in x.metadata.publisher.value for x in pack.articles),
    ),
    Variant(
        name="line in the head of the pages deleted",
        edit=lambda file: file.replace_in_head("FOR THE PRESS", ""),
        kinds=(ChangeKind.DELETED,),
        shows=lambda pack: pack.details.marking == "FOR THE PRESS",
    ),
    Variant(
        name="head of the pages changed",
        edit=lambda file: file.replace_in_head("FOR THE PRESS", "FOR THE MEDIA"),
        kinds=(ChangeKind.EDITED,),
        shows=lambda pack: all("FOR THE MEDIA" not in text for text in texts(pack)),
    ),
    Variant(
        name="row deleted under tracking",
        edit=lambda file: file.track_row("Transport", is_deleted=True),
        kinds=(ChangeKind.DELETION_PROPOSED,),
        shows=lambda pack: not item_saying(pack, "[Shuttle").included,
    ),
    Variant(
        name="row inserted under tracking",
        edit=lambda file: file.track_row("Transport", is_deleted=False),
        kinds=(ChangeKind.NEW_TEXT,),
        shows=lambda pack: any((x.heading, x.text) == ("Lunch", "[In the foyer]") for x in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="table moved to another section",
        edit=lambda file: file.move_table("Accreditation", "From a study to a treaty"),
        kinds=(ChangeKind.MOVED,) * 4,
        shows=lambda pack: (
            pack.find_item(item_saying(pack, "[Deadline with").id)[0].block is BlockKind.BACKGROUND
        ),
        is_safe=True,
    ),
    Variant(
        name="text box",
        edit=lambda file: file.add_text_box(GOAL, "Six official languages."),
        kinds=(ChangeKind.NEW_TEXT,),
        shows=lambda pack: any("Six official languages." in text for text in texts(pack)),
    ),
    Variant(
        name="content control filled in",
        edit=lambda file: file.add_control(GOAL, "The text stands in six languages."),
        kinds=(ChangeKind.NEW_TEXT,),
        shows=lambda pack: any("in six languages." in text for text in texts(pack)),
        is_safe=True,
    ),
    Variant(
        name="content control with its prompt",
        edit=lambda file: file.add_control(GOAL, "Click to enter text.", is_unfilled=True),
        kinds=(),
        shows=lambda pack: all("Click to enter" not in text for text in texts(pack)),
        keeps_in_libreoffice=False,
    ),
    Variant(
        name="quotation split",
        edit=lambda file: file.split(QUOTE, "so that countries"),
        kinds=(ChangeKind.SPLIT,),
        shows=lambda pack: any("cyberspace\nso that countries" in text for text in texts(pack)),
    ),
    Variant(
        name="two excerpts joined",
        edit=lambda file: file.join(STUDY, GOAL),
        kinds=(ChangeKind.MERGED, ChangeKind.DELETED),
        shows=lambda pack: item_saying(pack, STUDY) is not item_saying(pack, GOAL),
        keeps_without_anchors=False,
    ),
)


def words_after_first_sentence(file: EditedWord) -> str:
    from edited_word import words_of

    return words_of(file.paragraph(LEAD)).partition(" opens ")[2]
