"""Random briefs in every format, to find what crashes, hangs or breaks a promise."""
