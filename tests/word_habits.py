"""What colleagues do to the sample pack's Word file beside typing, and what each must bring back.

`docs/word.md` lists the same; the tests run them as they run `word_variants`.
"""

from __future__ import annotations

import word_habits_editing as do
from edited_word import EditedWord
from word_variants import GOAL, LEAD, QUOTE, STUDY, Variant, item_saying, own, quotes, texts

from briefing.model.pack import BlockKind, Pack
from briefing.roundtrip.changes import ChangeKind

K = ChangeKind
MEMBERS = "Members of the treaty gain"
TITLE = "The Hanoi Convention opens for signature"


def _tracked(file: EditedWord) -> None:
    file.track_insertion("From the first United Nations study", " In ten steps.")
    file.track_deletion("Quotations keep the spelling", "Quotations keep the spelling of their source. ")
    file.track_deletion(STUDY)


def _accepted(file: EditedWord) -> None:
    _tracked(file)
    do.accept_all(file)


def _rejected(file: EditedWord) -> None:
    _tracked(file)
    do.reject_all(file)


def _is_as_it_was(pack: Pack) -> bool:
    return any(QUOTE.strip("“") in text for text in texts(pack)) and all(
        "\u00ad" not in x for x in texts(pack)
    )


def _order(pack: Pack) -> list[BlockKind]:
    return [section.block for section in pack.sections]


