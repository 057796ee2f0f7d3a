"""How the claims of a text are held against what a careful reader takes from it.

A pattern gives any of ``kind``, ``who``, ``status`` (alternatives with ``|``; "*" is any), ``when`` (EDTF),
``root`` (part of the name of the last member of the chain) and ``args`` (parts of their values).
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportedly.claims import claims_of
from reportedly.documents import document_of
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Capture, Sidecar
from reportedly.terms.status import status_of, supports

Pattern = Mapping[str, Any]


def claims_in(path: Path, published: str, outlet: str) -> list[Claim]:
    """What our reader takes from a text."""
    raw, sidecar = path.read_bytes(), Sidecar(published=published, outlet=outlet)
    document = document_of(Capture(path.name, raw, sha256(raw).hexdigest(), "text/plain", sidecar))
    return claims_of(document, GrammarReader().read(document))


def missing(wanted: Iterable[Pattern], claims: list[Claim]) -> list[Pattern]:
    """What was wanted and is in no claim."""
    return [one for one in wanted if not any(_fits(one, claim) for claim in claims)]


def forbidden(unwanted: Iterable[Pattern], claims: list[Claim]) -> list[Claim]:
    """Claims that say as fact what the text does not."""
    return [claim for claim in claims if supports(claim) and any(_fits(one, claim) for one in unwanted)]


def told(claim: Claim) -> str:
    """A claim on one line, for messages."""
    chain = " > ".join(str(speaker.name) for speaker in claim.chain)
    args = dict(claim.args)
    return f"{claim.kind} {claim.who.name} {args} {claim.when.edtf} {status_of(claim)} [{chain}]"


def _fits(pattern: Pattern, claim: Claim) -> bool:
    root = claim.chain[-1].name or "" if claim.chain else ""
    return (
        _one_of(pattern.get("kind"), claim.kind, whole=True)
        and _one_of(pattern.get("who"), claim.who.name)
        and _one_of(pattern.get("status"), status_of(claim), whole=True)
        and _one_of(pattern.get("when"), claim.when.edtf or "", whole=True)
        and _one_of(pattern.get("root"), root)
        and all(_one_of(words, _line(claim.args.get(name, ""))) for name, words in pattern.get("args", {}).items())
    )


def _one_of(words: str | None, value: str, whole: bool = False) -> bool:
    if words is None or words == "*":
        return True
    value = value.casefold()
    return any(word == value if whole else word in value for word in words.casefold().split("|"))


def _line(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " ".join(value)
