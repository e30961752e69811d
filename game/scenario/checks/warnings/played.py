"""W201 to W204: what a quick ensemble tells. The lab plays and finds it (`demarche check --play`); here it is explained."""

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
ALL_SET = Rule(
    "W203",
    _("an ending that is always the same"),
    _(
        "With historical players in every chair all games ended alike, as the scenario says that it ended. What the others have not told "
        "makes no difference then, and a player can only spoil the story or watch it. Let some answer of the record hang on how heavily "
        "an issue weighs: a stance that is less sure, one clause fewer, a fear that begins later."
    ),
)
TOO_EASY = Rule(
    "W204",
    _("a chair for which the first package does it"),
    _(
        "In every game played for this check, a negotiator in this chair had its first package adopted, and with it nearly all that it "
        "could wish for. There is nothing left to find out. Let what it wants cost somebody something: a red line, a body with a member "
        "that loses by it, a higher threshold."
    ),
)
RULES = (UNREACHED, ONE_SIDED, ALL_SET, TOO_EASY)
