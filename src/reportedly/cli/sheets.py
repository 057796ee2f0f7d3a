"""Answers laid out for reading: dates in a column, the status word, the sentence, the chain of sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from reportedly.cli import words
from reportedly.cli.lines import clean

Json = dict[str, Any]

_DATES = 24  # width of the column of dates
_SHOWN = 3  # claims shown behind a row unless all are asked for
_COLOURS = {
    "asserted": "green", "certain": "green", "inferred": "green", "reported": "cyan", "alleged": "yellow",
    "possible": "yellow", "denied": "red", "negated": "red", "disputed": "red", "planned": "magenta",
    "sought": "magenta", "pending": "magenta", "hypothetical": "magenta",
}  # fmt: skip
_OUTCOMES = {"open": "outcome open", "happened": "it happened", "did_not_happen": "it did not happen"}


def career(console: Console, answer: Json, *, every: bool) -> None:
    """A person's career."""
    if not _found(console, answer, "person"):
        return
    _entity(console, answer["person"] | {"rank": _last_rank(answer["rows"])}, answer)
    for other in answer.get("namesakes", []):
        _line(console, f"namesake, not shown to be the same: {words.namesake(other)}", "yellow")
    for row in answer["rows"]:
        _career_row(console, row, every=every)


def who(console: Console, answer: Json, *, every: bool) -> None:
    """Holders of a unit's posts."""
    if not _found(console, answer, "unit"):
        return
    _entity(console, answer.get("unit") or {"name": answer["question"].get("unit", "")}, answer)
    for row in answer["rows"]:
        _posting(console, row, every=every)


def unit(console: Console, answer: Json, *, every: bool) -> None:
    """A unit, its holders and its place."""
    if not answer.get("unit") and not _found(console, answer, "unit"):
        return
    _entity(console, answer["unit"], answer)
    for key, words_ in (("above", "stands under"), ("below", "has under it"), ("before", "formerly"), ("after", "now")):
        for other in answer.get(key, []):
            _head(console, _relation_time(other), "", f"{words_} {words.name(other['unit'])}")
            _claims(console, other.get("claims", []), every=every)
    for row in answer["rows"]:
        _posting(console, row, every=every)


def roots(console: Console, answer: Json, *, every: bool) -> None:
    """The citation tree of an event."""
    if any(row.get("ambiguous") for row in answer["rows"]):
        _line(console, "several events fit; name one by its id:", "yellow")
        for row in answer["rows"]:
            event = row.get("event", row)
            _head(
                console,
                _when(event),
                "",
                f"{words.happening(event)}  [{event['id']}]",
            )
        return
    if not _found(console, answer, "event"):
        return
    event = answer["event"]
    _line(
        console,
        f"{words.name(event['who'])}: {words.happening(event)}",
        "bold",
    )
    _line(console, f"{_when(event)} · {_support(answer)}", "dim")
    console.print(Padding(_tree(answer), (1, 0, 1, 2)))
    for cycle in answer.get("cycles", []):
        _line(console, "cite each other: " + " ⇄ ".join(words.name(name) for name in cycle), "yellow")
    for row in answer["rows"]:
        _head(console, "root", "", words.speaker(row["root"]))
        _claims(console, row["claims"], every=every)


def conflicts(console: Console, answer: Json, *, every: bool) -> None:
    """Disagreements, side by side."""
    if not answer["rows"] and (answer["question"].get("name") is None or answer.get("about")):
        _line(console, "nothing on record disagrees" + _about(answer), "yellow")
        return
    if not _found(console, answer, "name"):
        return
    for row in answer["rows"]:
        about = [words.name(row["about"][key]) for key in ("who", "post", "unit") if row["about"].get(key)]
        _head(console, row["type"], "disputed", f"{', '.join(about)}: {words.kind(row['kind'])}")
        for side in row["sides"]:
            _line(
                console, f"{words.name(side['value'])}  ({words.count(side['roots'], 'root')})", "bold", indent=_DATES
            )
            _claims(console, side["claims"], every=every)


