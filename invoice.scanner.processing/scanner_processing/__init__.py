"""The workers of Invoice Scanner: the orchestrator, the five stages, and the readers they use."""
