"""What is put on record stays as it was said, comes back whole, and survives whatever happens."""

import datetime as dt
import sqlite3
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.answers.changes import changes
from reportedly.errors import NewerRecordError, NotARecordError, RecordError, StorageError
from reportedly.record.changes import current
from reportedly.record.copies import bands, signature
from reportedly.record.engine import spoken
from reportedly.record.reading import RecordReader
from reportedly.record.rows import claim_content, claim_of, document_of, document_row, parties_of
from reportedly.record.store import Entry, Store
from reportedly.terms.claims import Party, Speaker
from reportedly.terms.judgements import Judgement
from reportedly.terms.spans import Quote
from tests.making import claim, document

TODAY = dt.date(2026, 1, 1)
ARTICLE = " ".join(
    f"Sentence {n} tells of the harbour, the winter and the colonel who counted barrels." for n in range(30)
)


def entry(of, *claims):
    """An entry whose parties have their name as their one block."""
    parties = {party.key: party for one in claims for _, party in parties_of(one)}
    blocks = {key: frozenset({party.name.lower()}) for key, party in parties.items()}
    values = signature(of.text)
    return Entry(of, "test/1", {}, claims, blocks, values, bands(values))


@pytest.fixture
def store(tmp_path):
    """A new record."""
    return Store.open(tmp_path / "record")


def test_a_claim_comes_back_whole(store):
    """Names, arguments, chain, evidence and time are the same after a journey through the database."""
    of = document()
    unit = Party("4 Corps", "unit", "4th Corps", ("4th Corps", "IV Corps"))
    made = claim(
        of,
        args={"unit": "4th Corps", "whom": ("A", "B")},
        parties={"unit": (unit,)},
        chain=(Speaker("outlet", "Delmar Times"), Speaker("person", "Ana Brock", Quote.cut(of.text, 8, 17))),
    )
    assert store.add(entry(of, made), TODAY)
    held = RecordReader.open(store.folder).holdings({"4th corps"})
    assert held.claims == (made,)
    assert held.cards[of.id].outlet == "Delmar Times"
    assert RecordReader.open(store.folder).claim(made.id) == made
    assert RecordReader.open(store.folder).document(of.id) == of


def test_reading_again_adds_nothing(store):
    """The same document twice is one document."""
    of = document()
    assert store.add(entry(of, claim(of)), TODAY)
    assert not store.add(entry(of, claim(of)), TODAY)
    assert RecordReader.open(store.folder).counts() == {"documents": 1, "claims": 1, "judgements": 0}


def test_what_is_not_known_yet_is_left_out(store):
    """--known-by limits claims to documents published by that day."""
    early, late = (
        document("Ana Brock was arrested.", published="2024-05-04"),
        document("Ana Brock was freed.", published="2024-06-01"),
    )
    store.add(entry(early, claim(early)), TODAY)
    store.add(entry(late, claim(late, kind="released", when=None)), TODAY)
    archive = RecordReader.open(store.folder)
    assert [c.kind for c in archive.holdings({"ana brock"}, dt.date(2024, 5, 31)).claims] == ["arrested"]
    assert [c.kind for c in archive.everything().claims] == ["arrested", "released"]
    assert [c.kind for c in archive.known_between(dt.date(2024, 5, 5), TODAY).claims] == ["released"]


def test_a_changed_page_is_a_new_version_known_from_its_capture(store):
    """The second text of a URL is known from the day it was captured, whichever is read first."""
    first = document("The old words.", url="https://a.example/1", captured=dt.date(2024, 5, 4))
    second = document("The new words.", url="https://a.example/1", captured=dt.date(2024, 5, 9))
    for one in (second, first):
        store.add(entry(one, claim(one)), TODAY)
    cards = RecordReader.open(store.folder).everything().cards
    assert cards[first.id].known_from == dt.date(2024, 5, 4)
    assert (cards[second.id].known_from, cards[second.id].previous_version) == (dt.date(2024, 5, 9), first.id)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_copies_point_to_the_first_known_whatever_the_order(store, order):
    """Near-copies form one group, led by the document that was known first."""
    texts = [ARTICLE, "VARN (Nordwire) - " + ARTICLE, ARTICLE + " Additional reporting by Tal Ruk."]
    made = [document(text, outlet=f"Outlet {n}", published=f"2024-05-0{n + 1}") for n, text in enumerate(texts)]
    for n in order:
        store.add(entry(made[n], claim(made[n])), TODAY)
    cards = RecordReader.open(store.folder).everything().cards
    assert [cards[one.id].copy_of for one in made] == [None, made[0].id, made[0].id]


def test_a_judgement_is_appended_once(store):
    """Judgements come back in order of time, signed."""
    made = Judgement("j1", "same", "d1/a", "d2/b", "Ola", dt.datetime(2024, 5, 4, 12, tzinfo=dt.UTC), "same post")
    store.judge(made)
    store.judge(made)
    of = document()
    store.add(entry(of, claim(of)), TODAY)
    assert RecordReader.open(store.folder).everything().judgements == (made,)


