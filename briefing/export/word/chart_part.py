"""The part of a native chart: one series of bars or columns, its words and values kept in the part itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.document.blocks import Bar, Chart
from briefing.document.inlines import plain
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml, escaped, node
from briefing.export.word.workbook import SHEET
from briefing.style.house_style import Ink, Role, StyleSheet

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = {
    "xmlns__c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns__a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns__r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_SCHEME = {"text1": "tx1", "text2": "tx2", "background1": "bg1", "background2": "bg2"}
_CATEGORIES, _VALUES = "1001", "1002"
_SHOWN_NOT = ("showCatName", "showSerName", "showPercent", "showBubbleSize")


def chart_part(
    chart: Chart,
    sheet: StyleSheet,
    themed: Callable[[Ink], str | None],
    language: str,
    *,
    workbook_id: str,
    longest: float,
) -> bytes:
    """Return the part's content; `themed` gives the theme's name of an ink, `workbook_id` the data.

    The axis of the values goes up to `longest`; with 0 Word finds an end of its own.
    """
    look = _Look(sheet, themed, language)
    across = "b" if chart.is_time_series else "l"
    bars = node(
        "c:barChart",
        _value("barDir", "col" if chart.is_time_series else "bar"),
        _value("grouping", "clustered"),
        _value("varyColors", "0"),
        _series(chart, look),
        _value("gapWidth", "60"),
        _value("axId", _CATEGORIES),
        _value("axId", _VALUES),
    )
    space = node(
        "c:chartSpace",
        _value("date1904", "0"),
        _value("roundedCorners", "0"),
        node(
            "c:chart",
            _value("autoTitleDeleted", "1"),
            node(
                "c:plotArea",
                node("c:layout"),
                bars,
                _labels_axis(chart, look, across),
                _values_axis(across, longest),
            ),
            _value("plotVisOnly", "1"),
            _value("dispBlanksAs", "gap"),
        ),
        node("c:spPr", node("a:noFill"), node("a:ln", node("a:noFill"))),
        look.text(Ink.INK),
        node("c:externalData", _value("autoUpdate", "0"), r__id=workbook_id),
        **_NAMESPACES,
    )
    return (_HEAD + space).encode()


class _Look:
    """Say how words and bars look: in the theme's colours and its font for headings."""

    def __init__(self, sheet: StyleSheet, themed: Callable[[Ink], str | None], language: str) -> None:
        self._sheet = sheet
        self._themed = themed
        self._language = language
        self._size = str(round(sheet.role(Role.TABLE_TEXT).size_pt * 100))

    def fill(self, ink: Ink) -> Xml:
        theme = self._themed(ink)
        if theme is None:
            colour = node("a:srgbClr", val=self._sheet.colours[ink].lstrip("#"))
        else:
            colour = node("a:schemeClr", val=_SCHEME.get(theme, theme))
        return node("a:solidFill", colour)

    def text(self, ink: Ink) -> Xml:
        return node("c:txPr", node("a:bodyPr"), node("a:lstStyle"), self._paragraph(ink))

    def words(self, words: str) -> Xml:
        """Return words of their own in the place of a number."""
        said = node("a:r", node("a:rPr", lang=self._language, b="1"), node("a:t", Xml(escaped(words))))
        body = node("a:bodyPr", wrap="none")  # else a label that is longer than a bar is wide would break
        return node("c:tx", node("c:rich", body, node("a:lstStyle"), self._paragraph(Ink.INK, said)))

    def _paragraph(self, ink: Ink, *runs: Xml) -> Xml:
        typed = node("a:defRPr", self.fill(ink), node("a:latin", typeface="+mj-lt"), sz=self._size, b="0")
        end = () if runs else (node("a:endParaRPr", lang=self._language),)
        return node("a:p", node("a:pPr", typed), *runs, *end)


