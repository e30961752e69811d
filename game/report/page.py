"""Pages made from templates: one self-contained HTML file each, with nothing to be fetched from anywhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from game import __version__
from game.i18n import _, ngettext
from game.lab import wording as ensembles
from game.report import fonts
from game.report.markdown import inline, to_html, untitled
from game.report.moments import cards, turning_point
from game.wording import players
from game.wording.names import within
from game.wording.numbers import capital, day, figure, listed, points
from game.wording.settled import in_history, moves, position

if TYPE_CHECKING:
    from jinja2 import Environment

STYLE = "<!-- style -->"


@cache
def environment() -> Environment:
    """The templates, with what they may use. Everything that comes from a file is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("game.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(
        day=day, points=points, figure=figure, listed=listed, capital=capital, within=within, markdown=to_html, inline=inline
    )
    made.filters.update(share=ensembles.share, interval=ensembles.interval, ends=ensembles.ends)
    made.filters.update(hundredfold=ensembles.hundredfold, turned=ensembles.turned)
    made.tests.update(address=_is_address)
    made.globals.update(band=ensembles.band, limits=ensembles.limits, stands=ensembles.stands, publics_means=ensembles.publics_means)
    made.globals.update(version=__version__, player_wording=players.wording, phase_name=phase_name, untitled=untitled)
    made.globals.update(cards=cards, turning_point=turning_point, position=position, in_history=in_history, moves=moves)
    return made


def phase_name(phase: str) -> str:
    """A phase of the debrief by its name."""
    return {
        "describe": _("Describe"),
        "analyse": _("Analyse"),
        "transfer": _("Transfer"),
        "apply": _("Apply"),
        "criticise": _("Criticise the model"),
    }[phase]


def _is_address(url: str) -> bool:
    """Whether a source's address can be followed; whatever else a stranger wrote stays text."""
    return url.startswith(("http://", "https://"))


def render(template: str, sample: str = "", **values: Any) -> str:
    """A whole page, its style and fonts inside. Pages with one sample share their fonts, which take a while to cut."""
    made = environment()
    body = made.get_template(template).render(**values)
    style = made.get_template("style.css").render(paper=values.get("paper", ""))
    return body.replace(STYLE, f"<style>\n{fonts.faces(sample + body)}{style}</style>")
