"""LibreOffice's settings for one document: no macros, nothing fetched that the document points to."""

from pathlib import Path

# Node and property → value. Some are younger than others; LibreOffice passes over those that it does not know.
SETTINGS = {
    ("Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("Office.Common/Security/Scripting", "MacroSecurityLevel"): "3",  # the highest
    ("Office.Common/Security/Scripting", "DisableActiveContent"): "true",
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("Office.Writer/Content/Update", "Link"): "2",  # never
    # As if it had been started before: otherwise it would first try out the graphics of each new profile.
    ("Setup/Product", "ooSetupLastVersion"): "99.0",
}

PLACE = Path("user", "registrymodifications.xcu")


def write_profile(folder: Path) -> None:
    """Make a profile of a folder that is not there yet."""
    path = folder / PLACE
    path.parent.mkdir(parents=True)
    items = "".join(_item(node, name, value) for (node, name), value in SETTINGS.items())
    path.write_text(
        f'<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _item(node: str, name: str, value: str) -> str:
    return (
        f'<item oor:path="/org.openoffice.{node}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
    )
