"""A field for a moment: a local time with the zone's name and its distance from UTC, or nothing."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from briefing.model.when import Moment

_MINUTES_PER_HOUR = 60


class _OffsetField(QSpinBox):
    """Count hours from UTC, always with their sign."""

    def textFromValue(self, value: int) -> str:
        return f"UTC{value:+d}".replace("-", "−")

    def valueFromText(self, text: str) -> int:
        return int(text.removeprefix("UTC").replace("−", "-") or 0)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        written = text.removeprefix("UTC").replace("−", "-").lstrip("+-")
        is_whole = written.isdigit() and int(written) <= self.maximum()
        state = QValidator.State.Acceptable if is_whole else QValidator.State.Intermediate
        return state, text, position


class MomentField(QWidget):
    """Take a local time with the zone's name and its offset, or nothing."""

    def __init__(self, label: str, moment: Moment | None) -> None:
        super().__init__()
        self._on = QCheckBox()
        self._on.setAccessibleName(self.tr("{}: set").format(label))
        self._time = QDateTimeEdit()
        self._time.setAccessibleName(self.tr("{}: date and time").format(label))
        self._time.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._time.setCalendarPopup(True)
        self._zone = QLineEdit()
        self._zone.setAccessibleName(self.tr("{}: name of the time zone").format(label))
        self._zone.setPlaceholderText(self.tr("Zone"))
        self._zone.setMaximumWidth(80)
        self._offset = _OffsetField()
        self._offset.lineEdit().setTextMargins(4, 0, 0, 0)
        self._offset.setAccessibleName(self.tr("{}: hours from UTC").format(label))
        self._offset.setRange(-12, 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._on, self._time, self._zone, self._offset):
            row.addWidget(widget)
        row.addStretch(1)
        now = dt.datetime.now().astimezone()
        local = moment.local if moment is not None else now.replace(tzinfo=None)
        offset = now.utcoffset() or dt.timedelta()
        minutes = moment.offset_minutes if moment is not None else int(offset.total_seconds() / 60)
        self._minutes_past_hour = minutes % _MINUTES_PER_HOUR
        self._time.setDateTime(
            QDateTime.fromString(local.isoformat(timespec="minutes"), Qt.DateFormat.ISODate)
        )
        self._zone.setText(moment.zone if moment is not None else (now.tzname() or ""))
        self._offset.setValue(minutes // _MINUTES_PER_HOUR)
        self._on.toggled.connect(self._enable)
        self._on.setChecked(moment is not None)
        self._enable()

    def moment(self) -> Moment | None:
        """Return the moment, or None while it is not ticked."""
        if not self._on.isChecked():
            return None
        local = dt.datetime.fromisoformat(self._time.dateTime().toString("yyyy-MM-ddTHH:mm"))
        minutes = self._offset.value() * _MINUTES_PER_HOUR + self._minutes_past_hour
        return Moment(local=local, zone=self._zone.text().strip() or "UTC", offset_minutes=minutes)

    def _enable(self) -> None:
        for widget in (self._time, self._zone, self._offset):
            widget.setEnabled(self._on.isChecked())
