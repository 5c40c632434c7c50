"""What the API and the workers of Invoice Scanner agree on, and nothing else."""
