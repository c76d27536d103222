"""Judges formulas with SymPy: reads JSON lines {text, isRight} and prints how many were judged as they should be, and the CPU time."""

import json
import sys
import time

from sympy import E, log, pi, simplify, sqrt, symbols
from sympy.parsing.sympy_parser import (
    convert_xor,
    implicit_multiplication_application,
    parse_expr,
    standard_transformations,
)

x, m = symbols("x m", real=True)
s = symbols("s", positive=True)
names = {"x": x, "m": m, "s": s, "pi": pi, "e": E, "ln": log, "log": log, "sqrt": sqrt}
rules = (*standard_transformations, convert_xor, implicit_multiplication_application)
reference = (x - m) ** 2 / (2 * s) + log(2 * pi * s) / 2

answers = [json.loads(line) for line in sys.stdin]
start = time.process_time()
right = 0
for answer in answers:
    try:
        found = simplify(parse_expr(answer["text"], local_dict=names, transformations=rules) - reference) == 0
    except (SyntaxError, TypeError, ValueError):
        continue
    right += found == answer["isRight"]
print(json.dumps({"right": right, "seconds": time.process_time() - start}))
