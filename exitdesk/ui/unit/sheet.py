"""Enhedens ord: what board, circles, scales, frame, authorities and questions at hand are called here."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from exitdesk.cases.documents.agreement_words import agreement_words
from exitdesk.cases.unit import LONGEST_LANE, AgreementName, UnitTemplate, question_groups
from exitdesk.cases.unit_words import (
    LONGEST_LINE,
    LONGEST_TITLE,
    MOST_SCALES,
    UnitWords,
    line_of,
)
from exitdesk.sos.card import Column
from exitdesk.sos.scale import Direction
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Line
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.unit.sections import (
    AgreementSection,
    ColumnSection,
    GroupSection,
    NamesSection,
    ScaleSection,
    Section,
    lines_of,
)
from exitdesk.ui.unit.view_model import ENDING, UnitWordsViewModel


class UnitWordsSheet(Sheet):
    """`changed` tells that other words hold now."""

    changed = Signal()

    def __init__(self, context: UiContext, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=720)
        self.model = UnitWordsViewModel(context, self)
        theme, shipped = self.theme, self.model.shipped
        self.set_title(self.tr("Enhedens ord"))
        about = self.tr("Ordene gælder fra næste møde på denne computer. Et tomt felt siger det, som vi gør.")
        self.about = Label(theme, about, px=16)
        self.told = Banner(theme, "", kind="danger")
        self.done = Banner(theme, "", kind="done")
        columns = zip(Column, (self.tr("Kolonne 1"), self.tr("Kolonne 2"), self.tr("Kolonne 3")), strict=True)
        self.columns = [ColumnSection(theme, column, title) for column, title in columns]
        lanes = list(shipped.lanes.values())
        self.lanes = NamesSection(theme, self.tr("Fokusområder"), lanes, LONGEST_LANE)
        rings = (self.tr("Inderst"), self.tr("Anden ring"), self.tr("Tredje ring"), self.tr("Yderst"))
        self.rings = NamesSection(theme, self.tr("Ringe"), rings, LONGEST_TITLE)
        directions = [(one.value, shipped.directions[one]) for one in Direction]
        self.scales = [
            ScaleSection(theme, self.tr("Skala {number}").format(number=nth), directions)
            for nth in range(1, MOST_SCALES + 1)
        ]
        self.frame_section = Section(theme, self.tr("Rammen"), self.tr("Det, der siges, før I begynder."))
        self.frame_words = self.frame_section.field(self.tr("Ét afsnit på hver linje"), LONGEST_LINE, rows=7)
        self.frame_section.column.addWidget(self.frame_words)
        self.places_section = Section(
            theme, self.tr("Steder, I mødes"), self.tr("De foreslås, når I skriver, hvor I ses.")
        )
        places = self.tr("Ét sted på hver linje; skriv efter et kolon, hvad I skal huske dér")
        self.places = self.places_section.field(places, LONGEST_LINE, rows=4)
        self.places_section.column.addWidget(self.places)
        self.discretion_section = Section(
            theme,
            self.tr("Diskretion"),
            self.tr("Det siges før et møde, kun på jeres skærm. Er feltet tomt, siges intet."),
        )
        rules = self.tr("Én regel på hver linje; i parentes forrest de steder, den gælder")
        self.discretion = self.discretion_section.field(rules, LONGEST_LINE, rows=4)
        self.discretion_section.column.addWidget(self.discretion)
        called_by_us = list(shipped.every_authority.values())
        self.authorities = NamesSection(theme, self.tr("Myndigheder"), called_by_us, LONGEST_LANE)
        at_hand = self.tr("Spørgsmål ved hånden: {title}")
        self.groups = [
            GroupSection(theme, key, at_hand.format(title=one.title))
            for key, one in question_groups(shipped).items()
        ]
        names = agreement_words(self.model.language).names
        called = [(one.value, names[one].title) for one in AgreementName]
        self.agreement = AgreementSection(theme, self.tr("Hvad kalder I aftalen?"), called)
        self.shipped_button = Button(theme, self.tr("Som fra begyndelsen"), kind="quiet", height=44)
        self.read_button = Button(theme, self.tr("Hent en fil ..."), height=44)
        self.write_button = Button(theme, self.tr("Gem som fil"), height=44)
        self.keep_button = Button(theme, self.tr("Brug ordene"), kind="primary", height=44)
        self._build()
        self._connect()
        self.show_words(self.model.template)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every part, from top to bottom."""
        first = (*self.columns, self.lanes, self.rings, *self.scales, self.frame_section)
        meeting = (self.places_section, self.discretion_section)
        return (*first, *meeting, self.authorities, self.agreement, *self.groups)

    def show_words(self, template: UnitTemplate) -> None:
        """Fill the fields."""
        for column in self.columns:
            column.show_words(template)
        self.lanes.show_words(list(template.lanes.values()))
        self.rings.show_words(template.rings)
        for nth, scale in enumerate(self.scales):
            scale.show_words(template.scales[nth] if nth < len(template.scales) else None)
        self.frame_words.set_text("\n".join(template.frame))
        self.places.set_text("\n".join(template.places))
        self.discretion.set_text("\n".join(template.discretion))
        self.agreement.show_words(template)
        self.authorities.show_words(list(template.every_authority.values()))
        for group in self.groups:
            group.show_words(template)

    def words(self) -> UnitWords | None:
        """Return what stands in the fields; None where one cannot be used, which then has the focus."""
        wrong = next((field for one in self.sections if (field := one.wrong()) is not None), None)
        if wrong is not None:
            wrong.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        shipped = self.model.shipped
        first, second, third, last = self.rings.said(shipped.rings)
        lanes = self.lanes.said(list(shipped.lanes.values()))
        titles = {one.of: line_of(one.title.text()) for one in self.columns}
        return UnitWords(
            columns={column: title for column, title in titles.items() if title},
            column_questions={one.of: asked for one in self.columns if (asked := lines_of(one.asked.text()))},
            lanes=dict(zip(shipped.lanes, lanes, strict=True)),
            rings=(first, second, third, last),
            scales=tuple(said for one in self.scales if (said := one.said()) is not None),
            frame=lines_of(self.frame_words.text()),
            exit_agreement=self.agreement.said(),
            places=lines_of(self.places.text()),
            discretion=lines_of(self.discretion.text()),
            authorities=dict(zip(shipped.every_authority, self._authorities_said(), strict=True)),
            groups={one.of: one.said() for one in self.groups},
        )

    def _authorities_said(self) -> list[str]:
        return self.authorities.said(list(self.model.shipped.every_authority.values()))

    def _build(self) -> None:
        for part in (self.about, self.told, self.done):
            self.body.addWidget(part)
        for section in self.sections:
            self.body.addWidget(Line(self.theme))
            self.body.addWidget(section)
        self.told.hide()
        self.done.hide()
        self.footer.addWidget(self.shipped_button)
        self.footer.addStretch(1)
        for button in (self.read_button, self.write_button, self.keep_button):
            self.footer.addWidget(button)

    def _connect(self) -> None:
        self.model.kept.connect(self._on_kept)
        self.model.read.connect(self._on_read)
        self.model.written.connect(self._on_written)
        self.model.told.connect(self._on_told)
        self.shipped_button.clicked.connect(self._on_shipped_wished)
        self.read_button.clicked.connect(self._on_read_wished)
        self.write_button.clicked.connect(self._on_write_wished)
        self.keep_button.clicked.connect(self._on_keep_wished)

    @Slot()
    def _on_shipped_wished(self) -> None:
        self.show_words(self.model.shipped)
        self._say(self.tr("Det er vores egne ord. De gælder først, når du bruger dem."))

    @Slot()
    def _on_keep_wished(self) -> None:
        words = self.words()
        if words is not None:
            self.model.keep(words)

    @Slot()
    def _on_write_wished(self) -> None:
        words = self.words()
        if words is not None:
            self.model.write_file(words)

    @Slot()
    def _on_read_wished(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Vælg filen med enhedens ord"),
            "",
            f"*.{ENDING}",
            options=QFileDialog.Option.DontUseNativeDialog,
        )
        if chosen:
            self.model.read_file(Path(chosen))

    @Slot()
    def _on_kept(self) -> None:
        self.changed.emit()
        self.close_sheet()

    @Slot(object)
    def _on_read(self, template: UnitTemplate) -> None:
        self.show_words(template)
        self._say(self.tr("Ordene er hentet. De gælder først, når du bruger dem."))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._say(self.tr("Gemt i {path}. Der står intet om nogen i den.").format(path=path))

    @Slot(str)
    def _on_told(self, told: str) -> None:
        self.told.set_text(told)
        self.told.show()
        self.done.hide()

    def _say(self, words: str) -> None:
        self.done.set_text(words)
        self.done.show()
        self.told.hide()
