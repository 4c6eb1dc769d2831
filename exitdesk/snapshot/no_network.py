"""The signing library is loaded without the HTTP client it brings: nothing here ever asks a network.

pyHanko imports aiohttp, with sockets, TLS and an event loop, for time stamps and revocation lists; ExitDesk
uses neither. In its place stands a module with the two names that are mentioned at import, and nothing behind
them: whoever tried to use one would fail. A program that can sign is so as deaf as one that cannot, and the
first paper comes a quarter of a second sooner. Another name asked for fails at import, where a test sees it.
"""

import sys
from types import ModuleType
from typing import Final

_CLIENT: Final = "aiohttp"
_MENTIONED: Final = ("BasicAuth", "ClientSession")


def without_network() -> None:
    """Put the stand-in in the client's place; nothing where the client has been loaded already."""
    if _CLIENT not in sys.modules:
        stand_in = ModuleType(_CLIENT, "No network.")
        vars(stand_in).update({name: type(name, (), {"__init__": _refuse}) for name in _MENTIONED})
        sys.modules[_CLIENT] = stand_in


def _refuse(*_: object, **__: object) -> None:
    raise RuntimeError("no network")