HABITS = (
    Variant(
        name="all changes accepted",
        edit=_accepted,
        kinds=(K.EDITED, K.EDITED, K.DELETED),
        shows=lambda pack: not item_saying(pack, STUDY).included,
    ),
    Variant(name="all changes rejected", edit=_rejected, kinds=(), shows=_is_as_it_was),
    Variant(
        name="found and replaced everywhere",
        edit=lambda file: do.replace_everywhere(file, "Convention", "Treaty"),
        kinds=(K.EDITED, K.EDITED, K.QUOTE_ALTERED, K.EDITED, K.EDITED),
        shows=lambda pack: (
            pack.details.title == "The Hanoi Treaty opens for signature"
            and all("Hanoi Treaty" not in (item.wording or "") for item in quotes(pack))
        ),
    ),
    Variant(
        name="heading set in capitals",
        edit=lambda file: do.rewrite(file.paragraph("What it changes"), str.upper),
        kinds=(K.EDITED,),
        shows=lambda pack: any(item.heading == "WHAT IT CHANGES" for item in pack.items()),
        is_safe=True,
    ),
    Variant(
        name="quotation set in capitals",
        edit=lambda file: do.rewrite(file.paragraph(QUOTE), str.upper),
        kinds=(K.QUOTE_ALTERED,),
        shows=_is_as_it_was,
    ),
    Variant(
        name="capitals as a look, bold, a link, under tracking",
        edit=lambda file: do.format_words(file, LEAD, "w:b", "w:caps"),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="soft hyphens in a quotation",
        edit=lambda file: do.rewrite(file.paragraph(QUOTE), do.hyphenate),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="spaces that do not break, everywhere",
        edit=lambda file: do.replace_everywhere(file, " ", "\u00a0"),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="letters and accents apart, everywhere",
        edit=lambda file: do.rewrite(do.body_of(file), do.decompose),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="other quotation marks in a quotation",
        edit=lambda file: do.rewrite(
            file.paragraph(QUOTE), lambda words: words.replace("“", "« ").replace("”", " »")
        ),
        kinds=(K.COSMETIC,),
        shows=_is_as_it_was,
    ),
    Variant(
        name="double spaces in own text",
        edit=lambda file: file.replace(LEAD, "worldwide treaty", "worldwide  treaty"),
        kinds=(K.COSMETIC,),
        shows=lambda pack: any("worldwide  treaty" in text for text in texts(pack)),
        is_safe=True,
        keeps_in_libreoffice=True,
    ),
    Variant(
        name="line broken in own text",
        edit=lambda file: do.break_line(file, LEAD, "cybercrime"),
        kinds=(K.SPLIT,),
        shows=lambda pack: any("cybercrime\n" in item.text for item in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="pasted from another document",
        edit=lambda file: do.paste_foreign(file, GOAL, "Copied from a report of another office."),
        kinds=(K.NEW_TEXT,),
        shows=lambda pack: any("another office." in item.text for item in own(pack)),
        is_safe=True,
    ),
    Variant(
        name="quotation typed without a source",
        edit=lambda file: file.insert(GOAL, "“We are glad to be here,” the minister said."),
        kinds=(K.NEW_TEXT,),
        shows=lambda pack: any("glad to be here" in item.text for item in own(pack)),
    ),
    Variant(
        name="cells of a row merged",
        edit=lambda file: do.merge_cells(file, "Transport"),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="rows sorted",
        edit=lambda file: do.sort_rows(file, "Transport"),
        kinds=(K.MOVED,),
        shows=lambda pack: (
            texts(pack).index("[Pool rules, photo positions, where pictures are released]")
            < next(i for i, text in enumerate(texts(pack)) if text.startswith("[Address, opening hours"))
        ),
        is_safe=True,
    ),
    Variant(
        name="table made text",
        edit=lambda file: do.table_to_text(file, "Transport"),
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="column deleted",
        edit=lambda file: do.delete_column(file, "Transport"),
        kinds=(K.DELETED,) * 4,
        shows=lambda pack: all("[Shuttle" not in text for text in texts(pack)),
    ),
    Variant(
        name="section cut and pasted at the end",
        edit=lambda file: do.cut_to_end(file, "Background"),
        kinds=(K.MOVED,),
        shows=lambda pack: _order(pack)[-1] is BlockKind.BACKGROUND,
        is_safe=True,
    ),
    Variant(
        name="section copied to the end",
        edit=lambda file: do.copy_to_end(file, "Background"),
        kinds=(K.NEW_TEXT,),
        shows=lambda pack: sum(STUDY in text for text in texts(pack)) == 1,
    ),
    Variant(
        name="paragraph copied",
        edit=lambda file: do.copy_after(file, STUDY, MEMBERS),
        kinds=(K.NEW_TEXT,),
        shows=lambda pack: sum(STUDY in text for text in texts(pack)) == 1,
    ),
    Variant(
        name="only the words of a quotation moved",
        edit=lambda file: file.move(QUOTE, GOAL),
        kinds=(K.MOVED,),
        shows=lambda pack: (
            pack.find_item(item_saying(pack, QUOTE.strip("“")).id)[0].block is BlockKind.BACKGROUND
        ),
    ),
    Variant(
        name="tracked move to another section",
        edit=lambda file: file.track_move(MEMBERS, LEAD),
        kinds=(K.MOVED,),
        shows=lambda pack: pack.find_item(item_saying(pack, MEMBERS).id)[0].block is BlockKind.AT_A_GLANCE,
    ),
    Variant(
        name="title filled in on the cover",
        edit=lambda file: do.fill_bound(file, TITLE, "The Convention opens"),
        kinds=(K.EDITED,),
        shows=lambda pack: pack.details.title == "The Convention opens",
        is_safe=True,
    ),
    Variant(
        name="contents updated",
        edit=do.update_contents,
        kinds=(),
        shows=_is_as_it_was,
    ),
    Variant(
        name="field of the day inserted",
        edit=lambda file: do.insert_field(file, GOAL, "DATE", "22 November 2026"),
        kinds=(K.NEW_TEXT,),
        shows=lambda pack: any(item.text == "22 November 2026" for item in own(pack)),
        is_safe=True,
        keeps_in_libreoffice=False,
    ),
    Variant(name="page broken", edit=lambda file: do.break_page(file, GOAL), kinds=(), shows=_is_as_it_was),
    Variant(
        name="formula inserted", edit=lambda file: do.add_formula(file, GOAL), kinds=(), shows=_is_as_it_was
    ),
    Variant(
        name="comment on two paragraphs",
        edit=lambda file: do.remark_on_both(file, STUDY, GOAL, "Please shorten both."),
        kinds=(K.COMMENT,),
        shows=lambda pack: "A reviewer: Please shorten both." in item_saying(pack, STUDY).note,
    ),
    Variant(
        name="rewritten by a program of the web",
        edit=do.as_google_docs,
        kinds=(),
        shows=_is_as_it_was,
    ),
)
