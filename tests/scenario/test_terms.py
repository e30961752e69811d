"""Whatever can lead an answer can have a sentence and be expected by a scenario's test."""

import pytest

from game.model.term import TermKind
from tests.scenario.texts import report, spoilt

LINE = "yes: {gain: It serves us.}, no: {gain: It does not serve us.}"


@pytest.mark.parametrize("term", TermKind)
def test_every_term_can_have_a_sentence(term: TermKind) -> None:
    for side in (f"yes: {{{term}: So be it.}}, no: {{gain: No.}}", f"yes: {{gain: Yes.}}, no: {{{term}: No., {term} trade: Not that.}}"):
        assert report(spoilt(LINE, side)) == ""


@pytest.mark.parametrize("term", TermKind)
def test_every_term_can_be_expected(term: TermKind) -> None:
    assert report(spoilt("refused_by: {south: red_line}", f"refused_by: {{south: {term}}}")) == ""
