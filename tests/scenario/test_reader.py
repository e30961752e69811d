"""Text is text, positions are kept, and nothing clever is read."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from game.scenario.errors import Place, ScenarioError
from game.scenario.reader import MAX_BYTES, MAX_DEPTH, MAX_NODES, read
from tests.scenario.texts import read as whole
from tests.scenario.texts import report, spoilt


def data(text: str) -> object:
    return read("f", text.encode()).data


@pytest.mark.parametrize(
    "word",
    ["NO", "no", "yes", "on", "off", "true", "1954-03-31", "12:30", "1_000", "0x10", "010", "1e3", ".inf", ".nan", "=", "<", "1.50", "+1"],
)
def test_every_plain_word_stays_text(word: str) -> None:
    """Norway is not false, half past twelve is not 750, and 010 is not eight."""
    assert data(f"a: {word}") == {"a": word}
    assert data(f"[{word}]") == [word]
    assert data(f"{word}: a") == {word: "a"}


@pytest.mark.parametrize(
    ("text", "value"), [("a:", None), ("a: ~", None), ("a: null", None), ('a: ""', ""), ("a: 'null'", "null"), ('a: "~"', "~")]
)
def test_nothing_is_nothing_only_where_it_is_not_quoted(text: str, value: object) -> None:
    """And quotes make text of it."""
    assert data(text) == {"a": value}


def test_a_date_is_read_as_one_only_where_a_date_is_wanted() -> None:
    """A title may look like one."""
    found = whole(spoilt("title: Snow", "title: 2000-01-01"))
    assert found.turns[0].title == "2000-01-01"
    assert found.turns[0].date == dt.date(2000, 1, 1)


def test_norway_can_be_a_title_and_a_country() -> None:
    """Also in a list."""
    found = whole(spoilt("    seat: true\n", "    seat: true\n    countries: [NO, ON, Y]\n"))
    assert found.delegations[0].countries == ["NO", "ON", "Y"]


def test_pythons_own_words_may_be_keys() -> None:
    """A glossary explains `in`, a delegation may be called `is`; and the keys from, in and not are the model's."""
    found = whole(spoilt("format: 1\n", "format: 1\nglossary: {in: within, as: like, from: since, not: never, None: nobody}\n"))
    assert set(found.glossary) == {"in", "as", "from", "not", "None"}
    assert found.about.dates.from_ == dt.date(2000, 1, 1)
    assert "nobody knows the key from_ here. Did you mean from?" in report(spoilt("dates: {from:", "dates: {from_:"))


def test_places_of_everything() -> None:
    """Line and column, counted from 1, of each key and list item; of a path that is not there, its nearest parent's."""
    document = read("f", b"a: 1\nb:\n  - c\n  - {d: e}\n")
    assert document.place(("b",)) == Place(2, 1)
    assert document.place(("b", 0)) == Place(3, 5)
    assert document.place(("b", 1, "d")) == Place(4, 6)
    assert document.place(("b", 1, "x", "y")) == Place(4, 5)
    assert document.place(("x",)) == Place(1, 1)


