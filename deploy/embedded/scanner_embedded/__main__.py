"""``python -m scanner_embedded up|down|status|logs [DOC]|flower|dead-letters|replay [DOC]``."""

import argparse
import os
import sys

from scanner_contract.errors import ScannerError
from scanner_embedded import commands, screen
from scanner_embedded.failures import NotStarted
from scanner_embedded.home import Home
from scanner_embedded.stack import Stack


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scanner_embedded", description="Invoice Scanner on one machine.")
    words = parser.add_subparsers(dest="command", required=True)
    words.add_parser("up", help="start what does not run, and scan a sample")
    words.add_parser("down", help="stop everything; nothing is lost")
    words.add_parser("status", help="say what runs, and where")
    words.add_parser("flower", help="start Flower, which shows queues and workers")
    words.add_parser("dead-letters", help="list what failed for good")
    words.add_parser("logs", help="the logs, or one document's way").add_argument("document", nargs="?", metavar="DOC")
    replaying = words.add_parser("replay", help="take up again what failed for good, or one document of it")
    replaying.add_argument("document", nargs="?", metavar="DOC")
    return parser.parse_args()


def main() -> None:
    chosen = arguments()
    stack = Stack(Home.of(os.environ))
    try:
        if chosen.command in commands.OF_A_DOCUMENT:
            commands.OF_A_DOCUMENT[chosen.command](stack, chosen.document)
        else:
            commands.COMMANDS[chosen.command](stack)
    except NotStarted as error:
        screen.error(
            f"{error.message} Above is the end of its log; what ran before still runs: make status", log=error.log
        )
        sys.exit(1)
    except ScannerError as error:
        screen.error(error.message)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
