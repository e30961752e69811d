"""Lines of the chronicle say what everybody may read, and to whom."""

from __future__ import annotations

from game.rules.chronicle import GestureMade
from game.text.commands.registry import perform
from game.wording.chronicle import tell
from tests.text.desk import sit_down


def test_the_price_of_a_gesture_is_told_to_whoever_pays_it() -> None:
    prompt = sit_down(north="person", south="person")
    perform(prompt, "gesture handshake")
    negotiation = prompt.negotiation
    entry = next(e for e in negotiation.state.log if isinstance(e, GestureMade))
    assert tell(negotiation.view("north"), entry) == "Gesture by you: “A handshake on the bridge”. Its price: Standing at home −3."
    assert tell(negotiation.view("south"), entry) == "Gesture by North: “A handshake on the bridge”."
