"""The WSGI entry: ``gunicorn scanner_api.main:app``."""

from scanner_api.app import create_app
from scanner_contract import logs
from scanner_contract.settings import Settings

_settings = Settings()
logs.configure("api", _settings.log_level)
app = create_app(_settings)
