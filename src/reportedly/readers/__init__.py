"""Document to markup: the grammar reader with its vocabularies and its grammar of time and quotation."""
