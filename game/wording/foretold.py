"""What a class had expected of a package, beside what came."""

from __future__ import annotations

from game.debrief.poll import Foretold
from game.i18n import _
from game.rules.compiled import CompiledScenario
from game.wording import names
from game.wording.numbers import listed


def foretold_words(compiled: CompiledScenario, foretold: Foretold) -> str:
    """What was expected beside what came; empty if nobody had said anything."""
    parts = []
    if foretold.hands_right is not None:
        passed = _("it passed") if foretold.passed else _("it failed")
        hands = _("{passes} hands for a pass, {fails} against; {passed}")
        parts.append(hands.format(passes=foretold.expected.passes, fails=foretold.expected.fails, passed=passed))
    if foretold.of:
        right = _("{right} of {of} answers foreseen").format(right=foretold.right, of=foretold.of)
        who = listed([names.within(names.actor(compiled, compiled.index[a])) for a in foretold.surprises])
        parts.append(right + (_(", surprised by {actors}").format(actors=who) if who else ""))
    return "; ".join(parts)
