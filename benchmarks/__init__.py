"""How fast and how well figures are read, beside a bare scan and beside other libraries: ``python -m benchmarks``."""
