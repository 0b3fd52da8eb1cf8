"""Bytes become the text that was meant, and a guess says that it is one."""

from __future__ import annotations

import codecs
import subprocess
import sys
import unicodedata

import pytest

from briefing.text.encodings import decode_as, decode_text, is_known_encoding

VIETNAMESE = (
    "Bộ trưởng Bộ Ngoại giao cho biết Công ước sẽ được mở ký vào tháng tới. "
    "Các đại biểu đánh giá cao vai trò của Việt Nam trong quá trình đàm phán."
)


def windows_1258(text: str) -> bytes:
    """Encode as that code page does: a base letter, and the tone as a mark behind it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    encoded = b""
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        encoded += (base + "".join(c for c in parts if c in tones)).encode("cp1258")
    return encoded


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [VIETNAMESE, "Plain words in Latin letters"])
def test_unicode_needs_no_mark_and_no_guess(text: str, encoding: str) -> None:
    decoded = decode_text(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_stays_in_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode_text(mark + VIETNAMESE.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("\ufeff" + VIETNAMESE, encoding, ())


def test_windows_1258_is_guessed_and_means_the_same() -> None:
    decoded = decode_text(windows_1258(VIETNAMESE))
    assert (decoded.encoding, decoded.warnings) == ("cp1258", ("encoding_guessed",))
    assert unicodedata.normalize("NFC", decoded.text) == VIETNAMESE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The minister said: “We’re ready” – and left the café.", "cp1252"),
        ("Le café est fermé à côté", "cp1252"),
        ("Министр сообщил, что договор подписан сегодня утром в столице.", "cp1251"),
        ("大臣は条約に署名したと記者会見で述べた。", "cp932"),
    ],
)
def test_other_encodings_are_guessed_and_say_so(text: str, encoding: str) -> None:
    decoded = decode_text(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ("encoding_guessed",))


def test_a_declared_encoding_comes_before_a_guess() -> None:
    decoded = decode_text("Źródło: agencja".encode("cp1250"), declared="windows-1250")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Źródło: agencja", "cp1250", ())


@pytest.mark.parametrize("name", ["zip", "rot13", "hex", "no-such-code", ""])
def test_only_character_encodings_count_as_declared(name: str) -> None:
    assert not is_known_encoding(name)
    assert decode_text("café".encode("cp1252"), declared=name).warnings == ("encoding_guessed",)


def test_one_broken_byte_does_not_spoil_a_whole_file() -> None:
    decoded = decode_text(b"\xff" + VIETNAMESE.encode())
    assert (decoded.text, decoded.encoding, decoded.warnings) == (
        "\ufffd" + VIETNAMESE,
        "utf-8",
        ("decoding",),
    )


def test_a_person_can_choose_the_encoding() -> None:
    decoded = decode_as("Họp báo".encode(), "UTF-8")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Họp báo", "utf-8", ())
    assert decode_as(b"\xff\xff", "utf-8").warnings == ("decoding",)


def test_no_bytes_are_an_empty_text() -> None:
    assert decode_text(b"").text == ""


def test_utf8_does_not_load_the_detector() -> None:
    code = "import sys, briefing.text.encodings as e; e.decode_text(b'x'); print('chardet' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_text_of_two_encodings_in_one_file_keeps_the_letters_of_both() -> None:
    data = "“Hội nghị” opens, ".encode() + "café, naïve, Göteborg.".encode("cp1252")
    decoded = decode_text(data)
    assert decoded.text == "“Hội nghị” opens, café, naïve, Göteborg."
    assert decoded.warnings == ("encoding_guessed",)
