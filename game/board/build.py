"""The screens of the board, made from the routes that lead to them: the one place that knows every screen."""

from __future__ import annotations

from typing import assert_never

from game.board import routes
from game.board.classroom.ahead import AheadScreen, MeanwhileScreen, PassingScreen
from game.board.classroom.expect import ExpectScreen
from game.board.classroom.menu import ClassMenuScreen
from game.board.classroom.room import RoomScreen
from game.board.classroom.setup import ClassSetupScreen
from game.board.classroom.teams import TeamsScreen
from game.board.context import Context
from game.board.lab.keep import KeepQuestionScreen
from game.board.lab.questions import QuestionNoteScreen, QuestionsScreen
from game.board.lab.screen import LaboratoryScreen
from game.board.play.advisers import AdvisersScreen
from game.board.play.answers import AnswersScreen
from game.board.play.chronicle import ChronicleScreen
from game.board.play.composer import ComposerScreen
from game.board.play.conduct import ConductScreen
from game.board.play.copying import CopyScreen
from game.board.play.debrief import DebriefScreen
from game.board.play.deliberating import DeliberatingScreen
from game.board.play.dossier import DossierScreen
from game.board.play.issue import IssueScreen
from game.board.play.menu import MenuScreen
from game.board.play.news import NewsScreen
from game.board.play.offers import OffersScreen
from game.board.play.papers import PapersScreen
from game.board.play.request import RequestScreen
from game.board.play.rereading import DifferenceScreen, RereadingScreen, WrongFileScreen
from game.board.play.shelf import ShelfScreen
from game.board.play.suggest_passing import SuggestPassingScreen
from game.board.play.table import TableScreen
from game.board.play.terms import ReadingScreen
from game.board.screen import Screen
from game.board.screens.ask import AskScreen
from game.board.screens.brief import BriefScreen
from game.board.screens.comfort import SettingsScreen
from game.board.screens.curtain import CurtainScreen
from game.board.screens.gallery import GalleryScreen
from game.board.screens.help import HelpScreen
from game.board.screens.library import LibraryScreen
from game.board.screens.loading import GuidedGameScreen, NamedScenarioScreen, ResumeScreen
from game.board.screens.saves import SavesScreen
from game.board.screens.seats import SeatsScreen
from game.board.screens.shortcuts import ShortcutsScreen
from game.board.screens.title import TitleScreen


def build(ctx: Context, route: routes.Route) -> Screen:  # noqa: PLR0915 - a flat table, one line a screen
    """The screen to which a route leads."""
    match route:
        case routes.Title():
            return TitleScreen(ctx)
        case routes.Gallery(for_laboratory):
            return GalleryScreen(ctx, for_laboratory)
        case routes.Saves():
            return SavesScreen(ctx)
        case routes.EditSettings():
            return SettingsScreen(ctx)
        case routes.Help():
            return HelpScreen(ctx)
        case routes.Library(loaded, track_record):
            return LibraryScreen(ctx, loaded, track_record)
        case routes.Shortcuts(keys):
            return ShortcutsScreen(ctx, keys)
        case routes.Ask(question, text, yes, answer, no):
            return AskScreen(ctx, question, text, yes, answer, no)
        case routes.Resume(path, scenario, salvage, options):
            return ResumeScreen(ctx, path, scenario, salvage, options)
        case routes.NamedScenario():
            return NamedScenarioScreen(ctx, route)
        case routes.GuidedGame():
            return GuidedGameScreen(ctx)
        case routes.Seats(loaded, seats, others):
            return SeatsScreen(ctx, loaded, seats, others)
        case routes.Brief():
            return BriefScreen(ctx)
        case routes.Curtain(seat, then):
            return CurtainScreen(ctx, seat, then)
        case routes.Table():
            return TableScreen(ctx)
        case routes.Composer():
            return ComposerScreen(ctx)
        case routes.Conduct(tab, actor):
            return ConductScreen(ctx, tab, actor)
        case routes.Advisers(composing):
            return AdvisersScreen(ctx, composing)
        case routes.Offers(composing):
            return OffersScreen(ctx, composing)
        case routes.Shelf():
            return ShelfScreen(ctx)
        case routes.SuggestPassing(package, composing):
            return SuggestPassingScreen(ctx, package, composing)
        case routes.Dossier(actor):
            return DossierScreen(ctx, actor)
        case routes.Issue(issue):
            return IssueScreen(ctx, issue)
        case routes.Reading(page):
            return ReadingScreen(ctx, page)
        case routes.Chronicle(branches):
            return ChronicleScreen(ctx, branches)
        case routes.Menu():
            return MenuScreen(ctx)
        case routes.Copy():
            return CopyScreen(ctx)
        case routes.Rereading():
            return RereadingScreen(ctx)
        case routes.WrongFile(problems):
            return WrongFileScreen(ctx, problems)
        case routes.Difference(lines):
            return DifferenceScreen(ctx, lines)
        case routes.News():
            return NewsScreen(ctx, route)
        case routes.Answers(proposal, after, whole):
            return AnswersScreen(ctx, proposal, after, whole)
        case routes.Papers(proposal, after):
            return PapersScreen(ctx, proposal, after)
        case routes.Request(proposal):
            return RequestScreen(ctx, proposal)
        case routes.Deliberating(act, seat):
            return DeliberatingScreen(ctx, act, seat)
        case routes.Debrief(seat):
            return DebriefScreen(ctx, seat)
        case routes.ClassSetup(loaded, class_options, seats):
            return ClassSetupScreen(ctx, loaded, class_options, seats)
        case routes.Room(passed):
            return RoomScreen(ctx, passed)
        case routes.ClassMenu():
            return ClassMenuScreen(ctx)
        case routes.Teams():
            return TeamsScreen(ctx)
        case routes.Ahead():
            return AheadScreen(ctx)
        case routes.Passing(turn):
            return PassingScreen(ctx, turn)
        case routes.Meanwhile(lines):
            return MeanwhileScreen(ctx, lines)
        case routes.Expect(proposal):
            return ExpectScreen(ctx, proposal)
        case routes.Laboratory(loaded):
            return LaboratoryScreen(ctx, loaded)
        case routes.Questions(loaded):
            return QuestionsScreen(ctx, loaded)
        case routes.QuestionNote(asked):
            return QuestionNoteScreen(ctx, asked)
        case routes.KeepQuestion(case):
            return KeepQuestionScreen(ctx, case)
        case _:
            assert_never(route)
