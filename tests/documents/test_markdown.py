"""Markdown: signs go, words stay, and each stretch leads back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.markdown import draft_of_markdown

TEXT = """# Governor dismissed

*By Paul Reyes, Island Record*

**Governor Ana Brock** was dismissed on 3 May 2024, the [ministry](https://ministry.example/1) said.
![A flag](flag.png)
- Her 2 * 3 rules_of_thumb stay.
"""


def test_signs_go_and_words_stay():
    """Headings, emphasis, links, pictures and bullets; a star or underline inside a text is no sign."""
    draft = draft_of_markdown(TEXT)
    assert "Governor Ana Brock was dismissed on 3 May 2024, the ministry said." in draft.text
    assert draft.text.startswith("Governor dismissed\n\nBy Paul Reyes, Island Record\n")
    assert "Her 2 * 3 rules_of_thumb stay." in draft.text
    assert "flag" not in draft.text
    assert draft.title == "Governor dismissed"
    assert [(link.span.of(draft.text), link.href) for link in draft.links] == [
        ("ministry", "https://ministry.example/1")
    ]


@given(st.text(alphabet="ab#*_[]()!` -\n>", max_size=200))
def test_each_passage_leads_back(text):
    """The words of a passage are those of the file at its place."""
    draft = draft_of_markdown(text)
    for passage in draft.passages:
        assert passage.span.of(draft.text) == passage.raw.of(text)
