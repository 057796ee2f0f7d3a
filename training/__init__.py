"""How the learned reader is made: prepare, train, evaluate, export. It imports the package, never the other way."""
