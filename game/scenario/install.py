"""The user's own folder of scenarios: put one in, take one out. Whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from game.errors import MisuseError
from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.archive import Contents, contents, contents_of_folder, write
from game.scenario.checks.ids import PLAIN
from game.scenario.errors import ScenarioError
from game.scenario.library import UnknownScenarioError, bytes_of, fetcher
from game.scenario.load import parse
from game.scenario.places import FILE, everywhere, own_folder, shipped


class InstallError(MisuseError):
    """What was asked for is not done; the message says why. Nothing has changed."""


@dataclass(frozen=True)
class Installed:
    """What has been installed: the scenario, where it lies, and which files were of no use here."""

    scenario: Scenario
    folder: Path
    left_out: tuple[str, ...]


def install(path: Path, replace: bool = False) -> Installed:
    """Install a scenario from a zip or a folder. InstallError, ArchiveError or ScenarioError say why not."""
    if not path.exists():
        raise InstallError(_("There is no file or folder {path}.").format(path=path))
    held = contents_of_folder(path) if path.is_dir() else contents(path)
    own_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=own_folder(), prefix=".incoming-") as aside:
        scenario = _tried(held, Path(aside), path)
        target = own_folder() / scenario.id
        _guard(scenario, target, replace)
        if target.exists():
            target.rename(Path(aside) / "old")
        write(held, target)
    return Installed(scenario, target, held.left_out)


def _tried(held: Contents, aside: Path, path: Path) -> Scenario:
    """The scenario, read where it has been unpacked aside; what is wrong with it is told by the names of its own files."""
    try:
        trial = aside / "trial"
        write(held, trial)
        file = trial / FILE
        return parse(str(file), bytes_of(file), fetcher(None))
    except ScenarioError as error:
        text = error.text
        raise ScenarioError(f"{path.name}:{FILE}" if path.is_file() else str(path / FILE), text, error.problems, error.others) from None


def _guard(scenario: Scenario, target: Path, replace: bool) -> None:
    if not PLAIN.fullmatch(scenario.id):
        raise InstallError(_("{id} is no id.").format(id=scenario.id))
    if scenario.id in shipped():
        taken = _("{id} is a scenario of the game, and nothing can stand in for it: give yours another id.")
        raise InstallError(taken.format(id=scenario.id))
    if target.exists() and not replace:
        raise InstallError(_("{id} is installed already. --replace puts the new one in its place.").format(id=scenario.id))


def remove(name: str) -> Path:
    """Take an installed scenario out; InstallError or UnknownScenarioError say why not. Saved games of it stay where they are."""
    there = next((scenario for scenario in everywhere() if scenario.id == name), None)
    if there is None:
        raise UnknownScenarioError(_("There is no scenario {name!r}.").format(name=name))
    if there.kind != "installed":
        raise InstallError(_("{id} was not installed by this command: it lies in {folder}.").format(id=name, folder=there.path))
    if there.path.is_dir() and not there.path.is_symlink():
        aside = there.path.with_name(f".removed-{name}")
        shutil.rmtree(aside, ignore_errors=True)
        there.path.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)
    else:
        there.path.unlink()
    return there.path
