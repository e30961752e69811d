"""How far a translation has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.i18n import _
from game.scenario import overlay
from game.scenario.library import bytes_of, fetcher, find
from game.scenario.load import parse
from game.scenario.places import FILE, Search
from game.scenario.reader import read


@dataclass(frozen=True)
class State:
    """The texts that are not translated, of how many, and what else there is to say."""

    missing: dict[str, str]
    count: int
    notes: tuple[str, ...]


def state_of(name: str, language: str, search: Search | None = None) -> State:
    """A scenario's texts that its translation lacks; all of them where no language is named, or there is no translation."""
    folder = find(name, search)
    source = folder / FILE
    scenario = parse(str(source), bytes_of(source), fetcher(search))
    texts = overlay.texts_of(scenario)
    file = folder / f"scenario.{language}.yaml"
    if not language or not file.is_file():
        return State(texts, len(texts), (_("There is no {file} yet.").format(file=file.name),) if language else ())
    raw = bytes_of(file)
    done = overlay.checked(scenario, str(file), raw)
    data = read(str(file), raw).data
    return State({k: v for k, v in texts.items() if k not in done}, len(texts), tuple(_notes(data, scenario.about.version)))


def _notes(data: dict[str, Any], version: str) -> list[str]:
    notes = []
    if data.get("state"):
        notes.append(_("Its state: {state}.").format(state=data["state"]))
    if data.get("of") and data["of"] != version:
        notes.append(_("It translates version {of}; the scenario is at {version}.").format(of=data["of"], version=version))
    return notes
