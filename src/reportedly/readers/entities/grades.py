"""Ranks as they are written in running text."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.wording import Found, Wording
from reportedly.terms.ranks import Rank, rank_forms, rank_words

_LINKS = frozenset((".", "-", "–"))
# Words that are ranks only in capitals, before a name: small or alone they mean something else.
_COMMON = frozenset(
    ("general", "major", "private", "marshal", "captain", "commander", "constable", "inspector", "superintendent", "ensign",
     "cadet", "adjutant", "gunner", "trooper", "sapper", "soldier", "sailor", "airman", "commissioner", "brigadier",
     "lieutenant", "colonel", "sergeant", "corporal", "admiral", "commodore", "seaman", "gendarme", "midshipman",
     "policeman", "rifleman", "naik")
)  # fmt: skip
_LETTERS = frozenset(("asp", "dsp", "sp", "csp", "ssp", "acp", "dcp", "dig", "cp", "aig", "igp", "dgp", "pc", "dci", "avm",
                      "acm", "wo"))  # fmt: skip
POSTS = frozenset(("Commissioner of Police", "Inspector General of Police", "Police Commissioner", "Chief Constable",
                    "Squadron Commander", "Director General of Police", "Divisional Commissioner"))  # fmt: skip


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Rank]]]:
    found: dict[str, list[tuple[tuple[str, ...], Rank]]] = {}
    for form, rank in rank_forms().items():
        found.setdefault(form[0], []).append((form, rank))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _pieces(lower: str) -> tuple[str, ...]:
    short = rank_words()
    return tuple(word for piece in lower.split("-") for word in short.get(piece, piece).split())


def rank_at(wording: Wording, i: int) -> Found | None:
    """The rank whose words begin at token ``i``, longest first, with its full stop if it is short."""
    first = _pieces(wording.lowers[i])
    candidates = _by_first().get(first[0]) if first else None
    if not candidates or not _may_begin(wording, i):
        return None
    words, ends = _spell(wording, i)
    for form, rank in candidates:
        if tuple(words[: len(form)]) == form and len(form) in ends:
            return _rank(wording, i, ends[len(form)], rank)
    return None


def _may_begin(wording: Wording, i: int) -> bool:
    """Abbreviations need a capital; letters of police ranks stand in capitals altogether."""
    lower = wording.lowers[i]
    if lower in _LETTERS and not wording.texts[i].isupper():
        return False
    return wording.capital[i] or lower not in rank_words()


def _spell(wording: Wording, i: int) -> tuple[list[str], dict[int, int]]:
    """Up to six words from ``i`` with abbreviations written out; for each count of words the token after them."""
    words: list[str] = []
    ends: dict[int, int] = {}
    j = i
    while len(words) < 6 and j < wording.ends[i]:
        if wording.lowers[j] in _LINKS and words:
            j += 1
            continue
        if not wording.word[j]:
            break
        words += _pieces(wording.lowers[j])
        j += 1
        ends[len(words)] = j
    return words, ends


def _rank(wording: Wording, i: int, last: int, rank: Rank) -> Found | None:
    if last - i == 1 and "-" not in wording.lowers[i] and wording.lowers[i] in _COMMON and not wording.capital[i]:
        return None
    if (
        last < wording.count
        and wording.texts[last] == "."
        and wording.glued(last)
        and _is_short(wording.lowers[last - 1])
    ):
        last += 1
    label = "title" if rank.name in POSTS and not _before_name(wording, last) else "rank"
    return Found(i, last, label, rank.name)


def _is_short(lower: str) -> bool:
    return lower.rsplit("-", 1)[-1] in rank_words()


def _before_name(wording: Wording, last: int) -> bool:
    return last < wording.count and wording.capital[last]
