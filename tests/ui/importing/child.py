"""A stand-in for `contacts …`: it plays another script for each command.

`child.py SCRIPTS … contacts COMMAND …` where SCRIPTS is a JSON object of lists of steps, by
"look", "check" (an import with --dry-run), "import" and "undo-import". Steps are those of
`tests.ui.child`, and ["keep", file] appends the line on standard input to it, ["end"] waits for
the end of standard input.
"""

import json
import sys
from pathlib import Path

from tests.ui import child


def main(scripts: str, arguments: list[str]) -> int:
    command = arguments[arguments.index("contacts") + 1]
    if "--dry-run" in arguments:
        command = "check"
    for step in json.loads(scripts)[command]:
        if step[0] == "keep":
            with Path(step[1]).open("a", encoding="utf-8") as file:
                file.write(sys.stdin.readline())
        elif step[0] == "end":
            sys.stdin.read()
        else:
            code = child.main(json.dumps([step]))
            if step[0] == "exit":
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
