"""Bytes in: files, folders, mail, PDF, standard input; the shelf of raw bytes by hash."""
