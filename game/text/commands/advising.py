"""The command that hears the advisers."""

from __future__ import annotations

from game.advisers.advice import Counsel, draft_of
from game.advisers.staff import ADVISERS, advise
from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.pages.advice import advice, figures
from game.pages.content import Screen
from game.text import lookup
from game.text.commands.base import Command
from game.text.commands.composing import show
from game.text.prompt import Prompt
from game.wording.advice import adviser


def show_advice(prompt: Prompt, words: list[str]) -> Screen:
    """All three, one with its numbers, or its package as a draft."""
    if not words:
        return advice(prompt.view, advise(prompt.view)).blocks()
    name = lookup.find(words[0], {name: name for name in ADVISERS}, _("adviser"))
    counsel = ADVISERS[name](prompt.view)
    if len(words) == 1:
        return figures(prompt.view, counsel).blocks()
    if words[1:] == ["draft"]:
        return _fill(prompt, counsel)
    raise NotUnderstoodError(_("“{word}” is not draft.").format(word=" ".join(words[1:])))


def _fill(prompt: Prompt, counsel: Counsel) -> Screen:
    """The adviser's package, put into the draft."""
    for word in counsel.words:
        draft = draft_of(word)
        if draft is not None:
            prompt.draft.fill(draft.package)
            return show(prompt, [])
    raise NotPossibleError(_("{adviser} has no package to suggest now.").format(adviser=adviser(counsel.adviser)))


ADVISING = (
    Command(
        "advice [ADVISER] [draft]",
        _("what the arithmetician, the trader and the strategist say"),
        _(
            "Three persons of your ministry, each with a published theory. With a name: the numbers behind one of them; "
            "with draft after it, its package fills your draft."
        ),
        show_advice,
        ("advisers", "advise"),
    ),
)
