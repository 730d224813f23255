"""The best use of the money, proved: from candidates and limits to the set worth most. Pure; no database.

`udvalgsopgave` says the problem, `krav` its limits one by one, `model` puts them to CP-SAT, `bedste` finds the best
set, `bytte` says what an exception costs, and `konflikt` which limits cannot hold together.
"""
