"""Every widget, by posted events."""

from __future__ import annotations

import pygame
import pytest

from game.board.backdrop import Backdrop
from game.board.context import Context
from game.board.kit.bars import BarChart, BarRow
from game.board.kit.button import Button
from game.board.kit.label import Label
from game.board.kit.layout import Column, Flow, Padded, Row, Split, TileGrid
from game.board.kit.listing import Item, Listing
from game.board.kit.modal import Modal
from game.board.kit.panel import Panel
from game.board.kit.paragraph import Paragraph
from game.board.kit.progress import ProgressBar
from game.board.kit.prose import Prose
from game.board.kit.scroll import ScrollView
from game.board.kit.slider import Slider
from game.board.kit.stepper import Stepper, Steps
from game.board.kit.tabs import Tabs
from game.board.kit.text_field import TextField
from game.board.kit.toast import Toast, clear_of, draw_toast
from game.board.kit.toggle import Toggle
from game.board.kit.tooltip import draw_tooltip
from game.board.kit.widget import HANDLED, Widget
from game.board.settings import Settings
from tests.board.stage import SIZES, Try, layout_faults, look_for

LONG = "A treaty for all of Europe, with a seat in it for the Americans, " * 6


def test_a_button_tells_on_click_enter_and_space() -> None:
    button = Button("Table it", "tabled")
    played = Try(button)
    assert played.click(button.rect.center) == "tabled"
    assert played.key(pygame.K_RETURN) == "tabled"
    assert played.key(pygame.K_SPACE) == "tabled"


def test_a_click_that_ends_elsewhere_does_nothing() -> None:
    button = Button("Table it", "tabled")
    played = Try(button)
    assert played.down(button.rect.center) is HANDLED
    assert played.up((button.rect.right + 40, button.rect.bottom + 40)) is HANDLED


def test_a_greyed_button_can_be_reached_and_says_why() -> None:
    button = Button("Table it", "tabled", why_not="You have tabled this turn.")
    played = Try(button)
    assert played.click(button.rect.center) is HANDLED
    assert played.key(pygame.K_RETURN) is HANDLED
    assert button.focusable
    assert button.tip == "You have tabled this turn."


def test_a_button_leaves_other_keys_to_others() -> None:
    assert Try(Button("Go", 1)).key(pygame.K_x, "x") is None


def test_a_panel_with_a_message_is_pressed_as_a_whole() -> None:
    panel = Panel(Label("1954"), message="open")
    played = Try(panel)
    assert played.click(panel.rect.center) == "open"
    assert played.key(pygame.K_RETURN) == "open"
    assert not Panel(Label("1954")).focusable


def test_a_toggle_turns() -> None:
    toggle = Toggle("High contrast", False, lambda on: ("contrast", on), "Black on white.")
    played = Try(toggle)
    assert played.down(toggle.rect.center) == ("contrast", True)
    assert played.key(pygame.K_SPACE) == ("contrast", False)


def test_a_slider_by_keys_and_by_dragging() -> None:
    slider = Slider("Text size", 100, (100, 200), 25, change=lambda v: v, say=lambda v: f"{v}%")
    played = Try(slider)
    played.router.focus.go(slider)
    assert played.key(pygame.K_RIGHT) == 125
    assert played.key(pygame.K_END) == 200
    assert played.key(pygame.K_RIGHT) is HANDLED
    line = slider._line()
    assert played.down((line.left, line.centery)) == 100
    assert played.move((line.centerx, line.centery)) == 150
    assert played.up((line.centerx, line.centery)) is HANDLED
    assert played.move((line.right, line.centery)) is None


def test_a_slider_that_is_not_live_tells_when_it_is_let_go() -> None:
    slider = Slider("Text size", 100, (100, 200), 25, change=lambda v: v, live=False)
    played = Try(slider)
    line = slider._line()
    assert played.down(line.center) is HANDLED
    assert played.move((line.right, line.centery)) is HANDLED
    assert played.up((line.right, line.centery)) == 200


