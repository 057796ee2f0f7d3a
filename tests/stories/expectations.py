"""What a check of a story expects of a whole answer, and in what it is disappointed."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.stories.matching import Json, Matcher, apart, called, claims


def disappointments(expect: Json, answer: Json, matcher: Matcher) -> Iterator[str]:
    """Every way in which an answer falls short of a check."""
    rows = answer.get("rows", [])
    yield from _wanted(expect, rows, matcher)
    yield from unwelcome(expect, answer, matcher)
    yield from (f"a row without evidence: {row}" for row in rows if not any(claim["evidence"] for claim in claims(row)))
    for key, wanted in expect.get("object", {}).items():
        part, fits = _PARTS[key]
        if not fits(matcher, wanted, answer.get(part) or []):
            yield f"{key}: wanted {wanted}"


def unwelcome(expect: Json, answer: Json, matcher: Matcher) -> Iterator[str]:
    """What must not stand in an answer and does."""
    rows = answer.get("rows", [])
    if expect.get("empty") and rows:
        yield "rows where none are expected"
    for pattern in expect.get("absent", []):
        yield from (f"must not appear: {pattern}" for row in rows if matcher.row(pattern, row))


def _wanted(expect: Json, rows: list[Json], matcher: Matcher) -> Iterator[str]:
    patterns = expect.get("rows", [])
    if expect.get("shared"):
        missing = [pattern for pattern in patterns if not any(matcher.row(pattern, row) for row in rows)]
    else:
        missing = apart(patterns, rows, matcher.row)
    yield from (f"no row: {pattern}" for pattern in missing)
    if expect.get("ordered") and not missing and not _stand_in_order(patterns, rows, matcher):
        yield "rows out of order"
    if "count" in expect and len(rows) != expect["count"]:
        yield f"{len(rows)} rows"


def _stand_in_order(patterns: list[Json], rows: list[Json], matcher: Matcher) -> bool:
    left = iter(rows)
    return all(any(matcher.row(pattern, row) for row in left) for pattern in patterns)


def _number(matcher: Matcher, wanted: object, shown: object) -> bool:
    return matcher.value("number", wanted, shown)


def _entity(_: Matcher, wanted: Json, shown: object) -> bool:
    spelt = called(shown)
    return all(
        any(one == name or one.endswith(f" {name}") for one in spelt)
        for name in wanted.get("names", [wanted.get("name", "")])
    )


def _all_among(matcher: Matcher, wanted: list[Json], shown: list[Json]) -> bool:
    names = _names(matcher, shown)
    return all(names & {matcher.name(name) for name in _either(one["name"])} for one in wanted)


def _either(name: str | list[str]) -> list[str]:
    """The names of which one is enough."""
    return [name] if isinstance(name, str) else name


def _none_among(matcher: Matcher, wanted: list[Json], shown: list[Json]) -> bool:
    return not {matcher.name(one["name"]) for one in wanted} & _names(matcher, shown)


def _names(matcher: Matcher, shown: list[Json]) -> set[str]:
    return {matcher.name(name) for one in shown for name in called(one)}


def _edges(matcher: Matcher, wanted: list[list[str]], shown: list[Json]) -> bool:
    named = [(node["name"], cited["name"]) for node in shown for cited in node["cites"]]
    edges = {(matcher.name(one), matcher.name(other)) for one, other in named if one and other}
    return {(matcher.name(one), matcher.name(other)) for one, other in wanted} <= edges


def _tree_root(matcher: Matcher, wanted: list[str], shown: list[Json]) -> bool:
    """Whether the tree ends at each of these: they are cited, or stand in it, and cite nobody."""
    cited = {matcher.name(other["name"]) for node in shown for other in node["cites"] if other["name"]}
    citing = {matcher.name(node["name"]) for node in shown if node["cites"] and node["name"]}
    standing = {matcher.name(node["name"]) for node in shown if node["name"]}
    return {matcher.name(name) for name in wanted} <= (cited | standing) - citing


def _cycle(matcher: Matcher, wanted: list[str], shown: list[list[str]]) -> bool:
    cycles = [{matcher.name(name) for name in cycle} for cycle in shown]
    return any({matcher.name(name) for name in wanted} <= cycle for cycle in cycles) if wanted else not cycles


# What an expectation of the answer itself is called, the part of the answer it is about, and how the two are compared.
_PARTS: dict[str, tuple[str, Callable[[Matcher, Any, Any], bool]]] = {
    "documents": ("documents", _number),
    "roots": ("roots", _number),
    "person": ("person", _entity),
    "unit": ("unit", _entity),
    "namesakes": ("namesakes", _all_among),
    "above": ("above", _all_among),
    "below": ("below", _all_among),
    "not_above": ("above", _none_among),
    "not_below": ("below", _none_among),
    "edges": ("tree", _edges),
    "tree_root": ("tree", _tree_root),
    "cycle": ("cycles", _cycle),
}
