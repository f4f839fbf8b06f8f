"""What facts are read with: tokens, phrases, clauses, verbs and tenses, lists inside sentences."""