def test_tabs_by_click_and_arrows() -> None:
    tabs = Tabs(["Briefs", "Arguments", "Sources"], 0, lambda n: n)
    played = Try(tabs)
    assert played.click(tabs.boxes()[2].center) == 2
    assert played.key(pygame.K_LEFT) == 1
    assert played.key(pygame.K_HOME) == 0
    assert played.key(pygame.K_LEFT) is HANDLED
    assert played.key(pygame.K_DOWN) is None


def test_tabs_wrap_where_it_is_narrow() -> None:
    look, tabs = look_for((1024, 640), 2.0), Tabs(["Contested accounts", "Arguments", "Sources", "Glossary"], 0, lambda n: n)
    assert tabs.measure(look, 500)[1] > tabs.measure(look, 3000)[1]


def listing() -> Listing:
    items = [Item("Moscow", "Molotov", "you"), Item("Paris", LONG), Item("Bonn"), Item("Prague")]
    return Listing(items, 0, lambda n: ("choose", n), lambda n: ("open", n))


def test_a_list_by_click_arrows_letters_and_enter() -> None:
    widget = listing()
    played = Try(widget)
    assert played.down(widget.rows()[2].center) == ("choose", 2)
    assert played.down(widget.rows()[2].center) == ("open", 2)
    assert played.key(pygame.K_UP) == ("choose", 1)
    assert played.key(pygame.K_END) == ("choose", 3)
    assert played.key(pygame.K_DOWN) is HANDLED or played.told[-1] is None
    assert played.key(pygame.K_p, "p") == ("choose", 1)
    assert played.key(pygame.K_p, "p") == ("choose", 3)
    assert played.key(pygame.K_RETURN) == ("open", 3)


def stepper(**more: object) -> Stepper:
    steps = Steps(["rejected", "liaison", "candidacy", "swap"], 0, **more)  # type: ignore[arg-type]
    return Stepper(steps, lambda span: ("span", span))


def test_a_stepper_by_click_drag_and_the_right_button() -> None:
    widget = stepper(history=1)
    played = Try(widget)
    assert played.down(widget._node(2)) == ("span", (2, 2))
    assert played.move(widget._node(3)) == ("span", (2, 3))
    assert played.move(widget._node(1)) == ("span", (1, 2))
    assert played.up(widget._node(1)) is HANDLED
    assert played.down(widget._node(1), button=3) == ("span", None)


def test_a_click_on_the_step_that_is_chosen_takes_it_out() -> None:
    widget = stepper()
    played = Try(widget)
    assert played.click(widget._node(2)) == ("span", (2, 2))
    played.move(widget._node(2))
    assert widget.tip
    assert played.click(widget._node(2)) == ("span", None)
    assert widget.said().startswith("not in the package")
    played.click(widget._node(2))
    played.down(widget._node(2))
    assert played.move(widget._node(3)) == ("span", (2, 3)), "a drag from it still opens it"
    assert played.move(widget._node(2)) == ("span", (2, 2))
    assert played.up(widget._node(2)) is HANDLED


def test_a_step_does_not_look_pointed_at_once_the_mouse_has_gone() -> None:
    widget = stepper()
    played = Try(Column([widget, Button("Below", "below")]))
    played.move(widget._node(2))
    assert widget.said() == "candidacy"
    played.move((widget.rect.centerx, widget.rect.bottom + 5))
    assert widget.said().startswith("not in the package")
    played.move(widget._node(2))
    played._send(pygame.WINDOWLEAVE)
    assert widget.said().startswith("not in the package")


