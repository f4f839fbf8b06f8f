"""Trade: who sells what to whom, how much and what share."""
