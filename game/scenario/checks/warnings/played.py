"""W201 and W202: what a quick ensemble tells. The lab plays and finds it (`demarche check --play`); here it is explained."""

from game.i18n import _
from game.scenario.checks.rule import Rule

UNREACHED = Rule(
    "W201",
    _("a settlement that no play reaches"),
    _(
        "Of all the games played for this check, with historical players, negotiators and players at random in the chairs, none ended "
        "an issue where the scenario says that it ended. Perhaps the body that decides it has a member that refuses it whatever the "
        "rest, or nobody at the table ever gains by it. Look at the stances of the members on that issue."
    ),
)
ONE_SIDED = Rule(
    "W202",
    _("one seat that always wins"),
    _(
        "In nine games of ten and more the settlement gave one seat more than every other, whoever sat in the chairs. A chair that "
        "cannot lose teaches nothing. Give the others something that it wants, or let it want something that only they can give."
    ),
)
RULES = (UNREACHED, ONE_SIDED)
