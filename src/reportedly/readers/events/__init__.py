"""What happens to whom: events with trigger, arguments and modifiers, from a small grammar of clauses and frames."""

from reportedly.readers.events.find import find_events

__all__ = ["find_events"]
