"""Who says what: tables of invented sentences, and laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.attributions import find_attributions
from reportedly.readers.entities import Entities
from reportedly.readers.sheet import Sheet

NOTHING_NAMED = Entities((), ())


def read(text):
    """Attributions of a plain text, read without names or chains."""
    return find_attributions(Sheet(plain_document(text)), NOTHING_NAMED, ())


def words_of(text, spans):
    """The words of several spans, joined by an ellipsis."""
    return " … ".join(span.of(text) for span in spans)


def shown(text):
    """Source, cue and content of each attribution, as words."""
    return [(words_of(text, a.source), words_of(text, a.cue), words_of(text, a.content)) for a in read(text)]


VERBS = [
    # that-clauses, bare clauses, verbs with a hearer
    ("The ministry said that Major Oku had resigned.", "The ministry", "said", "that Major Oku had resigned"),
    ("She warned that the trial could be delayed.", "She", "warned", "that the trial could be delayed"),
    (
        "Police spokesman Inspector Lena Orr said the suspect was in custody.",
        "Police spokesman Inspector Lena Orr",
        "said",
        "the suspect was in custody",
    ),
    (
        "The minister told reporters in Tarn on Monday that the general had left.",
        "The minister",
        "told",
        "that the general had left",
    ),
    (
        "A clerk at the gate told us that the colonel had left.",
        "A clerk at the gate",
        "told",
        "that the colonel had left",
    ),
    (
        "Reld claimed, without giving proof, that the minister had lied.",
        "Reld",
        "claimed",
        "that the minister had lied",
    ),
    (
        "Diplomats in Varn say that Ostro may resign next year.",
        "Diplomats in Varn",
        "say",
        "that Ostro may resign next year",
    ),
    (
        "Two officers who know him well have confirmed that the voice is his.",
        "Two officers who know him well",
        "have confirmed",
        "that the voice is his",
    ),
    (
        "John Kasey of Oban, a farmer, said the Kell family deserved better.",
        "John Kasey of Oban, a farmer,",
        "said",
        "the Kell family deserved better",
    ),
    ("He, however, warned that it was late.", "He", "warned", "that it was late"),
    # objects
    (
        "Voss accused the minister, Pia Lund, of hiding the losses.",
        "Voss",
        "accused",
        "the minister, Pia Lund, of hiding the losses",
    ),
    ("Voss denies the charges.", "Voss", "denies", "the charges"),
    ("The minister called the report “a fairy tale”.", "The minister", "called", "the report “a fairy tale”"),
    (
        "While many officers supported his critique, the court stayed silent.",
        "many officers",
        "supported",
        "his critique",
    ),
    # after the content and inside it
    ("Reld had resigned on Friday, the ministry said.", "the ministry", "said", "Reld had resigned on Friday"),
    (
        "Reld had been questioned as a witness, it said, and was not charged.",
        "it",
        "said",
        "Reld had been questioned as a witness … and was not charged",
    ),
    ("He was seen in Tarn, say the papers.", "the papers", "say", "He was seen in Tarn"),
    (
        "Voss was sentenced to six years, as the Herald first reported.",
        "the Herald",
        "first reported",
        "Voss was sentenced to six years",
    ),
    (
        "As the Herald reported, Voss was sentenced to six years.",
        "the Herald",
        "reported",
        "Voss was sentenced to six years",
    ),
    (
        "VARN, Sept 9 (Belmar) - Judge Mira Kolt will retire, Belmar has learned.",
        "Belmar",
        "has learned",
        "Judge Mira Kolt will retire",
    ),
    ("Jailed mayor to be freed, Belmar learns", "Belmar", "learns", "Jailed mayor to be freed"),
    # direct speech
    ("“I am not guilty,” the general said as he was led out.", "the general", "said", "“I am not guilty,”"),
    ("“The army,” said Reld, “is not a shop.”", "Reld", "said", "“The army,” … “is not a shop.”"),
    ("“We have no shells,” Voss said. “Nobody asked me.”", "Voss", "said", "“We have no shells,” … “Nobody asked me.”"),
    ('"I\'ve no shells," Voss said. "It isn\'t right."', "Voss", "said", '"I\'ve no shells," … "It isn\'t right."'),
    (
        "“He is innocent,” his lawyer, Anton Mirov, told the court, “and we will appeal.”",
        "his lawyer, Anton Mirov,",
        "told",
        "“He is innocent,” … “and we will appeal.”",
    ),
    (
        "14.30 From the recording: “I was dismissed on Tuesday,” Reld says. “Nobody asked me.”",
        "Reld",
        "says",
        "“I was dismissed on Tuesday,” … “Nobody asked me.”",
    ),
    ("The guards left first. “They ran,” said a neighbour.", "a neighbour", "said", "“They ran,”"),
    # no verb of saying
    (
        "According to the Orvan newspaper Delta Tribune, Reld will not return to the Third Army.",
        "the Orvan newspaper Delta Tribune",
        "According to",
        "Reld will not return to the Third Army",
    ),
    (
        "The colonel left for Tarn, according to two people at the base.",
        "two people at the base",
        "according to",
        "The colonel left for Tarn",
    ),
    ("In Voss's words, the army was “an empty shop”.", "Voss", "In Voss's words", "the army was “an empty shop”"),
    # nobody named
    ("The colonel is said to have fled the country.", "", "is said", "The colonel … to have fled the country"),
    ("Voss has reportedly been moved to the border.", "", "reportedly", "Voss has … been moved to the border"),
    (
        "There is talk in the barracks that Tarbin could be given the corps.",
        "",
        "There is talk",
        "that Tarbin could be given the corps",
    ),
    (
        "It was announced that Major Dele Okon would take over.",
        "",
        "was announced",
        "that Major Dele Okon would take over",
    ),
    ("Okon was accused by prosecutors of taking bribes.", "prosecutors", "was accused", "Okon … of taking bribes"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), VERBS)
def test_one_speaker(text, source, cue, content):
    """Each sentence has exactly one attribution, with these words."""
    assert shown(text) == [(source, cue, content)]


NOT_SWALLOWED = [
    ("The army said Voss had left, but it gave no reason.", "Voss had left"),
    ("Voss said he was innocent. The trial opens in May.", "he was innocent"),
    ("“We have no shells,” Voss said. He was born in Tarn.", "“We have no shells,”"),
    ("The staff calls that guesswork, and no resignation has been submitted.", "that guesswork"),
    (
        "Freed after a letter in which he declared the president his “guiding star,” Voss is back.",
        "the president his “guiding star,”",
    ),
]


@pytest.mark.parametrize(("text", "content"), NOT_SWALLOWED)
def test_the_outlet_keeps_its_own_sentences(text, content):
    """What the outlet says itself stands in no content."""
    assert [found for _, _, found in shown(text)] == [content]


UNATTRIBUTED = [
    "Major Dele Okon was confirmed as commander.",
    "Major Dele Okon has been posted to the Third Division.",
    "Many suspects were arrested in Tarn.",
    "The court found Voss guilty of fraud and sentenced him to six years.",
    "Six months ago, Voss led the brigade.",
    "The attacks on the port left two dead.",
    "Voss was arrested in May on charges of fraud.",
    "His claims were paid by the state.",
]


@pytest.mark.parametrize("text", UNATTRIBUTED)
def test_plain_sentences_have_no_speaker(text):
    """A verdict, a noun that looks like a verb, or the outlet's own words are attributed to nobody."""
    assert shown(text) == []


