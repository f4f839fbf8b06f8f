# report: the tables and reports of seeds/ in outputs/     test, check: what .ci/run runs
# The environment is made once, in .venv, with the versions of constraints.txt; a later call takes no time for it.
# Python 3.11 or later with venv and pip: by its names on the PATH, then where installers and version managers put it
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python \
  /usr/local/bin/python3* /usr/bin/python3* /opt/homebrew/bin/python3* /opt/*/bin/python3 \
  "$$HOME"/.pyenv/versions/*/bin/python3 "$$HOME"/.local/share/uv/python/*/bin/python3 "$$HOME"/.local/bin/python3*; do \
  "$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: report run test check docs format bench fuzz eval serve clean
report: $(STAMP)
	@$(BIN)/trustetl build seeds --out outputs

run: $(STAMP)
	@$(BIN)/trustetl run seeds --out outputs

test: $(STAMP)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python docs/generate.py --check

docs: $(STAMP)
	@$(BIN)/python docs/generate.py

format: $(STAMP)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(STAMP)
	@$(BIN)/python -m benchmarks

fuzz: $(STAMP)
	@$(BIN)/python -m fuzz

eval: $(STAMP)
	@for part in . more unseen blind varied fresh apart loose loose_apart; do \
		$(BIN)/trustetl build tests/labelled/$$part/briefs --out outputs/labelled/$$part && \
		$(BIN)/python tests/labelled/score.py outputs/labelled/$$part tests/labelled/$$part/gold || exit 1; \
	done
	@$(BIN)/python tests/labelled/short.py

serve: $(STAMP)
	@$(BIN)/trustetl serve seeds --out outputs

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later with venv and pip was found; name one with PYTHON=…" >&2; exit 2; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	@echo "Installing the versions of constraints.txt into .venv …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-input -c constraints.txt -e '.[flow,dev]'
	@touch $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache build src/*.egg-info
