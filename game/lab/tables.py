"""Results as tables for notebooks, where pandas is installed."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas


class Tabular:
    """A result that has rows."""

    @abstractmethod
    def rows(self) -> list[dict[str, Any]]:
        """The rows of its CSV."""

    def to_pandas(self) -> pandas.DataFrame:
        """Its rows as a table; ImportError, with what to install, if there is no pandas."""
        try:
            import pandas
        except ImportError:
            raise ImportError("to_pandas() needs pandas: pip install pandas") from None
        return pandas.DataFrame(self.rows())
