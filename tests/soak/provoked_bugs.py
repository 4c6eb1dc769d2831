"""Errors with something to hide: expected ones and bugs; texts, notes, causes and names carry secrets."""

import importlib
import json
import pkgutil
import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType
from typing import Final

import exitdesk
from exitdesk.errors import Cancelled, ExitDeskError
from tests.secrecy.canaries import Flock

PYTHONS: Final = (
    *(ValueError, KeyError, RuntimeError, LookupError, TypeError, OSError, AttributeError, IndexError),
    *(ZeroDivisionError, AssertionError, RecursionError, MemoryError, NotImplementedError, EOFError),
    *(FileNotFoundError, PermissionError, ConnectionError, TimeoutError, BufferError, NameError),
)


def expected_errors() -> tuple[type[ExitDeskError], ...]:
    """Return every class of expected errors that says something, by loading all of the program's modules."""
    for found in pkgutil.walk_packages(exitdesk.__path__, "exitdesk."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    return tuple(
        sorted((one for one in _below(ExitDeskError) if one is not Cancelled), key=lambda one: one.__name__)
    )


@dataclass
class Provoker:
    """Makes errors, by chance; `library_texts` is what libraries said in those that they raised."""

    chance: random.Random
    flock: Flock
    keys: tuple[bytes, ...]
    expected: tuple[type[ExitDeskError], ...]
    library_texts: set[str] = field(default_factory=set)

    def error(self, nth: int) -> Exception:
        """Return error number `nth`: an expected one and a bug in turn."""
        made = self._expected(nth // 2) if nth % 2 else self._bug()
        if str(made) not in self.library_texts:
            made.args = (self._secret(), {"ord": self._secret()}, self._secret())
        for _note in range(self.chance.randrange(3)):
            made.add_note(f"{self._secret()!r}")
        if self.chance.random() < 0.5:
            made.__cause__ = self._library_error()
        if self.chance.random() < 0.3:
            made.__context__ = ExceptionGroup(self._word(), [OSError(2, self._word(), self._word())])
        return made

    def raiser(self, error: Exception) -> Callable[[], None]:
        """Return a function that raises it, at times from a module and a function that have a word's name."""
        if self.chance.random() < 0.5:
            return lambda: _fail(error)
        word = self._word()
        code = _fail.__code__.replace(co_name=word, co_filename=f"/users/{word}/{word}.py")
        fail = FunctionType(code, {"__name__": f"exitdesk.{word}", "__file__": word})
        return lambda: fail(error)

    def _expected(self, nth: int) -> Exception:
        made = self.expected[nth % len(self.expected)]()
        for name in ("evidence", "rule"):
            if hasattr(made, name):
                setattr(made, name, Path("/") / self._word())
        if hasattr(made, "lines"):
            vars(made)["lines"] = (3, 17)
        return made

    def _bug(self) -> Exception:
        kind = self.chance.choice(PYTHONS)
        match self.chance.randrange(4):
            case 0:
                return self._library_error()
            case 1:
                module = self.chance.choice(("exitdesk.errors", "builtins", f"exitdesk.{self._word()}"))
                made: Exception = type(self._word(), (kind,), {"__module__": module})()
                return made
            case 2:
                return _SaysItself(self._word())
            case _:
                return kind()

    def _library_error(self) -> Exception:
        """Return an error that a library raised of itself over what it was given."""
        try:
            self.chance.choice(_LIBRARIES)(self._word(), self.chance.choice(self.keys))
        except Exception as error:  # noqa: BLE001 - whatever it is
            self.library_texts.add(str(error))
            return error
        raise LookupError("a library took what it should not")

    def _secret(self) -> object:
        key = self.chance.choice(self.keys)
        return self.chance.choice((self._word(), key, key.hex(), Path("/users") / self._word()))

    def _word(self) -> str:
        return self.chance.choice(self.flock.words)


class _SaysItself(Exception):
    """An error whose every way of being printed tells the word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word

    def __str__(self) -> str:
        return self.word

    __repr__ = __str__


def _fail(error: Exception) -> None:
    raise error


def _below(kind: type[ExitDeskError]) -> Iterator[type[ExitDeskError]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("exitdesk."):
            yield one
            yield from _below(one)


def _no_such_file(word: str, _key: bytes) -> None:
    Path("/nowhere", word).read_bytes()


def _no_json(word: str, _key: bytes) -> None:
    json.loads(word)


def _no_utf8(_word: str, key: bytes) -> None:
    (b"\xff" + key).decode("utf-8")


def _no_table(word: str, _key: bytes) -> None:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(f'DROP TABLE "{word}"')
    finally:
        connection.close()


def _no_tag(_word: str, key: bytes) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    AESGCM(key).decrypt(bytes(12), bytes(48), None)


def _no_key(_word: str, key: bytes) -> None:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    load_pem_private_key(key, None)


def _no_vault(word: str, key: bytes) -> None:
    import sqlcipher3

    connection = sqlcipher3.connect(":memory:")
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f'DROP TABLE "{word}"')
    finally:
        connection.close()


def _no_model(word: str, _key: bytes) -> None:
    from pydantic import TypeAdapter

    TypeAdapter(int).validate_python(word)


def _no_paper(word: str, _key: bytes) -> None:
    import pypdfium2

    pypdfium2.PdfDocument(word.encode("utf-8"))


_LIBRARIES: Final = (
    *(_no_such_file, _no_json, _no_utf8, _no_table, _no_tag, _no_key, _no_vault, _no_model, _no_paper),
)
