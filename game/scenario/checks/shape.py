"""D010 to D014: the shape. The validation against the model's classes finds them; here they are explained."""

from game.i18n import _
from game.scenario.checks.rule import Rule

RULES = (
    Rule(
        "D010",
        _("something is missing"),
        _(
            "This thing cannot be without the key that is named. The place shown is the thing that lacks it. What each key means stands "
            "in the reference (scenarios/guide/reference.md)."
        ),
    ),
    Rule(
        "D011",
        _("a key that nobody knows"),
        _(
            "The game reads no such key here, so what you wrote would have no effect. It is usually misspelt, or indented so that it "
            "belongs to another thing: the place shown is where it stands, and the column is what counts."
        ),
    ),
    Rule(
        "D012",
        _("another kind of value"),
        _(
            "A list stands in square brackets or as lines that begin with a dash; keys and values stand in braces or as lines with a "
            "colon; a date is written 1954-03-31; yes and no are yes and no (or true and false). Whatever is called rests is a list of "
            "keys of sources, or the one word judgement."
        ),
    ),
    Rule(
        "D013",
        _("another version of the format"),
        _(
            "The first line of a scenario says in which version of the format it is written. An older one can be brought up to date with "
            "demarche migrate; for a newer one you need a newer game."
        ),
    ),
    Rule(
        "D014",
        _("too much to say at once"),
        _(
            "Only the first hundred things wrong with the shape of a file are told. Often many have one cause, such as a key misspelt "
            "everywhere or an indentation lost: mend what is told, and check again."
        ),
    ),
)
