"""The game at the prompt: who is to act, what is new, what is typed."""

from __future__ import annotations

from dataclasses import replace

from game.errors import ActError
from game.i18n import _, ngettext
from game.notation import format_package
from game.pages.content import Hint, Para, Screen, Verbatim
from game.pages.courses import courses, status
from game.pages.request import request
from game.text.commands.base import Instead, Leave
from game.text.foreseeing import foresee_others, what_was_foreseen
from game.text.lesson import called, class_prompt, silence
from game.text.resuming import how_to_go_on
from game.text.screens import briefing as briefs
from game.text.screens.news import since
from game.text.screens.room import class_is_over, room
from game.text.screens.title import title
from game.text.sitting import Heard, Sitting

INTERRUPTED = 130


def play(sitting: Sitting) -> int:
    """Until the person leaves or the input ends; the exit code."""
    code = 0
    try:
        sitting.terminal.show(title(sitting.negotiation))
        while True:
            try:
                take_seats(sitting)
            except Instead as other:  # asked about another's package, the class did something else
                if other.line:
                    _do(sitting, other.line)
                continue
            tell_what_is_new(sitting)
            turn_to(sitting)
    except (EOFError, Leave):
        pass
    except KeyboardInterrupt:
        code = INTERRUPTED
    _farewell(sitting)
    return code


def take_seats(sitting: Sitting) -> None:
    """Bring the person whose turn it is to the screen, behind a curtain if there are several."""
    negotiation = sitting.negotiation
    negotiation.advance()
    foresee_others(sitting)
    before, seat = sitting.seat, negotiation.to_act or sitting.seat
    sitting.seat = seat
    if len(sitting.people) > 1 and not negotiation.over and (seat != before or seat not in sitting.briefed):
        _curtain(sitting)
    if seat in sitting.briefed:
        return
    if seat != before and before not in sitting.people and before in sitting.heard:
        _hand_over(sitting, before)
    if sitting.goes_on:
        _welcome_back(sitting)
    else:
        _brief(sitting)


def _hand_over(sitting: Sitting, before: str) -> None:
    """A successor takes the chair: what has happened since its predecessor last looked, then who sits here now."""
    view = sitting.view
    sitting.terminal.show(since(view, replace(sitting.heard[before], standing=None), sitting.history))
    sitting.heard[sitting.seat] = Heard.all_of(view)
    said = _("The chair changes hands: you sit for {seat} from now on.")
    sitting.terminal.say(said.format(seat=view.compiled.actors[view.seat].name))


def _curtain(sitting: Sitting) -> None:
    """Hide what the last person saw."""
    name = called(sitting, sitting.seat)
    if sitting.lesson is not None:
        if sitting.lesson.unread:
            sitting.terminal.pause()
            sitting.lesson.unread = False
        sitting.terminal.clear()
        sitting.terminal.show(room(sitting))
    elif not sitting.briefed:  # the title may stay until somebody sits down
        sitting.terminal.say(_("Several of you share this screen. Each sees only what that chair may see."))
    else:
        sitting.terminal.clear()
    sitting.terminal.say(_("Pass to {seat}.").format(seat=name))
    sitting.terminal.pause(_("{seat}, press Enter when nobody else is looking. ").format(seat=name))
    sitting.terminal.clear()


def _brief(sitting: Sitting) -> None:
    """The briefing, once for each chair."""
    terminal, view, first = sitting.terminal, sitting.view, not sitting.briefed
    if sitting.lesson is not None:  # the class has its briefs on paper
        terminal.show(briefs.for_a_team(view))
    else:
        if first:
            terminal.show(briefs.opening(view))
            terminal.pause()
        terminal.show(briefs.briefing(sitting.negotiation.loaded, view))
        terminal.pause()
    terminal.show(briefs.first_look(view))
    sitting.briefed.add(sitting.seat)
    heard = sitting.heard.setdefault(sitting.seat, Heard())
    heard.course = tuple(int(p) for p in view.state.course)  # the courses have just been shown
    heard.standing = float(view.state.standing[view.seat])


def _welcome_back(sitting: Sitting) -> None:
    """Where things stand, for whoever sat here another day; the news of this turn are told again."""
    view, log = sitting.view, sitting.view.state.log
    earlier = tuple(e for e in log if e.turn < view.state.turn)
    sitting.heard.setdefault(sitting.seat, replace(Heard.all_of(view), log=earlier))
    sitting.briefed.add(sitting.seat)
    if not sitting.negotiation.over:
        sitting.terminal.show(
            [*courses(view).blocks(), Para(_("**brief** shows your briefing again, **chronicle** all that has happened."))]
        )