def test_a_stepper_by_keys() -> None:
    widget = stepper()
    played = Try(widget)
    played.router.focus.go(widget)
    assert played.key(pygame.K_RIGHT) == ("span", (1, 1))
    assert played.key(pygame.K_RIGHT, shift=True) == ("span", (1, 2))
    assert "left open" in widget.said()
    assert played.key(pygame.K_3, "3") == ("span", (3, 3))
    assert played.key(pygame.K_9, "9") is None
    assert played.key(pygame.K_DELETE) == ("span", None)
    assert "the course is" in widget.said()


def test_a_barred_step_says_why_and_is_not_taken() -> None:
    widget = stepper(barred={2: "It has been settled."})
    played = Try(widget)
    assert played.down(widget._node(2)) is HANDLED
    assert widget.chosen is None
    assert "It has been settled." in widget.said()
    played.up(widget._node(2))
    played.down(widget._node(1))
    assert played.move(widget._node(3)) is HANDLED
    assert widget.chosen == (1, 1)


def test_arrows_step_over_what_is_barred() -> None:
    widget = stepper(barred={2: "From 1955 on."})
    played = Try(widget)
    played.click(widget._node(1))
    played.key(pygame.K_RIGHT)
    assert widget.chosen == (3, 3)
    played.key(pygame.K_LEFT)
    assert widget.chosen == (1, 1)
    last = stepper(barred={3: "Never."})
    played = Try(last)
    played.click(last._node(2))
    played.key(pygame.K_RIGHT)
    assert last.chosen == (2, 2) and "Never." in last.said()


def test_a_stepper_without_spans_takes_one_step() -> None:
    widget = stepper(spans=False)
    played = Try(widget)
    played.down(widget._node(1))
    assert played.move(widget._node(2)) == ("span", (2, 2))


def test_an_entry_is_typed_into_and_edited() -> None:
    entry = TextField("", lambda text: ("text", text), lambda text: ("entered", text), blank="Name", longest=8)
    played = Try(entry)
    played.down(entry.rect.center)
    assert played.type("bérlin") == ("text", "bérlin")
    assert played.key(pygame.K_LEFT) is HANDLED
    assert played.key(pygame.K_BACKSPACE) == ("text", "bérln")
    assert played.type("i") == ("text", "bérlin")
    assert played.key(pygame.K_HOME) is HANDLED
    assert played.key(pygame.K_DELETE) == ("text", "érlin")
    assert played.type("x" * 50) == ("text", "xxxérlin")
    assert played.type("\x07") is HANDLED
    assert played.key(pygame.K_RETURN) == ("entered", "xxxérlin")
    assert played.key(pygame.K_q, "q") is HANDLED
    assert played.key(pygame.K_TAB, "\t") is not None  # moves on, and is not typed
    assert entry.text == "xxxérlin"


def test_all_of_an_entry_is_marked_and_typed_over() -> None:
    entry = TextField("Bonn", lambda text: ("text", text), longest=8)
    played = Try(entry)
    played.router.focus.go(entry)

    def mark_all() -> None:
        played._send(pygame.KEYDOWN, key=pygame.K_a, unicode="\x01", mod=pygame.KMOD_CTRL)

    mark_all()
    assert played.type("Paris") == ("text", "Paris")
    assert played.type("!") == ("text", "Paris!")
    mark_all()
    assert played.key(pygame.K_BACKSPACE) == ("text", "")
    played.type("Rome")
    mark_all()
    played.key(pygame.K_END)
    assert played.type("!") == ("text", "Rome!")


def test_bars_are_walked_and_the_largest_is_first() -> None:
    chart = BarChart(
        [BarRow("gain", 0.4, "+0.40"), BarRow("red line", -1.4, "−1.40", "could live with: nothing")], BarRow("sum", -1.0, "−1.00")
    )
    played = Try(chart)
    assert [row.name for row in chart.rows] == ["red line", "gain"]
    played.router.focus.go(chart)
    first = chart.focus_rect.y
    assert played.key(pygame.K_DOWN) is HANDLED
    assert chart.focus_rect.y > first
    played.widget.draw(played.surface)


