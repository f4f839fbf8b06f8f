"""Which table a figure belongs to, and which figures belong to none."""
