"""What the preview adds to a page on its way out: the reload script, and what is wrong.

Nothing of this is ever part of the site: the files on the shelf stay as ``build`` writes them.
"""

from __future__ import annotations

import html
import re

from builder.errors import Problem
from builder.serve.shelf import Site

EVENTS = "/-/events"
"""Where the reload script waits for the next version."""

SCRIPT, STYLE = "/-/reload.js", "/-/fault.css"

FILES = {
    SCRIPT: f"""\
(() => {{
  const version = document.currentScript.dataset.version;
  const shown = encodeURIComponent(location.pathname);
  const events = new EventSource("{EVENTS}?" + version + "&" + shown);
  events.addEventListener("reload", () => {{
    events.close();
    location.reload();
  }});
  addEventListener("pagehide", () => events.close());
}})();
""".encode(),
    STYLE: b"""\
.briefing-fault {
  position: fixed; inset: auto 0 0 0; z-index: 9999; max-height: 60vh; overflow: auto;
  padding: 1rem 1.25rem; background: #7a1212; color: #fff;
  font: 1rem/1.5 ui-monospace, monospace; white-space: pre-wrap;
}
.briefing-fault strong { display: block; }
""",
}
"""The preview's own files: address -> bytes."""

_POLICY = re.compile(
    rb"""(<meta\s+http-equiv=["']?content-security-policy["']?\s+content=)("[^"]*"|'[^']*')""",
    re.IGNORECASE,
)

_NEEDED = ("script-src", "connect-src", "style-src")
"""What the reload script and the message need to be allowed from the site itself."""


def inject(body: bytes, site: Site) -> bytes:
    """The page with the reload script, and with the fault on top if there is one."""
    body = _POLICY.sub(lambda found: found[1] + _widen(found[2]), body, count=1)
    added = _extras(site)
    at = body.rfind(b"</body>")
    return body[:at] + added + body[at:] if at >= 0 else body + added


def page(site: Site) -> bytes:
    """A page of its own, for when there is no good site yet."""
    return (
        b'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        b"<title>The briefing cannot be built</title>\n</head>\n<body>\n"
        + _extras(site)
        + b"</body>\n</html>\n"
    )


def _extras(site: Site) -> bytes:
    script = f'<script src="{SCRIPT}" data-version="{site.version}"></script>\n'
    return ((_fault(site.fault) if site.fault else "") + script).encode()


def _fault(fault: Problem) -> str:
    where, what, remedy = map(html.escape, (fault.where, fault.what, fault.remedy))
    return (
        f'<link rel="stylesheet" href="{STYLE}">\n'
        f'<div class="briefing-fault" role="alert"><strong>{where}: {what} [{fault.code}]</strong>'
        f"{remedy}</div>\n"
    )


def _widen(quoted: bytes) -> bytes:
    """A policy's attribute value, with the site itself allowed where the preview needs it."""
    policy = html.unescape(quoted[1:-1].decode("utf-8", "replace"))
    parts = [part.split() for part in policy.split(";") if part.strip()]
    allowed = {part[0].lower(): part[1:] for part in parts}
    for name in _NEEDED:
        sources = [source for source in allowed.get(name, []) if source != "'none'"]
        allowed[name] = sources if "'self'" in sources else [*sources, "'self'"]
    said = "; ".join(" ".join((name, *sources)) for name, sources in allowed.items())
    return f'"{html.escape(said)}"'.encode()
