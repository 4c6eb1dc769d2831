"""pyHanko is loaded as far as a paper needs it; what only builds chains of trust comes when somebody asks.

Whoever imports one module of pyHanko gets them all, because each package's front page imports its whole
content: certification paths, revocation lists, time stamps, an event loop. Our
certificates are self-issued and known by their fingerprint, so none of it is ever called. The front pages are
therefore run when a name is asked for that is found there alone, and the names mentioned at import are put in
place of themselves: whoever calls one loads the real thing and calls that. Nothing is replaced by anything
else. A name that a newer pyHanko mentions merely loads what it belongs to, and a test sees that. The same
holds for what it and reportlab bring along for other ends: lists of trusted services, key stores, time zones,
temporary files, formulas, locks of files, boxes of text.
"""

import sys
from collections.abc import Callable
from importlib import _bootstrap, import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any, Final

_MENTIONED: Final = {
    "pyhanko_certvalidator": ("CancelableAsyncIterator", "ValidationContext", "find_valid_path"),
    "pyhanko_certvalidator.authority": (
        "Authority",
        "AuthorityWithCert",
        "TrustAnchor",
        "TrustedServiceType",
    ),
    "pyhanko_certvalidator.path": ("ValidationPath",),
    "pyhanko_certvalidator.validate": ("ACValidationResult", "async_validate_ac"),
    "pyhanko.pdf_utils.crypt": (
        "AuthResult",
        "AuthStatus",
        "EnvelopeKeyDecrypter",
        "PubKeySecurityHandler",
        "SecurityHandler",
        "StandardSecurityHandler",
    ),
    "pyhanko.pdf_utils.crypt.api": ("PdfMacStatus", "SecurityHandler"),
    "pyhanko.pdf_utils.layout": ("BoxConstraints",),
    "pyhanko.pdf_utils.metadata.info": ("update_info_dict", "view_from_info_dict"),
    "pyhanko.pdf_utils.text": ("TextBox", "TextBoxStyle"),
    "pyhanko.sign": (),
    "pyhanko.sign.signers": (),
    "pyhanko.sign.validation": (),
    "pyhanko.sign.validation.qualified.q_status": ("QcPrivateKeyManagementType", "QualificationResult"),
    "pyhanko.sign.validation.qualified.tsp": ("QTST_URI", "QcCertType"),
    "pyhanko.sign.validation.settings": ("KeyUsageConstraints",),
    "cryptography.hazmat.primitives.serialization.pkcs12": (),
    "reportlab.lib.rl_safe_eval": (
        "rl_extended_literal_eval",
        "rl_safe_eval",
        "rl_safe_exec",
        "safer_globals",
    ),
    "reportlab.lib.rltempfile": ("get_rl_tempdir", "get_rl_tempfile"),
    "asyncio": (),
    "ctypes.util": (),
    "PIL.Image": (),
    "tzlocal": (),
    "uritools": ("urisplit",),
}
_IMPORTING: Final = _bootstrap._ModuleLockManager  # type: ignore[attr-defined]  # noqa: SLF001 - sees deadlocks
_DEADLOCK: Final = _bootstrap._DeadlockError  # type: ignore[attr-defined]  # noqa: SLF001


def load_later() -> None:
    """Have what the library imports in vain imported on request; nothing where it has been loaded already."""
    for name, mentioned in _MENTIONED.items():
        if name not in sys.modules:
            _put_off(name, mentioned)


def _put_off(name: str, mentioned: tuple[str, ...]) -> None:
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    module = module_from_spec(spec)
    real = _Once(module, spec.loader.exec_module)

    def found_later(wanted: str) -> Any:
        if wanted.startswith("__") and wanted != "__all__":
            raise AttributeError(wanted)
        if hasattr(module, "__path__") and find_spec(f"{name}.{wanted}"):
            return import_module(f"{name}.{wanted}")
        if wanted not in vars(real()):
            raise AttributeError(wanted)
        return vars(module)[wanted]

    vars(module)["__getattr__"] = found_later
    for one in mentioned:
        vars(module)[one] = _on_request(one, real)
    sys.modules[name] = module
    above, _, last = name.rpartition(".")
    if above:
        setattr(sys.modules[above], last, module)


class _Once:
    """A module that is run when it is called for: under its own import lock, and again if that failed.

    What somebody has set in it before, a limit for instance, stays as it was set.
    """

    def __init__(self, module: ModuleType, run: Callable[[ModuleType], None]) -> None:
        self._module, self._run, self._begun = module, run, False
        self._set_before: dict[str, Any] | None = None

    def __call__(self) -> ModuleType:
        """Return the module with everything in it, or as far as it is where it asks for itself."""
        try:
            with _IMPORTING(self._module.__name__):
                if not self._begun:
                    self._run_now()
        except _DEADLOCK:  # as in any import of two threads in a circle: as far as it is
            pass
        return self._module

    def _run_now(self) -> None:
        self._begun = True
        if self._set_before is None:
            self._set_before = {
                name: one
                for name, one in vars(self._module).items()
                if not (name.startswith("__") or isinstance(one, ModuleType | _Mentioned))
            }
        try:
            self._run(self._module)
            vars(self._module).update(self._set_before)
        except BaseException:
            self._begun = False
            raise


class _Mentioned(type):
    """The class of what stands in for a name: asked for anything, it asks the real thing."""

    real: Callable[[], Any]

    def __call__(cls, *args: object, **kwargs: object) -> Any:
        return cls.real()(*args, **kwargs)

    def __getattr__(cls, wanted: str) -> Any:
        if wanted.startswith("__"):
            raise AttributeError(wanted)
        return getattr(cls.real(), wanted)

    def __eq__(cls, other: object) -> bool:
        if isinstance(other, type):  # an annotation joins it with others: nothing is asked of it
            return cls is other
        return bool(cls.real() == other)

    def __hash__(cls) -> int:
        return type.__hash__(cls)

    def __instancecheck__(cls, one: object) -> bool:
        return isinstance(one, cls.real())

    def __subclasscheck__(cls, one: type) -> bool:
        return issubclass(one, cls.real())

    def __getitem__(cls, _: object) -> type:
        return cls


def _on_request(name: str, load: Callable[[], ModuleType]) -> type:
    """Return what can be mentioned in annotations, called, and asked for its parts."""
    return _Mentioned(name, (), {"real": staticmethod(lambda: vars(load())[name])})
