"""What a class had expected of a package, beside what came."""

from __future__ import annotations

from game.debrief.poll import Foretold
from game.i18n import _
from game.rules.compiled import CompiledScenario
from game.wording import names
from game.wording.numbers import listed


def foretold_words(compiled: CompiledScenario, told: Foretold) -> str:
    """What was expected beside what came; empty if nobody had said anything."""
    parts = []
    if told.hands_right is not None:
        passed = _("it passed") if told.passed else _("it failed")
        hands = _("{passes} hands for a pass, {fails} against; {passed}")
        parts.append(hands.format(passes=told.expected.passes, fails=told.expected.fails, passed=passed))
    if told.of:
        right = _("{right} of {of} answers foreseen").format(right=told.right, of=told.of)
        who = listed([names.within(names.actor(compiled, compiled.index[a])) for a in told.surprises])
        parts.append(right + (_(", surprised by {actors}").format(actors=who) if who else ""))
    return "; ".join(parts)
