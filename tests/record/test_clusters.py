"""Clusters obey judgements first, proposals then, and do not depend on the order of anything."""

import datetime as dt
import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.record.clusters import cluster
from reportedly.terms.claims import Claim, Party
from reportedly.terms.holdings import Holdings
from reportedly.terms.judgements import Judgement
from reportedly.terms.proposals import Member, Proposal

MEMBERS = [(f"d{number}", "person:mirel-tandor") for number in range(6)]
HOLDINGS = Holdings(
    tuple(Claim(document, "said", Party(key, "person", "Mirel Tandor"), {}) for document, key in MEMBERS)
)
NOON = dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC)


def proposal(left: Member, right: Member, verdict: str = "same", score: float = 0.9, firm: bool = True) -> Proposal:
    first, last = sorted((left, right))
    return Proposal(first, last, verdict, score, ("for the test",), firm)  # type: ignore[arg-type]


def judgement(left: Member, right: Member, decision: str, minute: int = 0) -> Judgement:
    at = NOON + dt.timedelta(minutes=minute)
    return Judgement(f"j{minute}{left}{right}{decision}", decision, "/".join(left), "/".join(right), "me", at)  # type: ignore[arg-type]


def groups(proposals: list[Proposal], judgements: list[Judgement]) -> set[frozenset[Member]]:
    return {frozenset(entity.members) for entity in cluster(HOLDINGS, proposals, judgements).all}


def together(found: set[frozenset[Member]], left: Member, right: Member) -> bool:
    return any(left in group and right in group for group in found)


PAIRS = list(combinations(MEMBERS, 2))
PROPOSALS = st.lists(
    st.tuples(
        st.sampled_from(PAIRS),
        st.sampled_from(["same", "different", "unsure"]),
        st.sampled_from([0.7, 0.8, 0.9]),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda one: one[0],
)
JUDGEMENTS = st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from(["same", "different", "unsure"])), max_size=5)


@settings(max_examples=150, deadline=None)
@given(PROPOSALS, JUDGEMENTS, st.randoms(use_true_random=False))
def test_order_does_not_matter(proposals: list, judgements: list, chance: random.Random) -> None:
    """Claims, proposals and judgements in any order give the same entities with the same ids and names."""
    given_proposals = [proposal(*pair, verdict, score, firm) for pair, verdict, score, firm in proposals]
    given_judgements = [judgement(*pair, decision, n) for n, (pair, decision) in enumerate(judgements)]
    before = cluster(HOLDINGS, given_proposals, given_judgements)
    claims = list(HOLDINGS.claims)
    for several in (claims, given_proposals, given_judgements):
        chance.shuffle(several)
    assert cluster(Holdings(tuple(claims)), given_proposals, given_judgements).all == before.all


@settings(max_examples=100, deadline=None)
@given(PROPOSALS, st.sampled_from(PAIRS))
def test_a_merge_taken_back_changes_nothing(proposals: list, pair: tuple[Member, Member]) -> None:
    """Judging two the same joins them; judging them different after that parts them as if it had been said at once."""
    told = [proposal(*pair_, verdict, score, firm) for pair_, verdict, score, firm in proposals]
    joined = groups(told, [judgement(*pair, "same", 1)])
    assert together(joined, *pair)
    taken_back = groups(told, [judgement(*pair, "same", 1), judgement(*pair, "different", 2)])
    assert not together(taken_back, *pair)
    assert taken_back == groups(told, [judgement(*pair, "different", 2)])


def test_a_judgement_wins_over_any_score() -> None:
    """Held apart against the best score, joined against a "different"."""
    a, b = MEMBERS[:2]
    assert not together(groups([proposal(a, b, score=1.0)], [judgement(a, b, "different")]), a, b)
    assert together(groups([proposal(a, b, "different", 0.0)], [judgement(a, b, "same")]), a, b)


def test_different_parties_keep_their_friends_apart() -> None:
    """A is B, C is D, and A is not C: then nothing joins B and D."""
    a, b, c, d = MEMBERS[:4]
    told = [proposal(a, b), proposal(c, d), proposal(a, c, "different", 0.0), proposal(b, d, score=0.8)]
    assert groups(told, []) >= {frozenset({a, b}), frozenset({c, d})}


def test_a_bare_name_that_fits_two_joins_neither() -> None:
    """A name that may be the general's or the captain's stays by itself, unless one fits clearly better."""
    general, captain, bare = MEMBERS[:3]
    apart = proposal(general, captain, "different", 0.0)
    even = [apart, proposal(general, bare, firm=False), proposal(captain, bare, firm=False)]
    assert frozenset({bare}) in groups(even, [])
    better = [apart, proposal(general, bare, score=0.95, firm=False), proposal(captain, bare, score=0.75, firm=False)]
    assert together(groups(better, []), general, bare)


def test_an_id_of_any_member_finds_the_entity() -> None:
    """Ids given out before a merge still lead to the person."""
    a, b = MEMBERS[:2]
    alone = cluster(HOLDINGS, [], [])
    both = cluster(HOLDINGS, [proposal(a, b)], [])
    for member in (a, b):
        old = alone.of(*member)
        assert old is not None
        assert both.by_id(old.id) == both.of(*a)


def test_the_name_is_the_whole_one_that_most_use() -> None:
    """A surname alone never names a person of whom more is known; other spellings are aliases."""
    names = ["Tandor", "Mirel Tandor", "Mirel Tandor", "Мирел Тандор"]
    members = [(f"n{number}", "k") for number in range(4)]
    claims = tuple(Claim(d, "said", Party(k, "person", name), {}) for (d, k), name in zip(members, names, strict=True))
    told = [proposal(members[0], other) for other in members[1:]]
    (entity,) = cluster(Holdings(claims), told, []).all
    assert entity.name == "Mirel Tandor"
    assert set(entity.aliases) == {"Tandor", "Мирел Тандор"}
    assert entity.reasons == ("for the test",)


@settings(max_examples=100, deadline=None)
@given(PROPOSALS, JUDGEMENTS, st.sampled_from(PAIRS), st.sampled_from(["same", "different", "unsure"]))
def test_withdrawing_restores(proposals: list, judgements: list, pair: tuple[Member, Member], decision: str) -> None:
    """A judgement about a pair not judged before, and its withdrawal, leave who is who as it was."""
    given_proposals = [proposal(*one, verdict, score, firm) for one, verdict, score, firm in proposals]
    before = [judgement(*one, told, n) for n, (one, told) in enumerate(judgements) if one != pair]
    after = [*before, judgement(*pair, decision, 90), judgement(*pair, "withdrawn", 91)]
    assert groups(given_proposals, after) == groups(given_proposals, before)
