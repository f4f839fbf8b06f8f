"""What is aimed at and what it matters for."""
