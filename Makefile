# The commands of the project. `make demo` and `make test` are all that a new user needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORD := demo/record

.PHONY: setup demo test check format lint types contracts docs quality bench clean

setup: $(VENV)/.done

$(VENV)/.done: pyproject.toml scripts/setup.sh constraints.txt
	PYTHON=$(PYTHON) scripts/setup.sh $(VENV)

demo: setup
	@rm -rf demo && mkdir -p demo
	@PATH="$(CURDIR)/$(BIN):$$PATH" scripts/demo.sh examples/korvath $(RECORD)

test: setup
	$(BIN)/python -m pytest

format: setup
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

lint: setup
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks

types: setup
	$(BIN)/mypy src

contracts: setup
	$(BIN)/lint-imports

# Every command and option documented, examples of the README run, links and named files there.
docs: setup
	$(BIN)/python -m pytest -q tests/test_docs.py

# Quality floors are checked where the corpora lie beside the project; elsewhere this says that they do not.
quality: setup
	$(BIN)/python -m benchmarks.floors

check: lint types contracts docs test quality

bench: setup
	$(BIN)/python -m benchmarks.all --write

clean:
	rm -rf $(VENV) demo build dist