def test_a_scroll_view_by_wheel_keys_and_bar() -> None:
    view = ScrollView(Label(LONG * 20, "lead"))
    played = Try(view)
    assert view.furthest > 0
    assert played.wheel(-1) is None  # the pointer is nowhere yet
    played.move(view.rect.center)
    assert played.wheel(-1) is HANDLED
    assert view.offset > 0
    played.router.focus.go(view)
    played.key(pygame.K_END)
    assert view.offset == view.furthest
    played.key(pygame.K_HOME)
    assert view.offset == 0
    assert played.key(pygame.K_PAGEDOWN) is HANDLED
    track, _thumb = view.bar()
    played.down((track.centerx, track.bottom - 2))
    played.move((track.centerx, track.bottom + 90))
    assert view.offset == view.furthest
    played.up((track.centerx, track.bottom))
    assert played.wheel(-1) is None


def test_what_the_wheel_brings_under_the_mouse_is_pointed_at() -> None:
    buttons = [Button(f"Way {n}", n) for n in range(60)]
    played = Try(ScrollView(Column(buttons)))
    played.move(buttons[2].rect.center)
    assert buttons[2].hovered
    played.wheel(-1)
    assert not buttons[2].hovered
    assert played.router.hovered is not None and played.router.hovered.rect.collidepoint(played.router.pointer or (0, 0))


def test_what_gets_the_focus_is_scrolled_into_sight() -> None:
    buttons = [Button(f"Way {n}", n) for n in range(60)]
    view = ScrollView(Column(buttons))
    played = Try(view)
    played.router.focus.go(buttons[50])
    assert view.rect.contains(buttons[50].rect)
    played.router.focus.go(buttons[0])
    assert view.rect.contains(buttons[0].rect)


def test_what_is_pressed_at_the_edge_stays_under_the_mouse() -> None:
    """A button half out of sight is not scrolled away between press and release."""
    buttons = [Button(f"Way {n}", n) for n in range(60)]
    view = ScrollView(Column(buttons))
    played = Try(view)
    cut = next(b for b in buttons if b.rect.top < view.rect.bottom < b.rect.bottom)
    pos = cut.rect.centerx, view.rect.bottom - 1
    played.down(pos)
    assert played.up(pos) == cut.message


def test_tab_walks_in_reading_order_and_round() -> None:
    buttons = [Button(str(n), n) for n in range(3)]
    played = Try(Row(buttons))
    order = []
    for _n in range(4):
        played.key(pygame.K_TAB)
        order.append(played.router.focus.at)
    assert order == [*buttons, buttons[0]]
    played.key(pygame.K_TAB, shift=True)
    assert played.router.focus.at is buttons[2]
    assert played.router.focus.visible


def test_arrows_go_to_what_lies_nearest_that_way() -> None:
    a, b, c, d = (Button(name, name) for name in "abcd")
    played = Try(Column([Row([a, b]), Row([c, d])]))
    played.router.focus.go(a)
    for key, wanted in ((pygame.K_RIGHT, b), (pygame.K_DOWN, d), (pygame.K_LEFT, c), (pygame.K_UP, a)):
        played.key(key)
        assert played.router.focus.at is wanted
    assert played.key(pygame.K_UP) is None


def test_focus_and_scrolling_survive_a_rebuilding() -> None:
    def tree() -> ScrollView:
        return ScrollView(Column([Button(str(n), n).named(f"b{n}") for n in range(80)]))

    played = Try(tree())
    played.router.focus.go(played.router.root.find("b70"))
    offset = played.router.root.offset  # type: ignore[attr-defined]
    new = tree()
    new.place(played.look, played.widget.rect)
    router = played.router.rebuilt(new)
    assert router.focus.at is new.find("b70")
    assert new.offset == offset


