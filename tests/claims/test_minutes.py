"""Minutes of a parliament or council: who speaks is named before a colon, and answers for what follows."""

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.documents import Sidecar

MINUTES = """HOUSE OF DELEGATES

Mrs TORREK: Will the Minister confirm Miss Irina Brandt in the post of Director of Ports?

The MINISTER OF WORKS (Mr Osei Rosk): That is open. She was appointed Deputy Director of Ports in 2021.

Mrs TORREK: Has Mr Otto Lind been charged?

Mr ROSK: He has not been charged. He was suspended on 3 May.
"""


def _told(kind: str) -> list[tuple[str, str, list[str | None]]]:
    document = plain_document(MINUTES, Sidecar(outlet="House Record", published="2024-06-04"))
    found = claims_of(document, GrammarReader().read(document))
    return [(one.who.name, one.polarity, [s.name for s in one.chain]) for one in found if one.kind == kind]


def test_an_answer_is_the_answerer_s() -> None:
    """What stands behind a label is said by whom it names, of the one who was asked about."""
    assert _told("appointed") == [("Irina Brandt", "positive", ["House Record", "Osei Rosk"])]
    assert _told("suspended") == [("Otto Lind", "positive", ["House Record", "Osei Rosk"])]
    assert _told("charged") == [("Otto Lind", "negative", ["House Record", "Osei Rosk"])]


def test_a_question_gives_no_post() -> None:
    """Whether somebody will have a post is asked, not told."""
    assert "Irina Brandt" not in [name for name, _, _ in _told("holds_post")]
