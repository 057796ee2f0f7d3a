"""Bodies with coined names: by their legal form, by what introduces them, by the full name they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.readers.entities.places import country_words, peoples
from reportedly.readers.entities.wording import Wording
from reportedly.readers.vocabularies import cities, common_words, given_names, table, words
from reportedly.terms.names import fold
from reportedly.terms.ranks import rank_words
from reportedly.terms.tokens import tokenise

_REACH = 7  # words of the longest name
_COINED = 3  # words of the longest coined name
_SIZES = frozenset(("country", "nation", "'s", "largest", "biggest", "second-largest", "main"))
_LEAST = 3  # letters that a short form shares with the beginning of a word of the full name


@cache
def _forms() -> dict[str, list[tuple[str, ...]]]:
    """Legal forms as words without their stops, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(table("companies")["forms"], key=len, reverse=True):
        parts = tuple(token.text for token in tokenise(form))
        found.setdefault(parts[0], []).append(parts)
    return found


@cache
def _before() -> frozenset[str]:
    return frozenset(table("companies")["before"])


@cache
def _towns() -> frozenset[str]:
    return frozenset(name.lower() for name in cities() if " " not in name) | country_words()


def company_at(wording: Wording, i: int) -> int:
    """Index after a name that a legal form, a foreign head or an earlier introduction makes a body's; 0 if none."""
    if not wording.capital[i]:
        return 0
    return max(_with_form(wording, i), _behind_form(wording, i), _foreign(wording, i), _introduced(wording, i))


def _named(wording: Wording, j: int) -> bool:
    return wording.capital[j] and wording.lowers[j] not in words("persons", "never")


@cache
def _posts_and_ranks() -> frozenset[str]:
    """Words that begin a description of a person: no company's name runs over them."""
    return (
        words("titles", "heads") | words("units", "rank_stops") | words("grades", "letters") | words("grades", "common")
    )


@cache
def _no_name() -> frozenset[str]:
    """Words with which no company's name begins."""
    return _posts_and_ranks() | frozenset(rank_words())


def _with_form(wording: Wording, i: int) -> int:
    """Index after "Transportes Quembo, Lda", "Sundar Steel Pvt. Ltd."."""
    if not _named(wording, i) or i in wording.shouted or wording.lowers[i] in _no_name():
        return 0
    j, limit = i + 1, min(i + _REACH, wording.ends[i])
    while j < limit:
        last = _form_at(wording, j + (wording.texts[j] == ","), limit + 3)
        if last:
            return 0 if _is_initial(wording, j + (wording.texts[j] == ","), last) else last
        if wording.lowers[j] in _posts_and_ranks() or not (
            _named(wording, j) or wording.texts[j] == "&" or _links(wording, j)
        ):
            return 0
        j += 1
    return 0


def _is_initial(wording: Wording, j: int, last: int) -> bool:
    """Whether a form of two letters may be somebody's initials ("Rear Admiral SA Okun")."""
    return wording.texts[j] in words("companies", "initials") and (wording.capital[last] or wording.texts[j - 1] == ",")


def _links(wording: Wording, j: int) -> bool:
    return wording.lowers[j] in words("companies", "foreign_links") and wording.capital[j + 1]


def _form_at(wording: Wording, j: int, limit: int) -> int:
    """Index after the legal form at ``j``, with its stop where the sentence goes on; 0 if there is none."""
    for parts in _forms().get(wording.texts[j], ()):
        k, ahead = j, True
        for part in parts:
            ahead = ahead and wording.texts[k] == part
            k += 1 + (wording.texts[k + 1] == "." and wording.glued(k + 1))
        if ahead and k <= limit:
            return k if k < wording.ends[j] or wording.texts[k - 1] != "." else k - 1
    return 0


def _behind_form(wording: Wording, i: int) -> int:
    """Index after "OOO Severny Les"."""
    if wording.texts[i] not in _before() or not _named(wording, i + 1) or i in wording.shouted:
        return 0
    j = i + 1
    while j < min(i + 4, wording.ends[i]) and _named(wording, j):
        j += 1
    return j


def _foreign(wording: Wording, i: int) -> int:
    """Index after "Sociedade Nacional de Gás": a head of another language and what follows in capitals."""
    lower = wording.lowers[i]
    if lower not in words("companies", "foreign_heads"):
        return 0
    j, last, linked, limit = i + 1, i + 1, False, min(i + _REACH + 2, wording.ends[i])
    while j < limit:
        if _named(wording, j):
            j = last = j + 1
        elif last > i and _leads(wording, j):
            j, linked = j + 1, True
        else:
            break
    return last if last > i + 1 and (linked or lower not in words("companies", "foreign_weak")) else 0


def _leads(wording: Wording, j: int) -> bool:
    links = words("companies", "foreign_links")
    if wording.lowers[j] not in links:
        return False
    return wording.capital[j + 1] or (wording.lowers[j + 1] in links and wording.capital[j + 2])


def _introduced(wording: Wording, i: int) -> int:
    """Index after a coined name that some place in the text introduces."""
    for length in range(_COINED, 0, -1):
        if tuple(wording.texts[i : i + length]) in wording.coined:
            return i + length
    return 0


def coined_names(wording: Wording) -> frozenset[tuple[str, ...]]:
    """Names that the text introduces as those of bodies ("the airline Velair", "director of Norpet", "(Gasnor)").

    A name that also stands where a place would ("in Norpet") is left out.
    """
    found: set[tuple[str, ...]] = set()
    for i in range(wording.count):
        if wording.capital[i]:
            found.add(_called(wording, i) or _served(wording, i) or _in_brackets(wording, i))
    placed = {wording.texts[i] for i in range(1, wording.count) if _is_placed(wording, i)}
    return frozenset(name for name in found if name and not (len(name) == 1 and name[0] in placed))


