"""The post and the unit that a text means, from whole texts: what must come out, and what must not."""

import pytest

from reportedly import pipeline
from reportedly.documents import plain_document
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Sidecar
from tests.claims.cases import cases_in

_CASES = cases_in("post_cases.txt")
_ROLES = ("post", "unit", "when", "whom", "related_unit", "rank")


def _values(words: str) -> dict[str, str]:
    """Values by role: "post=head unit=Border Service"."""
    values: dict[str, str] = {}
    role = ""
    for word in words.split():
        name, equals, rest = word.partition("=")
        if equals and name in _ROLES:
            role = name
            values[role] = rest
        else:
            values[role] += f" {word}"
    return values


def _fits(claim: Claim, head: str, wanted: dict[str, str]) -> bool:
    kind, _, who = head.strip().partition(" ")
    told = {**claim.args, "when": claim.when.edtf}
    return (
        claim.kind == kind and who in claim.who.name and all(told.get(role) == value for role, value in wanted.items())
    )


@pytest.mark.parametrize(("text", "rules"), _CASES, ids=[text[:40] for text, _ in _CASES])
def test_posts_in_context(text, rules):
    """Each line under a text holds."""
    claims = pipeline.claims_in(plain_document(text + "\n", Sidecar(outlet="Harbour Post", published="2024-05-14")))
    for rule in rules:
        head, _, words = rule.removeprefix("not ").partition("|")
        found = any(_fits(claim, head, _values(words)) for claim in claims)
        assert found != rule.startswith("not "), (
            rule,
            [(c.kind, c.who.name, dict(c.args), c.when.edtf) for c in claims],
        )
