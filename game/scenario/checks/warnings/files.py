"""W110, W112 and W114: what lies beside the scenario is used, and its folder is called as it is."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.archive import wrong_picture
from game.scenario.checks.rule import Report, rule
from game.scenario.errors import nearest


@rule("W110", _("a brief that nobody is given"))
def brief_stray(scenario: Scenario, report: Report) -> None:
    """A brief is found by the id of its seat, briefs/ID.md. This file has another name, so nobody will read it."""
    seats = [d.id for d in scenario.seats]
    for file in sorted((File(report.document.file).parent / "briefs").glob("*.md"))[:100]:
        if file.stem.partition(".")[0] not in seats:
            message = _("briefs/{file} belongs to no seat.").format(file=file.name)
            report.add(("delegations",), message + nearest(file.stem, seats))


@rule("W112", _("a folder with another name"))
def folder_name(scenario: Scenario, report: Report) -> None:
    """A scenario is found by the name of its folder, and a saved game names it by its id. Where the two differ, a saved game may not
    find it again.
    """
    file = File(report.document.file).absolute()
    if file.name == "scenario.yaml" and file.parent.name and file.parent.name != scenario.id:
        report.add(("about", "id"), _("the folder is called {folder}, the scenario {id}"), folder=file.parent.name, id=scenario.id)


HEAD = 64


@rule("W114", _("a picture that is never shown"))
def picture_stray(scenario: Scenario, report: Report) -> None:
    """The board shows pictures/cover.png with the scenario in the gallery, and pictures/ID.png in the dossier of the actor with that
    id: PNG pictures, up to 4096 pixels each way. Anything else in that folder is seen by nobody.
    """
    known = ["cover", *scenario.actors]
    for file in sorted((File(report.document.file).parent / "pictures").glob("*"))[:100]:
        if file.suffix != ".png" or file.stem not in known:
            message = _("pictures/{file} belongs to nobody.").format(file=file.name)
            report.add(("about",), message + nearest(file.stem, known))
        elif why := _wrong(file):
            report.add(("about",), _("pictures/{file}: {why}."), file=file.name, why=why)


def _wrong(file: File) -> str:
    try:
        with file.open("rb") as stream:
            return wrong_picture(stream.read(HEAD))
    except OSError as error:
        return error.strerror or str(error)


RULES = (brief_stray, folder_name, picture_stray)
