"""Rows of tables inside texts: header, caption and row label give a cell its meaning."""
