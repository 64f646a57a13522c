# The tasks of this repository; `make help` lists them.
#
# Everything runs in a virtual environment of its own, which is made when it is missing
# and brought up to date when pyproject.toml changes. What generates brings only what the
# generator needs; the reference wants what makes the index of its search besides; what tests
# brings the tools of the tests as well. All that has to be installed is Python with venv and
# pip.

SERVICES ?=
OUTPUT ?= output
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
# Without a choice the environment stays what it is.
PYTHON ?= $(or $(wildcard $(RUN)),python3)
VERSION := import sys; print("%d.%d" % sys.version_info[:2])
PYTHON_VERSION := $(shell '$(PYTHON)' -c '$(VERSION)' 2>/dev/null)
TOOLS := $(VENV)/.generator-$(PYTHON_VERSION)
SEARCH := $(VENV)/.reference-$(PYTHON_VERSION)
READY := $(VENV)/.dev-$(PYTHON_VERSION)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help generate docs serve reviewed diff check test test-fast test-thorough behaviour accept lint benchmarks clean clean-venv

help: ## list the tasks
	@echo 'make generate                    all services'
	@echo 'make generate SERVICES="s3 ec2"  just these; names or globs'
	@echo 'make generate ARGS="--docs full" with options of the generator'
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | \
	  sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
	  while IFS='|' read -r name what; do printf '  %-13s %s\n' "$$name" "$$what"; done

generate: $(TOOLS) ## generate, format with black, check with mypy --strict
	$(RUN) -m generator generate --output $(OUTPUT) --services "$(SERVICES)" $(ARGS)

docs: $(SEARCH) ## generate the reference: a site with a page for every operation
	$(RUN) -m generator generate --project reference --output $(OUTPUT) --services "$(SERVICES)" $(ARGS)

serve: $(TOOLS) ## show the reference that docs has generated, until Ctrl-C
	$(RUN) -m generator serve --output $(OUTPUT) $(ARGS)

# A clone has the files and no record of them: without one, what is no longer generated
# would stay. Git has everything that is removed here.
reviewed: $(TOOLS) ## generate the services that are in git, into reviewed/
	@[ -e reviewed/.staticboto/manifest.json ] || rm -rf reviewed/*/
	$(RUN) -m generator generate --output reviewed --services "$$(cat reviewed/services.txt)"

diff: $(TOOLS) ## show what generate would change
	$(RUN) -m generator diff --output $(OUTPUT) --services "$(SERVICES)" $(ARGS)

check: $(TOOLS) ## check the output with mypy --strict
	$(RUN) -m generator check --output $(OUTPUT)

# In a process for each core; `ARGS="-n 0"` runs them in one, as a debugger wants it.
# Files are begun in the order of `tests/conftest.py`, not those of most tests first.
# Tests start hundreds of programs, each of which would compile again what it imports where the
# environment forbids to keep what is compiled.
PYTEST := PYTHONDONTWRITEBYTECODE= $(RUN) -m pytest -n auto --dist loadgroup --no-loadscope-reorder

test: $(READY) ## run all tests but those of test-thorough
	$(PYTEST) $(ARGS)

test-fast: $(READY) ## run the tests that take no more than seconds, for every edit
	$(PYTEST) -m 'not slow' $(ARGS)

test-thorough: $(READY) ## what test shows for some services, for all of them
	$(PYTEST) -m thorough $(ARGS)

behaviour: $(READY) ## compare every operation with live boto3 and print the score
	$(RUN) -m tests.behaviour $(ARGS)

accept: $(READY) ## write what is generated now into the golden tests
	STATICBOTO_ACCEPT=1 $(PYTEST) tests/golden tests/generator $(ARGS)

WRITTEN := benchmarks examples generator reviewed runtime tests

lint: $(READY) ## black and mypy --strict over the generator, the runtime and the tests
	$(RUN) -m black --check --quiet $(WRITTEN) || { echo 'fix: $(RUN) -m black $(WRITTEN)'; exit 1; }
	$(RUN) -m tests.generated
	$(RUN) -m mypy

benchmarks: $(READY) ## measure the figures that the README quotes
	$(RUN) -m benchmarks $(ARGS)

# Where nothing was generated nothing has to be installed to remove it.
GENERATED := $(wildcard $(OUTPUT)/.staticboto)
clean: $(if $(GENERATED),$(TOOLS)) ## remove what was generated, and nothing else
	@$(if $(GENERATED),$(RUN) -m generator clean --output $(OUTPUT),echo 'nothing to remove')

clean-venv: ## remove the virtual environment
	rm -rf $(VENV)

# All install what pyproject.toml asks for, and not the generator: the checkout runs from
# here, and a copy would soon be an old one. A stamp is set when all is installed, so what was
# interrupted is done again; it has the version of Python in its name, so that another one is
# a reason to begin anew.
$(TOOLS): pyproject.toml constraints.txt
	$(call install,what the generator needs,.)

$(SEARCH): pyproject.toml constraints.txt
	$(call install,what the generator and its reference need,.[reference])
	@touch $(TOOLS)

$(READY): pyproject.toml constraints.txt
	$(call install,the generator and all that tests it,.[dev])
	@touch $(TOOLS) $(SEARCH)

define install
@command -v '$(PYTHON)' >/dev/null || { echo "$(PYTHON) was not found; fix: make PYTHON=/path/to/python3"; exit 1; }
@'$(PYTHON)' -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "$(PYTHON) is older than Python 3.10; fix: make PYTHON=/path/to/python3"; exit 1; }
@[ "$$($(RUN) -c 'import pip; $(VERSION)' 2>/dev/null)" = '$(PYTHON_VERSION)' ] || \
  { echo 'making a virtual environment of Python $(PYTHON_VERSION) in $(VENV)'; '$(PYTHON)' -m venv --clear $(VENV); }
@echo 'installing $(1) into $(VENV); the first time takes a minute or more'
@$(RUN) -m pip install -qq --disable-pip-version-check --no-warn-script-location --constraint constraints.txt '$(2)'
@$(RUN) -m pip uninstall -qq --disable-pip-version-check --yes staticboto-generator
@touch $@
endef