def _is_placed(wording: Wording, i: int) -> bool:
    after = wording.lowers[i + 1]
    near = wording.lowers[i - 1] in ("in", "near", "outside", "across", "throughout")
    return wording.capital[i] and (near or (after in words("regions", "last") and wording.capital[i + 1]))


@cache
def _descriptions() -> frozenset[str]:
    return words("titles", "heads") | words("titles", "grades") | words("units", "rank_stops")


def _may_be_coined(wording: Wording, i: int) -> bool:
    lower = wording.lowers[i]
    if not _named(wording, i) or len(lower) < 3 or lower in _towns() or lower in peoples():
        return False
    return lower not in _descriptions() and lower not in given_names() and i not in wording.shouted


def _called(wording: Wording, i: int) -> tuple[str, ...]:
    """A name right behind "company", "airline", or "fuel trader"."""
    noun, field = wording.lowers[i - 1], wording.lowers[i - 2]
    if noun == "," and field in words("companies", "nouns") and wording.lowers[i - 3] in words("companies", "trades"):
        name = _run(wording, i)
        return (
            name
            if len(name) == 1 and wording.texts[i + 1] in (",", ".") and name[0].lower() not in common_words()
            else ()
        )
    if _is_called_behind(wording, i):
        return (wording.texts[i],)
    agent = noun in words("companies", "agents") and field in words("companies", "trades")
    if not (agent or noun in words("companies", "nouns")) or wording.capital[i - 1] or field[:1].isdigit():
        return ()
    name = _run(wording, i)
    plain = field not in words("companies", "trades") and wording.lowers[i] in common_words()
    alone = len(name) == 1
    return () if (alone and plain) or (agent and not alone) else name


def _is_called_behind(wording: Wording, i: int) -> bool:
    """Whether an apposition says what a lone name is ("Norpet, the state oil company,")."""
    if wording.texts[i + 1] != "," or wording.lowers[i + 2] not in ("the", "a", "an") or not _may_be_coined(wording, i):
        return False
    j = i + 3
    while j < i + 8 and (wording.lowers[j] in words("companies", "trades") or wording.lowers[j] in _SIZES):
        j += 1
    kind = j > i + 3 and wording.lowers[j] in words("companies", "nouns")
    lone = wording.lowers[i] not in common_words() and not wording.capital[i - 1]
    return kind and lone and wording.texts[j + 1] in (",", ".", ";")


def _run(wording: Wording, i: int) -> tuple[str, ...]:
    """Up to three capitals from ``i`` that may be a coined name; a longer run is something else."""
    j = i
    while j < min(i + _COINED + 1, wording.ends[i]) and _may_be_coined(wording, j):
        j += 1
    return tuple(wording.texts[i:j]) if i < j <= i + _COINED and not wording.capital[j] else ()


def _served(wording: Wording, i: int) -> tuple[str, ...]:
    """A single unknown name behind "director of", "the board of"."""
    if wording.lowers[i - 1] != "of" or i < 2:
        return ()
    post = wording.lowers[i - 2]
    if post == "general":
        post = wording.lowers[i - 3]
    if wording.lowers[i - 3] in words("companies", "local") or wording.lowers[i] in words("titles", "functions"):
        return ()
    alone = wording.lowers[i] not in common_words() and not wording.capital[i + 1]
    name = _run(wording, i) if post in words("companies", "posts") and alone else ()
    return name if len(name) == 1 and wording.texts[i + 1] not in ("-", "/", "&") else ()


def _in_brackets(wording: Wording, i: int) -> tuple[str, ...]:
    """A single word in brackets behind a name of capitals whose beginning or initials it repeats."""
    if wording.texts[i - 1] != "(" or wording.texts[i + 1] != ")":
        return ()
    links = words("companies", "foreign_links") | {"of", "and", "for", "&", "the"}
    first = i - 1
    while first > max(0, i - 10) and (wording.capital[first - 1] or wording.lowers[first - 1] in links):
        first -= 1
    first += wording.lowers[first] in ("the", "a", "an")
    full = wording.texts[first : i - 1]
    body = any(word.lower() in _kinds() for word in full)
    return (wording.texts[i],) if body and len(full) > 1 and shortens(wording.texts[i], full) else ()


@cache
def _kinds() -> frozenset[str]:
    """Words that tell that a full name is a body's."""
    english = words("units", "institutions") | words("units", "formations") | words("units", "bodies")
    return english | words("companies", "foreign_heads")


def shortens(short: str, full: Sequence[str]) -> bool:
    """Whether a short form is made from a full name: of its initials, its syllables, or the beginning of a word.

    >>> shortens("Gasnor", ["Sociedade", "Nacional", "de", "Gás"])
    True
    """
    letters = fold(short).replace(" ", "")
    pieces = [piece for word in full for piece in fold(word).split()]
    capitals = [piece for word in full if word[:1].isupper() for piece in fold(word).split()]
    if letters in ("".join(piece[0] for piece in pieces), "".join(piece[0] for piece in capitals)):
        return len(letters) > 1
    if short.isupper() and len(letters) <= _LEAST:
        return False
    begins = any(len(piece) >= _LEAST and letters.startswith(piece[:_LEAST]) for piece in capitals)
    return begins or _of_syllables(letters, capitals)


def _of_syllables(letters: str, pieces: Sequence[str]) -> bool:
    """Whether letters are beginnings of two letters and more of words in order ("Sonapet")."""
    reached = {0}
    for piece in pieces:
        for place in sorted(reached):
            longest = next((n for n in range(len(piece), 1, -1) if letters.startswith(piece[:n], place)), 0)
            reached |= {place + n for n in range(2, longest + 1)}
    return len(letters) in reached
