"""Numbers, dates and lists as words. Sums are shown so that they add up as shown."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n import _, day

MINUS = "−"


def signed(thousandths: float) -> str:
    """Thousandths of log-odds with a sign and one decimal: +1.9."""
    return with_sign(round(thousandths / 100) / 10, 1)


def hundredths(amount: int) -> str:
    """A whole number of hundredths with a sign: +1.88."""
    return with_sign(amount / 100, 2)


def points(value: float) -> str:
    """Points of 100 with a sign and one decimal."""
    return with_sign(round(value, 1), 1)


def figure(value: float, places: int = 1) -> str:
    """A number to so many places, with the sign of minus that people write."""
    return f"{value:.{places}f}".replace("-", MINUS)


def with_sign(value: float, places: int) -> str:
    """A number to so many places with its sign; what is rounded to nothing has none."""
    if round(value, places) == 0:
        return f"{0:.{places}f}"
    return f"{'+' if value > 0 else MINUS}{abs(value):.{places}f}"


def apportion(thousandths: Sequence[int]) -> list[int]:
    """Hundredths that add up to the rounded total: the largest remainders are rounded up, none is off by a hundredth or more."""
    total = round(sum(thousandths) / 10)
    shares = [t // 10 for t in thousandths]
    rest = sorted(range(len(shares)), key=lambda n: (-(thousandths[n] % 10), n))
    for n in rest[: total - sum(shares)]:
        shares[n] += 1
    return shares


def percent(share: float) -> str:
    """A chance; what is possible is never shown as 0% and what is uncertain never as 100%."""
    if 0 < share < 0.01:
        return _("under 1%")
    if 0.99 < share < 1:
        return _("over 99%")
    return f"{round(100 * share)}%"


def counted(number: int) -> str:
    """A small number as a word."""
    words = (
        _("none"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return words[number] if number < len(words) else str(number)


def listed(items: Sequence[str]) -> str:
    """a, b and c; with semicolons where an item has commas or an "and" of its own."""
    if len(items) <= 1:
        return "".join(items)
    if any("," in item or _(" and ") in item for item in items):
        return "; ".join(items)
    return _("{first} and {last}").format(first=", ".join(items[:-1]), last=items[-1])


def capital(text: str) -> str:
    """The text with a capital at its head."""
    return text[:1].upper() + text[1:]


__all__ = ["MINUS", "apportion", "capital", "counted", "day", "hundredths", "listed", "percent", "points", "signed"]
