"""What speaks for and against one noun phrase's standing for what an earlier one stands for, as features in words.

``linking.py`` adds up the weights of these features, ``training/chains/links.py`` learns them. Each group has a *sign*:
a small value that tells all that its features are made from, so that its sum can be kept.
"""

from __future__ import annotations

from reportedly.readers.chains.company import Company
from reportedly.readers.chains.traits import Trait

_SPEAKING = frozenset(("i", "we", "you"))  # forms of those who speak or are spoken to
_EMPTY_VERBS = frozenset(("is", "was", "would", "will", "has", "had", "took"))
_ASIDE = frozenset((",", "(", "“", '"', ":", "–", "—"))
_CLOSING = frozenset((",", "and", ".", ")"))
_COPULAS = frozenset(("is", "was", "are", "were", "became", "remains", "be", "'s"))
_CALLED = frozenset(("called", "named", "labelled", "dubbed", "known"))
_BESIDE = 3  # tokens between a phrase and its apposition or predicate
_DISTANCES = (0, 1, 2, 3, 4, 4, 4, 4, 8)  # sentences between two phrases, as far as it matters

Sign = tuple[object, ...]


def sign_of_one(one: Trait, *, known: bool, after: str) -> Sign:
    """The sign of ``of_one``."""
    return one.kin, one.article, known, one.long, after in _EMPTY_VERBS and one.form in ("it", "this", "they"), one.form


def of_one(one: Trait, *, known: bool, after: str) -> list[str]:
    """What speaks for a phrase that begins a chain: its head is ``known``, or not; which word is ``after`` it."""
    form = f"{one.form} new"
    found = [
        form,
        f"{form} {one.article} {'s' if one.plural else ''}",
        f"{form} {one.kind}",
        f"{form} {'known' if known else 'unknown'} head {one.article}",
    ]
    if one.form in ("it", "this", "they"):
        found.append(f"{form} {'is' if after in _EMPTY_VERBS else ''}")
    if one.long:
        found.append(f"{form} long")
    return found


def sign_of_place(one: Trait, other: Trait) -> Sign:
    """The sign of ``of_place``."""
    chain = 0 if one.chain < 0 or other.chain < 0 else 1 if one.chain == other.chain else 2
    distance = one.sentence - other.sentence
    return (
        one.kin,
        other.kin,
        chain,
        _DISTANCES[distance] if distance < 8 else 8,
        one.phrase.first < other.phrase.last,
    )


def of_place(one: Trait, other: Trait) -> list[str]:
    """How far one stands from the other, and whether the chains of names hold both."""
    form, theirs = one.family, other.family
    both = f"{form} {theirs}"
    distance = one.sentence - other.sentence
    found = [both, f"{both} d{_DISTANCES[min(distance, 8)]}"]
    if one.phrase.first < other.phrase.last:
        found.append(f"{form} inside {theirs}")
    if one.chain >= 0 and other.chain >= 0:
        which = "same" if one.chain == other.chain else "other"
        found += (f"{both} {which} chain", f"{form} {which} chain")
    return found


def sign_of_company(one: Trait, company: Company) -> Sign:
    """The sign of ``of_company``."""
    if one.pronoun:
        return one.form, company.size, company.is_against(one.gender), company.kind
    chain = 0
    if company.chains and one.chain >= 0 and one.family == "name":
        chain = 1 if one.chain in company.chains else 2
    like = 1 if one.key in company.keys else 2 if one.head in company.heads else 0
    return one.family, one.article, company.size, chain, like, company.is_named


def of_company(one: Trait, company: Company) -> list[str]:
    """What the other phrases of a chain say: its size, and whether one of them is at odds with this phrase."""
    form, size = one.family, company.size
    found = [f"{form} group {size if size < 3 else 3 if size < 6 else 6}"]
    if one.pronoun:
        if company.is_against(one.gender):
            found.append("group gender")
        return [*found, f"{form} group {company.kind}"]
    if company.chains and one.chain >= 0 and form == "name":
        found.append(f"{form} group {'same' if one.chain in company.chains else 'other'} chain")
    if one.key in company.keys:
        found.append(f"{form} group equal")
    elif one.head in company.heads:
        found.append(f"{form} group head {one.article}")
    if company.is_named:
        found.append(f"{form} group named {one.article}")
    return found


def is_beside(one: Trait, other: Trait) -> bool:
    """Whether a phrase may be the apposition or predicate of another."""
    return 0 <= one.phrase.first - other.phrase.last <= _BESIDE and one.sentence == other.sentence


def of_neighbour(one: Trait, other: Trait, between: list[str], after: str) -> list[str]:
    """Apposition and predicate: the words ``between`` two phrases in small letters, and that ``after`` the second."""
    both = f"{one.family} {other.family}"
    if not between:
        return [f"{both} beside"]
    if len(between) == 1 and between[0] in _ASIDE:
        return [
            f"{both} comma {one.article}",
            f"{both} comma {other.kind} {one.kind}",
            f"{both} comma then {after if after in _CLOSING else ''}",
        ]
    if between[0] in _COPULAS and len(between) < _BESIDE:
        return [f"{both} is {one.article}"]
    return [f"{both} called"] if between[0] in _CALLED else []


def sign_of_pronoun(one: Trait, other: Trait) -> Sign:
    """The sign of ``of_pronoun``."""
    return one.role, other.role, other.kin, other.article, 0 <= one.speaker == other.chain and one.form in _SPEAKING


