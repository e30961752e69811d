"""Words in the reader's language: every text shown to a person passes through here."""

from __future__ import annotations

import datetime as dt
import gettext
from pathlib import Path

LOCALES = Path(__file__).resolve().parent / "locale"
"""Where translations live, once there are any; without one the English of the source is shown."""

_catalogue = gettext.translation("demarche", localedir=LOCALES, fallback=True)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext


def day(date: dt.date) -> str:
    """A date in words: 31 March 1954."""
    return _("{day} {month} {year}").format(day=date.day, month=_month(date.month), year=date.year)


def _month(number: int) -> str:
    return (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )[number - 1]  # fmt: skip


__all__ = ["LOCALES", "_", "day", "ngettext"]