def why(console: Console, answer: Json, *, every: bool) -> None:
    """Reasons given for an event."""
    if not _found(console, answer, "reason"):
        return
    for row in answer["rows"]:
        event = row["event"]
        _head(console, _when(event), "", f"{words.kind(event['kind'])}: {words.name(row['reason'])}")
        _line(console, f"so says {words.speaker(row['said_by'])}", "dim", indent=_DATES)
        _claims(console, row["claims"], every=every)


def changes(console: Console, answer: Json, *, every: bool) -> None:
    """What became known, changed or was withdrawn."""
    if not answer["rows"]:
        _line(console, "nothing became known, changed or was withdrawn in that time", "yellow")
        return
    for row in answer["rows"]:
        before, after = (words.name(row[key]) if row.get(key) else "" for key in ("before", "after"))
        moved = f": {before} → {after}" if before and after else f": {before or after}" if before or after else ""
        _head(console, row["change"], "", f"{words.name(row['who'])} {words.kind(row['kind'])}{moved}")
        _claims(console, row["claims"], every=every)


# ---- rows
def _career_row(console: Console, row: Json, *, every: bool) -> None:
    if row["kind"] == "posting":
        _posting(console, row, every=every, of_person=True)
        return
    _head(
        console,
        _when(row),
        row["status"],
        words.happening(row),
        disputed=bool(row.get("disputed")),
        outcome=row.get("outcome"),
    )
    reason = row.get("args", {}).get("reason")
    if reason:
        _line(console, f"reason given: {words.name(reason)}", "", indent=_DATES)
    _line(console, _support(row), "dim", indent=_DATES)
    _claims(console, row["claims"], every=every)


def _posting(console: Console, row: Json, *, every: bool, of_person: bool = False) -> None:
    post = words.name(row.get("post") or row.get("role") or "some post")
    if of_person:
        said = f"{post} of {words.name(row['unit'])}" if row.get("unit") else post
    else:
        rank = f"{words.name(row['rank'])} " if row.get("rank") else ""
        said = f"{post}: {rank}{words.name(row['person'])}"
    _head(console, words.span(row), row["basis"], said, outcome=row.get("outcome"))
    _line(console, _support(row), "dim", indent=_DATES)
    _claims(console, row["claims"], every=every)


def _head(
    console: Console, when: str, status: str, said: str, *, disputed: bool = False, outcome: str | None = None
) -> None:
    console.print()
    line = Text(f"{clean(when):<{_DATES - 1}} ", style="bold")
    if len(line) > _DATES:
        console.print(line)
        line = Text(" " * _DATES)
    if status:
        line.append(f"{status} ", style=_COLOURS.get(status, ""))
    line.append(clean(said), style="bold")
    if disputed and status != "disputed":
        line.append("  disputed", style="red")
    if outcome in _OUTCOMES:
        line.append(f"  ({_OUTCOMES[outcome]})", style="yellow")
    console.print(line, soft_wrap=False)


def _claims(console: Console, claims: list[Json], *, every: bool) -> None:
    shown = claims if every else claims[:_SHOWN]
    for claim in shown:
        console.print(Padding(Text(words.quoted(claim), style="italic"), (0, 0, 0, _DATES), expand=False))
        mark = Text(f"— {words.source(claim)} ", style="dim")
        mark.append(f"[{claim['status']}]", style=_COLOURS.get(claim["status"], ""))
        console.print(Padding(mark, (0, 0, 0, _DATES + 2), expand=False))
    if len(shown) < len(claims):
        _line(console, f"… and {words.count(len(claims) - len(shown), 'more claim')} (--all)", "dim", indent=_DATES)


