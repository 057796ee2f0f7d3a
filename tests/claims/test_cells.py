"""Evidence from a table of a page stands in the page, cell by cell."""

import hashlib
import re

from reportedly import pipeline
from reportedly.documents import document_of, plain_document
from reportedly.terms.documents import Capture, Sidecar

PAGE = """<html><head><title>Past commanders</title></head>
<body><article><h1>Past commanders of the 4th Rifle Brigade</h1>
<p>The brigade has had the following commanders since it was formed in the year of the great flood.</p>
<table><tr><th>Name</th><th>From</th><th>To</th></tr>
<tr><td>Colonel Ana Brock</td><td>March 2011</td><td>June 2014</td></tr>
<tr><td>Colonel Ivo Delm</td><td>June 2014</td><td>May 2018</td></tr></table></article></body></html>"""


def test_no_quote_runs_over_a_bar():
    """Every quote of every claim is a run of the page's own words."""
    raw = PAGE.encode()
    capture = Capture("past.html", raw, hashlib.sha256(raw).hexdigest(), "text/html", Sidecar())
    claims = pipeline.claims_in(document_of(capture))
    held = [claim for claim in claims if claim.kind == "holds_post"]
    assert {claim.who.name for claim in held} == {"Ana Brock", "Ivo Delm"}
    words = " ".join(re.sub(r"<[^>]+>", " ", PAGE).split())
    quotes = [quote.quote for claim in held for quote in claim.evidence]
    assert len(quotes) > len(held)
    assert all(" ".join(quote.split()) in words for quote in quotes)


def test_a_text_with_bars_keeps_its_rows():
    """In a plain text the bars are the text's own: the row stays one quote."""
    rows = ("Name | From | To", "Colonel Ana Brock | March 2011 | June 2014", "Colonel Ivo Delm | June 2014 | May 2018")
    text = "Past commanders of the 4th Rifle Brigade\n\n" + "\n".join(rows) + "\n"
    held = [claim for claim in pipeline.claims_in(plain_document(text)) if claim.kind == "holds_post"]
    assert held
    assert any("|" in quote.quote for claim in held for quote in claim.evidence)
