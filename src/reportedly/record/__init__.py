"""What is on record and what follows from it; the only room that speaks SQL."""