def test_a_modal_lets_nothing_through_and_can_be_left() -> None:
    modal = Modal(Button("Yes", "yes"), outside="leave")
    played = Try(modal)
    modal.place(played.look, pygame.Rect(0, 0, 1280, 720))
    assert played.down((3, 3)) == "leave"
    assert played.down(modal.panel.rect.midtop) is HANDLED


def test_the_curtain_hides_everything() -> None:
    for high_contrast in (False, True):
        ctx = Context(Settings(reduced_motion=True, high_contrast=high_contrast), keep=False)
        curtain = Backdrop(ctx, Button("Lift", "lift"))
        surface = pygame.Surface(ctx.size)
        for _drawn in range(2):  # before the map behind it is there, and after
            surface.fill((255, 0, 0))
            curtain.place(ctx.look, surface.get_rect())
            curtain.draw(surface)
            reds = pygame.transform.threshold(None, surface, (255, 0, 0), (2, 2, 2), None, 0)
            assert reds == 0
            ctx.worker.finish()
        ctx.worker.close()


def test_tooltips_and_toasts_stay_inside_the_window() -> None:
    for size in SIZES:
        look, surface = look_for(size, 2.0), pygame.Surface(size)
        window = surface.get_rect()
        for corner in (window.topleft, window.bottomright, window.topright):
            assert window.contains(draw_tooltip(surface, look, LONG[:200], pygame.Rect(*corner, 1, 1)))
        assert window.contains(draw_toast(surface, look, Toast.said(LONG[:160], 0, "bad")))


def test_a_toast_of_an_error_stays() -> None:
    assert Toast.said("Not kept.", 5, "bad").until is None
    assert (Toast.said("Kept.", 5).until or 0) > 5000


def everything() -> Widget:
    buttons = [
        Button("Table the proposal in public", 1, "leading", hint="Ctrl+Enter"),
        Button("Consult", 2, why_not="No acts left."),
        Button("Back", 3, "quiet"),
    ]
    chart = BarChart(
        [BarRow("loss on the German question", -1.4, "−1.40", "wants: twelve divisions"), BarRow("company", 0.3, "+0.30")],
        BarRow("sum", -1.1, "−1.10"),
    )
    left = Column(
        [
            Label("A heading that is long enough to wrap in a narrow place", "title", family="serif", weight="bold"),
            Prose(LONG + "\n\n1. **One** thing\n2. Another *thing*\n\n- A mark\n\n> Quoted"),
            Flow(buttons),
            chart,
        ]
    )
    right = Column(
        [
            Tabs(["Briefs", "Arguments", "Contested accounts"], 1, lambda n: n),
            listing(),
            stepper(history=2, chosen=(1, 2)),
            Toggle("Reduced motion", True, lambda on: on, LONG[:100]),
            Slider("Text size", 150, (100, 200), 25, change=lambda v: v),
            TextField("evening", lambda t: t),
            ProgressBar("Reading the scenarios", 0.4),
        ]
    )
    cards = TileGrid([Panel(Column([Label(t, "heading"), Label(LONG[:120], "small")]), message=t) for t in ("1954", "1993", "2000")], 36)
    return Padded(ScrollView(Column([Split(left, right), cards, Paragraph(LONG)], 3)), 4, 3)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_nothing_overlaps_or_is_cut_off(size: tuple[int, int], text_scale: float) -> None:
    look, window, root = look_for(size, text_scale), pygame.Rect((0, 0), size), everything()
    root.place(look, window)
    assert layout_faults(root, window) == []
    root.draw(pygame.Surface(size))


def test_a_toast_goes_where_it_covers_nothing_to_press() -> None:
    box = pygame.Rect(100, 640, 200, 40)
    assert clear_of([], box, 10) == box
    foot, above = pygame.Rect(0, 630, 600, 60), pygame.Rect(0, 560, 150, 50)
    found = clear_of([foot, above], box, 10)
    assert found.collidelist([foot, above]) == -1 and found.bottom > 500
    assert clear_of([pygame.Rect(0, 0, 600, 720)], box, 10) == box
