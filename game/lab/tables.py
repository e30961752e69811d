"""Results as tables for notebooks, where pandas is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas


def table_of(rows: list[dict[str, Any]]) -> pandas.DataFrame:
    """A pandas table; ImportError, with what to install, if there is no pandas."""
    try:
        import pandas
    except ImportError:
        raise ImportError("to_pandas() needs pandas: pip install pandas") from None
    return pandas.DataFrame(rows)
