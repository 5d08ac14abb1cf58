"""Faults, hostile content and odd machines. `make reliability` and `make fuzz` run longer versions."""
