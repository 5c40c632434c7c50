"""OCR engines behind one protocol: an image goes in, words with their places come out.

Both runtimes of the networks tell their makers that they are used, unless they are told not to before they start.
"""

import os
import sys
from typing import Any, cast

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
cast(dict[str, Any], sys.modules)["openvino_telemetry"] = None  # importing it fails: openvino has a stub for that
