"""Play the lessons again and write their lines, records and reports anew: look at them before you commit them."""

import tempfile
from pathlib import Path

from tests.lessons import HOMEWORK, homework, kept, plans, played, script, told

for plan in plans():
    path = kept(plan, ".demarche")
    kept(plan, ".txt").write_text(script(plan), encoding="utf-8")
    _seen, save = played(plan)
    path.write_bytes(save)
    kept(plan, ".html").write_text(told(path), encoding="utf-8")

with tempfile.TemporaryDirectory() as name:
    homework(Path(name))
    (HOMEWORK / "otter.demarche").write_bytes((Path(name) / "homework" / "otter.demarche").read_bytes())
    HOMEWORK.with_suffix(".html").write_bytes((Path(name) / "homework.html").read_bytes())
