"""A stand-in for the command line in tests of child processes: it plays a script.

`python -m tests.ui.child SCRIPT …` where SCRIPT is a JSON list of steps: ["say", object],
["words", text] on standard error, ["wait"] for a line on standard input (answered "stop" ends,
anything else is said back), ["sleep", seconds], ["count", file] appends a byte to it,
["exit", code].
"""

import json
import sys
import time
from pathlib import Path
from typing import TextIO


def _say(stream: TextIO, line: str) -> None:
    stream.write(f"{line}\n")
    stream.flush()


def main(script: str) -> int:
    for step, *values in json.loads(script):
        if step == "say":
            _say(sys.stdout, json.dumps(values[0]))
        elif step == "words":
            _say(sys.stderr, values[0])
        elif step == "wait":
            line = sys.stdin.readline().strip()
            if line in ("", "stop"):
                return 0
            _say(sys.stdout, json.dumps({"news": line}))
        elif step == "sleep":
            time.sleep(values[0])
        elif step == "count":
            with Path(values[0]).open("a") as file:
                file.write("x")
        elif step == "exit":
            return int(values[0])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
