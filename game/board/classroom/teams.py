"""Who sits where: a team that comes late takes a chair, one that goes leaves it to the program; and how the class plays."""

from __future__ import annotations

from game.board.classroom.playing import how_to_play
from game.board.context import Context
from game.board.kit import Button, Divider, TextField, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Row
from game.board.play.parts import close, sheet
from game.board.screen import Screen, Shortcut
from game.i18n import _
from game.play.class_controller import ClassController
from game.play.teams import LONGEST, why_not_leave, why_not_sit


class TeamsScreen(Screen):
    """A sheet over the room or the table: nothing on it is private."""

    name = "teams"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.typed: dict[str, str] = {}
        """Names that are being typed, by seat."""

    def build(self) -> Widget:
        session = self.ctx.playing()
        about = note(_("A chair that nobody holds is played by the program. Please no names of persons: they would be kept with the game."))
        body: list[Widget] = [about]
        serving = session.negotiation.state.serving
        for seat in session.scenario.seats:
            if seat.id in session.person_seats or serving[session.negotiation.compiled.index[seat.id]]:
                body += [self._chair(seat.id), Divider()]
        if session.classroom is not None:
            body += [heading(_("How the class plays"), "lead"), *how_to_play(self.ctx, session.classroom, self._changed)]
        return sheet(_("Teams"), [Column(body, 1.2)], [close()])

    def _chair(self, seat: str) -> Widget:
        """A chair: its team with its name, or the program; and what can be done about it."""
        session = self.ctx.playing()
        held = seat in session.person_seats
        name = session.scenario.actors[seat].name
        who = session.negotiation.team(seat) if held else ""
        entry = TextField(
            self.typed.get(seat, who),
            lambda text: lambda: self._typing(seat, text),
            lambda text: lambda: self.rename(seat) if held else self.sit(seat),
            blank=_("Name of the team"),
            longest=LONGEST,
        ).named(f"name:{seat}")
        if held:
            reason = why_not_leave(session.negotiation, seat)
            ways = [
                Button(_("Rename"), lambda: self.rename(seat), "quiet", why_not=self._why_not_rename(seat, who)).named(f"rename:{seat}"),
                Button(_("Leave"), lambda: self.leave_chair(seat), "plain", why_not=reason).named(f"leave:{seat}"),
            ]
        else:
            reason = why_not_sit(session.negotiation, seat)
            ways = [Button(_("Sit down"), lambda: self.sit(seat), "plain", why_not=reason).named(f"sit:{seat}")]
        words = Column([Label(name, weight="bold"), note(_("a team plays it") if held else _("played by the program"))], 0.1)
        return Row([words.growing(), entry.growing(), Row(ways, 1, fold=False)], 2)

    def _typing(self, seat: str, text: str) -> None:
        self.typed[seat] = text

    def _why_not_rename(self, seat: str, now: str) -> str:
        return "" if self.typed.get(seat, now).strip() not in ("", now) else _("Type another name first.")

    def _changed(self) -> None:
        ClassController(self.ctx.playing()).keep()

    # what can be done

    def sit(self, seat: str) -> None:
        """A late team takes the chair."""
        session = self.ctx.playing()
        name = self.typed.pop(seat, "")
        remark = why_not_sit(session.negotiation, seat) or ClassController(session).sit(seat, name)
        self.ctx.say(remark or _("{who} plays from now on.").format(who=session.seat_name(seat)), "plain" if remark else "good")

    def leave_chair(self, seat: str) -> None:
        """The program plays the chair."""
        session = self.ctx.playing()
        who = session.seat_name(seat)
        self.typed.pop(seat, None)
        if reason := why_not_leave(session.negotiation, seat):
            self.ctx.say(reason, "bad")
            return
        ClassController(session).leave(seat)
        self.ctx.say(_("The program plays for {who} from now on.").format(who=who))

    def rename(self, seat: str) -> None:
        """A team gets another name."""
        session = self.ctx.playing()
        wanted = self.typed.pop(seat, "")
        if wanted.strip():
            self.ctx.say(ClassController(session).rename(seat, wanted) or _("This is {who}.").format(who=session.seat_name(seat)))

    def shortcuts(self) -> list[Shortcut]:
        return [(_("Enter"), _("in a name: rename the team, or let it sit down"))]
