"""The map of a negotiation: who would accept, drawn on the borders of the day."""

from game.atlas.borders import Borders, borders_for
from game.board.map.scale import Shade, shade
from game.board.map.style import MapStyle
from game.board.map.view import MapCanvas

__all__ = ["Borders", "MapCanvas", "MapStyle", "Shade", "borders_for", "shade"]
