"""What happened or is due when."""
