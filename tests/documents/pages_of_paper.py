"""Pages of an invented paper for tests: one report with all the furniture that pages carry."""

# ruff: noqa: E501 lines of a page stay whole

PARAGRAPHS = [
    "Captain Ines Marr took command of the 2nd Ferry Squadron on Monday, the harbour ministry said in a statement.",
    "She follows Commander Olaf Winter, who &ldquo;asked to go&rdquo; after nine years, according to the <a href='https://merid.example/winter'>Merid agency</a>.",
    "The squadron&nbsp;has seven ships and is stationed at Port Ilm, where the winter fog lasts until the end of March.",
    "Nobody at the <b>harbour</b> office would say whether the post of deputy commander had been filled as well.",
]
HEADLINE = "Ferry squadron has a new commander"


def page(head="", byline="", after="", paragraphs=PARAGRAPHS, body_class="story-body"):
    """A page with menus, promos, comments and cookies around the report."""
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{HEADLINE} | The Ilm Gazette</title>{head}
<script>var a = "<p>No text of the page at all, said the script.</p>";</script></head>
<body class="has-sidebar"><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<div class="cookie-consent">We use cookies to make this site work better for you, dear reader. <a href="/x">Accept</a></div>
<div id="content"><h1 class="entry-title">{HEADLINE}</h1>{byline}
<div class="{body_class}">{text}
<div class="related-posts"><h3>Related</h3><p>The lighthouse keeper was dismissed last week, the paper has learned from him.</p></div>
</div>{after}
<div id="comments"><h3>2 comments</h3><p>He was never asked, and everybody in the harbour knows it, believe me, dear friends.</p></div>
</div><aside class="sidebar"><p>Win a week on the coast with our spring competition, closing at the end of the month.</p></aside>
<footer><p>Copyright The Ilm Gazette. All rights reserved, reproduction only with permission.</p></footer></body></html>"""
