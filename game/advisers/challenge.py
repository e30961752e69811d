"""The challenge model: who expects to gain by challenging whom, and who gives way (Bueno de Mesquita 1985, 1994).

As documented by Scholz, Calbert & Smith, Journal of Theoretical Politics 23 (2011), and in two published replications, which differ. Where
the sources are ambiguous, each reading has a name, and nothing is tuned:

- `q`, how sure one is that the other stays put if nobody challenges it: 1 in some papers, ½ in others.
- `sums`, what the votes for i against j are divided by in P: "dyads", all votes over all dyads (the replication's code); "dyad", the
  votes cast between these two (Bueno de Mesquita); "net", the surplus of votes for i over those cast between the two (another replication).
- `choose`, which compromise one takes: "code", the one whose weighted mean of positions is lowest, as in the replication's code;
  "nearest", the one that asks for the smallest move, as in the papers.

It does not settle: positions can jump from one end to the other. It is one voice among several.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.advisers.arrays import Bools, Floats
from game.advisers.means import weighted_median

Sums = Literal["dyads", "dyad", "net"]
Choice = Literal["code", "nearest"]
SUMS, CHOICES = ("dyads", "dyad", "net"), ("code", "nearest")


@dataclass(frozen=True)
class ChallengeReading:
    """How the ambiguous places are read; `t` is how likely things are to get better where the other moves by itself (only for q < 1)."""

    sums: Sums = "dyads"
    q: float = 1.0
    t: float = 0.5
    choose: Choice = "code"


@dataclass(frozen=True)
class ChallengeOffer:
    """What an actor (by number) gives way to: its challenger, how, and where that takes it (in the unit of the positions)."""

    actor: int
    challenger: int
    kind: Literal["conflict", "compromise"]
    position: float


@dataclass(frozen=True)
class Round:
    """One round: risk exponents, what each gave way to, and the positions afterwards."""

    risk: Floats
    offers: tuple[ChallengeOffer, ...]
    position: Floats


def probability(position: Floats, weight: Floats, width: float, risk: Floats, sums: Sums) -> Floats:
    """The chance that i prevails over j, actors × actors, as the others vote with their weight (capability × salience).

    Vote of k: weight × (|x_k - x_j|/width)^r_k - the same for i. 0 where both stand at the same place.
    ValueError if the reading is unknown.
    """
    if sums not in SUMS:
        raise ValueError(f"there is no reading {sums!r} of P; there are {', '.join(SUMS)}")
    away = (np.abs(position[:, None] - position[None, :]) / width) ** risk[:, None]
    votes = weight[:, None, None] * (away[:, None, :] - away[:, :, None])
    cast = np.abs(votes).sum(axis=0)
    favour = np.maximum(votes.sum(axis=0), 0.0) if sums == "net" else np.maximum(votes, 0.0).sum(axis=0)
    below = np.full_like(cast, cast.sum()) if sums == "dyads" else cast
    chance = np.divide(favour, below, out=np.zeros_like(favour), where=below > 0)
    return np.where(position[:, None] == position[None, :], 0.0, chance)


def expected(
    position: Floats, salience: Floats, chance: Floats, median: float, width: float, risk: float, reading: ChallengeReading
) -> Floats:
    """What i expects of challenging j, actors × actors, seen by somebody with this risk exponent.

    E = s_j [P U_s + (1 - P) U_f] + (1 - s_j) U_s - Q U_q - (1 - Q) [T U_b + (1 - T) U_w].
    """
    away = np.abs(position[:, None] - position[None, :]) / width
    won, lost = 2 - 4 * (0.5 - 0.5 * away) ** risk, 2 - 4 * (0.5 + 0.5 * away) ** risk
    still = 2 - 4 * 0.5**risk
    drift = 0.25 * (np.abs(position - median)[:, None] / width + away)
    better, worse = 2 - 4 * np.maximum(0.5 - drift, 0.0) ** risk, 2 - 4 * (0.5 + drift) ** risk
    contested = chance * won + (1 - chance) * lost
    left_alone = reading.q * still + (1 - reading.q) * (reading.t * better + (1 - reading.t) * worse)
    gains: Floats = salience[None, :] * contested + (1 - salience[None, :]) * won - left_alone
    return gains


def risk_exponents(
    position: Floats, salience: Floats, capability: Floats, width: float, reading: ChallengeReading = ChallengeReading()
) -> Floats:
    """How daring each is, from how safe it stands: r = (1 - R/3)/(1 + R/3), from ½ to 2; one number an actor.

    R compares what all others expect of challenging it, at r = 1, with the safest (-1) and the most exposed (+1).
    """
    chance = probability(position, salience * capability, width, np.ones(len(position)), reading.sums)
    gains = expected(position, salience, chance, _median(position, salience, capability), width, 1.0, reading)
    np.fill_diagonal(gains, 0.0)
    exposed = gains.sum(axis=0)
    spread = exposed.max() - exposed.min()
    index = (2 * exposed - exposed.max() - exposed.min()) / spread if spread > 0 else np.zeros(len(position))
    return (1 - index / 3) / (1 + index / 3)


def challenges(
    position: Floats, salience: Floats, capability: Floats, width: float, reading: ChallengeReading = ChallengeReading()
) -> tuple[Floats, Floats, Floats]:
    """Risk exponents; what each i expects of challenging each j; and what it believes j expects of challenging it (actors × actors)."""
    risk = risk_exponents(position, salience, capability, width, reading)
    chance = probability(position, salience * capability, width, risk, reading.sums)
    median = _median(position, salience, capability)
    seen = np.stack([expected(position, salience, chance, median, width, float(r), reading) for r in risk])
    everyone = np.arange(len(position))
    mine = seen[everyone, everyone, :]
    theirs = seen[everyone, :, everyone]
    return risk, mine, theirs


def play_round(
    position: Floats, salience: Floats, capability: Floats, width: float, reading: ChallengeReading = ChallengeReading()
) -> Round:
    """One round of challenges: everybody takes the best of the offers that it cannot refuse.

    One array entry an actor; positions in any unit, `width` the length of the scale (how far apart the first positions are), saliences 0-1.
    ValueError if `width` is not positive or the reading is unknown.
    """
    if width <= 0:
        raise ValueError("the scale has no width: everybody stands at the same place")
    if reading.choose not in CHOICES:
        raise ValueError(f"there is no way {reading.choose!r} to choose a compromise; there are {', '.join(CHOICES)}")
    risk, mine, theirs = challenges(position, salience, capability, width, reading)
    offers = tuple(o for i in range(len(position)) if (o := _taken(i, position, mine[i], theirs[i], reading.choose)))
    after = position.copy()
    for offer in offers:
        after[offer.actor] = offer.position
    return Round(risk, offers, after)


def _taken(i: int, position: Floats, mine: Floats, theirs: Floats, choose: Choice) -> ChallengeOffer | None:
    """What i gives way to: a conflict it would lose, else a compromise in its challenger's favour, else nothing."""
    apart: Bools = position != position[i]
    conflict = apart & (theirs > mine) & (mine > 0)
    if conflict.any():
        j = int(np.where(conflict, np.abs(position - position[i]), np.inf).argmin())
        return ChallengeOffer(i, j, "conflict", float(position[j]))
    compromise = apart & (theirs > 0) & (mine < 0) & (theirs > np.abs(mine))
    if not compromise.any():
        return None
    safe = np.where(compromise, theirs, 1.0)
    target = position[i] + (position - position[i]) * np.abs(mine) / safe
    mean = (np.abs(mine) * position[i] + np.abs(theirs) * position) / (np.abs(mine) + safe)
    key = mean if choose == "code" else np.abs(target - position[i])
    j = int(np.where(compromise, key, np.inf).argmin())
    return ChallengeOffer(i, j, "compromise", float(target[j]))


def _median(position: Floats, salience: Floats, capability: Floats) -> float:
    return float(weighted_median(position[:, None], salience[:, None], capability[:, None])[0])
