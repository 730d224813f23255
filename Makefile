# Kursussporet. `make` alone lists the targets.
PY ?= python3
PORT ?= 8000
# Arguments for pytest: make test T="tests/roller -k stedfortraeder"
T ?=

PYTHON := .venv/bin/python
# `check` looks at production's settings without production's secrets.
PROD := DJANGO_SETTINGS_MODULE=config.settings.prod DATABASE_URL=sqlite://:memory: KOMMUNE_NAVN=Prøve \
	SPOR_NOEGLE_FIL=/run/secrets/spornoegle SPOR_KONTROLPUNKTFIL=/mnt/revision/kontrolpunkter.jsonl \
	ALLOWED_HOSTS=kurser.example.invalid SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(60))')

.DEFAULT_GOAL := hjaelp
.PHONY: hjaelp demo demo-forfra test check check-statisk bench skaermbilleder laas opsaet-drift opsaet

hjaelp: ## vis denne liste
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: opsaet-drift ## sæt alt op og kør demokommunen på http://127.0.0.1:8000 (PORT=…)
	@$(PYTHON) deploy/demo.py --port $(PORT)

demo-forfra: opsaet-drift ## det samme med nye data
	@$(PYTHON) deploy/demo.py --port $(PORT) --forfra

test: opsaet ## sæt op og kør alle prøver, maskinen kan; T="…" giver pytest andre argumenter
	@$(if $(T),$(PYTHON) -m pytest $(T),$(PYTHON) deploy/proev.py)

check: opsaet ## alt, hvad CI kræver: stil, typer, lag, migrationer, drift, låse og alle prøver
	@$(PYTHON) deploy/proev.py --alt

check-statisk: opsaet
	$(PYTHON) deploy/laas.py tjek
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	DJANGO_SETTINGS_MODULE=config.settings.test $(PYTHON) manage.py makemigrations --check --dry-run
	$(PROD) $(PYTHON) manage.py check --deploy --fail-level WARNING

bench: opsaet ## mål; intet, der tager tid, er en prøve
	@$(PYTHON) -m tests.bench $(T)

skaermbilleder: opsaet ## tag README's og håndbogens billeder igen
	@$(PYTHON) -m tests.rejser.skaermbilleder

laas: opsaet ## skriv låsefilerne efter pyproject.toml og package.json
	@$(PYTHON) deploy/laas.py skriv

opsaet-drift:
	@$(PY) deploy/opsaet.py drift

opsaet: ## det virtuelle miljø med alt til udvikling
	@$(PY) deploy/opsaet.py udvikling
