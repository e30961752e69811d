"""The game at the prompt: who is to act, what is new, what is typed."""

from __future__ import annotations

from game.errors import ActError
from game.i18n import _, ngettext
from game.notation import format_package
from game.pages import briefing as briefs
from game.pages.content import Para, Screen, Verbatim, hint, instruct, message
from game.pages.courses import courses, status
from game.pages.news import since
from game.pages.request import request
from game.pages.room import class_is_over, room
from game.pages.title import title
from game.play.viewed import Viewed
from game.text.classroom import class_prompt, silence
from game.text.commands.base import Instead, Leave
from game.text.polling import announce_polls, ask_about_others
from game.text.prompt import Prompt
from game.text.resuming import how_to_go_on

INTERRUPTED = 130


def play(prompt: Prompt) -> int:
    """Until the person leaves or the input ends; the exit code."""
    code = 0
    try:
        prompt.terminal.show(title(prompt.negotiation))
        while True:
            try:
                take_seats(prompt)
            except Instead as other:  # asked about another's package, the class did something else
                if other.line:
                    _do(prompt, other.line)
                continue
            tell_what_is_new(prompt)
            turn_to(prompt)
    except (EOFError, Leave):
        pass
    except KeyboardInterrupt:
        code = INTERRUPTED
    _farewell(prompt)
    return code


def take_seats(prompt: Prompt) -> None:
    """Bring the person whose turn it is to the screen, behind a curtain if there are several."""
    session = prompt.session
    session.negotiation.advance()
    ask_about_others(prompt)
    before, seat = session.seat, session.negotiation.to_act or session.seat
    session.take_seat(seat)
    if len(session.person_seats) > 1 and not session.over and (seat != before or seat not in session.briefed):
        _curtain(prompt)
    if seat in session.briefed:
        return
    if seat in session.successors:
        _hand_over(prompt)
    if session.resumed:
        _welcome_back(prompt)
    else:
        _brief(prompt)


def _hand_over(prompt: Prompt) -> None:
    """A successor takes the chair: what has happened since its predecessor last looked, then who sits here now."""
    view = prompt.view
    prompt.terminal.show(since(view, prompt.session.viewed or Viewed(), prompt.history))
    prompt.session.mark_viewed()
    prompt.terminal.say(_("The chair changes hands: you sit for {seat} from now on.").format(seat=view.compiled.actors[view.seat].name))


def _curtain(prompt: Prompt) -> None:
    """Hide what the last person saw."""
    name = prompt.session.seat_name(prompt.seat)
    if prompt.session.classroom is not None:
        if prompt.unread:
            prompt.terminal.pause()
            prompt.unread = False
        prompt.terminal.clear()
        prompt.terminal.show(room(prompt.session))
    elif not prompt.session.briefed:  # the title may stay until somebody sits down
        prompt.terminal.say(_("Several of you share this screen. Each sees only what that chair may see."))
    else:
        prompt.terminal.clear()
    prompt.terminal.say(_("Pass to {seat}.").format(seat=name))
    prompt.terminal.pause(_("{seat}, press Enter when nobody else is looking. ").format(seat=name))
    prompt.terminal.clear()


def _brief(prompt: Prompt) -> None:
    """The briefing, once for each chair."""
    terminal, view, first = prompt.terminal, prompt.view, not prompt.session.briefed
    if prompt.session.classroom is not None:  # the class has its briefs on paper
        terminal.show(briefs.for_a_team(view))
    else:
        if first:
            terminal.show(briefs.opening(view))
            terminal.pause()
        terminal.show(briefs.briefing(prompt.negotiation.loaded, view))
        terminal.pause()
    terminal.show(briefs.first_look(view))
    prompt.session.briefed.add(prompt.seat)
    prompt.session.mark_viewed((prompt.session.viewed or Viewed()).log)  # the courses and the standing have just been shown


def _welcome_back(prompt: Prompt) -> None:
    """Where things stand, for whoever sat here another day; the news of this turn are told again."""
    view = prompt.view
    if prompt.session.viewed is None:
        prompt.session.mark_viewed(tuple(e for e in view.state.log if e.turn < view.state.turn))
    prompt.session.briefed.add(prompt.seat)
    if not prompt.negotiation.over:
        prompt.terminal.show(courses(view))
        prompt.terminal.say(_("**brief** shows your briefing again, **chronicle** all that has happened."))


