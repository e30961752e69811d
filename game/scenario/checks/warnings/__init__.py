"""What can be played and yet is probably not meant: one subject a file. A scenario switches a code off under `quiet`, with a reason."""

from game.scenario.checks.rule import Rule
from game.scenario.checks.warnings import (
    argument_deaf,
    body_idle,
    country_unknown,
    event_never,
    files,
    ideal_intolerable,
    length,
    position_unwanted,
    price_idle,
    quiet_idle,
    record,
    rights,
    source_idle,
    wordless,
)

SINGLE = (
    position_unwanted.RULE, ideal_intolerable.RULE, event_never.RULE, length.RULE, source_idle.RULE, body_idle.RULE, argument_deaf.RULE,
    country_unknown.RULE, rights.RULE, quiet_idle.RULE, price_idle.RULE, wordless.RULE,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(sorted((*SINGLE, *files.RULES, *record.RULES), key=lambda rule: rule.code))
