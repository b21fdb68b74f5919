"""Callings in English: what a person is called by before the name, beside titles."""

from __future__ import annotations

CALLINGS = """
superintendent inspector constable sheriff cllr councillor councilor councilman councilwoman cmdr
commander delegate assemblyman assemblywoman alderman undersecretary envoy ceo cfo economist
scientist founder co-founder editor principal treasurer prosecutor speaker leader secretary-general
president-elect imam rabbi pastor trooper ranger dame baroness bishop archbishop
teenager owner co-owner pm skipper striker midfielder defender goalkeeper winger batsman sprinter
golfer novelist playwright comedian rapper guitarist drummer pianist lawyer barrister businessman
entrepreneur billionaire tycoon activist campaigner blogger journalist astronaut physicist biologist
historian psychologist surgeon pensioner teammate rookie quarterback professors unemployed retired
annual
"""
"""Folded words that are no part of the name behind them: "Teenager Kari Moe", "Annual Tide Awards".
What also begins names of groups ("Nurses Union", "Father Ted") is not among them."""
