"""Read-only shapes of the record: career, who, unit, roots, conflicts, why, changes."""
