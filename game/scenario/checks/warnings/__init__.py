"""What can be played and yet is probably not meant: one rule a file. A scenario switches a code off under `quiet`, with a reason."""

from game.scenario.checks.rule import Rule
from game.scenario.checks.warnings import (
    argument_deaf,
    body_idle,
    brief_stray,
    country_unknown,
    event_never,
    folder_name,
    ideal_intolerable,
    length,
    picture_stray,
    position_unwanted,
    price_idle,
    quiet_idle,
    record_idle,
    record_tabled,
    rights,
    source_idle,
    wordless,
)

RULES: tuple[Rule, ...] = (
    position_unwanted.RULE,
    ideal_intolerable.RULE,
    event_never.RULE,
    length.RULE,
    source_idle.RULE,
    body_idle.RULE,
    argument_deaf.RULE,
    record_tabled.RULE,
    record_idle.RULE,
    price_idle.RULE,
    country_unknown.RULE,
    brief_stray.RULE,
    rights.RULE,
    picture_stray.RULE,
    folder_name.RULE,
    wordless.RULE,
    quiet_idle.RULE,
)
