"""What can be played and yet is probably not meant: one subject a file. A scenario switches a code off under `quiet`, with a reason."""

from game.scenario.checks.rule import Rule
from game.scenario.checks.warnings import country_unknown, event_never, files, idle, price_idle, record, stances, texts

SINGLE = (event_never.event_never, country_unknown.country_unknown, price_idle.price_idle)
RULES: tuple[Rule, ...] = tuple(
    sorted((*SINGLE, *files.RULES, *idle.RULES, *record.RULES, *stances.RULES, *texts.RULES), key=lambda rule: rule.code)
)
