"""The Prefect flow over trustetl, and nothing else. Its settings are made before Prefect is loaded."""

import os

SETTINGS = {
    # the embedded API takes longer than Prefect's 20 seconds to make its database on a fresh machine
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}
"""What is set where the environment does not set it already."""

for _name, _value in SETTINGS.items():
    os.environ.setdefault(_name, _value)
