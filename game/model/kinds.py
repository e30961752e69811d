"""The words and numbers that a scenario is made of, each with what is declared of it."""

from typing import Annotated

from game.model.declared import Ref, Scale, Text

ANYONE, ANY, JUDGEMENT = "anyone", "any", "judgement"
"""Words that stand for every author, for every term, and for a source where there is none."""

IssueId = Annotated[str, Ref("issue")]
PositionId = Annotated[str, Ref("position")]
PlaceName = Annotated[str, Ref("place")]
SpanName = Annotated[str, Ref("span")]
BodyId = Annotated[str, Ref("body")]
DelegationId = Annotated[str, Ref("delegation")]
ChamberId = Annotated[str, Ref("chamber")]
VoiceId = Annotated[str, Ref("voice")]
SeatId = Annotated[str, Ref("seat")]
DeciderId = Annotated[str, Ref("decider")]
ActorId = Annotated[str, Ref("actor")]
ProposalId = Annotated[str, Ref("proposal")]
SourceKey = Annotated[str, Ref("source")]

Share = Annotated[float, Scale(0, 1)]
MOST_WEIGHT = 100.0
"""No weight beside others needs to be larger."""
Weight = Annotated[float, Scale(0, MOST_WEIGHT)]
MOST_PULL = 0.6
"""Voices together move an actor at most this share of the way in a turn."""
Pull = Annotated[float, Scale(0, MOST_PULL)]
Readable = Annotated[str, Text()]
"""A text of any length."""
