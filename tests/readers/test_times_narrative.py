"""Dates that a story gives by the last date it told: "that day", "the next morning", "a week after that"."""

from __future__ import annotations

import pytest

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar

SWORN_IN = "Tarn was sworn in on 4 March 2019. "


def seen(text, published="2024-09-09"):
    """Words, EDTF and bound of each mark that the story told from another."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    marks = find_times(Sheet(document))
    return [(mark.span.of(document.text), mark.edtf, mark.bound) for mark in marks]


GOING_ON = [
    ("On that day Rell resigned.", ("that day", "2019-03-04", None)),
    ("He has held the post since that day.", ("that day", "2019-03-04", "since")),
    ("From that date Rell was his deputy.", ("that date", "2019-03-04", "from")),
    ("With effect from the same date Rell is retired.", ("the same date", "2019-03-04", "from")),
    ("The very same day Orlo left.", ("The very same day", "2019-03-04", None)),
    ("On the same morning, Rell was arrested.", ("the same morning", "2019-03-04", None)),
    ("That night he fled.", ("That night", "2019-03-04", None)),
    ("The next morning Rell was arrested.", ("The next morning", "2019-03-05", None)),
    ("On the very next day he died.", ("the very next day", "2019-03-05", None)),
    ("The previous evening Rell had fled.", ("The previous evening", "2019-03-03", None)),
    ("A week after that he came back.", ("A week after that", "2019-03-11/2019-03-17", None)),
    ("He left the next year.", ("the next year", "2020", None)),
    ("He drew a large crowd and made a speech. Three days later, Rell fled.", ("Three days later", "2019-03-07", None)),
    ("The crowd was large. It rained. The day before, Rell had fled.", ("The day before", "2019-03-03", None)),
]


@pytest.mark.parametrize(("text", "mark"), GOING_ON)
def test_a_story_goes_on_from_its_last_date(text, mark):
    """From the same sentence, the one before, or the last date of the paragraph."""
    assert seen(SWORN_IN + text)[-1] == mark


def test_a_story_goes_on_in_the_next_paragraph_and_no_farther():
    """Two paragraphs on nobody can say what "the following day" follows."""
    near = seen(SWORN_IN + "\n\nThe crowd was large. The following day Rell was arrested.")
    far = seen(SWORN_IN + "\n\nThe crowd was large.\n\nIt rained. The following day Rell was arrested.")
    assert near[-1] == ("The following day", "2019-03-05", None)
    assert far[-1][1] is None


APART = [
    SWORN_IN + "He fell on the same day as Rell.",
    SWORN_IN + "Sales were higher than in the same month last year.",
    "In March 2019 he was tried; the same day Rell died.",
    "In 2019 Tarn left. The following month he came back.",
    "The report was read on Monday. Many came. It rained. That day he fled.",
]


@pytest.mark.parametrize("text", APART)
def test_no_day_is_made_up(text):
    """A day compared with another, or finer than the date told, has no date; "on Monday" carries one sentence."""
    assert [edtf for words, edtf, _ in seen(text)[1:] if edtf and "last" not in words] == []


def test_a_weekday_with_its_day_in_brackets_is_one_day():
    """The day named in brackets says which Thursday it was."""
    assert seen("He died on Thursday (15 February).")[0][:2] == ("Thursday (15 February", "2024-02-15")


BEFORE = [
    ("His trial opens on 3 March 2025. The council had removed Tarn on 15 October.", "2023-10-15"),
    ("Tarn, whose trial opens on 3 March 2025, was removed on 15 October.", "2023-10-15"),
    ("Tarn was arrested on 4 March 2022. The council had removed him on 15 October.", "2021-10-15"),
    ("Tarn was arrested on 4 December 2022. The council had removed him on 2 December.", "2022-12-02"),
    ("Tarn was arrested on 4 March 2022. The council removed him on 15 October.", "2022-10-15"),
    ("Tarn was arrested on 4 March 2022. He had a stroke on 15 October.", "2022-10-15"),
]


@pytest.mark.parametrize(("text", "day"), BEFORE)
def test_a_day_told_as_past_is_never_to_come_and_what_had_been_lies_before(text, day):
    """A year ahead is none for what was; "had removed" goes back behind the day at which the story stands."""
    document = plain_document(text, sidecar=Sidecar(published="2024-05-06"))
    assert find_times(Sheet(document))[-1].edtf == day
