"""Answers as `verify grade … -` does, or as it should not."""

import json
import os
import sys
import tempfile
import time

if "bad" in sys.argv:
    sys.exit("no sheet for you")
once = os.path.join(tempfile.gettempdir(), f"claimcheck-{os.getppid()}")
for line in sys.stdin:
    row = json.loads(line)
    for question, answer in row.get("answers", {"": row.get("a", "")}).items():
        if answer == "crash":
            os._exit(1)
        if answer == "crash once":
            if not os.path.exists(once):
                open(once, "w").close()
                os._exit(1)
            os.remove(once)
        if answer == "sleep":
            time.sleep(5)
        if answer == "garbage":
            print("warning: ", flush=True)
        if answer == "errors":
            sys.stderr.write("e" * 1_000_000)
        reply = {"claim": "c", "verdict": "correct", "points": 1, "maxPoints": 1, "message": "", "answer": answer}
        print(json.dumps(reply), flush=True)
