"""D015 to D018: what can be wrong with a scenario that extends another, or with a translation. Putting the two together finds it."""

from game.i18n import _
from game.scenario.checks.rule import Rule

RULES = (
    Rule(
        "D015",
        _("nothing to extend"),
        _(
            "extends names a scenario by its id: one that comes with the game, one that you have installed, or a folder beside this one. "
            "At most five can stand one upon the other, and none upon itself."
        ),
    ),
    Rule(
        "D016",
        _("an extension without an id of its own"),
        _(
            "A scenario that extends another is a scenario of its own: it needs about: {id: …} with the name of its folder, or two would "
            "share one name."
        ),
    ),
    Rule(
        "D017",
        _("nothing to remove"),
        _(
            "{id: some_id, remove: true} in a list, or some_key: {remove: true}, takes away what the extended scenario has. Here it has "
            "nothing of that name."
        ),
    ),
    Rule(
        "D018",
        _("a text that is not there"),
        _(
            "A translation names each text by its place in the scenario, as in issues.austria.name. The scenario has no text of this name; "
            "perhaps its author has changed an id. demarche texts lists every name."
        ),
    ),
)
