"""What a class needs on paper, from a scenario's file alone."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from game.i18n import _
from game.model.actor import Delegation, Stance
from game.model.classroom import PHASES, Classroom
from game.model.issue import Issue
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.report import map as atlas
from game.report.page import render
from game.rules.compiled import CompiledScenario
from game.saves.durable import write_whole
from game.scenario.briefs import Brief
from game.scenario.library import Loaded
from game.wording import names, votes

GAMES = 8
"""So many games are played by the program to see what usually happens."""
FEWEST_TEAMS, MOST_TEAMS = 4, 6
OPENING = re.compile("`(demarche class [^`]+)`")


@dataclass(frozen=True)
class Role:
    """A chair with its briefs. Where one in plain words is missing, the full one stands in for it."""

    delegation: Delegation
    full: Brief
    plain: Brief
    has_plain: bool


@dataclass(frozen=True)
class Pack:
    """All that the sheets are filled with."""

    loaded: Loaded

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.loaded.scenario

    @cached_property
    def classroom(self) -> Classroom:
        """The author's notes for a teacher; empty ones if there are none."""
        return self.scenario.classroom or Classroom()

    @cached_property
    def roles(self) -> list[Role]:
        """Every chair, those first that the author would give to teams first."""
        wanted = self.classroom.teams
        return [self._role(d) for d in sorted(self.scenario.seats, key=lambda d: wanted.index(d.id) if d.id in wanted else len(wanted))]

    def _role(self, d: Delegation) -> Role:
        full = self.loaded.brief_parts(d.id) or Brief("", "", "")
        plain = self.loaded.brief_parts(d.id, plain=True)
        return Role(d, full, plain or full, plain is not None)

    @property
    def missing(self) -> list[str]:
        """What the author has not written, in sentences."""
        sentences = []
        without = [r.delegation.name for r in self.roles if not r.has_plain]
        if without:
            sentences.append(_("No brief in plain words for: {names}. The full one is printed instead.").format(names=", ".join(without)))
        whole = [r.delegation.name for r in self.roles if not r.full.public]
        if whole:
            message = _("The brief is not parted into public and private for: {names}. It is printed as private, as a whole.")
            sentences.append(message.format(names=", ".join(whole)))
        if self.scenario.classroom is None:
            sentences.append(_("The scenario has no notes for a class (classroom); general ones are printed."))
        return sentences

    @cached_property
    def usual(self) -> list[tuple[Issue, list[tuple[str, int]]]]:
        """Where each issue ends when the program plays every chair as in history, over a few games."""
        compiled, ends = CompiledScenario(self.scenario), [Counter[int]() for _issue in self.scenario.issues]
        for game in range(GAMES):
            negotiation = Negotiation(self.loaded, {}, 1, game, compiled=compiled)
            negotiation.advance()
            for i, position in enumerate(negotiation.state.course):
                ends[i][int(position)] += 1
        return [
            (issue, [(issue.positions[p].name, count) for p, count in ends[i].most_common()])
            for i, issue in enumerate(self.scenario.issues)
        ]

    @property
    def questions(self) -> list[tuple[str, list[str]]]:
        """The cards by phase; general ones for a phase of which the author says nothing."""
        mine = self.classroom.questions
        return [(phase, [q.text for q in mine if q.phase == phase] or GENERAL[phase]) for phase in PHASES]

    @property
    def observers(self) -> list[str]:
        """Questions for those who watch."""
        return self.classroom.observers or [
            _("Who speaks with whom before a package is tabled, and who is never asked?"),
            _("When did a team give up something it did not care for? What did it get for it?"),
            _("Note every sentence that begins with: we cannot, because. Which of them was true?"),
            _("Write down one moment at which the whole room expected something else than came."),
        ]

    @cached_property
    def map(self) -> Markup:
        """The map, as SVG."""
        return atlas.drawn(self.scenario)

    @property
    def key(self) -> list[atlas.KeyLine]:
        """The key of the map."""
        return atlas.key(self.scenario)

    def wish(self, issue: Issue, stance: Stance) -> str:
        """What an actor wants on an issue: a position, or the one that its place on the scale is nearest to."""
        return issue.positions[_nearest(issue, stance.ideal)].name

    def others(self, issue: Issue, stance: Stance) -> list[str]:
        """What it could live with besides."""
        wanted = _nearest(issue, stance.ideal)
        return [issue.positions[n].name for n in map(issue.number, stance.accepts) if n != wanted]

    def rule(self, body_id: str) -> str:
        """Who sits in a body and how it decides."""
        body = self.scenario.body[body_id]
        if body.all_of:
            return _("all of: {bodies}").format(bodies="; ".join(self.scenario.body[b].name for b in body.all_of))
        sentence = votes.on_paper(self.scenario, body)
        if body.ratified_by:
            chambers = ", ".join(names.within(self.scenario.actors[c].name) for c in body.ratified_by)
            sentence += "; " + _("ratified by {chambers}").format(chambers=chambers)
        return sentence

    @cached_property
    def lessons(self) -> list[str]:
        """The lesson plans that lie beside the scenario, in the order of their names."""
        return [p.read_text(encoding="utf-8") for p in sorted((self.loaded.folder / "lessons").glob("*.md"))]

    @property
    def command(self) -> str:
        """What opens the lesson: as the first plan has it, so that the two are not at odds; else the first four teams."""
        opening = next((m for text in self.lessons for m in OPENING.findall(text)), None)
        seats = " ".join(f"--seat {r.delegation.id}" for r in self.roles[:FEWEST_TEAMS])
        return opening or f"demarche class {self.scenario.id} {seats}"

    @property
    def main(self) -> Issue:
        """The issue the talk begins with."""
        return self.scenario.issue[self.scenario.about.main_issue]


