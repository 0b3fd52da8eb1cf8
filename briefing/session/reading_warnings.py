"""What a person should know of a file that was read, in words, for every code a reader warns with."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.text.figure_limit import MOST_FIGURES

SENTENCES = {
    "encoding_guessed": "The encoding of the file had to be guessed; look for wrong letters.",
    "encoding_tcvn": "The file is in TCVN3, an old Vietnamese encoding; look for wrong capital letters.",
    "encoding_viscii": "The file is in VISCII, an old Vietnamese encoding; look for wrong letters.",
    "encoding_vni": "The file is in VNI, an old Vietnamese encoding; look for wrong letters.",
    "decoding": "Some bytes of the file make no letters; they are shown as �.",
    "type_mismatch": "The file is not what its name says; it was read as what it holds.",
    "control_characters": "Control characters were left out of the text.",
    "bidi_control": "Hidden marks that turn the direction of the text were left out.",
    "invisible_characters": "Invisible characters were left out of the text.",
    "hidden_text": "The file holds words that are not shown; look whether they belong to the article.",
    "nesting": "The page is nested too deeply to be read with certainty; set it beside the original.",
    "much_markup": "The file holds far more Markdown signs than articles do; they were left in the text.",
    "many_figures": f"The file holds more than {MOST_FIGURES:,} figures, as lists of data do; behind them "
    "no figures and dates are suggested.",
    "attachments_ignored": "The mail has attachments, which were not read.",
    "parts_differ": "The plain and the formatted part of the mail differ; set the text beside the mail.",
    "tracked_changes": "The Word file has tracked changes; the text is as if all of them were accepted.",
    "macros_ignored": "The Word file holds macros, which were left out.",
    "embedded_objects_ignored": "The Word file holds embedded objects, which were not read.",
    "unread_content": "The Word file holds text boxes or drawings whose words were not read.",
    "too_long": "The file is longer than an article can be; the rest was not read.",
    "too_many_pages": "The file has more than 200 pages; only the first 200 were read.",
    "check_against_page": "The text of the PDF may lack letters or be out of order; set it beside the page.",
}
"""The sentence for each code; a test holds that no reader has a code without one."""


def say_warnings(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences for an article's warnings, each once."""
    return tuple(dict.fromkeys(SENTENCES[code] for code in codes if code in SENTENCES))