def of_pronoun(one: Trait, other: Trait) -> list[str]:
    """What speaks for and against a pronoun's standing for a phrase."""
    form, theirs = one.form, other.family
    found = [
        f"{form} subject {one.subject} {other.subject}",
        f"{form} kind {other.kind}",
        f"{form} {'many' if other.plural else 'one'} {theirs}",
    ]
    if other.gender and one.gender:
        found.append(f"gender {other.gender == one.gender}")
    if form == theirs:
        found.append(f"{form} same word {one.quoted == other.quoted}")
    if one.phrase.owner:
        found.append(f"{form} owner {other.subject}")
    if form in _SPEAKING:
        found.append(f"{form} {'speaker' if 0 <= one.speaker == other.chain else 'no speaker'}")
        found.append(f"{form} quoted {one.quoted} {other.quoted}")
    if other.phrase.owner:
        found.append(f"{form} to owner")
    if other.article:
        found.append(f"{form} to {other.article}")
    return found


def sign_of_noun(one: Trait, other: Trait) -> Sign:
    """The sign of ``of_place`` and ``of_noun`` together."""
    distance = one.sentence - other.sentence
    return (
        one.kin,
        other.kin,
        one.article,
        one.fresh,
        0 if one.chain < 0 or other.chain < 0 else 1 if one.chain == other.chain else 2,
        _DISTANCES[distance] if distance < 8 else 8,
        one.phrase.first < other.phrase.last,
        one.numbers != other.numbers,
        one.head != other.head,
    )


def of_noun(one: Trait, other: Trait) -> list[str]:
    """What speaks for and against a noun's standing for an earlier phrase."""
    form, both = one.family, f"{one.family} {other.family}"
    found: list[str] = []
    if one.fresh:
        found.append(f"{form} fresh")
    if one.numbers != other.numbers:
        found.append(f"{both} other number")
    if one.plural != other.plural:
        found.append(f"{both} number")
    if one.kind and other.kind:
        found.append(f"{both} {'same' if one.kind == other.kind else 'other'} kind")
        if one.head != other.head:
            found.append(f"{form} {one.kind} {other.kind} {other.family} {one.article}")
    return found


def of_rank(one: Trait, rank: int) -> list[str]:
    """How many candidates stand nearer: that matters to pronouns, and to common nouns where the heads differ."""
    if one.pronoun:
        return [f"{one.form} rank {min(rank, 8)}"]
    return [f"common {one.article} rank {min(rank, 8)}"] if one.form == "common" else []


def sign_of_words(one: Trait, other: Trait) -> Sign:
    """The sign of ``of_words``: all that it asks of the words of two phrases."""
    if one.key == other.key:
        return one.dress, other.dress, one.owner != other.owner
    if other.head in (one.head, one.single):
        return (
            one.dress,
            other.dress,
            min(len(one.content - other.content), 2),
            min(len(other.content - one.content), 2),
            one.owner == other.owner,
            one.owner < 0,
            other.owner < 0,
            one.proper > other.proper,
            one.proper < other.proper,
            one.proper != other.proper,
        )
    return one.dress, other.dress, _shared(one, other), one.short == other.letters, one.start == other.start


def of_words(one: Trait, other: Trait) -> list[str]:
    """Whether the words of two phrases are the same, only their heads, or neither."""
    both = f"{one.family} {other.family}"
    if one.key == other.key:
        found = [f"{both} equal {one.article}", f"{both} equal {other.article} {one.article}"]
        if one.owner != other.owner:
            found.append(f"{both} equal other owner")
        if one.long or other.long:
            found.append(f"{both} equal {'long' if one.long else ''} {'long' if other.long else ''}")
        return found
    if other.head in (one.head, one.single):
        return _of_head(one, other, both)
    found = [f"{both} apart", f"{both} apart {one.article} {other.article}"]
    found += {1: [f"{both} shares"], 2: [f"{both} holds"], 3: [f"{both} within"]}.get(_shared(one, other), [])
    if _shared(one, other) == 4:
        found += (f"{both} within", f"{both} first of")
    if one.short == other.letters:
        found.append("letters")
    if one.start == other.start:
        found.append(f"{both} stem")
    return found


def _of_head(one: Trait, other: Trait, both: str) -> list[str]:
    """What two phrases of one head have beside it."""
    extra, lacking = len(one.content - other.content), len(other.content - one.content)
    found = [
        f"{both} head",
        f"{both} head {one.article} {other.article}",
        f"{both} head {min(extra, 2)} {min(lacking, 2)}",
    ]
    if one.owner != other.owner:
        found.append(f"{both} head {'other' if min(one.owner, other.owner) >= 0 else 'one'} owner")
    elif one.owner >= 0:
        found.append(f"{both} head same owner")
    if one.proper != other.proper:
        found.append(f"{both} proper {one.proper > other.proper} {one.proper < other.proper}")
    return [*found, f"{both} head long"] if one.long else found


def _shared(one: Trait, other: Trait) -> int:
    """Words that two phrases share: 0 none, 1 some, 2 all of the other's, 3 all of the one's, 4 its first ones."""
    if one.content.isdisjoint(other.content):
        return 0
    if one.content <= other.content:
        return 4 if other.key.startswith(one.key) else 3
    return 2 if other.content <= one.content else 1


def may_stand_for(form: str, other: Trait) -> bool:
    """Whether a pronoun can stand for a phrase: number, gender and kind are not against it."""
    if other.pronoun:
        return other.form in (form, "other") or (form in _SPEAKING and other.form in _SPEAKING)
    if form in ("he", "she"):
        return other.kind in ("", "person") and not other.plural and other.gender != ("f" if form == "he" else "m")
    if form in ("it", "this"):
        return other.kind != "person" and (form == "this" or not other.plural)
    return other.kind != "time"
