"""W114: a picture that is never shown."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.archive import wrong_picture
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.errors import nearest

HEAD = 64


def check(scenario: Scenario, report: Report) -> None:
    """Every file in the folder pictures is the cover, or of an actor, and is a PNG picture of a size that is shown."""
    known = ["cover", *scenario.actors]
    for file in sorted((File(report.document.file).parent / "pictures").glob("*"))[:100]:
        if file.suffix != ".png" or file.stem not in known:
            message = _("pictures/{file} belongs to nobody.").format(file=file.name)
            report.add(("about",), message + nearest(file.stem, known))
        elif why := _wrong(file):
            report.add(("about",), _("pictures/{file}: {why}.").format(file=file.name, why=why))


def _wrong(file: File) -> str:
    try:
        with file.open("rb") as stream:
            return wrong_picture(stream.read(HEAD))
    except OSError as error:
        return error.strerror or str(error)


RULE = Rule(
    "W114",
    _("a picture that is never shown"),
    _(
        "The board shows pictures/cover.png with the scenario in the gallery, and pictures/ID.png in the dossier of the actor with "
        "that id: PNG pictures, up to 4096 pixels each way. Anything else in that folder is seen by nobody."
    ),
    check,
)
