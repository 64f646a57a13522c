# The tasks of this repository; `make help` lists them.
#
# Everything runs in a virtual environment of its own, which is made when it is missing
# and brought up to date when pyproject.toml changes. All that has to be installed is
# Python with venv and pip.

PYTHON ?= python3
SERVICES ?=
OUTPUT ?= output
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help generate reviewed diff check test behaviour accept lint benchmarks clean clean-venv

help: ## list the tasks
	@echo 'make generate                    all services'
	@echo 'make generate SERVICES="s3 ec2"  just these; names or globs'
	@echo 'make generate ARGS="--docs full" with options of the generator'
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | \
	  sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
	  while IFS='|' read -r name what; do printf '  %-12s %s\n' "$$name" "$$what"; done

generate: $(READY) ## generate, format with black, check with mypy --strict
	$(RUN) -m generator generate --output $(OUTPUT) --services "$(SERVICES)" $(ARGS)

# A clone has the files and no record of them: without one, what is no longer generated
# would stay. Git has everything that is removed here.
reviewed: $(READY) ## generate the services that are in git, into reviewed/
	@[ -e reviewed/.staticboto/manifest.json ] || rm -rf reviewed/*/
	$(RUN) -m generator generate --output reviewed --services "$$(cat reviewed/services.txt)"

diff: $(READY) ## show what generate would change
	$(RUN) -m generator diff --output $(OUTPUT) --services "$(SERVICES)" $(ARGS)

check: $(READY) ## check the output with mypy --strict
	$(RUN) -m generator check --output $(OUTPUT)

test: $(READY) ## run the tests
	$(RUN) -m pytest $(ARGS)

behaviour: $(READY) ## compare every operation with live boto3 and print the score
	$(RUN) -m tests.behaviour $(ARGS)

accept: $(READY) ## write what is generated now into the golden tests
	STATICBOTO_ACCEPT=1 $(RUN) -m pytest tests/golden tests/generator $(ARGS)

lint: $(READY) ## black and mypy --strict over the generator and its tests
	$(RUN) -m black --check --quiet benchmarks examples generator tests templates || \
	  { echo 'fix: $(RUN) -m black benchmarks examples generator tests templates'; exit 1; }
	$(RUN) -m tests.generated
	$(RUN) -m mypy

benchmarks: $(READY) ## measure the figures that the README quotes
	$(RUN) -m benchmarks $(ARGS)

clean: $(READY) ## remove what was generated, and nothing else
	$(RUN) -m generator clean --output $(OUTPUT)

clean-venv: ## remove the virtual environment
	rm -rf $(VENV)

$(READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo '$(PYTHON) was not found; fix: make PYTHON=/path/to/python3'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo '$(PYTHON) is older than Python 3.10; fix: make PYTHON=/path/to/python3'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@# Only what it needs: the checkout runs from here, and a copy would soon be an old one.
	$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt '.[dev]'
	$(RUN) -m pip uninstall --quiet --yes staticboto-generator
	@touch $@
