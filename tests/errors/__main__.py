"""Write what is said of every example anew."""

import tempfile
from pathlib import Path

from tests.errors import examples, files

for file in files():
    blocks = []
    for example in examples(file):
        with tempfile.TemporaryDirectory() as folder:
            said = example.outcome(Path(folder))
        kept = [line for line in example.lines if not line.startswith("=")]
        blocks.append("\n".join([*kept, *(f"= {line}".rstrip() for line in said)]))
    file.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
