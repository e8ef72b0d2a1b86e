# make run     set up what is missing and open the window
# make test    set up what is missing and run the tests
# make help    all targets

PYTHON ?= python3
VENV = .venv/bin/
PREPARE = @$(PYTHON) -m desktop.launching

.PHONY: run test check format bench bench-mending bench-import fuzz corpus shots desktop-entry clean help

run: ## open the window (without a display: a tour of the commands)
	$(PREPARE) run

test: ## all tests, offscreen and under a real X server
	$(PREPARE) test
	$(VENV)python -m pytest -q
	QT_QPA_PLATFORM=xcb xvfb-run -a $(VENV)python -m pytest -q tests/journeys

check: ## what must hold before a push: lint, format, types, rooms, tests
	$(PREPARE) check
	$(VENV)ruff check .
	$(VENV)ruff format --check .
	$(VENV)mypy
	$(MAKE) --no-print-directory test

format: ## let ruff write the files as it wants them
	$(PREPARE) check
	$(VENV)ruff check --fix .
	$(VENV)ruff format .

bench: ## speed with N=6000 postings, as ratios to a floor of the same run; writes build/bench.json
	$(PREPARE) test
	$(VENV)python -m tests.benches

corpus: ## a cache of N=100000 made postings of real shape: build/corpus-100000.db
	$(PREPARE) test
	$(VENV)python -m tests.benches.corpus

bench-mending: ## what mending restores of damaged text, beside ftfy alone
	$(PREPARE) test
	$(VENV)python tests/benches/mending.py

bench-import: ## an import whole, as a ratio to the least a program could do with the same files
	$(PREPARE) test
	$(VENV)python tests/benches/throughput.py

fuzz: ## 50,000 damaged files of every format: postings or a reason for each
	$(PREPARE) test
	$(VENV)python tests/benches/fuzz.py

shots: ## README's pictures, from the seeds
	$(PREPARE) test
	$(VENV)python -m tests.shots

desktop-entry: ## Shortlist with its icon in the desktop's menu and on the desktop
	$(PREPARE) test
	$(VENV)python -m desktop.launching.desktop_entry

clean: ## remove what was made here, the environment included
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16
