"""Whose public money an amount is: the programme, body or purpose it belongs to, found step by step."""
