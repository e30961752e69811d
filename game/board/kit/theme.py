"""Colours and sizes. Every pair of colours that carries text is named in `text_pairs`, so that a test can weigh them."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """The colours of the board, by what they are for."""

    name: str
    ground: Colour
    panel: Colour
    well: Colour
    """What lies deeper than a panel: tracks, fields, the chosen row of a list."""
    hover: Colour
    ink: Colour
    muted: Colour
    line: Colour
    """Quiet lines that only separate."""
    edge: Colour
    """Lines that show where something can be pressed."""
    accent: Colour
    accent_hover: Colour
    on_accent: Colour
    good: Colour
    bad: Colour
    news: Colour
    soft_good: Colour
    soft_bad: Colour
    soft_news: Colour
    focus: Colour
    bar: Colour
    on_bar: Colour
    muted_on_bar: Colour
    shadow: int
    """How dark the shadow under a panel is, 0-255."""
    least_contrast: float

    def text_pairs(self) -> list[tuple[str, Colour, Colour]]:
        """Every text colour with every ground it is written on."""
        grounds = {"ground": self.ground, "panel": self.panel, "well": self.well, "hover": self.hover}
        inks = {"ink": self.ink, "muted": self.muted, "accent": self.accent, "good": self.good, "bad": self.bad, "news": self.news}
        pairs = [(f"{i} on {g}", ink, ground) for g, ground in grounds.items() for i, ink in inks.items()]
        pairs += [("on_accent on accent", self.on_accent, self.accent), ("on_accent on hover", self.on_accent, self.accent_hover)]
        pairs += [(f"on_accent on {n}", self.on_accent, c) for n, c in (("good", self.good), ("bad", self.bad), ("news", self.news))]
        pairs += [("on_bar", self.on_bar, self.bar), ("muted_on_bar", self.muted_on_bar, self.bar)]
        softs = {"good": self.soft_good, "bad": self.soft_bad, "news": self.soft_news}
        pairs += [(f"ink on soft {n}", self.ink, soft) for n, soft in softs.items()]
        pairs += [(f"muted on soft {n}", self.muted, soft) for n, soft in softs.items()]
        return pairs

    def edge_pairs(self) -> list[tuple[str, Colour, Colour]]:
        """Lines and marks that must be seen, with the grounds they lie on."""
        grounds = {"ground": self.ground, "panel": self.panel, "well": self.well}
        return [(f"{n} on {g}", c, ground) for g, ground in grounds.items() for n, c in (("edge", self.edge), ("focus", self.focus))]


LIGHT = Theme(
    name="light",
    ground=(245, 240, 232),
    panel=(252, 250, 246),
    well=(236, 230, 218),
    hover=(241, 236, 226),
    ink=(31, 39, 51),
    muted=(92, 88, 80),
    line=(221, 213, 199),
    edge=(132, 122, 104),
    accent=(44, 82, 138),
    accent_hover=(33, 65, 114),
    on_accent=(255, 255, 255),
    good=(28, 98, 80),
    bad=(152, 44, 42),
    news=(124, 78, 12),
    soft_good=(222, 235, 228),
    soft_bad=(247, 226, 221),
    soft_news=(248, 235, 208),
    focus=(176, 92, 0),
    bar=(30, 39, 56),
    on_bar=(247, 243, 235),
    muted_on_bar=(184, 190, 200),
    shadow=46,
    least_contrast=4.5,
)

HIGH_CONTRAST = Theme(
    name="high contrast",
    ground=(255, 255, 255),
    panel=(255, 255, 255),
    well=(232, 232, 232),
    hover=(238, 238, 238),
    ink=(0, 0, 0),
    muted=(48, 48, 48),
    line=(96, 96, 96),
    edge=(0, 0, 0),
    accent=(0, 40, 112),
    accent_hover=(0, 20, 64),
    on_accent=(255, 255, 255),
    good=(0, 68, 48),
    bad=(120, 0, 8),
    news=(88, 50, 0),
    soft_good=(226, 246, 236),
    soft_bad=(255, 232, 230),
    soft_news=(255, 244, 214),
    focus=(150, 60, 0),
    bar=(0, 0, 0),
    on_bar=(255, 255, 255),
    muted_on_bar=(224, 224, 224),
    shadow=0,
    least_contrast=7.0,
)


def theme_of(high_contrast: bool) -> Theme:
    """The theme that a person has chosen."""
    return HIGH_CONTRAST if high_contrast else LIGHT


SIZES = {"small": 18, "body": 20, "lead": 23, "heading": 27, "title": 38, "masthead": 56, "display": 68}
"""Text sizes in pixels where the window is 1080 high and text is at 100 %."""

UNIT = 8
"""The step of all distances, in pixels where the window is 1080 high."""


def luminance(colour: Colour) -> float:
    """How light a colour is to the eye, 0-1 (WCAG 2)."""
    parts = [c / 255 for c in colour]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1-21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