def tell_what_is_new(prompt: Prompt) -> None:
    """News, others' deeds, answers; and what is to be done now."""
    view = prompt.view
    prompt.terminal.show(since(view, prompt.session.viewed or Viewed(), prompt.history))
    prompt.session.mark_viewed()
    prompt.terminal.show(announce_polls(prompt))
    _tell_problem(prompt)
    here = (prompt.negotiation.head, prompt.seat)
    if prompt.asked != here:
        prompt.asked = here
        prompt.terminal.show(_to_do(prompt))
    if prompt.guide is not None:
        prompt.terminal.show(prompt.guide.next_step(prompt.session))
        if prompt.guide.is_last:
            prompt.guide = None


def _to_do(prompt: Prompt) -> Screen:
    """The question that waits, the debrief, or the state of the turn."""
    if prompt.negotiation.over:
        return _the_end(prompt)
    if prompt.negotiation.is_answer_due(prompt.seat):
        waiting = prompt.view.proposal(prompt.view.state.awaiting)
        return request(prompt.view, waiting).blocks() if waiting else []
    blocks: Screen = [status(prompt.view)]
    if count := len(prompt.offers):
        blocks.append(hint(ngettext("{n} offer to you stands: **offers**.", "{n} offers to you stand: **offers**.", count), n=count))
    if prompt.draft.clauses:
        words = format_package(prompt.view.scenario, prompt.draft.package)
        blocks.append(hint(_("In your draft: {words}. **show** forecasts it, **draft clear** empties it."), words=words))
    if prompt.view.state.acts_left <= 0:
        blocks.append(Para(instruct(_("Your means for this turn are spent: **end** ends it."))))
    return blocks


def _the_end(prompt: Prompt) -> Screen:
    """The debrief of every person at the table, a page at a time."""
    from game.pages.debrief import debrief

    if prompt.session.classroom is not None:
        return class_is_over(prompt.session).blocks()
    prompt.terminal.say(_("It is over. The same game is being played with others in your chair, to compare."))
    for seat in prompt.session.person_seats or [prompt.seat]:
        for part in debrief(prompt.negotiation, seat).screens():
            prompt.terminal.show(part)
            prompt.terminal.pause()
    ways = _("**undo** or **goto** goes back to try another way, **save** keeps a copy, **debrief** shows this again, **quit** leaves.")
    return [Para(instruct(ways))]


def _tell_problem(prompt: Prompt) -> None:
    """Say once that the game cannot be kept, and once that it can again."""
    problem = prompt.session.problem
    if problem == prompt.problem:
        return
    prompt.problem = problem
    prompt.terminal.show([Para(message(problem), "bad") if problem else Para(_("The game is being kept again."), "good")])


def turn_to(prompt: Prompt) -> None:
    """One line, and what comes of it. What is not understood is said, and nothing is lost."""
    line = prompt.terminal.ask(_prompt(prompt))
    if not line and prompt.session.classroom is not None:
        line = silence(prompt)
    else:
        prompt.silent = False
    if not line or line.startswith("#"):  # a file of moves may have remarks
        return
    _do(prompt, line)


def _do(prompt: Prompt, line: str) -> None:
    from game.text.commands.registry import perform  # fifty screens that the first prompt need not wait for

    try:
        reply = perform(prompt, line)
    except ActError as error:
        reply = [Para(message(str(error)), "bad")]
    except Instead as other:
        prompt.terminal.say(_("Nothing was tabled. The package is in your draft; **table** tables it."))
        if other.line:
            _do(prompt, other.line)
        return
    prompt.terminal.show(reply)


def _prompt(prompt: Prompt) -> str:
    negotiation = prompt.negotiation
    if negotiation.over:
        return _("the end")
    if prompt.session.classroom is not None:
        return class_prompt(prompt.session)
    if negotiation.is_answer_due(prompt.seat):
        return _("{seat}, yes or no").format(seat=prompt.seat)
    return prompt.seat


def _farewell(prompt: Prompt) -> None:
    """Where the game is kept, and how to go on."""
    journal = prompt.session.journal
    if journal is None:
        return
    if journal.problem:
        prompt.terminal.say(journal.problem)
        return
    journal.close()
    how = how_to_go_on(prompt.negotiation, journal.path, prompt.terminal.plainly, prompt.session.classroom is not None)
    prompt.terminal.show([Para(_("The game is kept. To go on:")), Verbatim(how)])
