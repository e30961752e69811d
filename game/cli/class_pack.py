"""`demarche class-pack`: everything a class needs on paper."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.app import ScenarioDir, app
from game.cli.output import reporting, stopping
from game.i18n import _, ngettext

if TYPE_CHECKING:
    from game.report.pack import Pack


class PaperSize(StrEnum):
    """Sizes of paper."""

    a4 = "a4"
    letter = "letter"


@app.command("class-pack", short_help=_("Everything a class needs on paper."))
def class_pack(
    scenario: Annotated[str, typer.Argument(help=_("A scenario by its id, or the folder of one."))],
    *,
    output: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help=_("The folder to write into."))],
    pdf: Annotated[bool, typer.Option("--pdf", help=_("Also one PDF, by the browser or the WeasyPrint that is there."))] = False,
    paper: Annotated[PaperSize, typer.Option(help=_("The paper of the PDF; the HTML pages fit both."))] = PaperSize.a4,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Briefs, cards, map, slips, polls, debrief and sources of a scenario as HTML to print; with --pdf as PDF too."""
    with reporting():
        from game.report import pack as packs
        from game.scenario.library import load

        pack, folder = packs.Pack(load(scenario, scenario_dir)), Path(output).expanduser()
        with stopping(_("{path} cannot be written: {reason}."), path=folder):
            written = packs.write(pack, folder)
        for one in pack.missing:
            typer.echo(one, err=True)
        typer.echo(ngettext("{n} sheet written.", "{n} sheets written.", len(written) - 2).format(n=len(written) - 2))
        typer.echo(_("Open {path} in a browser and print what you need.").format(path=folder / "index.html"))
        if pdf:
            _print(pack, folder, paper.value)


def _print(pack: Pack, folder: Path, paper: str) -> None:
    """The whole pack as one PDF; a clear word where nothing can make one."""
    from game.report import pack as packs
    from game.report import pdf

    target = folder / f"everything-{paper}.pdf"
    pdf.write(packs.everything(pack, paper), target)
    typer.echo(_("Written: {path}").format(path=target))