def _nearest(issue: Issue, ideal: str) -> int:
    """The number of the position that an ideal, a position or a place from 0 to 100, is or comes nearest to."""
    known = [p.id for p in issue.positions]
    if ideal in known:
        return known.index(ideal)
    return min(range(len(known)), key=lambda n: abs(issue.places[n] - float(ideal)))


GENERAL: dict[str, list[str]] = {
    "describe": [
        _("Which answer surprised you most, and what reason was given for it?"),
        _("What did you want at first? What of it did you get?"),
    ],
    "analyse": [_("Which refusal was decisive, and what would have turned it?"), _("Who gained by a refusal?")],
    "transfer": [_("Which present negotiation is like this one? Where does the likeness end?")],
    "apply": [_("Change one thing and say beforehand what you expect. Then run it.")],
    "criticise": [
        _("Which person, institution or accident is missing from the model?"),
        _("Which number would you change, and on which source would you rest it?"),
    ],
}


@dataclass(frozen=True)
class PackSheet:
    """One file of the pack: how it is called, and how often it is needed."""

    file: str
    title: str
    copies: str


def sheets(pack: Pack) -> list[PackSheet]:
    """Every sheet, in the order in which a teacher needs them."""
    each = _("one for each team")
    return [
        PackSheet("teacher", _("For the teacher"), _("one, for you")),
        *([PackSheet("lessons", _("Lesson plans"), _("one, for you"))] if pack.lessons else []),
        PackSheet("roles", _("Role briefs"), each),
        PackSheet("private", _("Private instructions"), each + _(", folded")),
        PackSheet("roles-plain", _("Role briefs in plain words"), _("for whoever wants them")),
        PackSheet("private-plain", _("Private instructions in plain words"), _("for whoever wants them")),
        PackSheet("cards", _("Table cards"), each),
        PackSheet("agenda", _("The agenda, and who decides"), _("one for each team")),
        PackSheet("map", _("Map"), _("one for each team")),
        PackSheet("slips", _("Order slips"), _("one for each team and round")),
        PackSheet("poll", _("Prediction poll"), _("one for each student")),
        PackSheet("observers", _("Cards for observers"), _("one for each observer")),
        PackSheet("debrief", _("Debrief cards"), _("one set")),
        PackSheet("exit", _("Exit ticket"), _("one for each student")),
        PackSheet("rubric", _("Rubric"), _("one, for you")),
        PackSheet("sources", _("Sources, and what is contested"), _("one for each team, after the game")),
        PackSheet("absent", _("For the absent, and for screen readers"), _("as needed")),
        PackSheet("data", _("Data sheet"), _("one, for the school")),
    ]


def context(pack: Pack) -> dict[str, Any]:
    """What every template may use."""
    return {"pack": pack, "s": pack.scenario, "about": pack.scenario.about, "language": pack.scenario.about.language}


def page(pack: Pack, parts: list[PackSheet], title: str, paper: str = "", sample: str = "") -> str:
    """Some sheets as one page; where a paper is named, for that size only."""
    return render("pack.html", sample, parts=[p.file for p in parts], title=title, paper=paper, **context(pack))


def everything(pack: Pack, paper: str = "") -> str:
    """All sheets as one page."""
    return page(pack, sheets(pack), _("Class pack"), paper)


def write(pack: Pack, folder: Path) -> list[Path]:
    """The contents, one page with everything, and every sheet as a file; OSError if that cannot be."""
    every = sheets(pack)
    whole = everything(pack)
    pages = {"index.html": render("contents.html", whole, sheets=every, **context(pack)), "everything.html": whole}
    pages |= {f"{s.file}.html": page(pack, [s], s.title, sample=whole) for s in every}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        write_whole(folder / name, text.encode())
    return [folder / name for name in pages]
