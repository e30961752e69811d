"""Words in the reader's language: every text shown to a person passes through here."""

from __future__ import annotations

import gettext
from pathlib import Path

LOCALES = Path(__file__).resolve().parent / "locale"
"""Where translations live, once there are any; without one the English of the source is shown."""

_catalogue = gettext.translation("demarche", localedir=LOCALES, fallback=True)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext

__all__ = ["LOCALES", "_", "ngettext"]