def tell_what_is_new(sitting: Sitting) -> None:
    """News, others' deeds, answers; and what is to be done now."""
    view = sitting.view
    sitting.terminal.show(since(view, sitting.heard[sitting.seat], sitting.history))
    sitting.heard[sitting.seat] = Heard.all_of(view)
    sitting.terminal.show(what_was_foreseen(sitting))
    _tell_problem(sitting)
    here = (sitting.negotiation.head, sitting.seat)
    if sitting.shown != here:
        sitting.shown = here
        sitting.terminal.show(_to_do(sitting))
    if sitting.guide is not None:
        from game.text.guide import next_step

        sitting.terminal.show(next_step(sitting))


def _to_do(sitting: Sitting) -> Screen:
    """The question that waits, the debrief, or the state of the turn."""
    if sitting.negotiation.over:
        return _the_end(sitting)
    if sitting.negotiation.is_answer_due(sitting.seat):
        waiting = sitting.view.proposal(sitting.view.state.awaiting)
        return request(sitting.view, waiting).blocks() if waiting else []
    found: Screen = [status(sitting.view)]
    if count := len(sitting.offers):
        found.append(Hint(ngettext("{n} offer to you stands: **offers**.", "{n} offers to you stand: **offers**.", count).format(n=count)))
    if sitting.draft.clauses:
        words = format_package(sitting.view.scenario, sitting.draft.package)
        found.append(Hint(_("In your draft: {words}. **show** forecasts it, **draft clear** empties it.").format(words=words)))
    if sitting.view.state.acts_left <= 0:
        found.append(Para(_("Your means for this turn are spent: **end** ends it.")))
    return found


def _the_end(sitting: Sitting) -> Screen:
    """The debrief of every person at the table, a page at a time."""
    from game.text.screens.debrief import debrief_pages

    if sitting.lesson is not None:
        return class_is_over(sitting)
    sitting.terminal.say(_("It is over. The same game is being played with others in your chair, to compare."))
    for seat in sitting.people or [sitting.seat]:
        for page in debrief_pages(sitting.negotiation, seat):
            sitting.terminal.show(page)
            sitting.terminal.pause()
    return [
        Para(_("**undo** or **goto** goes back to try another way, **save** keeps a copy, **debrief** shows this again, **quit** leaves."))
    ]


def _tell_problem(sitting: Sitting) -> None:
    """Say once that the game cannot be kept, and once that it can again."""
    problem = sitting.journal.problem if sitting.journal is not None else None
    if problem == sitting.problem_told:
        return
    sitting.problem_told = problem
    sitting.terminal.show([Para(problem, "bad") if problem else Para(_("The game is being kept again."), "good")])


def turn_to(sitting: Sitting) -> None:
    """One line, and what comes of it. What is not understood is said, and nothing is lost."""
    line = sitting.terminal.ask(_prompt(sitting))
    if not line and sitting.lesson is not None:
        line = silence(sitting)
    elif sitting.lesson is not None:
        sitting.lesson.silent = False
    if not line or line.startswith("#"):  # a file of moves may have remarks
        return
    _do(sitting, line)


def _do(sitting: Sitting, line: str) -> None:
    from game.text.commands.registry import perform  # fifty screens that the first prompt need not wait for

    try:
        reply = perform(sitting, line)
    except ActError as error:
        reply = [Para(str(error), "bad")]
    except Instead as other:
        sitting.terminal.say(_("Nothing was tabled. The package is in your draft; **table** tables it."))
        if other.line:
            _do(sitting, other.line)
        return
    sitting.terminal.show(reply)


def _prompt(sitting: Sitting) -> str:
    negotiation = sitting.negotiation
    if negotiation.over:
        return _("the end")
    if sitting.lesson is not None:
        return class_prompt(sitting)
    if negotiation.is_answer_due(sitting.seat):
        return _("{seat}, yes or no").format(seat=sitting.seat)
    return sitting.seat


def words(sitting: Sitting) -> list[str]:
    """What Tab can complete: commands and ids."""
    from game.text.commands.registry import by_name

    scenario = sitting.negotiation.loaded.scenario
    positions = [p.id for i in scenario.issues for p in i.positions]
    things = [*(a.id for a in scenario.arguments), *(g.id for g in scenario.gestures)]
    issues = [f"{issue}=" for issue in scenario.issue]
    return sorted({*by_name(), *issues, *scenario.actors, *positions, *things})


def _farewell(sitting: Sitting) -> None:
    """Where the game is kept, and how to go on."""
    journal = sitting.journal
    if journal is None:
        return
    if journal.problem:
        sitting.terminal.say(journal.problem)
        return
    journal.close()
    how = how_to_go_on(sitting.negotiation, journal.path, sitting.terminal.plainly, sitting.lesson is not None)
    sitting.terminal.show([Para(_("The game is kept. To go on:")), Verbatim(how)])