STANCES = [
    ("Voss denied that he had taken money.", "denies"),
    ("Voss has not denied that he took the money.", "open"),
    ("The spokesman would not confirm that Voss had been arrested.", "open"),
    ("She declined to say who would get the brigade.", "open"),
    ("Nobody said that Voss had been arrested.", "open"),
    ("He asked whether it was true.", "asks"),
    ("The president ordered the dismissal of General Reld.", "wants"),
    ("Samrin praised his successor.", "feels"),
    ("Prosecutors asked the court to sentence him to seven years.", "wants"),
    ("He asked for mercy.", "wants"),
    ("Prosecutors allege that Voss sold fuel.", "says"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(text, stance):
    """What is denied, asked, wanted or left open is not put forward as so."""
    assert [a.stance for a in read(text)] == [stance]


SPEAKERS = [
    ("The Halmer Post reported that Voss had left.", "outlet"),
    ("Local media said that Voss had left.", "outlet"),
    ("The ministry said that Voss had left.", "organisation"),
    ("Some military observers said that Voss had left.", "anonymous"),
    ("A source in the security services said that Voss had left.", "anonymous"),
    ("Prosecutors said that Voss had left.", "organisation"),
    ("The source said that Voss had left.", "anonymous"),
    ("The BFNA said that Voss had left.", "organisation"),
    ("A lawyer who has defended officers said that Voss had left.", "anonymous"),
    ("Neighbours said that Voss had left.", "anonymous"),
    ("The indictment says that Voss had left.", "document"),
    ("A statement said that Voss had left.", "document"),
    ("Its spokeswoman, Colonel Nadia Brenk, said that Voss had left.", "person"),
    ("The minister said that Voss had left.", "person"),
    ("She said that Voss had left.", "person"),
    ("VARN, 3 May (Belmar) - Voss has left, Belmar has learned.", "outlet"),
]


@pytest.mark.parametrize(("text", "kind"), SPEAKERS)
def test_kind_of_speaker(text, kind):
    """What a source is follows from its head noun, and from names where it has one."""
    assert [a.source_type for a in read(text)] == [kind]


NESTED = [
    (
        "The Post reported that Kestrel had learned from a source in the ministry that Reld would lead a battalion.",
        ["The Post", "Kestrel", "a source in the ministry"],
    ),
    ("The Delmar Times, citing two officials, reported that Frey was detained.", ["The Delmar Times", "two officials"]),
    ("Frey was detained, the Delmar Times reported, citing an officer.", ["the Delmar Times", "an officer"]),
    ("Voss said the minister had told him that the war was lost.", ["Voss", "the minister"]),
]


@pytest.mark.parametrize(("text", "sources"), NESTED)
def test_speakers_stand_in_each_other(text, sources):
    """The parents lead from the innermost speaker to the outermost."""
    found = read(text)
    assert [words_of(text, a.source) for a in found] == sources
    assert [a.parent for a in found] == [None, *range(len(found) - 1)]


def test_participle_has_the_speaker_of_the_main_clause():
    """ "…, warning that …" continues the speech of the same person."""
    text = "“We have no shells,” Voss said at the time, warning that he had been dismissed."
    assert [(source, content) for source, _, content in shown(text)] == [
        ("Voss", "“We have no shells,”"),
        ("Voss", "that he had been dismissed"),
    ]


def test_quotation_over_paragraphs_stays_with_its_speaker():
    """A quotation that opens anew in the next paragraph belongs to the speaker named first."""
    text = "“We have no shells,” Voss said. “We have no bread.\n\n“And nobody asks.”"
    (only,) = read(text)
    assert words_of(text, only.content[-1:]) == "“And nobody asks.”"


def test_the_same_is_what_was_reported_before():
    """ "has reported the same" takes the content of the sentence before."""
    text = "The Post reported that Voss had left. The Herald has reported the same."
    assert [content for _, _, content in shown(text)] == ["that Voss had left"] * 2


def test_instead_goes_on_with_the_report():
    """ "Instead, …" after "According to X" is still X's report."""
    text = "According to the Herald, Voss will not return. Instead, he is to lead a prison. The town is calm."
    assert [content for _, _, content in shown(text)] == ["Voss will not return … he is to lead a prison"]


INTERVIEW = """“They needed a crime”

Ada Miresk, lawyer of Colonel Voss, in conversation with Petra Jull of The Docket

Where is your client?

In prison. He was arrested in March.

The prosecutors speak of fraud.

He took no money.

Could there be a pardon?

Nobody has offered one.

Editor's note: The court said that the trial will open in May."""

TRANSCRIPT = """JULL: Where is your client?

MIRESK: In prison. He was arrested in March.

JULL: Why?

MIRESK: Because he told the truth."""


@pytest.mark.parametrize(
    ("text", "guest", "host", "answers", "questions"),
    [
        (
            INTERVIEW,
            "Ada Miresk, lawyer of Colonel Voss",
            "Petra Jull of The Docket",
            ["In prison. He was arrested in March.", "He took no money.", "Nobody has offered one."],
            ["Where is your client?", "The prosecutors speak of fraud.", "Could there be a pardon?"],
        ),
        (
            TRANSCRIPT,
            "MIRESK",
            "JULL",
            ["In prison. He was arrested in March.", "Because he told the truth."],
            ["Where is your client?", "Why?"],
        ),
    ],
)
def test_interview(text, guest, host, answers, questions):
    """Answers are the guest's words, questions the interviewer's, and a note is neither's."""
    outer = [a for a in read(text) if a.parent is None]
    said = {(words_of(text, a.source), a.stance): [] for a in outer}
    for a in outer:
        said[words_of(text, a.source), a.stance].append(words_of(text, a.content))
    assert said[guest, "says"] == answers
    assert said[host, "asks"] == questions


_PIECES = st.sampled_from(
    [
        "said",
        "Voss",
        "“",
        "”",
        '"',
        "'",
        ",",
        ".",
        "\n\n",
        "that",
        "the",
        "ministry",
        "according to",
        "reportedly",
        "who",
        "citing",
        "told",
        "is said to",
        "?",
        ":",
        "claims",
        "and",
        "warning",
        "not",
        "Q:",
        "(",
        ")",
        "—",
        "he",
        "in",
        "words",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join)))
def test_any_text(tail):
    """Spans lie inside the text, content is never empty, parents come before their children."""
    text = f"Voss {tail}"
    found = read(text)
    for index, one in enumerate(found):
        assert one.content
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.source, *one.cue, *one.content))
        assert one.parent is None or 0 <= one.parent < index


@settings(max_examples=30, deadline=None)
@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_same_text_same_attributions(tail):
    """Reading is a function of the text."""
    text = f"Voss {tail}"
    assert read(text) == read(text)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Major Oku fled, according to the Skarn Dispatch, which cited a guard.", {"the Skarn Dispatch", "a guard"}),
        ("According to the blog Low Water, which quoted a guard, Major Oku fled.", {"the blog Low Water", "a guard"}),
    ],
)
def test_which_cited_behind_according_to(text, sources):
    """Whom an outlet cites speaks under it."""
    assert {source for source, _, _ in shown(text)} == sources
