"""How everything is measured; outside the package, and importing it."""
