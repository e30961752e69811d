"""The report on the game in progress as an HTML file beside the person's other documents; as a text where that fails."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from game.board.context import Context
from game.board.worker import Report, Task
from game.i18n import _
from game.negotiation import Negotiation
from game.report.game_record import record, seats_of
from game.report.gather import Gathered
from game.saves.durable import free, write_whole


def documents(ctx: Context) -> Path:
    """Where a person's documents are; what is only tried out is put elsewhere."""
    return Path(platformdirs.user_documents_path()) if ctx.keep else Path(platformdirs.user_cache_path("demarche"))


def save_report(ctx: Context, seat: str = "") -> None:
    """Write it aside, and say where it is, or why it could not be written. `seat` is whose debrief a text would tell."""
    negotiation = ctx.playing().negotiation.snapshot()
    folder = documents(ctx)
    ctx.say(_("The report is being written."))
    ctx.run_in_background(_("Writing the report"), lambda report: written(negotiation, folder, seat, report), lambda task: _said(ctx, task))


def _said(ctx: Context, task: Task) -> None:
    if isinstance(task.error, OSError):
        reason = task.error.strerror or str(task.error)
        ctx.say(_("It cannot be saved in {path}: {reason}.").format(path=documents(ctx), reason=reason), "bad")
    elif task.error is not None:
        ctx.say(str(task.error), "bad")
    else:
        path, reason = task.result
        text = _("Saved in {path}.").format(path=path)
        if reason:
            text += " " + _("It is a text, because the page could not be made: {reason}").format(reason=reason)
        ctx.say(text, "good")


def written(negotiation: Negotiation, folder: Path, seat: str, report: Report) -> tuple[Path, str]:
    """The file, and why it is only a text, if it is. OSError if nothing can be written there."""
    name = f"demarche-{negotiation.loaded.scenario.id}-{negotiation.seed}"
    try:
        text, suffix, reason = _page(negotiation, name), "html", ""
    except Exception as error:  # whatever is wrong with the page, the person must not lose the debrief
        text, suffix, reason = _text(negotiation, seat), "txt", str(error)
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    path = free(folder / f"{name}.{suffix}", data)  # another game may have had the same seed
    write_whole(path, data)
    return path, reason


def _page(negotiation: Negotiation, name: str) -> str:
    from game.report.html import report

    return report(Gathered((record(negotiation, name),), ()))


def _text(negotiation: Negotiation, seat: str) -> str:
    from game.pages.debrief import debrief
    from game.pages.plain import paint

    seats = [seat] if seat else seats_of(negotiation)
    return "\n\n".join(paint(debrief(negotiation, s, whole=True), 100) for s in seats) + "\n"
