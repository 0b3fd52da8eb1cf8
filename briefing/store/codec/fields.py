"""JSON text in and out, and typed access to a JSON object that names the place of every fault."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeVar

from briefing.errors import PackFileError
from briefing.model.spans import Span
from briefing.model.when import When

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
JsonObject = dict[str, JsonValue]

_Choice = TypeVar("_Choice", bound=StrEnum)

_LARGEST_NUMBER = 10**300  # a longer run of digits only serves to keep a reader busy


def write_json(value: JsonValue) -> bytes:
    """Return a value as compact UTF-8 with sorted keys: equal values give equal bytes.

    Raises:
        PackFileError: a text holds half a character (a lone surrogate), which no file can hold.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        around = text[max(0, error.start - 30) : error.start]
        raise PackFileError(
            f"The text after “{around}” holds half a character, which no file can keep; delete it."
        ) from error


def parse_json(data: bytes | str, place: str) -> Fields:
    """Read the JSON object that `data` must be; `place` names it in messages.

    Raises:
        PackFileError: the data is not one JSON object.
    """
    try:
        value = json.loads(data, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        raise PackFileError(_damaged(place, "is not readable as JSON")) from error
    return Fields.of(value, place)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _damaged(place: str, fault: str) -> str:
    return f"The pack data is damaged ({place} {fault}); use an earlier copy of the pack."


@dataclass(frozen=True, slots=True)
class Fields:
    """Give the members of one JSON object by name and type; a wrong or missing one raises PackFileError."""

    members: Mapping[str, object]
    place: str

    @classmethod
    def of(cls, value: object, place: str) -> Fields:
        """Take a value that must be a JSON object, or one that has been taken already."""
        if isinstance(value, Fields):
            return value
        if not isinstance(value, dict):
            raise PackFileError(_damaged(place, "is not an object"))
        return cls(value, place)

    def refuse(self, key: str, fault: str) -> NoReturn:
        """Raise the error that says what is wrong with one member."""
        raise PackFileError(_damaged(f"{self.place}.{key}", fault))

    def has(self, key: str) -> bool:
        """Tell whether the member is there at all."""
        return key in self.members

    def is_null(self, key: str) -> bool:
        """Tell whether the member is there and null."""
        return self._required(key) is None

    def text(self, key: str) -> str:
        """Return a text of whole characters."""
        return self._text(key, self._required(key))

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or None for null."""
        return None if self.is_null(key) else self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(self._text(key, value) for value in self.values(key))

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._required(key)
        if not isinstance(value, bool):
            self.refuse(key, "is neither true nor false")
        return value

    def number(self, key: str) -> int | float:
        """Return a finite number, an integer as an integer."""
        value = self._required(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse(key, "is not a number")
        if not math.isfinite(value) if isinstance(value, float) else abs(value) > _LARGEST_NUMBER:
            self.refuse(key, "is too large a number")
        return value

    def number_or_none(self, key: str) -> int | float | None:
        """Return a number, or None for null."""
        return None if self.is_null(key) else self.number(key)

    def share(self, key: str) -> float:
        """Return a number from 0 to 1."""
        value = self.number(key)
        if not 0 <= value <= 1:
            self.refuse(key, "is not between 0 and 1")
        return float(value)

    def integer(self, key: str) -> int:
        """Return an integer."""
        return self._integer(key, self._required(key))

    def count(self, key: str) -> int:
        """Return an integer that is not negative."""
        value = self.integer(key)
        if value < 0:
            self.refuse(key, "is negative")
        return value

    def count_or_none(self, key: str) -> int | None:
        """Return an integer that is not negative, or None for null."""
        return None if self.is_null(key) else self.count(key)

    def counts(self, key: str) -> tuple[int, ...]:
        """Return a list of integers, none of them negative."""
        numbers = tuple(self._integer(key, value) for value in self.values(key))
        if any(number < 0 for number in numbers):
            self.refuse(key, "holds a negative number")
        return numbers

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """Return the member of an enumeration whose value is written."""
        written = self.text(key)
        try:
            return choices(written)
        except ValueError:
            self.refuse(key, f"is “{written[:40]}”, which this version does not know")

    def when_or_none(self, key: str) -> When | None:
        """Return a date or an interval in its written form, or None for null."""
        written = self.text_or_none(key)
        if written is None:
            return None
        try:
            return When.parse(written)
        except ValueError:
            self.refuse(key, "is not a date")

    def span(self, key: str) -> Span:
        """Return a span, written as a list of start and end."""
        return self._span(key, self._required(key))

    def span_or_none(self, key: str) -> Span | None:
        """Return a span, or None for null."""
        return None if self.is_null(key) else self.span(key)

    def spans(self, key: str) -> tuple[Span, ...]:
        """Return a list of spans."""
        return tuple(self._span(key, value) for value in self.values(key))

    def child(self, key: str) -> Fields:
        """Return an object."""
        return Fields.of(self._required(key), f"{self.place}.{key}")

    def children(self, key: str) -> tuple[Fields, ...]:
        """Return a list of objects."""
        return tuple(
            Fields.of(value, f"{self.place}.{key}[{index}]") for index, value in enumerate(self.values(key))
        )

    def values(self, key: str) -> list[object]:
        """Return a list of whatever it holds."""
        value = self._required(key)
        if not isinstance(value, list):
            self.refuse(key, "is not a list")
        return value

    def _required(self, key: str) -> object:
        try:
            return self.members[key]
        except KeyError:
            self.refuse(key, "is missing")

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            self.refuse(key, "is not a text")
        if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
            self.refuse(key, "holds half a character")
        return value

    def _integer(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(key, "is not a whole number")
        if abs(value) > 2**53:  # beyond this other readers of JSON round
            self.refuse(key, "is too large a number")
        return value

    def _span(self, key: str, value: object) -> Span:
        if not isinstance(value, list) or len(value) != 2:
            self.refuse(key, "is not a pair of offsets")
        start, end = (self._integer(key, offset) for offset in value)
        if not 0 <= start <= end:
            self.refuse(key, "is not a stretch of text")
        return Span(start, end)
