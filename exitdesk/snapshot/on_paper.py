"""What setting, lint and signing ask of a paper's content, whether it is a board's copy or a document."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from exitdesk.snapshot.phrases import Phrases


class OnPaper(Protocol):
    """The content of a whole paper, as plain values."""

    @property
    def language(self) -> str:
        """``da``, ``en``, or both with a plus between."""

    @property
    def file_title(self) -> str:
        """The title as the file's metadata give it."""

    @property
    def signers(self) -> int:
        """How many signatures it needs; 0: it is never signed."""

    @property
    def practice(self) -> bool:
        """Whether every page says that it is practice."""

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """The pictures on it in order, JPEG: those and no others."""

    @property
    def has_foot(self) -> bool:
        """Whether its pages end with a line that says which page of how many."""

    @property
    def phrases(self) -> Phrases:
        """The fixed phrases of its (first) language."""

    @property
    def also(self) -> Phrases | None:
        """The fixed phrases of its second language, if there is one."""

    def both(self, name: str) -> tuple[str, str]:
        """Return one of the fixed phrases in the first and, where there is one, the second language."""

    def titles(self) -> Iterable[tuple[str, str]]:
        """Return the headings that come again where their part goes on to another page."""

    def beside(self) -> Iterable[str]:
        """Return what else may stand on it: fixed phrases, and what stands close together, as one text."""

    def drawn(self) -> Iterator[str]:
        """Yield every text that may be drawn, also where it is not looked for in reading order."""

    def statements(self) -> Iterator[str]:
        """Yield every text that must be found on the paper, in reading order."""
