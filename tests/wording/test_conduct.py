"""What can be done and what cannot: nothing that would move nobody is offered, and what is never one's own is called so."""

from __future__ import annotations

import pytest

from game.errors import NotPossibleError
from game.pages.plain import paint
from game.scenario.library import shipped
from game.text.commands.registry import perform
from game.wording.conduct import Arguable, argument_reason, arguments
from tests.text.desk import sit_down


@pytest.mark.parametrize("scenario", shipped())
def test_an_argument_that_would_move_nobody_is_not_offered(scenario: str) -> None:
    prompt = sit_down(scenario=scenario)
    view = prompt.view
    for one in arguments(view):
        assert all(t.points is None or t.points >= 0.05 for t in one.targets)
        assert bool(one.targets) is not bool(one.reason)
        for target in one.vain:
            assert "there already" in argument_reason(view, one.argument, view.compiled.ids[target.actor])
        assert one.never is one.reason.startswith("It is never yours")


def test_what_is_useless_is_refused_with_its_reason_and_costs_no_act() -> None:
    prompt = sit_down(scenario="1954")
    useless = [(a, t) for a in _until_useless(prompt) for t in a.vain]
    argument, target = useless[0]
    who, head = prompt.view.compiled.ids[target.actor], prompt.negotiation.head
    with pytest.raises(NotPossibleError, match="there already"):
        perform(prompt, f"argue {argument.argument.id} {who}")
    assert prompt.negotiation.head == head
    assert "Made by others" in paint(perform(prompt, "arguments"))


def _until_useless(prompt) -> list[Arguable]:  # type: ignore[no-untyped-def]
    while not (found := [a for a in arguments(prompt.view) if a.vain]):
        perform(prompt, "end")
    return found
