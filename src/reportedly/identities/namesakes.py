"""Names that several people on record bear, as the texts themselves show: for them a name and little else joins nobody.

A document that holds two people of one name shows it; so do ranks that one person cannot have held; so does somebody
who is in one unit, then in another, and then in the first again, whenever a text tells of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from reportedly.identities.person_names import words_of
from reportedly.identities.profiles import Profile
from reportedly.identities.rank_history import clash
from reportedly.identities.unit_names import take_apart

Sharing = Literal["apart", "alike"]
_MOST = 200  # profiles of one name that are looked at; a name in so many documents shows what it shows in these


def namesakes(profiles: Iterable[Profile]) -> dict[tuple[str, ...], Sharing]:
    """Shared names, as words: "apart" where documents or ranks tell their bearers apart, "alike" where units do."""
    by_name: defaultdict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.party.type == "person" and len(words := words_of(profile.party.name)) > 1:
            by_name[words].append(profile)
    found: dict[tuple[str, ...], Sharing] = {}
    for words, some in by_name.items():
        if len(some) < 2:
            continue
        if _interleaved(some[:_MOST]):
            found[words] = "alike"
        elif _told_apart(some) or _ranks_clash(some[:_MOST]):
            found[words] = "apart"
    return found


def _told_apart(profiles: Sequence[Profile]) -> bool:
    return len({profile.document for profile in profiles}) < len(profiles)


def _ranks_clash(profiles: Sequence[Profile]) -> bool:
    ranks = {(rank.name, rank.day.year): rank for profile in profiles for rank in profile.ranks}
    held = [ranks[key] for key in sorted(ranks)]
    return bool(clash(held, held))


def _interleaved(profiles: Sequence[Profile]) -> bool:
    """Whether texts in order of time put the name in one unit, in another, and in the first again."""
    turns: list[object] = []
    for profile in sorted(profiles, key=lambda one: (one.known, one.member)):
        units = {_unit(fact.units[0]) for fact in profile.facts if fact.current}
        if len(units) == 1 and (not turns or turns[-1] not in units):
            turns += units
    return len(turns) > len(set(turns))


def _unit(name: str) -> object:
    parts = take_apart(name)
    return (parts.number, parts.type) if parts.number is not None else parts.words
