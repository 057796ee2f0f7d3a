"""Proposals that two things are one: names, ranks, units, and reasons in words."""
