"""``python -m scanner_api.openapi`` prints the OpenAPI document, from which clients are generated. It needs no
database."""

import json
import sys

from scanner_api.app import Application, describe


def main() -> None:
    document = describe(Application("scanner_api", static_folder=None))
    json.dump(document.spec.to_dict(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
