"""D001 to D006: what the reader refuses before anything is built. It finds them itself; here they are explained."""

from game.i18n import _
from game.scenario.checks.rule import Rule

RULES = (
    Rule(
        "D001",
        _("too large"),
        _(
            "A scenario has at most 256 KB of text, 20,000 values and 20 levels of nesting. The three that come with the game have "
            "about 120 KB. The limits keep a file from a stranger from holding up your computer. Shorten texts, or move what only one "
            "chair should read into its brief."
        ),
    ),
    Rule(
        "D002",
        _("not text"),
        _(
            "Files are UTF-8 text. Your editor can save as UTF-8: look for “encoding” in its Save As dialogue, or, in a spreadsheet or "
            "word processor, choose plain text and UTF-8."
        ),
    ),
    Rule(
        "D003",
        _("not YAML"),
        _(
            "The text is not YAML, or not one document of keys and values. The usual causes: a tab where spaces should be; a colon "
            'followed by a space inside a text without quotation marks (write name: "Berlin: the chair"); a bracket or a quotation '
            "mark that is never closed; two lines of one list that do not begin in the same column."
        ),
    ),
    Rule(
        "D004",
        _("anchors, aliases and merge keys"),
        _(
            "YAML can name a piece of text (&name) and repeat it (*name, <<). A few hundred bytes of that can unfold into gigabytes, so "
            "the game reads none of it. Write the piece out where it is needed. If the text only begins with & or *, put it in quotation "
            "marks."
        ),
    ),
    Rule(
        "D005",
        _("tags"),
        _(
            "YAML can say what kind a value is (!!int, !name). Here the place says it: text is text, and a date is read as a date only "
            "where a date is wanted. Leave the tag out. If the text only begins with !, put it in quotation marks."
        ),
    ),
    Rule(
        "D006",
        _("a key that stands twice"),
        _(
            "Most programs keep the last of two equal keys and say nothing, so that a line you wrote has no effect. Keep one of them, or "
            "put both contents under one key."
        ),
    ),
)