def test_a_second_writer_waits_and_says_so(store, tmp_path):
    """Two processes may read into one record; the second waits until the first has finished its document."""
    said = threading.Event()
    other = Store.open(tmp_path / "record", waiting=said.set)
    blocker = sqlite3.connect(tmp_path / "record" / "record.sqlite", isolation_level=None, check_same_thread=False)
    blocker.execute("BEGIN IMMEDIATE")
    of = document()
    worker = threading.Thread(target=other.add, args=(entry(of, claim(of)), TODAY))
    worker.start()
    assert said.wait(10)
    blocker.execute("COMMIT")
    worker.join(10)
    assert RecordReader.open(store.folder).counts()["documents"] == 1


def test_a_document_that_fails_half_way_leaves_no_trace(store):
    """One transaction a document: an error in the middle keeps nothing of it, and the next one goes on."""
    of = document()
    broken = replace(entry(of, claim(of)), bands=("x" * 10, None))
    with pytest.raises((RecordError, TypeError)):
        store.add(broken, TODAY)
    assert RecordReader.open(store.folder).counts()["documents"] == 0
    assert store.add(entry(of, claim(of)), TODAY)


def test_a_record_of_a_newer_version_is_left_alone(store):
    """A record that this version does not understand is refused, for reading and for writing."""
    with sqlite3.connect(store.folder / "record.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerRecordError, match="newer version"):
        Store.open(store.folder)
    with pytest.raises(NewerRecordError, match="newer version"):
        RecordReader.open(store.folder)


def test_a_place_that_is_no_record_is_named(tmp_path):
    """A file, a missing folder and a damaged database each get a clear word."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotARecordError, match="not a record folder"):
        Store.open(tmp_path / "file")
    with pytest.raises(NotARecordError, match="no record here"):
        RecordReader.open(tmp_path / "nowhere")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "record.sqlite").write_bytes(b"this is no database, and long enough to be looked at" * 50)
    with pytest.raises(NotARecordError, match="cannot be read"):
        RecordReader.open(tmp_path / "bad")


def test_a_full_disk_is_told_as_such():
    """The words of the database become ours, with a remedy."""
    with pytest.raises(StorageError, match="free some space"), spoken("record"):
        raise sqlite3.OperationalError("database or disk is full")


def test_a_full_database_keeps_what_was_finished(store):
    """When the disk refuses a document, those before it stay."""
    first, second = document("The first text."), document(ARTICLE * 20)
    store.add(entry(first, claim(first)), TODAY)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def limit(dbapi_connection, _):
        dbapi_connection.execute(f"PRAGMA max_page_count = {pages}")

    import sqlalchemy as sa

    sa.event.listen(store.engine, "connect", limit)
    with pytest.raises(StorageError, match="full"):
        store.add(entry(second, claim(second)), TODAY)
    assert RecordReader.open(store.folder).counts()["documents"] == 1


def test_words_of_a_text_are_found(store):
    """Full-text search is the database's, and hostile words are no syntax."""
    of = document()
    store.add(entry(of, claim(of)), TODAY)
    archive = RecordReader.open(store.folder)
    assert [card.id for card in archive.search("arrested brock")] == [of.id]
    assert archive.search('" OR 1 NEAR(') == []
    assert archive.search("") == []


def test_the_nearest_names_are_suggested(store):
    """A slip of the pen finds the name that was meant."""
    of = document()
    store.add(entry(of, claim(of)), TODAY)
    assert RecordReader.open(store.folder).nearest("Anna Brok", "person") == ["Ana Brock"]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(
    st.dictionaries(
        st.sampled_from(["unit", "post", "charge", "reason"]),
        st.text(max_size=20) | st.lists(st.text(max_size=9)).map(tuple),
    ),
    st.sampled_from(["2024-05", "../2024-05", "2024-05-03/2024-06", None]),
    st.text(min_size=1, max_size=30),
)
def test_rows_round_trip(args, when, name):
    """A claim and its document are the same after becoming rows."""
    of = document()
    made = claim(of, args=args, when=when, who=name)
    row = {"id": made.id, "document": made.document, "reader": made.reader, "confidence": made.confidence}
    assert claim_of(row | {"content": claim_content(made)}) == made
    assert document_of(document_row(of, TODAY, TODAY)) == of


def test_a_page_that_falls_silent_takes_back_what_it_said(store):
    """A new version without any claim is known to the holdings of the version before it, and to its days."""
    first = document("Ana Brock was arrested.", url="https://a.example/1", captured=dt.date(2024, 5, 4))
    second = document("This page was removed.", url="https://a.example/1", captured=dt.date(2024, 5, 9))
    store.add(entry(first, claim(first)), TODAY)
    store.add(entry(second), TODAY)
    archive = RecordReader.open(store.folder)
    held = archive.holdings({"ana brock"})
    assert held.cards[second.id].previous_version == first.id
    assert not current(held).claims
    assert set(archive.known_between(dt.date(2024, 5, 9), dt.date(2024, 5, 9)).cards) == {second.id}
    assert [row["change"] for row in changes(archive, dt.date(2024, 5, 9), dt.date(2024, 5, 9))["rows"]] == [
        "withdrawn"
    ]
