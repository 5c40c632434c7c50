"""Where Celery lives: the app, and one thin task a stage."""
