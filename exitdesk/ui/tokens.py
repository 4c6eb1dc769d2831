"""The palette: every colour of the program has a name, and nothing else in the interface names a colour.

Measured contrast is part of the rule: text at least 4.5:1 on what it stands on, control edges at least
3:1 (interface section 2). `line` is decoration only and never the sole sign of a control.
"""

from dataclasses import dataclass, replace
from typing import Literal

Token = Literal[
    "canvas", "surface", "raised", "sunken", "hover", "line", "line2", "ink", "ink2", "ink3",
    "accent", "accent_ink", "accent_soft", "focus",
    "worry", "worry_bg", "worry_ln", "works", "works_bg", "works_ln", "next", "next_bg", "next_ln",
    "danger", "danger_ink", "ok", "warn", "warn_bg", "private_bg", "ring0", "ring1", "ring2", "ring3",
]  # fmt: skip
Tone = Literal["neutral", "accent", "worry", "works", "next", "warn", "danger", "ok", "private"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours as `#RRGGBB`, by use."""

    canvas: str
    surface: str
    raised: str
    sunken: str
    hover: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_ink: str
    accent_soft: str
    focus: str
    worry: str
    worry_bg: str
    worry_ln: str
    works: str
    works_bg: str
    works_ln: str
    next: str
    next_bg: str
    next_ln: str
    danger: str
    danger_ink: str
    ok: str
    warn: str
    warn_bg: str
    private_bg: str
    ring0: str
    ring1: str
    ring2: str
    ring3: str

    def value(self, token: Token) -> str:
        """Return the colour of a token as `#RRGGBB`."""
        return str(getattr(self, token))

    def high_contrast(self) -> "Tokens":
        """Return the same colours with quiet text and hairlines made loud (interface section 6)."""
        return replace(
            self,
            line=self.ink3,
            line2=self.ink,
            ink2=self.ink,
            ink3=self.ink,
            worry_ln=self.worry,
            works_ln=self.works,
            next_ln=self.next,
        )


LIGHT = Tokens(
    canvas="#F5F6F4", surface="#FFFFFF", raised="#FFFFFF", sunken="#ECEEEB", hover="#F0F2EF",
    line="#DADEDA", line2="#7A837D", ink="#171C1A", ink2="#47504B", ink3="#626B66",
    accent="#0B5C66", accent_ink="#FFFFFF", accent_soft="#DFF0F1", focus="#1257C2",
    worry="#8F3D0B", worry_bg="#FAEFE6", worry_ln="#EBD3C0",
    works="#0C5B4C", works_bg="#E7F3EF", works_ln="#C4DED6",
    next="#24488F", next_bg="#EAF0FA", next_ln="#CAD7EE",
    danger="#B3261E", danger_ink="#FFFFFF", ok="#1B6B3A", warn="#7A5200", warn_bg="#FBF1D9",
    private_bg="#F3F0E8", ring0="#DDEFF0", ring1="#ECF6F6", ring2="#F4F8F7", ring3="#FAFBFA",
)  # fmt: skip
DARK = Tokens(
    canvas="#111513", surface="#1C2220", raised="#29312D", sunken="#0C0F0E", hover="#222926",
    line="#38413D", line2="#7F8B85", ink="#EEF2EF", ink2="#BBC4BF", ink3="#96A19B",
    accent="#5FC3CE", accent_ink="#05272B", accent_soft="#153539", focus="#8DB8FF",
    worry="#F2A873", worry_bg="#1F1814", worry_ln="#43352B",
    works="#6CCFB4", works_bg="#131C19", works_ln="#2A3D36",
    next="#9ABBF7", next_bg="#151A23", next_ln="#2D384B",
    danger="#FF9C92", danger_ink="#2B0704", ok="#7FD69B", warn="#F0C661", warn_bg="#322810",
    private_bg="#201D16", ring0="#183A3F", ring1="#192E31", ring2="#1A2627", ring3="#1B211F",
)  # fmt: skip

_TONES: dict[Tone, tuple[Token, Token]] = {
    "neutral": ("ink2", "sunken"),
    "accent": ("accent", "accent_soft"),
    "worry": ("worry", "worry_bg"),
    "works": ("works", "works_bg"),
    "next": ("next", "next_bg"),
    "warn": ("warn", "warn_bg"),
    "danger": ("danger", "surface"),
    "ok": ("works", "works_bg"),
    "private": ("ink2", "private_bg"),
}


def tone_tokens(tone: Tone) -> tuple[Token, Token]:
    """Return the text token and the background token that belong together for a tone."""
    return _TONES[tone]
