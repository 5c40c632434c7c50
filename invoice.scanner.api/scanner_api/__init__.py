"""The REST API of Invoice Scanner: sign-in, uploads, status, results."""
