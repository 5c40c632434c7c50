"""The web app: the folder of its built files, under /app."""
