"""Play the lessons again and write their records and reports anew: look at them before you commit them."""

from tests.lessons import played, scripts, told

for script in scripts():
    _seen, save = played(script)
    path = script.with_suffix(".demarche")
    path.write_bytes(save)
    path.with_suffix(".html").write_text(told(path), encoding="utf-8")