def _series(chart: Chart, look: _Look) -> Xml:
    last = len(chart.bars) + 1
    name = clean(plain(chart.unit)) or clean(plain(chart.title))
    return node(
        "c:ser",
        _value("idx", "0"),
        _value("order", "0"),
        node("c:tx", _words_reference(f"{SHEET}!$B$1", [name])),
        node("c:spPr", look.fill(Ink.ACCENT)),
        _value("invertIfNegative", "0"),
        node("c:dLbls", *(_label(place, bar, look) for place, bar in enumerate(chart.bars)), *_shown("1")),
        node("c:cat", _words_reference(f"{SHEET}!$A$2:$A${last}", [clean(bar.label) for bar in chart.bars])),
        node("c:val", _numbers_reference(f"{SHEET}!$B$2:$B${last}", [bar.value for bar in chart.bars])),
    )


def _label(place: int, bar: Bar, look: _Look) -> Xml:
    """Return the label of a bar: its value just as it is printed, its qualifier included."""
    return node("c:dLbl", _value("idx", str(place)), look.words(clean(bar.shown)), *_shown("1"))


def _shown(value: str) -> tuple[Xml, ...]:
    return (
        _value("dLblPos", "outEnd"),
        _value("showLegendKey", "0"),
        _value("showVal", value),
        *(_value(name, "0") for name in _SHOWN_NOT),
    )


def _labels_axis(chart: Chart, look: _Look, across: str) -> Xml:
    # Bars are drawn from the foot upwards unless the axis is turned round.
    orientation = "minMax" if chart.is_time_series else "maxMin"
    line = node("a:ln", look.fill(Ink.HAIRLINE), w="6350")
    return node(
        "c:catAx",
        _value("axId", _CATEGORIES),
        node("c:scaling", _value("orientation", orientation)),
        _value("delete", "0"),
        _value("axPos", across),
        node("c:numFmt", formatCode="General", sourceLinked="0"),
        _value("majorTickMark", "none"),
        _value("minorTickMark", "none"),
        _value("tickLblPos", "nextTo"),
        node("c:spPr", line),
        look.text(Ink.INK),
        _value("crossAx", _VALUES),
        _value("crosses", "autoZero"),
        _value("auto", "0"),
        _value("lblAlgn", "ctr"),
        _value("lblOffset", "100"),
        _value("tickLblSkip", "1"),  # every bar has its label
        _value("noMultiLvlLbl", "0"),
    )


def _values_axis(across: str, longest: float) -> Xml:
    ends = (_value("max", f"{longest:.12g}"),) if longest else ()
    return node(
        "c:valAx",
        _value("axId", _VALUES),
        node("c:scaling", _value("orientation", "minMax"), *ends, _value("min", "0")),
        _value("delete", "1"),
        _value("axPos", "l" if across == "b" else "b"),
        node("c:numFmt", formatCode="General", sourceLinked="0"),
        _value("majorTickMark", "none"),
        _value("minorTickMark", "none"),
        _value("tickLblPos", "nextTo"),
        _value("crossAx", _CATEGORIES),
        _value("crosses", "autoZero"),
        _value("crossBetween", "between"),
    )


def _words_reference(cells: str, words: Sequence[str]) -> Xml:
    return node("c:strRef", _formula(cells), node("c:strCache", *_points(words)))


def _numbers_reference(cells: str, values: Sequence[float]) -> Xml:
    shown = [f"{value:.12g}" for value in values]
    code = node("c:formatCode", Xml("General"))
    return node("c:numRef", _formula(cells), node("c:numCache", code, *_points(shown)))


def _points(words: Sequence[str]) -> list[Xml]:
    points = [node("c:pt", node("c:v", Xml(escaped(one))), idx=str(place)) for place, one in enumerate(words)]
    return [_value("ptCount", str(len(points))), *points]


def _formula(cells: str) -> Xml:
    return node("c:f", Xml(cells))


def _value(name: str, value: str) -> Xml:
    return node(f"c:{name}", val=value)
