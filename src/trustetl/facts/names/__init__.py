"""Which programmes, funds, acts and bodies a text names, which of them a statement is about, and the glossary."""
