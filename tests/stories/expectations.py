"""What a check of a story expects of a whole answer, and in what it is disappointed."""

from collections.abc import Iterator

from tests.stories.matching import Json, Matcher, apart, called, claims


def disappointments(expect: Json, answer: Json, matcher: Matcher) -> Iterator[str]:
    """Every way in which an answer falls short of a check."""
    rows = answer.get("rows", [])
    yield from _wanted(expect, rows, matcher)
    yield from unwelcome(expect, answer, matcher)
    yield from (f"a row without evidence: {row}" for row in rows if not any(claim["evidence"] for claim in claims(row)))
    for key, wanted in expect.get("object", {}).items():
        if not _PARTS[key](matcher, key, wanted, answer):
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


def _number(matcher: Matcher, key: str, wanted: object, answer: Json) -> bool:
    return matcher.value(key, wanted, answer.get(key))


def _entity(matcher: Matcher, key: str, wanted: Json, answer: Json) -> bool:
    shown = called(answer.get(key))
    return all(any(name.casefold() == one.casefold() or one.endswith(f" {name}") for one in shown) for name in wanted["names"])


def _among(matcher: Matcher, key: str, wanted: list[Json], answer: Json) -> bool:
    names = {matcher.name(name) for one in answer.get(key.removeprefix("not_"), []) for name in called(one)}
    found = [matcher.name(one["name"]) in names for one in wanted]
    return not any(found) if key.startswith("not_") else all(found)


def _edges(matcher: Matcher, key: str, wanted: list[list[str]], answer: Json) -> bool:
    shown = {
        (matcher.name(node["name"]), matcher.name(cited["name"]))
        for node in answer.get("tree", [])
        for cited in node["cites"]
        if node["name"] and cited["name"]
    }
    return {(matcher.name(one), matcher.name(other)) for one, other in wanted} <= shown


def _cycle(matcher: Matcher, key: str, wanted: list[str], answer: Json) -> bool:
    cycles = [{matcher.name(name) for name in cycle} for cycle in answer.get("cycles", [])]
    return any({matcher.name(name) for name in wanted} <= cycle for cycle in cycles) if wanted else not cycles


_PARTS = {
    "documents": _number,
    "roots": _number,
    "person": _entity,
    "unit": _entity,
    "namesakes": _among,
    "above": _among,
    "below": _among,
    "not_above": _among,
    "not_below": _among,
    "edges": _edges,
    "cycle": _cycle,
}
