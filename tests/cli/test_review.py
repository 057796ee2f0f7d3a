"""`reportedly review`: decisions are kept, taken back, and change who is who."""

import json
import subprocess
import sys

import pytest

FIRST = "Colonel Ana Brock, commander of the 4th Rifle Brigade, was arrested on 3 May 2024 in Delmar."
SECOND = "Ana Brock has resigned as director of the Harbour Board on 9 June 2025, the board said."
THIRD = "Colonel Ana Brock, the commander of the 4th Rifle Brigade, was charged with theft on 10 May 2024."


@pytest.fixture
def folder(tmp_path):
    """A record of three texts: two of the colonel, one of somebody of her name."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text, day in (("a", FIRST, "2024-05-04"), ("b", SECOND, "2025-06-10"), ("c", THIRD, "2024-05-11")):
        (texts / f"{name}.txt").write_text(text, "utf-8")
        (texts / f"{name}.meta.json").write_text(json.dumps({"outlet": f"Paper {name}", "published": day}), "utf-8")
    run(tmp_path / "record", "read", str(texts))
    return tmp_path / "record"


def run(record, command, *words, typed=""):
    """Output and exit code of a command."""
    line = [sys.executable, "-m", "reportedly", command, *words, "--record", str(record)]
    done = subprocess.run(line, input=typed, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr, done.returncode


def matters(record, *words):
    """The rows of the review as JSON."""
    return json.loads(run(record, "review", *words, "--json")[0])["rows"]


def documents_of(record):
    """How many documents the answering Ana Brock's career rests on, and her namesakes."""
    answer = json.loads(run(record, "career", "Ana Brock", "--json")[0])
    return answer["documents"], len(answer["namesakes"])


def test_one_matter_waits(folder):
    """The namesake waits with reasons and both sides' sentences; the colonel of two texts does not."""
    (matter,) = matters(folder)
    assert matter["state"] == "open"
    assert "same full name" in matter["reasons"]
    assert all(side["claims"] and side["document"]["outlet"] for side in (matter["left"], matter["right"]))


def test_same_joins_and_undo_parts_again(folder):
    """ "s" makes them one, with the reason on record; back takes it back without loss."""
    before = documents_of(folder)
    assert run(folder, "review", "--by", "Ira", typed="s one birthday\n")[1] == 0
    assert documents_of(folder) == (3, 0)
    assert not [one for one in matters(folder) if one["state"] == "open"]
    (judged,) = matters(folder, "Ana Brock")[-1:]
    assert judged["judgement"]["by"] == "Ira"
    assert judged["judgement"]["why"] == "one birthday"
    run(folder, "review", "Ana Brock", typed="k\nw\nq\n")
    assert documents_of(folder) == before


def test_back_takes_back_the_last_decision(folder):
    """Deciding and going back at once leaves the matter open."""
    (first,) = matters(folder)
    name = "Ana Brock"
    run(folder, "review", name, typed="d\nb\nq\n")
    assert first["id"] in [one["id"] for one in matters(folder, name) if one["state"] == "open"]


def test_a_join_made_by_itself_can_be_taken_apart(folder):
    """A judgement outweighs the score, and its withdrawal brings the join back."""
    (joined,) = [one for one in matters(folder, "Ana Brock") if one["state"] == "joined"]
    ids = [joined[side]["id"] for side in ("left", "right")]
    before = documents_of(folder)
    assert run(folder, "review", "--judge", "different", *ids, "--why", "two birthdays")[1] == 0
    assert documents_of(folder) != before
    assert run(folder, "review", "--judge", "withdrawn", *ids)[1] == 0
    assert documents_of(folder) == before


def test_skipping_and_leaving_keep_nothing(folder):
    """Skip, more, a wrong key and the end of input decide nothing."""
    output, code = run(folder, "review", typed="m\nx\nk\n")
    assert code == 0
    assert "'x' is no answer here" in output
    assert "0 decisions kept" in output
    assert len(matters(folder)) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("maybe", "p-1", "p-2"), "is no decision"),
        (("same", "p-0000000000000000", "p-1111111111111111"), "is no id on record"),
    ],
)
def test_wrong_use_is_named(folder, words, told):
    """A wrong decision or id is named with its remedy, exit code 2."""
    output, code = run(folder, "review", "--judge", *words)
    assert code == 2
    assert told in output


def test_nobody_of_that_name(folder):
    """A name that is not on record says so."""
    assert "nothing on record fits" in run(folder, "review", "Zoltan Quirk")[0]
