"""Judges answers to the questions of a claimcheck sheet, with one process of `verify` that is kept open.

    from claimcheck import Grader, equal

    with Grader("sheets/layer-norm", student="ada") as grader:
        judgement = grader.judge("ln-mean", 5.5)
        print(judgement.verdict, judgement.points, judgement.message)
        grader.check("ln-output", array)        # raises NotCorrect, an AssertionError, with the message

    assert equal("(x + 1)^2", "x^2 + 2x + 1", {"x": "real"})

Answers are numbers, texts, lists, and arrays of NumPy, PyTorch and others that can make a list of themselves.
A verdict is never stronger than what was established: where nothing was, because it is hard, or the program did not answer
in time, or failed, the verdict is "undecided". That is no wrong answer: what asks for a yes or no then raises Undecided.

Standard library only, Python 3.8 or newer. The command is found in CLAIMCHECK (as CLAIMCHECK="npx verify"), beside this file,
in node_modules/.bin above the working folder, or as `verify` on the path.
"""

import functools
import json
import math
import os
import pathlib
import queue
import shlex
import shutil
import subprocess
import threading
import time
import weakref
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

__version__ = "0.1.0"
__all__ = [
    "ClaimcheckError", "Equality", "Grader", "Judgement", "NotCorrect", "Undecided", "UnknownQuestion", "equal",
]  # fmt: skip


class ClaimcheckError(Exception):
    """The program cannot be started, or cannot use the sheet: nothing that a student did."""


class UnknownQuestion(ClaimcheckError):
    """There is no question of that name on the sheet."""


class Undecided(ClaimcheckError):
    """Nothing was established; a person must look. This is no AssertionError, since nothing was found wrong."""

    def __init__(self, message: str, found: Any = None):
        super().__init__(message)
        self.found = found


class NotCorrect(AssertionError):
    """An answer that is not correct; `judgement` says more."""

    def __init__(self, message: str, judgement: "Judgement"):
        super().__init__(message)
        self.judgement = judgement


@dataclass(frozen=True)
class Judgement:
    """What was found of an answer. It is true if that is correct, false if it is not, and raises Undecided otherwise."""

    question: str
    student: str
    #: correct, partly, wrong, invalid, undefined or undecided
    verdict: str
    points: float
    max_points: float
    #: What the student may be told.
    message: str
    #: All that the program says, the reference among it: for the teacher, and so not shown.
    details: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def score(self) -> float:
        """The part of the points, from 0 to 1."""
        return self.points / self.max_points if self.max_points else 0.0

    @property
    def is_correct(self) -> bool:
        return self.verdict == "correct"

    @property
    def is_decided(self) -> bool:
        return self.verdict != "undecided"

    def __bool__(self) -> bool:
        if not self.is_decided:
            raise Undecided(f"{self.question}: {self.message}", self)
        return self.is_correct


@dataclass(frozen=True)
class Equality:
    """Whether two formulas are equal. It is true or false where that was established, and raises otherwise."""

    #: equal, not equal, undefined, invalid or undecided
    verdict: str
    message: str
    #: All that the program says: a counterexample, hypotheses, the engine.
    details: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __bool__(self) -> bool:
        if self.verdict == "invalid":
            raise ValueError(self.message)
        if self.verdict == "undecided":
            raise Undecided(self.message, self)
        return self.verdict == "equal"


