"""What did not happen comes out as no fact, and what happened to one person comes out about nobody else."""

import pytest

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Sidecar
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.status import supports
from tests.claims.cases import cases_in

_CASES = cases_in("safety_cases.txt")
_NO_HAPPENING = ("has_rank", "holds_post", "described", "accused", "met", "praised", "denied", "wrote_to")


def _read(text: str) -> list[Claim]:
    document = plain_document(text + "\n", Sidecar(outlet="Test Post", published="2024-05-10"))
    return claims_of(document, GrammarReader().read(document))


def _is_about(claim: Claim, kind: str, name: str) -> bool:
    wanted = fold(name.replace("_", " "))
    return claim.kind == kind and wanted in fold(claim.who.name)


def _holds(claims: list[Claim], rule: str) -> bool:
    what, kind, *rest = rule.split()
    name, when = (*rest, "", "")[:2]
    about = [claim for claim in claims if _is_about(claim, kind, name)]
    dated = [claim for claim in about if not when or claim.when.edtf == when]
    if what == "whom":
        return any(fold(name) in fold(str(c.args.get("whom", ""))) for c in claims if fold(kind) in fold(c.who.name))
    checks = {
        "no": not any(supports(claim) for claim in dated),
        "no-at": not any(supports(claim) for claim in dated),
        "fact": any(supports(claim) for claim in dated),
        "not": any(claim.polarity == "negative" for claim in dated),
        "planned": any(claim.phase == "planned" for claim in dated),
        "none": not about,
        "none-negative": not any(claim.polarity == "negative" and claim.phase == "happened" for claim in about),
    }
    return checks[what]


def _broken(text: str, rules: list[str]) -> list[str]:
    claims = _read(text)
    return [rule for rule in rules if not _holds(claims, rule)]


@pytest.mark.parametrize(("text", "rules"), _CASES, ids=[text[:60] for text, _ in _CASES])
def test_nothing_unreal_and_nobody_wrong(text: str, rules: list[str]) -> None:
    """Each rule written under a text holds of the claims read from it."""
    assert _broken(text, rules) == []


def test_the_table_is_wide() -> None:
    """The table has its hundred sentences, and its kinds are known ones."""
    assert len(_CASES) >= 100
    named = {rule.split()[1] for _, rules in _CASES for rule in rules if not rule.startswith("whom")}
    assert named <= set(kinds())
