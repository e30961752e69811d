"""A small widget kit on pygame-ce: one file a widget, each fed with events and asked for messages.

Here is what nearly every screen needs, the first one too; for its sake what only some need is taken from its own file.
"""

from game.board.kit.bar import Bar
from game.board.kit.button import Button, Kind
from game.board.kit.modal import Modal
from game.board.kit.panel import Divider, Panel
from game.board.kit.progress import ProgressBar
from game.board.kit.scroll import ScrollView
from game.board.kit.text_field import TextField
from game.board.kit.widget import HANDLED, Message, Space, Widget, chosen, pressed

__all__ = [
    "HANDLED", "Bar", "Button", "Divider", "Kind", "Message", "Modal", "Panel", "ProgressBar", "ScrollView", "Space", "TextField",
    "Widget", "chosen", "pressed",
]  # fmt: skip