class Grader:
    """Judges answers to the questions of a sheet. It may be used from several threads, and is closed by `with` or `close`.

    sheet    a claim with questions, a folder of such, or a file, as for `verify grade`
    course   what numbers are drawn from, next to the student, as for `verify ask --seed`
    student  whose answers they are, where `judge` is not told
    claims   the folder of claims, if it is not ./claims
    timeout  seconds after which the program is given up, and the answer undecided
    record   a file to which each judgement is added as a line of JSON, for the teacher
    command  the command, if it is not to be found as above
    """

    def __init__(
        self,
        sheet: Union[str, "os.PathLike[str]"],
        course: str = "course",
        *,
        student: str = "student",
        claims: Union[str, "os.PathLike[str]", None] = None,
        timeout: float = 60.0,
        record: Union[str, "os.PathLike[str]", None] = None,
        command: Union[str, Sequence[str], None] = None,
    ):
        self.sheet = os.fspath(sheet)
        self.course = course
        self.student = student
        self.record = None if record is None else os.path.abspath(os.fspath(record))
        self._options = ["--seed", course] + ([] if claims is None else ["--claims", os.fspath(claims)])
        self._command = _command(command)
        self._timeout = timeout
        self._lock = threading.Lock()
        # What students have answered before, for questions that carry errors forward; a new process must hear of it again.
        self._answers: Dict[str, Dict[str, Any]] = {}
        self._process = _Process(self._command + ["grade", self.sheet, "-", *self._options])

    def judge(self, question: str, answer: Any, student: Optional[str] = None) -> Judgement:
        """What is to be said of an answer. Whatever the answer is, this says something of it and does not raise."""
        who = self.student if student is None else str(student)
        try:
            given = _plain(answer)
        except _Unreadable as error:
            return self._noted(Judgement(question, who, "invalid", 0.0, self._points(question, who), str(error)))
        with self._lock:
            judgement = self._judge(question, given, who)
        return self._noted(judgement)

    def check(self, question: str, answer: Any, student: Optional[str] = None) -> None:
        """Raises NotCorrect, an AssertionError, unless the answer is correct; Undecided where a person must look.

        It gives nothing, since what a cell of a notebook or a doctest shows would count.
        """
        judgement = self.judge(question, answer, student)
        if judgement:
            return
        part = f" ({judgement.points:g} of {judgement.max_points:g} points)" if judgement.verdict == "partly" else ""
        raise NotCorrect(f"{question}: {judgement.message}{part}", judgement)

    def points(self, question: str, answer: Any, student: Optional[str] = None) -> float:
        """The points of an answer, as the last line of a test of nbgrader; raises Undecided where a person must look."""
        judgement = self.judge(question, answer, student)
        if not judgement.is_decided:
            raise Undecided(f"{question}: {judgement.message}", judgement)
        return judgement.points

    def ask(self, student: Optional[str] = None) -> List[Dict[str, Any]]:
        """The questions with the numbers of a student."""
        who = self.student if student is None else str(student)
        command = self._command + ["ask", self.sheet, "--student", who, "--json", *self._options]
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=_start_seconds
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ClaimcheckError(f"{shlex.join(command)}: {error}") from None
        if done.returncode != 0:
            raise ClaimcheckError(done.stderr.strip() or f"{shlex.join(command)} ended with {done.returncode}.")
        return json.loads(done.stdout)["questions"]

    def close(self) -> None:
        """Ends the process. A later answer starts another."""
        with self._lock:
            self._process.stop()

    def __enter__(self) -> "Grader":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def _judge(self, question: str, given: Any, who: str) -> Judgement:
        try:
            reply = self._ask_twice(question, given, who)
        except _Silent as silent:
            message = f"{silent}; a person must look at it."
            return Judgement(question, who, "undecided", 0.0, 0.0, message)
        if (reply.get("diagnostic") or {}).get("code") == "unknown-question":
            raise UnknownQuestion(reply["message"])
        if "claim" not in reply:
            # It was not taken for an answer, as a list whose rows differ in length.
            message = _without_line(reply["message"])
            return Judgement(question, who, "invalid", 0.0, self._judge(question, "", who).max_points, message, reply)
        own = self._answers.setdefault(who, {})
        own.pop(question, None)
        own[question] = given
        points, most = float(reply["points"]), float(reply["maxPoints"])
        return Judgement(question, who, reply["verdict"], points, most, reply["message"], reply)

    def _ask_twice(self, question: str, given: Any, who: str) -> Dict[str, Any]:
        """The reply; an answer with which the program ends is tried once more, with another process."""
        try:
            return self._ask(question, given, who)
        except _Ended:
            return self._ask(question, given, who)

    def _ask(self, question: str, given: Any, who: str) -> Dict[str, Any]:
        # What a process that is gone has heard of the student is said again to the next.
        earlier = self._answers.get(who, {}) if self._process.start() else {}
        answers = {**{name: value for name, value in earlier.items() if name != question}, question: given}
        return self._process.request({"student": who, "answers": answers}, len(answers), self._timeout)[-1]

    def _points(self, question: str, who: str) -> float:
        """What a question is worth whose answer is not even sent."""
        with self._lock:
            return self._judge(question, "", who).max_points

    def _noted(self, judgement: Judgement) -> Judgement:
        if self.record is not None:
            line = {
                **judgement.details,
                "student": judgement.student,
                "question": judgement.question,
                "verdict": judgement.verdict,
                "points": judgement.points,
                "maxPoints": judgement.max_points,
                "message": judgement.message,
            }
            with self._lock, open(self.record, "a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        return judgement


def equal(
    a: str,
    b: str,
    given: Union[str, Sequence[str], Mapping[str, str]] = (),
    *,
    timeout: float = 120.0,
    command: Union[str, Sequence[str], None] = None,
) -> Equality:
    """Whether two formulas are equal wherever the declarations allow: `given` is "x: real > 0", a list of such, or a map."""
    declarations = dict(given) if isinstance(given, Mapping) else given if isinstance(given, str) else list(given)
    words = _command(command) + ["equal", "--stdin", "--seed", "1"]
    with _equalities_lock:
        process = _equalities.setdefault(tuple(words), _Process(words))
        try:
            process.start()
            reply = process.request({"a": str(a), "b": str(b), "given": declarations}, 1, timeout)[0]
        except _Silent as silent:
            return Equality("undecided", f"{silent}.")
    return Equality(reply["verdict"], _equality_message(reply), reply)


_equalities: Dict[Tuple[str, ...], "_Process"] = {}
_equalities_lock = threading.Lock()


def _equality_message(reply: Mapping[str, Any]) -> str:
    if reply.get("diagnostics"):
        return " ".join(f"{each['reason']}. {each['next']}".replace("..", ".") for each in reply["diagnostics"])
    witness = reply.get("witness")
    if witness is None:
        return reply["verdict"].capitalize() + "."
    values = ", ".join(f"{each['name']} = {each['value']}" for each in witness["values"])
    return f"At {values or 'once'}: left {witness['left']}, right {witness['right']}."


class _Silent(Exception):
    """There is no reply, and why."""


class _Ended(_Silent):
    """The process ended before it replied."""


#: Seconds in which the program must be there: it reads and prepares the sheet first.
_start_seconds = 120.0


class _Process:
    """A process that replies to lines of JSON by lines of JSON, in their order. Whoever uses it holds a lock."""

    def __init__(self, command: List[str]):
        self._command = command
        self._child: Optional["subprocess.Popen[bytes]"] = None
        self._owner = 0
        self._replies: "queue.Queue[Optional[bytes]]" = queue.Queue()
        self._errors: List[str] = []

    def start(self) -> bool:
        """Sees to it that there is a process. Whether that is a new one."""
        if self._child is not None and self._owner == os.getpid() and self._child.poll() is None:
            return False
        self.stop()
        try:
            self._child = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise ClaimcheckError(
                f"{self._command[0]} cannot be started: {error.strerror}. Install claimcheck with npm, or say in CLAIMCHECK how it is called."
            ) from None
        self._owner = os.getpid()
        # Where this object is forgotten, as by a cell of a notebook that is run again, its process must end as well.
        weakref.finalize(self, _end, self._child, self._owner)
        self._replies = queue.Queue()
        self._errors = []
        # They hold nothing of this object, so that it can be forgotten.
        takers = (self._child.stdout, self._replies.put), (self._child.stderr, functools.partial(_keep, self._errors))
        for stream, take in takers:
            threading.Thread(target=_drain, args=(stream, take), daemon=True).start()
        try:
            # What is no question at all is replied to as soon as the sheet is ready.
            self.request({}, 1, _start_seconds)
        except _Silent as silent:
            said = "".join(self._errors).strip()
            raise ClaimcheckError(said or f"{shlex.join(self._command)}: {silent}.") from None
        return True

    def request(self, row: Mapping[str, Any], replies: int, seconds: float) -> List[Dict[str, Any]]:
        """Sends a row, and waits for the lines that reply to it. Where they do not come, the process is ended."""
        try:
            return self._exchange(json.dumps(row, allow_nan=False).encode("ascii") + b"\n", replies, seconds)
        except BaseException:
            # Whatever interrupts this, a keyboard too: a reply that comes later must not be taken for that to another.
            self.stop()
            raise

    def _exchange(self, line: bytes, replies: int, seconds: float) -> List[Dict[str, Any]]:
        assert self._child is not None and self._child.stdin is not None
        deadline = time.monotonic() + seconds
        # A process that does not read must not hold up whoever writes.
        writing = threading.Thread(target=_write, args=(self._child.stdin, line), daemon=True)
        writing.start()
        found = []
        while len(found) < replies:
            try:
                reply = self._replies.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise _Silent(f"The program did not answer within {seconds:g} seconds") from None
            if reply is None:
                raise _Ended("The program ended before it answered")
            try:
                found.append(json.loads(reply))
            except ValueError:
                raise _Ended(f"{self._command[0]} does not answer as claimcheck does") from None
        return found

    def stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            _end(child, self._owner)


def _end(child: Any, owner: int) -> None:
    """Ends a process; after a fork it, and the threads that read from it, belong to the parent, and it is left alone."""
    if owner != os.getpid():
        _of_the_parent.append(child)
        return
    child.kill()
    child.wait()
    for stream in (child.stdin, child.stdout, child.stderr):
        try:
            if stream is not None:
                stream.close()
        except OSError:
            pass


_of_the_parent: List[Any] = []


def _keep(errors: List[str], line: Optional[bytes]) -> None:
    if line is not None and len(errors) < 200:
        errors.append(line.decode("utf-8", "replace"))


def _drain(stream: Any, take: Any) -> None:
    """Hands on each line as it comes, and None at the end."""
    try:
        for line in stream:
            take(line)
    except (OSError, ValueError):
        pass  # It was closed meanwhile.
    take(None)


def _write(stream: Any, line: bytes) -> None:
    try:
        stream.write(line)
        stream.flush()
    except (OSError, ValueError):
        pass  # It has ended, which its replies tell.


def _without_line(message: str) -> str:
    """What is no answer is told with the number of its line, which means nothing here."""
    start, _, rest = message.partition(": ")
    return rest if start.startswith("line ") and start[5:].isdigit() else message


class _Unreadable(Exception):
    """An answer that cannot even be sent."""


_deepest = 16
_most_elements = 1_000_000


def _plain(answer: Any) -> Any:
    """An answer as JSON: a text, a number, or nested lists of these."""
    try:
        count = [0]
        return _plain_part(answer, 0, count)
    except _Unreadable:
        raise
    except Exception as error:  # Answers are anything, and may do anything when they are looked at.
        raise _Unreadable(f"This answer cannot be read: {type(error).__name__}.") from None


def _plain_part(value: Any, depth: int, count: List[int]) -> Any:
    if depth > _deepest:
        raise _Unreadable(f"This answer is nested more than {_deepest} levels deep.")
    count[0] += 1
    if count[0] > _most_elements:
        raise _Unreadable(f"This answer has more than {_most_elements} elements.")
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return value if depth == 0 else int(value)
    if isinstance(value, int):
        # A number of JSON has the digits of a double.
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, complex):
        return _number(value.real) if value.imag == 0 else str(value)
    if isinstance(value, (list, tuple, range)):
        return [_plain_part(each, depth + 1, count) for each in value]
    if isinstance(value, (dict, set, frozenset, bytes, bytearray, type)) or callable(value):
        raise _Unreadable(f"An answer is a number, a text or an array, and this is a {type(value).__name__}.")
    for method in ("tolist", "to_dense", "numpy", "to_numpy"):
        convert = getattr(value, method, None)
        if callable(convert):
            return _plain_part(convert(), depth + 1, count)
    if type(value).__str__ is object.__str__ and type(value).__repr__ is object.__repr__:
        raise _Unreadable(f"An answer is a number, a text or an array, and this is a {type(value).__name__}.")
    # Fractions, decimals, expressions of SymPy: their text is a formula.
    return str(value)


def _number(value: float) -> Any:
    if math.isnan(value):
        return "0/0"
    return value if math.isfinite(value) else "1/0" if value > 0 else "-1/0"


def _command(given: Union[str, Sequence[str], None]) -> List[str]:
    """The words of the command `verify`."""
    said = os.environ.get("CLAIMCHECK") if given is None else given
    if said:
        return shlex.split(said) if isinstance(said, str) else list(said)
    beside = pathlib.Path(__file__).resolve().parent.parent / "bin" / "verify.js"
    if beside.is_file():
        return ["node", str(beside)]
    here = pathlib.Path.cwd()
    for folder in (here, *here.parents):
        found = shutil.which("verify", path=str(folder / "node_modules" / ".bin"))
        if found is not None:
            return [found]
    found = shutil.which("verify")
    if found is not None:
        return [found]
    raise ClaimcheckError("The command verify is not found. Install claimcheck with npm, or say in CLAIMCHECK how it is called.")
