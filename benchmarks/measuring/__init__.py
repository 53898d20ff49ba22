"""What the benchmarks of stores share: both sides in turn, raw statements, servers, and how figures are kept and drawn."""
