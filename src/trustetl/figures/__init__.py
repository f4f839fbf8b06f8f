"""Figures: numbers, money, dates and periods found in text."""
