"""How the tables of ``readers/chains`` are made."""
