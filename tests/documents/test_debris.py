"""Site furniture: whole lines and glued fragments go, real sentences stay."""

import pytest

from reportedly.documents import plain_document

FIRST = "The harbour master was dismissed on Monday, the port office said in a long statement to its captains."

FURNITURE = [
    "Read more",
    "Read also: Captain named to the lighthouse board",
    "ALSO READ: Ferry fares rise again",
    "ADVERTISEMENT",
    "Story continues below this ad",
    "Sign up for our weekly newsletter",
    "Share this article",
    "Facebook Twitter WhatsApp Email",
    "Related stories",
    "This site uses cookies to improve your visit.",
    "12 comments",
    "Tags: harbour, ferries",
    "© 2024 The Ferry Post. All rights reserved.",
    "Follow us on Facebook and Twitter",
    "4 min read",
    "You may also like",
    "Photo: Port Office",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_lines_of_furniture(line):
    """The line is marked and stands in no sentence."""
    document = plain_document(f"{FIRST}\n\n{line}\n\nHis deputy stays.")
    assert [span.of(document.text) for span in document.debris] == [line]
    assert [span.of(document.text) for span in document.sentences] == [FIRST, "His deputy stays."]


SENTENCES = [
    "Read more books, the minister told the cadets.",
    "More stories of abuse reached the court this week.",
    "More PlayStations were found in the barracks than rifles.",
    "Share prices fell after the arrest.",
    "Follow the money, the prosecutor said.",
    "Print workers went on strike.",
    "Advertisement of the post was delayed, the ministry said.",
    "Most read the order as a threat.",
    "He advised them to subscribe to the newspaper of the armed forces.",
    "Photo shops were closed by the police.",
    "Tags were cut from the uniforms.",
    "Top officers resigned.",
    "Success has many fathers.",
    "More Shorts were sold than coats.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_stay(sentence):
    """A sentence that begins like furniture is no furniture."""
    document = plain_document(f"{FIRST}\n\n{sentence}")
    assert document.debris == ()
    assert document.sentences[-1].of(document.text) == sentence


GLUED = [
    ("Harbour Videos\nMore VideosHer deputy stays in office.", "Harbour Videos\nMore Videos"),
    ("Read MoreHer deputy stays in office.", "Read More"),
    ("ADVERTISEMENTHer deputy stays in office.", "ADVERTISEMENT"),
]


@pytest.mark.parametrize(("lines", "furniture"), GLUED)
def test_glued_fragments(lines, furniture):
    """A fragment glued to a sentence is cut from it, and the heading of its box goes with it."""
    document = plain_document(f"{FIRST}\n{lines}")
    assert [span.of(document.text) for span in document.debris] == [furniture]
    assert document.sentences[-1].of(document.text) == "Her deputy stays in office."
