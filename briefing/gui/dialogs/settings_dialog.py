"""The user's settings; every change applies at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from briefing.gui.dialogs.details_dialog import LANGUAGES
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.store.settings import READER_SIZES_PX, TEXT_SCALES_PERCENT, Density, Settings
from briefing.store.settings import Theme as ThemeChoice


class SettingsDialog(FormDialog):
    """Show the settings by subject; there is nothing to confirm."""

    changed = Signal(object)  # Settings

    def __init__(
        self, theme: Theme, settings: Settings, styles: Sequence[str], library: Path, parent: QWidget
    ) -> None:
        """Take the names of the house styles, and the folder of the library."""
        super().__init__(theme, parent)
        self.set_words(self.tr("Settings"), self.tr("Close"))
        self.cancel_button.hide()
        self._settings = settings
        self._add_appearance(settings)
        self._add_reading(settings)
        self._add_new_packs(settings, styles)
        self._add_files(settings, library)
        theme.changed.connect(self.fit)
        self.fit()

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    def _add_appearance(self, settings: Settings) -> None:
        self._head(self.tr("Appearance"))
        themes = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }
        self.theme_box = self._choice(self.tr("Colours"), themes, settings.theme, "theme")
        scales: dict[int | None, str] = {None: self.tr("As the system")}
        scales |= {percent: f"{percent} %" for percent in TEXT_SCALES_PERCENT}
        self.scale_box = self._choice(
            self.tr("Size of the window's text"), scales, settings.text_scale_percent, "text_scale_percent"
        )
        densities = {
            Density.COMFORTABLE: self.tr("Comfortable"),
            Density.COMPACT: self.tr("Compact"),
        }
        self.density_box = self._choice(self.tr("Rows"), densities, settings.density, "density")
        self.motion_tick = self._tick(
            self.tr("No fades and no sliding"), settings.reduced_motion, "reduced_motion"
        )

    def _add_reading(self, settings: Settings) -> None:
        self._head(self.tr("Reading"))
        label = self.tr("Size of article text")
        self.reader_size = QSpinBox()
        self.reader_size.setAccessibleName(label)
        self.reader_size.setRange(READER_SIZES_PX.start, READER_SIZES_PX.stop - 1)
        self.reader_size.setSuffix(" px")
        # WORKAROUND: the line inside a spin box takes no padding from a style sheet, up to Qt 6.11.
        self.reader_size.lineEdit().setTextMargins(self.theme.px(6), 0, 0, 0)
        self.reader_size.setValue(settings.reader_size_px)
        self.reader_size.valueChanged.connect(self._on_reader_size)
        self.form.addRow(label, self.reader_size)
        self.letters_tick = self._tick(
            self.tr("Single letters are keys in the article"),
            settings.single_letter_keys,
            "single_letter_keys",
        )

    def _add_new_packs(self, settings: Settings, styles: Sequence[str]) -> None:
        self._head(self.tr("New packs"))
        self.language_box = self._choice(
            self.tr("Language"), dict(LANGUAGES), settings.pack_language, "pack_language"
        )
        names = {name: name.replace("-", " ").capitalize() for name in styles}
        self.style_box = self._choice(self.tr("House style"), names, settings.house_style, "house_style")

    def _add_files(self, settings: Settings, library: Path) -> None:
        self._head(self.tr("Files"))
        self.recent_tick = self._tick(
            self.tr("Remember the packs that were open lately"),
            settings.keep_recent_packs,
            "keep_recent_packs",
        )
        place = self.add_note(self.tr("Library"), ink="text2")
        place.setText(str(library))
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(self.tr("Folder of the library"))

    def _head(self, words: str) -> None:
        self.form.addRow(ElidedLabel(self.theme, words, role=FontRole.CARD_TITLE))

    def _choice(self, label: str, words: Mapping[Any, str], chosen: object, field: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(label)
        values = list(words)
        box.addItems(list(words.values()))
        box.setCurrentIndex(values.index(chosen) if chosen in values else -1)
        box.activated.connect(lambda row: self._change(field, values[row]))
        self.form.addRow(label, box)
        return box

    def _tick(self, words: str, is_on: bool, field: str) -> QCheckBox:
        tick = QCheckBox(words)
        tick.setChecked(is_on)
        tick.toggled.connect(lambda ticked: self._change(field, ticked))
        self.form.addRow("", tick)
        return tick

    def _on_reader_size(self, size_px: int) -> None:
        self._change("reader_size_px", size_px)

    def _change(self, field: str, value: object) -> None:
        self._settings = replace(self._settings, **{field: value})  # type: ignore[arg-type]
        self.changed.emit(self._settings)
