"""Grades answers with one process of `verify grade` that is kept open (Python 3, standard library only).

    python3 docs/examples/grade.py

VERIFY may name the command, as in VERIFY="npx verify".
"""

import json
import os
import shlex
import subprocess

COMMAND = shlex.split(os.environ.get("VERIFY", "npx verify"))


class Grader:
    """Judges answers to the questions of a sheet, one after the other."""

    def __init__(self, sheet, course="course"):
        command = COMMAND + ["grade", sheet, "-", "--seed", course]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def grade(self, student, question, answer):
        """The judgement: a dict with verdict, points, maxPoints, message and more."""
        row = {"student": student, "question": question, "answer": answer}
        self.process.stdin.write(json.dumps(row) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def ask(sheet, student, course="course"):
    """The questions of a sheet with the numbers of one student."""
    command = COMMAND + ["ask", sheet, "--student", student, "--seed", course, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def main():
    questions = {each["question"]: each for each in ask("sheets/layer-norm", "ada")["questions"]}
    a, b = (int(questions["ln-mean"]["values"][name]) for name in "ab")
    answers = [
        ("ada", "ln-mean", a + 1.5 * b),
        ("ada", "ln-variance", 5 / 3 * b**2),
        ("ada", "ln-output", [-1.2, -0.4, 0.4, 1.2]),
        ("ada", "ln-two-features", "(x − y) / √((x − y)² + 4ε)"),
        ("bob", "ln-two-features", "(x - y) / abs(x - y)"),
        ("bob", "ln-two-features", "(x - z) / 2"),
    ]
    with Grader("sheets/layer-norm") as grader:
        for student, question, answer in answers:
            result = grader.grade(student, question, answer)
            points = f"{result['points']:g}/{result['maxPoints']:g}"
            print(f"{student:4} {question:16} {result['verdict']:9} {points:6} {result['message']}")


if __name__ == "__main__":
    main()
