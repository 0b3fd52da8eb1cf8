"""The one style sheet of the window, filled in from a theme's colours and measures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.resources import resource_path

_PLACEHOLDER = re.compile(
    r"""
    \$(?:
        (?P<length>\d+)px            # $13px: a length that follows the text scale
      | icon\((?P<icon>[a-z-]+),\s*(?P<tint>\w+)\)   # $icon(check, on_accent): a tinted picture
      | (?P<token>[a-z]\w*)          # $accent: a colour
    )
    """,
    re.VERBOSE,
)


def read_template() -> str:
    """Return the style sheet with its placeholders."""
    return resource_path("themes", "window.qss").read_text(encoding="utf-8")


def fill_template(
    template: str,
    colours: Mapping[str, str],
    scaled: Callable[[int], int],
    icon_file: Callable[[str, str], Path],
) -> str:
    """Put colours, scaled lengths and pictures in the place of the placeholders.

    Raises:
        KeyError: the template names a colour that no theme has, which is a bug.
    """

    def value(match: re.Match[str]) -> str:
        if match["length"]:
            return f"{scaled(int(match['length']))}px"
        if match["icon"]:
            return f'url("{icon_file(match["icon"], match["tint"]).as_posix()}")'
        return colours[match["token"]]

    return _PLACEHOLDER.sub(value, template)
