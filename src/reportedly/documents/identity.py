"""Ids of documents: the same bytes from the same place are one document, from two outlets two."""

from __future__ import annotations

import hashlib


def document_id(sha256: str, url: str | None, outlet: str | None) -> str:
    """Digest of the raw bytes' SHA-256 and of where they came from: the address, else the outlet, else nothing."""
    place = url or outlet or ""
    return hashlib.blake2b(f"{sha256} {place}".encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
