"""TCVN3, VISCII and VNI become Unicode where their words are Vietnamese beyond doubt."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from briefing.text.encodings import decode_text
from briefing.text.vietnamese_encodings import WARNINGS, decode_vietnamese, recognise_vietnamese

TEXT = """Sáng nay, tại Hà Nội, Bộ Ngoại giao cho biết Công ước sẽ được mở ký vào tháng tới.
Các đại biểu đánh giá cao vai trò của Việt Nam trong quá trình đàm phán.
Những khó khăn ấy, theo Bộ trưởng, rồi sẽ qua; ai nấy đều kỹ lưỡng chuẩn bị, kể cả những người ở xa."""
FRENCH = """L’été dernier, le président a déclaré que la mesure était nécessaire : « Où sont passés les élèves
qui espéraient être reçus à la fête ? » Ça dépend, répète-t-il, des députés élus près de Besançon."""
GERMAN = """Die Präsidentin erklärte, die Maßnahme sei für die Größe der Städte nötig: über fünf Jahre würden
Schüler gefördert, Häuser erhöht und Züge verlängert, äußerte sie gegenüber Zuhörern in Köln und München."""
RUSSIAN = """Президент заявил, что мера необходима для городов и сёл, и поблагодарил учителей за их работу."""
POLISH = """Większość posłów zagłosowała, żeby środki trafiły do szkół; później część żądała wyjaśnień,
że jeżeli źle będzie, to będą sądy, i że należą się łąki, góry, rzeki, wsie, bądź późniejsze ulgi."""
LETTERS = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)


def written(text: str, name: str) -> bytes:
    """Encode a text by trying every byte, or two for VNI, as what stands for its letters."""
    units = [bytes([first]) for first in range(256)]
    if name == "vni":
        marked = [bytes([a, b]) for a in b"aeoyAEOYuU\xf4\xf6\xd4\xd6" for b in range(0xC0, 0x100)]
        units = [u for u in units if u not in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")] + marked
    meanings: dict[str, bytes] = {}
    for unit in units:
        letter = decode_vietnamese(unit, name)
        if len(letter) == 1:
            meanings.setdefault(letter, unit)
    if name == "vni":
        meanings |= {letter: unit for unit in marked if len(letter := decode_vietnamese(unit, name)) == 1}
    return b"".join(meanings[letter] for letter in text)


@pytest.mark.parametrize("name", ["tcvn3", "viscii", "vni"])
def test_an_old_encoding_becomes_the_text_that_was_meant_and_says_so(name: str) -> None:
    decoded = decode_text(written(TEXT, name))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (TEXT, name, (WARNINGS[name],))


@pytest.mark.parametrize("name", ["tcvn3", "viscii", "vni"])
def test_every_vietnamese_letter_has_its_place(name: str) -> None:
    letters = set(LETTERS) | set("đĐ")
    assert decode_vietnamese(written("".join(sorted(letters)), name), name) == "".join(sorted(letters))


def test_some_bytes_mean_what_the_standards_say() -> None:
    assert (
        decode_vietnamese(b"Vi\xd6t Nam, H\xb5 N\xe9i, \xae\xb9i bi\xd3u", "tcvn3")
        == "Việt Nam, Hà Nội, đại biểu"
    )
    assert (
        decode_vietnamese(b"Vi\xaet Nam, H\xe0 N\xb5i, \xf0\xd5i bi\xacu", "viscii")
        == "Việt Nam, Hà Nội, đại biểu"
    )
    vni = "Vieät Nam, Haø Noäi, ñaïi bieåu, ñöôïc".encode("cp1252")
    assert decode_vietnamese(vni, "vni") == "Việt Nam, Hà Nội, đại biểu, được"


def test_capitals_that_tcvn3_leaves_to_the_font_are_raised() -> None:
    assert decode_vietnamese(b"TH\xb5NH PH\xe8 H\xb5 N\xe9i", "tcvn3") == "THÀNH PHỐ Hà Nội"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        ("“We know it,” he said — “and it’s no café, no naïve idea.” " * 4, "cp1252"),
    ],
)
def test_other_languages_are_no_vietnamese(text: str, encoding: str) -> None:
    assert recognise_vietnamese(text.encode(encoding)) is None


@pytest.mark.parametrize("data", [b"", b"Plain words", b"Vi\xd6t Nam", bytes(range(256)) * 40])
def test_what_is_too_little_or_no_text_is_not_recognised(data: bytes) -> None:
    assert recognise_vietnamese(data) is None


def test_decomposed_letters_in_utf_8_and_utf_16_need_no_guess() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode_text(decomposed.encode()).text == decomposed
    with_mark = codecs.BOM_UTF16_LE + decomposed.encode("utf-16-le")
    assert decode_text(with_mark).text.removeprefix("\ufeff") == decomposed
