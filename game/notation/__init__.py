"""Acts and packages in words, as typed in the terminal and kept in saves, in scenarios and in tests."""

from game.notation.acts import ActKind, check, format_act, kind_of, parse_act
from game.notation.known import pick, position_of
from game.notation.packages import format_clause, format_package, parse_clause, parse_package

__all__ = [
    "ActKind", "check", "format_act", "format_clause", "format_package", "kind_of", "parse_act", "parse_clause", "parse_package", "pick",
    "position_of",
]  # fmt: skip
