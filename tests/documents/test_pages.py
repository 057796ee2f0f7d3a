"""Web pages: main text, way back to the page, links, and what the page says of itself."""

# ruff: noqa: E501 lines of a page stay whole
import hashlib
import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.documents import document_of, raw_text
from reportedly.terms.documents import Capture, Sidecar
from tests.documents.pages_of_paper import HEADLINE, PARAGRAPHS, page


def capture_of(text, **sidecar):
    """A capture of a page."""
    raw = text if isinstance(text, bytes) else text.encode()
    return Capture("page.html", raw, hashlib.sha256(raw).hexdigest(), "text/html", Sidecar(**sidecar))


def words(text):
    """Text without tags, entities and white space."""
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^<>]*>", "", text)))


def test_main_text_is_headline_and_report():
    """Menus, cookies, related posts, comments, side bars and scripts are left out."""
    document = document_of(capture_of(page()))
    assert [words(span.of(document.text)) for span in document.paragraphs] == [
        words(HEADLINE),
        *(words(paragraph) for paragraph in PARAGRAPHS),
    ]


def test_every_passage_leads_back():
    """A passage's slice of the page, tags, entities and white space aside, is its slice of the text; none is missing."""
    capture = capture_of(page())
    document, raw = document_of(capture), raw_text(capture)
    assert all(words(p.span.of(document.text)) == words(p.raw.of(raw)) for p in document.passages)
    assert words("".join(p.span.of(document.text) for p in document.passages)) == words(document.text)


@settings(max_examples=40, deadline=None)
@given(
    noise=st.lists(
        st.sampled_from(["<b>", "</b>", "&amp;", "<br>", " ", "\n", "é", "<i>x</i>", "<!-- c -->", "&#8217;", "<"]),
        max_size=12,
    )
)
def test_passages_lead_back_through_noise(noise):
    """The way back holds whatever stands in a paragraph."""
    capture = capture_of(page(paragraphs=[*PARAGRAPHS[:2], PARAGRAPHS[2] + "".join(noise) + " It is closed."]))
    document, raw = document_of(capture), raw_text(capture)
    assert all(
        words(p.span.of(document.text)) in (words(p.raw.of(raw)), html.unescape(p.raw.of(raw)))
        for p in document.passages
        if "<" not in p.span.of(document.text)
    )


def test_links_of_the_main_text():
    """Only links inside the report, an archive's prefix taken off."""
    archived = page(
        paragraphs=[
            *PARAGRAPHS,
            "The <a href='/web/20200101000000/https://x.example/a'>old list</a> is kept in the harbour office.",
        ]
    )
    document = document_of(capture_of(archived))
    assert [(link.span.of(document.text), link.href) for link in document.links] == [
        ("Merid agency", "https://merid.example/winter"),
        ("old list", "https://x.example/a"),
    ]


LD = '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{}",{}}}</script>'.format(HEADLINE, "%s")
FACTS = [
    (
        LD % '"datePublished":"2024-03-04T08:00:00+01:00","author":{"@type":"Person","name":"Lea Fjord"}',
        "",
        {},
        ("Lea Fjord", None, "2024-03-04", "json-ld"),
    ),
    (
        LD % '"author":{"@type":"Organization","name":"Merid"},"publisher":{"name":"The Ilm Gazette"}',
        "",
        {},
        (None, "Merid", None, None),
    ),
    (
        LD % '"author":{"@type":"Organization","name":"The Ilm Gazette"},"publisher":{"name":"The Ilm Gazette"}',
        "",
        {},
        (None, None, None, None),
    ),
    (LD % '"dateModified":"2024-03-09"', "", {}, (None, None, None, None)),
    (
        '<meta property="article:published_time" content="2024-03-04T23:59:00Z">',
        "",
        {},
        (None, None, "2024-03-04", "meta"),
    ),
    ('<meta property="article:modified_time" content="2024-03-04">', "", {}, (None, None, None, None)),
    (
        "",
        '<p class="byline">By Lea Fjord and Per Aune | 4 March 2024</p>',
        {},
        ("Lea Fjord and Per Aune", None, "2024-03-04", "markup"),
    ),
    ("", '<div class="meta">Last updated: 4 March 2024</div>', {}, (None, None, None, None)),
    ("", "", {"url": "https://ilm.example/2024/03/04/ferry"}, (None, None, "2024-03-04", "url")),
    ("", "", {"url": "https://ilm.example/2024/mar/04/ferry"}, (None, None, "2024-03-04", "url")),
    ("", "", {"url": "https://ilm.example/2024/03/7-ships"}, (None, None, "2024-03", "url")),
    ('<meta name="date_published" content="9999-12-31">', "", {}, (None, None, None, None)),
    ('<meta name="date_published" content="2024-03-04">', "", {"captured": "2024-03-01"}, (None, None, None, None)),
    (
        '<meta name="date_published" content="2024-03-04">',
        "",
        {"captured": "2024-03-04"},
        (None, None, "2024-03-04", "meta"),
    ),
    (
        '<meta name="date_published" content="2024-03-04">',
        "",
        {"published": "2024-03-02"},
        (None, None, "2024-03-02", "sidecar"),
    ),
    (
        '<meta name="date_published" content="2024-03-06">',
        '<div class="publication-date">4 March 2024</div>',
        {},
        (None, None, "2024-03-04", "markup"),
    ),
    ("<script type='application/ld+json'>{broken</script>", "", {}, (None, None, None, None)),
]


