"""The numbers of the model: one set for every scenario, never tuned to one of them."""

from __future__ import annotations

from dataclasses import dataclass

RULES_VERSION = 1
"""Raised whenever the same acts could come out differently; saves name it."""


@dataclass(frozen=True)
class Parameters:
    """Global parameters. Shares are of 1, standing is in points of 100, scale is in log-odds."""

    scale: float = 50.0
    """What the whole 0-100 scale is worth on an issue that is all one cares about."""
    red_line: float = 0.5
    """A soft red line costs this share of scale times weight."""
    trust_discount: float = 0.6
    """Share of a gain lost to complete distrust, where it depends on a kept word."""
    public_word: float = 0.5
    """Price of retreat from a public declaration, as a share of the distance retreated."""
    vagueness: float = 1.0
    """Price of a span's width to somebody who does not trust its author at all."""
    company: float = 0.5
    """Weight of the open sums of those one stands close to."""
    public: float = 1.0
    """Multiplies each government's own pressure from its public."""
    clock: float = 1.0
    """Multiplies each feared fallback's own weight."""
    rho_sourced: float = 0.75
    rho_inferred: float = 1.0
    """How far a hidden priority can change an issue's weight."""
    firmness: float = 0.6
    """Share of an actor's view that stays with its first view (Friedkin & Johnsen 1990)."""
    argument_step: float = 0.15
    """Share of the distance that a wholly plausible, fresh argument moves a view."""
    argument_wear: float = 0.5
    """What is left of an argument each time it is used."""
    trust_share: float = 0.15
    """Share of the distance that trust moves toward a deed's signal."""
    kept_word: float = 0.8
    """The signal of an agreement reached."""
    misread_cost: float = 0.8
    """Trust lost, at most, by one who had read a span the other way."""
    refusal_cost: float = 2.0
    """Standing that the author of a refused package loses at home."""
    turn_cost: float = 3.0
    """Standing that a government loses when its public would have accepted what it refused."""
    turn_gain: float = 1.0
    """Standing that the author gains for each government whose public turns."""
    turn_step: float = 0.25
    """Share of the distance that a turned public, and its chambers, move toward what was refused."""
    give_away: float = 0.5
    """Standing won or lost at home for each log-odds of one's own open gain in what is adopted."""
    override_cost: float = 4.0
    """Standing lost by a person who answers against the government's own judgement."""
    rally: float = 1.0
    """Standing won by declaring a position that one's own public prefers to the course."""
    counter_margin: int = 500
    """Thousandths of log-odds above its minimum that a counter-offer asks."""
    acts_per_turn: int = 3
    """Acts a turn for each delegation."""
    initiatives: int = 3
    """Packages that others than persons may table in one turn."""
    span_turns: int = 2
    """Turns until a span is reckoned, unless the scenario dates it."""


DEFAULT = Parameters()
