"""What the tests of checks share."""

from __future__ import annotations

from datetime import date

import pytest
from check_runs import Brief


@pytest.fixture
def brief() -> Brief:
    """An empty brief of 1 March 2025."""
    return Brief("brief", date(2025, 3, 1))
