"""Tests of the module for Python. CLAIMCHECK names the command, CLAIMS the folder of claims."""

import gc
import json
import os
import runpy
import signal
import sys
import tempfile
import threading
import types
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import claimcheck
from claimcheck import ClaimcheckError, Grader, NotCorrect, Undecided, UnknownQuestion, equal

CLAIMS = os.environ["CLAIMS"]
FAKE = f'"{sys.executable}" "{Path(__file__).with_name("fake_verify.py")}"'


def grader(**more):
    return Grader("sheets/layer-norm", student="ada", claims=CLAIMS, **more)


class Array:
    """What has a list of itself, as arrays of NumPy and tensors of PyTorch do."""

    def __init__(self, value):
        self.value = value

    def tolist(self):
        return self.value


class Judging(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.grader = grader()
        values = {each["question"]: each["values"] for each in cls.grader.ask()}["ln-mean"]
        cls.a, cls.b = int(values["a"]), int(values["b"])
        cls.mean = cls.a + 1.5 * cls.b

    @classmethod
    def tearDownClass(cls):
        cls.grader.close()

    def test_says_what_was_found(self):
        found = self.grader.judge("ln-mean", self.mean)
        self.assertEqual((found.verdict, found.points, found.max_points, found.score), ("correct", 1.0, 1.0, 1.0))
        self.assertTrue(found)
        other = self.grader.judge("ln-mean", self.mean + 1)
        self.assertEqual((other.verdict, bool(other)), ("wrong", False))
        self.assertNotIn("reference", repr(other))

    def test_takes_numbers_and_arrays_of_many_kinds(self):
        n = 4 * self.a + 6 * self.b
        for answer in (Fraction(n, 4), Decimal(n) / 4, f"{n}/4", Array(n / 4), complex(n / 4), f"{n / 4}"):
            self.assertEqual(self.grader.judge("ln-mean", answer).verdict, "correct", repr(answer))
        for answer in (
            [-1.2, -0.4, 0.4, 1.2],
            (Fraction(-6, 5), Decimal("-0.4"), "2/5", 1.2),
            Array([-1.2, Array(-0.4), 0.4, 1.2]),
            "[-1.2, -0.4, 0.4, 1.2]",
        ):
            self.assertEqual(self.grader.judge("ln-output", answer).verdict, "correct", repr(answer))

    def test_takes_arrays_of_numpy(self):
        try:
            import numpy
        except ImportError:
            self.skipTest("needs numpy")
        for kind in (numpy.float64, numpy.float32):
            answer = numpy.array([-1.2, -0.4, 0.4, 1.2], kind)
            self.assertEqual(self.grader.judge("ln-output", answer).verdict, "correct")
        self.assertEqual(self.grader.judge("ln-mean", numpy.float32(self.mean)).verdict, "correct")
        self.assertEqual(self.grader.judge("ln-mean", numpy.array(self.mean)).verdict, "correct")
        self.assertEqual(self.grader.judge("ln-mean", numpy.nan).verdict, "undefined")

    def test_says_something_of_whatever_it_is(self):
        inside = []
        inside.append(inside)

        class Evil:
            def tolist(self):
                raise RuntimeError("no")

        deep = 1
        for _ in range(5000):
            deep = [deep]
        answers = [None, {}, {1}, b"1", print, Evil, Evil(), object(), inside, deep, [[1], [2, 3]], "\ud800", "9^9^9^9"]
        answers += ["x\n" * 9, "(" * 10000, "1" * 200_000, 10**5000 // 7, [1, {}], True, "nan", "\0"]
        for i, answer in enumerate(answers):
            found = self.grader.judge("ln-mean", answer)
            self.assertIn(found.verdict, ("invalid", "wrong"), f"answer {i}")
            self.assertEqual((found.points, found.max_points), (0.0, 1.0), f"answer {i}")
        for answer in (float("nan"), float("inf"), [float("nan")] * 4):
            self.assertIn(self.grader.judge("ln-mean", answer).verdict, ("undefined", "invalid"))

    def test_takes_large_arrays(self):
        found = self.grader.judge("ln-output", [[0.1234567891] * 100] * 400)
        self.assertEqual(found.verdict, "invalid")
        self.assertIn("shape", found.message)

    def test_tells_who_writes_tests_of_a_name_that_is_none(self):
        with self.assertRaisesRegex(UnknownQuestion, "ln-mean"):
            self.grader.judge("ln-mena", 1)

    def test_asserts(self):
        # What is shown after a line would count in nbgrader, and fail a doctest of Otter.
        self.assertIsNone(self.grader.check("ln-mean", self.mean))
        with self.assertRaisesRegex(NotCorrect, "^ln-mean: 777 is not right") as caught:
            self.grader.check("ln-mean", 777)
        self.assertIsInstance(caught.exception, AssertionError)
        self.assertEqual(caught.exception.judgement.verdict, "wrong")
        with self.assertRaisesRegex(NotCorrect, r"\(1 of 2 points\)"):
            self.grader.check("ln-variance", 5 / 3 * self.b**2)
        self.assertEqual(self.grader.points("ln-variance", 5 / 3 * self.b**2), 1.0)
        self.assertEqual(self.grader.points("ln-variance", 1e9), 0.0)

    def test_draws_for_the_student_and_the_course(self):
        self.assertNotEqual(self.grader.ask("ada"), self.grader.ask("bob"))
        self.assertEqual(self.grader.ask("ada"), self.grader.ask())
        with grader(course="2027") as other:
            self.assertNotEqual(other.ask("ada"), self.grader.ask("ada"))

    def test_carries_errors_forward_past_the_end_of_a_process(self):
        self.grader.judge("ln-mean", self.mean + 2, "eve")
        values = {each["question"]: each["values"] for each in self.grader.ask("eve")}["ln-mean"]
        a, b = int(values["a"]), int(values["b"])
        self.grader.judge("ln-mean", a + 1.5 * b + 2, "eve")
        found = [self.grader.judge("ln-variance", 1.25 * b * b + 4, "eve")]
        self.grader._process._child.kill()
        found.append(self.grader.judge("ln-variance", 1.25 * b * b + 4, "eve"))
        self.assertEqual([each.verdict for each in found], ["correct", "correct"])
        self.assertEqual([each.details.get("carried") for each in found], ["ln-mean", "ln-mean"])

    def test_serves_several_threads(self):
        found = {}

        def work(i):
            for j in range(20):
                found[i, j] = self.grader.judge("ln-mean", self.mean + (i + j) % 2).verdict

        threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(found), 80)
        for (i, j), verdict in found.items():
            self.assertEqual(verdict, ["correct", "wrong"][(i + j) % 2])

    def test_records_what_it_finds(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "judgements.jsonl")
            with grader(record=file) as own:
                own.judge("ln-mean", self.mean)
                own.judge("ln-mean", {})
            lines = [json.loads(line) for line in file.read_text().splitlines()]
        self.assertEqual([(line["student"], line["verdict"]) for line in lines], [("ada", "correct"), ("ada", "invalid")])

    def test_is_used_by_tests_of_otter(self):
        found = []
        module = types.ModuleType("otter.test_files")
        module.test_case = lambda **_: found.append
        sys.modules["otter"], sys.modules["otter.test_files"] = types.ModuleType("otter"), module
        here = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                names = runpy.run_path(os.environ["OTTER_TEST"])
                self.assertIs(names["OK_FORMAT"], False)
                [test] = found
                with names["grader"]:
                    values = {each["question"]: each["values"] for each in names["grader"].ask()}["ln-mean"]
                    test(mean=int(values["a"]) + 1.5 * int(values["b"]))
                    self.assertRaises(AssertionError, test, mean=0.123)
            finally:
                os.chdir(here)


class Trouble(unittest.TestCase):
    """A program that does all that it should not."""

    def fake(self, **more):
        own = Grader("sheet", command=FAKE, **more)
        self.addCleanup(own.close)
        return own

    def test_a_crash_costs_one_answer_and_is_no_verdict(self):
        own = self.fake()
        found = own.judge("q", "crash")
        self.assertEqual((found.verdict, found.points), ("undecided", 0.0))
        self.assertIn("a person must look", found.message)
        self.assertEqual(own.judge("q", "fine").verdict, "correct")
        self.assertEqual(own.judge("q", "crash once").verdict, "correct")
        for use in (bool, lambda each: own.check("q", "crash"), lambda each: own.points("q", "crash")):
            self.assertRaises(Undecided, use, found)
        self.assertFalse(issubclass(Undecided, AssertionError))

    def test_silence_is_no_verdict(self):
        own = self.fake(timeout=0.3)
        found = own.judge("q", "sleep")
        self.assertEqual(found.verdict, "undecided")
        self.assertIn("within 0.3 seconds", found.message)
        # No reply that comes late is taken for that to another.
        self.assertEqual(own.judge("q", "fine").details["answer"], "fine")

    def test_noise_is_no_verdict(self):
        own = self.fake()
        self.assertEqual(own.judge("q", "garbage").verdict, "undecided")
        self.assertEqual(own.judge("q", "errors").verdict, "correct")

    @unittest.skipUnless(hasattr(signal, "setitimer"), "needs signals")
    def test_an_interrupt_spoils_nothing(self):
        own = self.fake()
        own.judge("q", "fine")

        def interrupt(*_):
            raise KeyboardInterrupt

        before = signal.signal(signal.SIGALRM, interrupt)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            self.assertRaises(KeyboardInterrupt, own.judge, "q", "sleep")
        finally:
            signal.signal(signal.SIGALRM, before)
        self.assertEqual(own.judge("q", "fine").details["answer"], "fine")

    @unittest.skipUnless(hasattr(os, "fork"), "needs fork")
    def test_a_fork_has_a_process_of_its_own(self):
        own = self.fake()
        own.judge("q", "fine")
        child = os.fork()
        if child == 0:
            found = own.judge("q", "forked")
            own.close()
            os._exit(0 if found.details["answer"] == "forked" else 1)
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertEqual(own.judge("q", "fine").details["answer"], "fine")

    def test_a_grader_that_is_forgotten_leaves_no_process(self):
        own = Grader("sheet", command=FAKE)
        own.judge("q", "fine")
        child = own._process._child
        del own
        gc.collect()
        self.assertIsNotNone(child.poll())

    def test_a_program_or_sheet_that_is_none_is_told(self):
        with self.assertRaisesRegex(ClaimcheckError, "nonesuch"):
            Grader("sheets/nonesuch", claims=CLAIMS).judge("q", 1)
        with self.assertRaisesRegex(ClaimcheckError, "cannot be started"):
            Grader("sheet", command=["/nonesuch/verify"]).judge("q", 1)
        with self.assertRaisesRegex(ClaimcheckError, "no sheet for you"):
            Grader("bad", command=FAKE).judge("q", 1)
        with self.assertRaisesRegex(ClaimcheckError, "nonesuch"):
            Grader("sheets/nonesuch", claims=CLAIMS).ask("ada")


class Equal(unittest.TestCase):
    def test_says_what_was_established(self):
        self.assertTrue(equal("(x + 1)^2", "x^2 + 2x + 1", {"x": "real"}))
        self.assertTrue(equal("x + x", "2*x", "x: real"))
        other = equal("x", "2x", ["x: real"])
        self.assertFalse(other)
        self.assertEqual((other.verdict, other.message), ("not equal", "At x = 1: left 1, right 2."))
        self.assertRaisesRegex(ValueError, "y", bool, equal("x", "y", {"x": "real"}))
        self.assertTrue(equal("1/x", "1/x", "x: real"))
        self.assertFalse(equal("x - 1", "(x^2 - 1)/(x + 1)", "x: real"))
        self.assertRaises(Undecided, bool, equal("sleep", "x", command=FAKE, timeout=0.3))


if __name__ == "__main__":
    unittest.main()
