"""How good attrlint is, measured. `python -m bench` from the repository root lists the benchmarks."""
