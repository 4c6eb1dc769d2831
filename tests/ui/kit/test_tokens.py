"""The palette keeps its promises: readable text, visible edges."""

import pytest

from exitdesk.ui.tokens import DARK, LIGHT, Token, Tokens, Tone, tone_tokens

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light loud": LIGHT.high_contrast(),
    "dark loud": DARK.high_contrast(),
}
GROUNDS: tuple[Token, ...] = ("canvas", "surface", "raised", "sunken", "hover", "private_bg")
RINGS: tuple[Token, ...] = ("ring0", "ring1", "ring2", "ring3")
PANELS: tuple[Token, ...] = ("worry_bg", "works_bg", "next_bg")
TEXTS: list[tuple[Token, Token]] = [
    *[(ink, ground) for ink in ("ink", "ink2") for ground in (*GROUNDS, *RINGS, *PANELS)],
    *[("ink3", ground) for ground in GROUNDS if ground != "raised"],
    ("accent", "surface"),
    ("accent", "canvas"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("accent_ink", "accent"),
    ("danger_ink", "danger"),
    ("danger", "surface"),
    ("danger", "canvas"),
    ("ok", "surface"),
    ("warn", "warn_bg"),
    ("ink", "warn_bg"),
    ("ink", "accent_soft"),
    ("ink2", "accent_soft"),
]
EDGES: list[tuple[Token, Token]] = [
    ("line2", "surface"),
    ("line2", "canvas"),
    *[("focus", ground) for ground in (*GROUNDS, *PANELS, *RINGS)],
    *[("accent", ground) for ground in ("surface", "canvas", "accent_soft")],
]
TONES: tuple[Tone, ...] = (
    "neutral", "accent", "worry", "works", "next", "warn", "danger", "ok", "private",
)  # fmt: skip


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_measure_knows_black_on_white() -> None:
    """The measure itself gives the known ends, 21 and 1."""
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21.0
    assert contrast("#123456", "#123456") == 1.0


@pytest.mark.parametrize("name", THEMES)
def test_every_text_has_the_contrast_to_be_read(name: str) -> None:
    """Text on its ground is at least 4.5:1 (WCAG 1.4.3)."""
    tokens: Tokens = THEMES[name]
    weak = [
        (ink, ground, round(contrast(tokens.value(ink), tokens.value(ground)), 2))
        for ink, ground in TEXTS
        if contrast(tokens.value(ink), tokens.value(ground)) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("name", THEMES)
def test_every_tone_is_readable_on_its_own_ground(name: str) -> None:
    """A pill of any tone is at least 4.5:1; in the dark the neutral one stands on `raised`."""
    tokens: Tokens = THEMES[name]
    for tone in TONES:
        ink, ground = tone_tokens(tone)
        assert contrast(tokens.value(ink), tokens.value(ground)) >= 4.5, tone


@pytest.mark.parametrize("name", THEMES)
def test_every_edge_of_a_control_and_the_focus_ring_can_be_seen(name: str) -> None:
    """Edges are at least 3:1 against what they stand on (WCAG 1.4.11)."""
    tokens: Tokens = THEMES[name]
    weak = [
        (edge, ground) for edge, ground in EDGES if contrast(tokens.value(edge), tokens.value(ground)) < 3.0
    ]
    assert weak == []


def test_high_contrast_leaves_no_quiet_text() -> None:
    """Under high contrast secondary text and hints are as dark as the words."""
    loud = LIGHT.high_contrast()
    assert loud.ink2 == loud.ink3 == loud.ink == LIGHT.ink
    assert loud.line == LIGHT.ink3