def _tree(answer: Json) -> Tree:
    """The outlets that cite nobody at the top, under each those who have it from there."""
    nodes = {node["name"]: node for node in answer.get("tree", [])}
    citing: dict[str, list[tuple[str, str]]] = {}
    for node in nodes.values():
        for cited in node.get("cites", []):
            citing.setdefault(cited["name"], []).append((node["name"], cited["via"]))
    tree = Tree(Text("roots", style="dim"))
    tops = [node for node in nodes.values() if not node.get("cites")]
    for top in tops or list(nodes.values())[:1]:
        _grow(tree, top["name"], nodes, citing, ())
    return tree


def _grow(tree: Tree, name: str, nodes: Json, citing: dict[str, list[tuple[str, str]]], path: tuple[str, ...]) -> None:
    documents = len(nodes[name].get("documents", [])) if name in nodes else 0
    label = Text(words.name(name) if name else "outlet not known", style="bold" if not path else "")
    if documents:
        label.append(f"  {words.count(documents, 'document')}", style="dim")
    branch = tree.add(label)
    for other, _via in sorted(citing.get(name, [])):
        if other in path or other == name:
            branch.add(Text(f"{words.name(other)} (cites back)", style="yellow"))
        else:
            _grow(branch, other, nodes, citing, (*path, name))


# ---- parts
def _last_rank(rows: list[Json]) -> str | None:
    """The rank of the latest row that tells one."""
    ranks = [row.get("rank") or (row.get("args") or {}).get("rank") for row in rows]
    return next((rank for rank in reversed(ranks) if isinstance(rank, str)), None)


def _entity(console: Console, entity: Json, answer: Json) -> None:
    rank = f"{words.name(entity['rank'])} " if entity.get("rank") else ""
    _line(console, rank + words.name(entity), "bold underline")
    others = [words.name(alias) for alias in entity.get("aliases", []) if words.name(alias) != words.name(entity)]
    if others:
        _line(console, f"also written: {', '.join(others)}", "dim")
    day = f", as known on {answer['known_by']}" if answer.get("known_by") else ""
    _line(console, f"{words.count(answer['documents'], 'document')}{day}", "dim")


def _support(row: Json) -> str:
    parts = [words.count(row[key], key[:-1]) for key in ("documents", "roots") if isinstance(row.get(key), int)]
    return ", ".join(parts)


def _relation_time(row: Json) -> str:
    return words.span(row) if row.get("start") or row.get("end") else ""


def _when(row: Json) -> str:
    when = row.get("when") or {}
    shown = words.day(when.get("edtf"))
    return f"({shown})" if when.get("basis") in ("ordered", "published") else shown


def _found(console: Console, answer: Json, what: str) -> bool:
    """Say what was looked for where nothing was found, with the nearest names or the several that fit."""
    if answer["rows"] or answer.get("above") or answer.get("below"):
        return True
    looked = ", ".join(f"{key} {value}" for key, value in answer["question"].items() if value and key != "command")
    if answer.get("known_by"):
        looked += f", as known by {answer['known_by']}"
    if answer.get(what) or answer.get("person") or answer.get("unit"):
        _line(console, f"nothing on record for: {looked}", "yellow")
        return False
    if answer.get("candidates"):
        _line(console, f"several fit; name one ({looked}):", "yellow")
        for one in answer["candidates"]:
            _line(console, f"{words.name(one)}  {one['id']}", "", indent=2)
        return False
    _line(console, f"no {what} on record for: {looked}", "yellow")
    _nearest(console, answer)
    return False


def _nearest(console: Console, answer: Json) -> None:
    names: Iterable[Any] = answer.get("nearest") or []
    shown = [words.name(one) for one in names]
    if shown:
        _line(console, f"nearest names: {', '.join(shown)}", "")


def _about(answer: Json) -> str:
    name = answer["question"].get("name")
    return f" about {words.name(name)}" if name else ""


def _line(console: Console, text: str, style: str, indent: int = 0) -> None:
    if text:
        console.print(Padding(Text(text, style=style), (0, 0, 0, indent), expand=False))
