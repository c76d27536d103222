"""Asks a student, and judges answers, with one process that is kept open.

    pip install ./python        # in this repository; node_modules/claimcheck/python elsewhere
    python3 docs/examples/grade.py
"""

from claimcheck import Grader, equal


def main():
    with Grader("sheets/layer-norm") as grader:
        questions = {each["question"]: each for each in grader.ask("ada")}
        a, b = (int(questions["ln-mean"]["values"][name]) for name in "ab")
        answers = [
            ("ada", "ln-mean", a + 1.5 * b),
            ("ada", "ln-variance", 5 / 3 * b**2),
            ("ada", "ln-output", [-1.2, -0.4, 0.4, 1.2]),
            ("ada", "ln-two-features", "(x − y) / √((x − y)² + 4ε)"),
            ("bob", "ln-two-features", "(x - y) / abs(x - y)"),
            ("bob", "ln-two-features", "(x - z) / 2"),
        ]
        for student, question, answer in answers:
            found = grader.judge(question, answer, student)
            points = f"{found.points:g}/{found.max_points:g}"
            print(f"{student:4} {question:16} {found.verdict:9} {points:6} {found.message}")
    print(equal("(x + 1)^2", "x^2 + 2x + 1", {"x": "real"}).verdict)


if __name__ == "__main__":
    main()
