"""Which time a value holds for."""