@pytest.mark.parametrize(("head", "byline", "sidecar", "expected"), FACTS)
def test_byline_credit_and_date(head, byline, sidecar, expected):
    """Each kind of evidence, and what is none: a day of revision, a day to come, a day after the capture."""
    document = document_of(capture_of(page(head, byline), **sidecar))
    day = document.published
    assert (document.byline, document.credit, day and day.period.edtf, day and day.basis) == expected
    assert (document.title, document.outlet) == (HEADLINE, "The Ilm Gazette")
    assert "2024" not in document.text


def test_day_of_capture_in_the_page_head_is_no_evidence():
    """Pages print today's date at their top; on the day of capture it says nothing."""
    top = page().replace("<nav>", "<div class='today'>Monday, 4 March 2024</div><nav>")
    assert document_of(capture_of(top, captured="2024-03-04")).published is None


def test_single_bytes_of_windows_1252_in_a_page_of_utf_8():
    """A page that says UTF-8 and holds both is read as both."""
    raw = page(paragraphs=["The Café “Ilm” is closed, said the owner of the house.", *PARAGRAPHS]).encode()
    raw = raw.replace("“".encode(), b"\x93").replace("”".encode(), b"\x94")
    assert "The Café “Ilm” is closed" in document_of(capture_of(raw)).text


@pytest.mark.parametrize("misread", ["latin-1", "cp1252"])
def test_text_encoded_twice(misread):
    """A page whose characters were encoded twice is put right."""
    once = "The ‘Ilm’ – a café – is closed, said the owner of the house."
    twice = page(paragraphs=[once, *PARAGRAPHS])
    raw = twice.encode("utf-8").replace(once.encode(), once.encode().decode(misread, "replace").encode())
    assert once in document_of(capture_of(raw)).text


def test_archive_toolbar_is_dropped():
    """What a web archive puts into a page is no part of it."""
    bar = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>Nine captures of this page were made between 2013 and 2024 by the archive.</p>"
        "<!-- END WAYBACK TOOLBAR INSERT -->"
    )
    assert "captures" not in document_of(capture_of(page().replace("<nav>", bar + "<nav>"))).text


def test_soft_hyphens_leave_words_whole():
    """A soft hyphen is no space."""
    text = page(
        paragraphs=[PARAGRAPHS[0].replace("Squadron", "Squad\u00adron").replace("Ines", "I&shy;nes"), *PARAGRAPHS[1:]]
    )
    assert "Captain Ines Marr took command of the 2nd Ferry Squadron" in document_of(capture_of(text)).text


def test_rows_of_a_table_are_lines():
    """A row of short cells reads as one line, its cells parted by a bar, and each cell leads back to the page."""
    rows = "".join(
        f"<tr><td>{n}</td><td><p>Commander No. {n} Berg</p></td><td>May 19{n} to June 19{n + 1}</td></tr>"
        for n in range(70, 82)
    )
    capture = capture_of(page(paragraphs=[PARAGRAPHS[0], f"</p><table>{rows}</table><p>", *PARAGRAPHS[1:]]))
    document, raw = document_of(capture), raw_text(capture)
    assert "71 | Commander No. 71 Berg | May 1971 to June 1972" in [
        span.of(document.text) for span in document.paragraphs
    ]
    assert all(words(p.span.of(document.text)) == words(p.raw.of(raw)) for p in document.passages)


HOLDERS = """<html><head><title>Our Commissioners | Delmar Constabulary</title></head><body><main><h1>Our Commissioners</h1>
<p>The force was formed with a sergeant and six constables, and since then it has had these commissioners:</p>
<table><tr><th>Commissioner</th><th>From</th><th>To</th></tr><tr><td>Hugo Lanner</td><td>11 January 1999</td><td>30 June 2006</td></tr>
<tr><td>Ana Brock</td><td>1 July 2006</td><td>2 May 2012</td></tr></table>
<p>Portraits may be viewed at headquarters on the first Monday of the month.</p></main></body></html>"""


def test_a_table_of_holders_is_text_and_no_date_line():
    """Its rows stay in the text, though a name and a day look like a byline; the page's date is not taken from them."""
    document = document_of(capture_of(HOLDERS))
    assert "Hugo Lanner | 11 January 1999 | 30 June 2006" in document.text
    assert document.published is None
