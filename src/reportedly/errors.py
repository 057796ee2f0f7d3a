"""Every error that the package raises on purpose, in one tree.

    ReportedlyError
    ├── UsageError             the question or option cannot be understood (exit 2)
    │   └── ReaderError            the reader asked for is not installed here, or its weights are damaged
    ├── SourceError            one input cannot be read; the others go on (exit 3)
    │   ├── NotFoundError          no such file, or it cannot be opened
    │   ├── TooLargeError          larger than the bound for its kind
    │   ├── NotTextError           bytes that hold no text that can be read
    │   └── EmptyTextError         nothing to read is left in it
    ├── SidecarError           a .meta.json or .meta.txt that cannot be understood
    ├── RecordError            the record as a whole cannot be used (exit 2)
    │   ├── NotARecordError        the folder is something else
    │   ├── NewerRecordError       made by a newer version
    │   ├── BusyRecordError        another process is writing, and did not finish in time
    │   └── StorageError           the disk refused (full, read-only)
    └── ContractError          a promise inside the program is broken (a span whose words differ)

A message says what is wrong, with which value, where, and what to do.
"""


class ReportedlyError(Exception):
    """Root of the tree; ``str(error)`` is one line that can be shown to a user."""


class UsageError(ReportedlyError):
    """The question, a name, a day or an option cannot be understood."""


class ReaderError(UsageError):
    """The reader asked for cannot be loaded; the message names what to install."""


class SourceError(ReportedlyError):
    """One input cannot be read. The message begins with the name of the input."""


class NotFoundError(SourceError):
    """The input does not exist or cannot be opened."""


class TooLargeError(SourceError):
    """The input is larger than the bound for its kind."""


class NotTextError(SourceError):
    """The bytes hold no text that this program can read."""


class EmptyTextError(SourceError):
    """Nothing to read is left in the input."""


class SidecarError(SourceError):
    """A sidecar file beside an input cannot be understood."""


class RecordError(ReportedlyError):
    """The record as a whole cannot be used."""


class NotARecordError(RecordError):
    """The place named as a record is something else."""


class NewerRecordError(RecordError):
    """The record was made by a newer version of the program."""


class BusyRecordError(RecordError):
    """Another process is writing to the record and did not finish in time."""


class StorageError(RecordError):
    """The disk refused a write; nothing of the unfinished document is kept."""


class ContractError(ReportedlyError):
    """A promise inside the program is broken; always a defect of the program, never of the input."""