REFUSED = [
    ("a: &x 1", "f:1:4: anchors (&name) are not allowed; write it out [D004]\n    a: &x 1\n       ^"),
    ("a: 1\nb: *x", "f:2:4: aliases (*name) are not allowed; write it out [D004]\n    b: *x\n       ^"),
    ("a: {b: 1}\n<<: {c: 1}", "f:2:1: merge keys (<<) are not allowed; write it out [D004]\n    <<: {c: 1}\n    ^"),
    ("a: !!int 1", "f:1:4: tags (!name) are not allowed [D005]\n    a: !!int 1\n       ^"),
    ("a: !python/object:os.system x", "f:1:4: tags (!name) are not allowed [D005]\n    a: !python/object:os.system x\n       ^"),
    ("a: 1\nb: 2\na: 3", "f:3:1: the key a stands here twice [D006]\n    a: 3\n    ^"),
    ("a: {b: 1, b: 2}", "f:1:11: the key b stands here twice [D006]\n    a: {b: 1, b: 2}\n              ^"),
    ("? [a]\n: b", "f:1:3: a key must be one word [D003]\n    ? [a]\n      ^"),
    ("a: 1\n---\nb: 2", "f:2:1: a scenario file holds one document, this is the start of another [D003]\n    ---\n    ^"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[m.split("[")[1][:4] + str(n) for n, (_, m) in enumerate(REFUSED)])
def test_what_is_refused_is_shown_where_it_stands(text: str, message: str) -> None:
    """File, line, column, what is wrong, the line, a caret."""
    with pytest.raises(ScenarioError) as error:
        read("f", text.encode())
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("raw", "begins"),
    [
        (b"a: [1, 2", "f:2:1: this is not YAML: did not find expected ',' or ']'"),
        (b"a: 1\n b: 2", "f:2:3: this is not YAML: mapping values are not allowed in this context"),
        (b"\ta: 1", "f:1:1: this is not YAML: found character that cannot start any token"),
        (b'a: "', "f:1:5: this is not YAML: found unexpected end of stream"),
        (b"a: \x00", "f:1:1: this is not YAML: "),
        (b"a: \xff", "f:1:4: not UTF-8 text: this character cannot be read [D002]"),
        ("a: \u00e9\nb: é".encode() + b"\xe9", "f:2:5: not UTF-8 text: this character cannot be read [D002]"),
        (b"\xff\xfea\x00", "f:1:1: not UTF-8 text: this character cannot be read [D002]"),
    ],
)
def test_what_is_not_yaml_or_not_text(raw: bytes, begins: str) -> None:
    """With the place, as far as there is one."""
    with pytest.raises(ScenarioError) as error:
        read("f", raw)
    assert str(error.value).startswith(begins)


@pytest.mark.parametrize("raw", [b"", b"# nothing\n", b"---\n", b"a", b"[]", b"- 1", b"3"])
def test_a_file_that_is_no_mapping(raw: bytes) -> None:
    """Is read, and is no scenario; said without a traceback."""
    assert "[D01" in report(raw)


def test_a_byte_order_mark_does_no_harm() -> None:
    """Some editors write one."""
    assert read("f", b"\xef\xbb\xbfa: 1").data == {"a": "1"}


def test_limits() -> None:
    """Bytes, depth, values: each is said, with the place where it is passed, and soon."""
    begun = time.thread_time()
    for raw, message in (
        (b"a" * (MAX_BYTES + 1), f"f:1:1: the file has {MAX_BYTES + 1} bytes; at most {MAX_BYTES} are read [D001]"),
        (b"[" * 10_000, f"nested deeper than {MAX_DEPTH} [D001]"),
        (b"{a: " * 5_000 + b"1" + b"}" * 5_000, f"nested deeper than {MAX_DEPTH} [D001]"),
        (b"[" + b"a," * (MAX_NODES + 1) + b"]", f"more than {MAX_NODES} values [D001]"),
    ):
        with pytest.raises(ScenarioError) as error:
            read("f", raw)
        assert message in str(error.value)
    assert time.thread_time() - begun < 4


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    """Nine lines that would be a billion values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    begun = time.thread_time()
    with pytest.raises(ScenarioError, match="D004"):
        read("f", "\n".join(lines).encode())
    assert time.thread_time() - begun < 1


def test_a_bomb_of_merge_keys_does_not_go_off() -> None:
    """`safe_load` took 28 seconds and 716 MB over one like this."""
    lines = ["a0: &a0 {k0: v}"] + [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 8)}], k{n}: v}}" for n in range(1, 9)]
    begun = time.thread_time()
    with pytest.raises(ScenarioError, match="D004"):
        read("f", "\n".join(lines).encode())
    assert time.thread_time() - begun < 1
